// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// What docs/tracing.md quotes, in its order. Each section has a namespace of its own.

#include <tapeless/tapeless.hpp>

#include <boost/hana/at.hpp>
#include <boost/hana/equal.hpp>
#include <boost/hana/tuple.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <type_traits>

using namespace tapeless::literals;

constexpr tapeless::variable<"x"> x;
constexpr tapeless::variable<"y"> y;

int failures = 0;

void check(bool holds) {
  if (!holds)
    ++failures;
}

namespace first_trace {

// 1 + x + x^2/2 + ... + x^n/n!
template <class T>
constexpr T exponential_series(const T& a, int n) {
  T sum = 1;
  for (int k = n; k >= 1; --k)
    sum = 1 + a / k * sum;
  return sum;
}

constexpr auto f = tapeless::trace<"x">([](auto a) { return exponential_series(a, 3); });

static_assert(to_string(f) == "1 + x / 1 * (1 + x / 2 * (1 + x / 3 * 1))");
static_assert(f(x = 1.0) == exponential_series(1.0, 3)); // the very bits
static_assert(derivative(f, x)(x = 0.0) == 1.0);

constexpr auto g = sin(f) * y; // a formula like any other
static_assert(gradient(g, y)[y] == sin(f));

} // namespace first_trace

namespace vectors {

// Rosenbrock's function, as one finds it in a test suite for optimizers.
struct rosenbrock {
  template <class T, std::size_t N>
  constexpr T operator()(const std::array<T, N>& p) const {
    T sum = 0;
    for (std::size_t i = 0; i + 1 < N; ++i) {
      const T valley = p[i + 1] - p[i] * p[i];
      sum += 100 * valley * valley + (1 - p[i]) * (1 - p[i]);
    }
    return sum;
  }
};

constexpr tapeless::vector<"p", 5> p;
constexpr auto f = tapeless::trace<tapeless::vector<"p", 5>>(rosenbrock{});
static_assert(gradient(f, p)(p = std::array{1.0, 1.0, 1.0, 1.0, 1.0}) ==
              std::array{0.0, 0.0, 0.0, 0.0, 0.0});

constexpr tapeless::variable<"radius"> radius;
constexpr tapeless::variable<"angle"> angle;

constexpr auto position = tapeless::trace<"radius", "angle">([](auto r, auto a) {
  return std::array{r * cos(a), r * sin(a)}; // two formulas, in a tuple of Boost.Hana
});
static_assert(position[boost::hana::size_c<0>] == radius * cos(angle));
static_assert(jacobian(position, radius, angle)(radius = 2.0, angle = 0.0) ==
              std::array{std::array{1.0, 0.0}, std::array{0.0, 2.0}});

} // namespace vectors

namespace functors {

// y = exp(m x + c), with the observed point as a third argument.
struct exponential_residual {
  template <class T>
  constexpr bool operator()(const T* parameters, const T* observed, T* residual) const {
    using std::exp;
    residual[0] = observed[1] - exp(parameters[0] * observed[0] + parameters[1]);
    return true;
  }
};

constexpr tapeless::vector<"parameters", 2> parameters;
constexpr tapeless::vector<"observed", 2> observed;
constexpr auto residuals =
    tapeless::trace<tapeless::vector<"parameters", 2>, tapeless::vector<"observed", 2>,
                    tapeless::residuals<1>>(exponential_residual{});

// Derivatives by the parameters only; the observation is bound with them.
constexpr auto slopes = jacobian(residuals, parameters);

void run() {
  const std::array observation{2.0, 7.0};
  const auto row = slopes(parameters = std::array{0.0, 0.0}, observed = observation)[0];
  check(row == std::array{-2.0, -1.0});
}

} // namespace functors

namespace choices {

// The same function for numbers and for formulas: select for numbers is one line.
constexpr double select(bool condition, double a, double b) { return condition ? a : b; }

struct huber {
  template <class T>
  constexpr T operator()(const T& a) const {
    using std::abs;
    return select(a * a <= 1, a * a / 2, abs(a) - 0.5);
  }
};

constexpr auto f = tapeless::trace<"x">(huber{});
static_assert(f(x = 3.0) == 2.5 && derivative(f, x)(x = -3.0) == -1.0);

void run() { check(huber{}(3.0) == 2.5); }

// sin(a) / a, and 1 at 0.
constexpr auto cardinal_sine = tapeless::trace<"x">([](auto a) {
  using T = decltype(a);
  const auto is_small = a * a < 1e-8;
  const auto elsewhere = select(is_small, T(1), a); // harmless where it is not used
  return select(is_small, 1 - a * a / 6, sin(elsewhere) / elsewhere);
});
static_assert(cardinal_sine(x = 0.0) == 1.0);
static_assert(derivative(cardinal_sine, x)(x = 0.0) == 0.0);

} // namespace choices

namespace numbers {

constexpr auto f = tapeless::trace<"x">([](auto a) {
  using T = decltype(a);
  const auto third = T(1) / 3; // the exact constant 1/3, whose double is 1.0 / 3
  const auto sum = 0.1 + 0.2;  // a double before it meets a traced value
  return third * a + 0.1 * a + sum;
});
static_assert(to_string(f) == "1/3 * x + 0.1 * x + 0.30000000000000004");
static_assert(f(x = 2.0) == 1.0 / 3 * 2.0 + 0.1 * 2.0 + (0.1 + 0.2));

} // namespace numbers

namespace names {

constexpr auto f = tapeless::trace<"x">([](auto a) { return a * a; });
constexpr auto g = tapeless::trace<"x">([](auto a) { return a * a; });
static_assert(!std::is_same_v<decltype(f), decltype(g)>); // each lambda has a type of its own
static_assert(f == g && f == square(x));                  // but they are the same formula

} // namespace names

int main() {
  functors::run();
  choices::run();
  return failures;
}
