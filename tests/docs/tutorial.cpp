// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// What docs/tutorial.md quotes, in its order. Each section has a namespace of its own, because many
// of them write a formula f.

#include <tapeless/tapeless.hpp>

#include <boost/hana/sum.hpp>
#include <boost/hana/tuple.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <span>
#include <string_view>
#include <type_traits>

using namespace tapeless::literals;

constexpr tapeless::variable<"x"> x;
constexpr auto y = "y"_v; // the same kind of thing, shorter

int failures = 0;

void check(bool holds) {
  if (!holds)
    ++failures;
}

namespace first_formula {

constexpr auto f = x * x + 3_c * y;

constexpr double value = f(x = 2.0, y = 1.0);
static_assert(value == 7.0);

static_assert(std::is_empty_v<decltype(f)>);
static_assert(std::is_same_v<decltype("x"_v), tapeless::variable<"x">>);

void run() {
  double a = 2.0;
  double b = 1.0;
  const double now = f(y = b, x = a); // the order does not matter
  check(now == 7.0);
}

} // namespace first_formula

namespace constants {

constexpr auto sixth = 1_c / 6_c; // exact: a constant, not a quotient
static_assert(std::is_same_v<decltype(sixth), const tapeless::constant<1, 6>>);
static_assert(0.1_c + 0.2_c == 0.3_c); // which doubles would not say
static_assert(to_string(6.62607015e-34_c * x) == "6.62607015e-34 * x");

constexpr auto area = tapeless::pi * square(x);
static_assert(to_string(area) == "pi * x^2");
static_assert(area(x = 1.0) == 3.141592653589793);

} // namespace constants

namespace scalars {

constexpr auto f = x * x + 3_c * y;

static_assert(std::is_same_v<decltype(f(x = 2.0f, y = 1.0f)), float>);
static_assert(std::is_same_v<decltype(f(x = 2.0f, y = 1.0)), double>);
static_assert(std::is_same_v<decltype(f(x = 2, y = 1)), double>); // integers count as double
static_assert(std::is_same_v<decltype(f(x = 2.0L, y = 1)), long double>);

} // namespace scalars

namespace derivatives {

constexpr auto f = exp(2_c * x) * y;

constexpr auto f_x = derivative(f, x);
static_assert(to_string(f_x) == "2 * y * exp(2 * x)");
static_assert(f_x == 2_c * f);

static_assert(to_string(derivative(f, x, y)) == "2 * exp(2 * x)"); // by x, then by y
static_assert(to_string(derivative<3>(f, x)) == "8 * y * exp(2 * x)");
static_assert(derivative(f, y)(x = 0.0) == 1.0);          // no y is left, so none has to be bound
static_assert(derivative(f, y)(x = 0.0, y = 5.0) == 1.0); // but it may be

void run() {
  const std::string_view text = to_string(f_x);
  std::printf("df/dx = %.*s\n", static_cast<int>(text.size()), text.data());
}

} // namespace derivatives

namespace gradients {

constexpr auto f = x * y + sin(x);

constexpr auto g = gradient(f, x, y);
static_assert(g(x = 0.0, y = 2.0) == std::array{3.0, 0.0}); // y + cos(x), and x
static_assert(g[y] == x);                                   // one partial, as a formula

constexpr auto both = value_and_gradient(f, x, y)(x = 0.0, y = 2.0);
static_assert(both.value == 0.0 && both.gradient[0] == 3.0);

constexpr auto h = hessian(f, x, y);
static_assert(h(x = 0.0, y = 2.0) == std::array{std::array{0.0, 1.0}, std::array{1.0, 0.0}});
static_assert(at(h, x, x) == -sin(x));

constexpr auto abscissa = x * cos(y);
constexpr auto ordinate = x * sin(y);
constexpr auto j = jacobian(boost::hana::make_tuple(abscissa, ordinate), x, y);
static_assert(j(x = 2.0, y = 0.0) == std::array{std::array{1.0, 0.0}, std::array{0.0, 2.0}});

void slope_for_solver(const double* in, double* out) {
  tapeless::store(value_and_gradient(f, x, y)(x = in[0], y = in[1]), out);
}

static_assert(gradient(f)(x = 0.0, y = 2.0) == std::array{3.0, 0.0});
static_assert(components(g)[boost::hana::size_c<0>] == y + cos(x));

} // namespace gradients

namespace vectors {

constexpr tapeless::vector<"v", 4> v;

constexpr auto f = tapeless::sum<3>([](auto i) { return square(v[i + 1_c] - v[i]); });
static_assert(to_string(f) == "(v[1] - v[0])^2 + (v[2] - v[1])^2 + (v[3] - v[2])^2");
static_assert(f(v = std::array{1.0, 2.0, 4.0, 7.0}) == 14.0); // 1 + 4 + 9

// The vector stands for its four elements wherever variables are listed.
static_assert(gradient(f, v)(v = std::array{1.0, 2.0, 4.0, 7.0}) ==
              std::array{-2.0, -2.0, -2.0, 6.0});
static_assert(derivative(f, v[0_c]) == 2_c * (v[0_c] - v[1_c]));

void run() {
  std::array values{1.0, 2.0, 4.0, 7.0};
  const auto bound = (v = values); // refers to values
  values[3] = 4.0;
  check(f(bound) == 5.0); // 1 + 4 + 0
  double plain[4] = {1.0, 2.0, 4.0, 7.0};
  check(f(v = plain) == 14.0);
  check(f(v = std::span<const double>(plain, 4).first<4>()) == 14.0);
}

} // namespace vectors

namespace functions {

constexpr auto f = x / y;

constexpr auto F = tapeless::function(f, x, y);
static_assert(F(3.0, -4.0) == -0.75);
static_assert(F(std::array{3.0, -4.0}) == -0.75);

constexpr auto slope = tapeless::function(gradient(f, x, y), x, y);
static_assert(slope(1.0, 2.0) == std::array{0.5, -0.25});

constexpr tapeless::vector<"v", 2> v;
constexpr auto G = tapeless::function(v[0_c] * v[1_c] + x, v, x);
static_assert(G(std::array{2.0, 3.0}, 4.0) == 10.0);
static_assert(G(std::array{2.0, 3.0, 4.0}) == 10.0);

// The caller knows nothing of formulas: any function of a number will do.
template <class Function>
double bisect(Function function, double low, double high) {
  while (high - low > 1e-12) {
    const double middle = (low + high) / 2;
    (function(middle) < 0 ? low : high) = middle;
  }
  return low;
}

void run() {
  const double root = bisect(tapeless::function(x * x - 2_c, x), 0.0, 2.0);
  check(tapeless::is_close(root, 1.414213562373095, 1e-11));
}

} // namespace functions

namespace rewriting {

constexpr auto f = x + y + x;
static_assert(to_string(f) == "x + y + x"); // as written
static_assert(to_string(simplify(f)) == "2 * x + y");
static_assert(f == y + 2_c * x); // the same once simplified
static_assert(!std::is_same_v<decltype(f), decltype(y + 2_c * x)>);

static_assert(to_string(substitute(f, y = sin(x))) == "x + sin(x) + x");
static_assert(to_string(substitute(x / y, x = y, y = x)) == "y / x"); // all at once

} // namespace rewriting

namespace kinks {

static_assert(derivative(abs(x), x)(x = 0.0) == 0.0);
static_assert(derivative(relu(x), x)(x = 0.0) == 0.0);
static_assert(gradient(max(x, y), x, y)(x = 1.0, y = 1.0) == std::array{0.5, 0.5});

constexpr auto safe_log = select(x > 0_c, log(x), 0_c);
static_assert(safe_log(x = -1.0) == 0.0);
static_assert(to_string(derivative(safe_log, x)) == "select(x > 0, 1 / x, 0)");

constexpr auto huber =
    select(abs(x) <= 1_c, 0.5_c * square(x), abs(x) - 0.5_c); // quadratic, then linear
static_assert(derivative(huber, x)(x = 0.5) == 0.5);
static_assert(derivative(huber, x)(x = -3.0) == -1.0);

void run() {
  const double zero = 0.0;
  check(derivative(safe_log, x)(x = zero) == 0.0); // not 0 times infinity
}

} // namespace kinks

namespace tuples {

constexpr auto terms = boost::hana::make_tuple(x, square(x), y);
static_assert(to_string(boost::hana::sum<tapeless::formula_tag>(terms)) == "x + x^2 + y");

} // namespace tuples

namespace by_value {

// The formula is taken by value, so that it can be used in a constant expression.
template <class Formula>
constexpr double newton_step(Formula f, double at) {
  constexpr auto slope = derivative(f, x);
  return at - f(x = at) / slope(x = at);
}
static_assert(newton_step(x * x - 2_c, 1.0) == 1.5);

} // namespace by_value

namespace fitting {

// How much is left after time t: a * exp(-k * t).
constexpr tapeless::variable<"a"> a;
constexpr tapeless::variable<"k"> k;
constexpr tapeless::variable<"t"> t;
constexpr tapeless::variable<"measured"> measured;

constexpr auto residual = a * exp(-k * t) - measured;
constexpr auto residual_and_slope = value_and_gradient(residual, a, k);

struct observation {
  double time, amount;
};
constexpr std::array<observation, 5> data{{{0, 8.1}, {1, 4.9}, {2, 2.9}, {3, 1.85}, {4, 1.1}}};

struct parameters {
  double a, k;
};

// Gauss and Newton: minimize the sum of squares of what the linearized residuals leave.
constexpr parameters fit(parameters p, int steps) {
  for (int step = 0; step < steps; ++step) {
    double aa = 0, ak = 0, kk = 0, ra = 0, rk = 0;
    for (const observation& each : data) {
      const auto [r, slope] =
          residual_and_slope(a = p.a, k = p.k, t = each.time, measured = each.amount);
      aa += slope[0] * slope[0];
      ak += slope[0] * slope[1];
      kk += slope[1] * slope[1];
      ra += slope[0] * r;
      rk += slope[1] * r;
    }
    const double determinant = aa * kk - ak * ak;
    p.a -= (kk * ra - ak * rk) / determinant;
    p.k -= (aa * rk - ak * ra) / determinant;
  }
  return p;
}

// Done by the compiler here; at run time it is the same call.
constexpr parameters best = fit({.a = 5.0, .k = 1.0}, 20);
constexpr parameters one_more = fit(best, 1);
static_assert(tapeless::is_close(best.a, one_more.a, 1e-14));
static_assert(tapeless::is_close(best.k, one_more.k, 1e-14));
static_assert(best.a > 8.0 && best.a < 8.2 && best.k > 0.49 && best.k < 0.51);

void run() {
  const parameters found = fit({.a = 5.0, .k = 1.0}, 20);
  std::printf("a = %.6f, k = %.6f\n", found.a, found.k);
  check(tapeless::is_close(found.a, best.a, 1e-12));
}

} // namespace fitting

int main() {
  first_formula::run();
  derivatives::run();
  vectors::run();
  functions::run();
  kinks::run();
  fitting::run();
  return failures;
}
