// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// Values of formulas: bindings, scalar types, and the promise that a formula evaluates as written.

#include <tapeless/tapeless.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numbers>
#include <type_traits>

namespace {

using namespace tapeless::literals;
using tapeless::pi;

constexpr tapeless::variable<"x"> x;
constexpr auto y = "y"_v;

// Bindings in any order; what the formula does not need is ignored.
constexpr auto f = x * x - y;
static_assert(f(x = 3.0, y = -4.0) == 13.0);
static_assert(f(y = -4.0, x = 3.0) == 13.0);
static_assert(f(y = -4.0, "unused"_v = 7.0, x = 3.0) == 13.0);
static_assert((2_c + 3_c)() == 5.0);
static_assert((x - x)(x = 3.0, y = 1.0) == 0.0);

// Integers count as double; otherwise the common type of all that is bound.
template <class T, class... Bindings>
constexpr bool answers(const Bindings&... bindings) {
  return std::is_same_v<decltype(f(bindings...)), T>;
}
static_assert(answers<double>(x = 3, y = 4));
static_assert(answers<double>(x = 3u, y = 'a'));
static_assert(answers<double>(x = true, y = std::int64_t{4}));
static_assert(answers<float>(x = 3.0f, y = 4.0f));
static_assert(answers<double>(x = 3.0f, y = 4.0));
static_assert(answers<double>(x = 3.0f, y = 4), "as std::pow(3.0f, 4) is double");
static_assert(answers<long double>(x = 3.0f, y = 4.0L));
static_assert(answers<long double>(x = 3, y = 4.0L));
static_assert(answers<long double>(x = 1.0, y = 2.0, "unused"_v = 3.0L));
static_assert(f(x = 3, y = 4) == 5.0);
static_assert((x / y)(x = 1, y = 2) == 0.5);
static_assert((x / y)(x = 1.0f, y = 3.0f) == 1.0f / 3.0f);
static_assert((x / y)(x = 1.0L, y = 3.0L) == 1.0L / 3.0L);
static_assert((x * 0.1_c)(x = 1.0f) == 0.1f);

static_assert(noexcept(f(x = 3.0, y = -4.0)));
static_assert(noexcept(exp(x)(x = 3.0f)));
static_assert(noexcept(gradient(f, x, y)(x = 3.0, y = -4.0)));
static_assert(noexcept(value_and_gradient(f, x, y)(x = 3.0, y = -4.0)));
static_assert(noexcept(hessian(f, x, y)(x = 3.0, y = -4.0)));
static_assert(noexcept(tapeless::function(f, x, y)(3.0, -4.0)));

// Comparisons are 1 or 0.
static_assert((x < y)(x = 1, y = 2) == 1.0 && (x < y)(x = 2, y = 2) == 0.0);
static_assert((x <= y)(x = 2, y = 2) == 1.0 && (x >= y)(x = 2, y = 2) == 1.0);
static_assert((x > y)(x = 2, y = 1) == 1.0 && (x > y)(x = 1, y = 2) == 0.0);

/// Numbers of all sizes that formulas of hand size meet; always the same ones.
class pseudo_random {
public:
  double operator()() {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    const double unit = static_cast<double>(state_ >> 11) * 0x1p-53;
    return 20.0 * unit - 10.0;
  }

private:
  std::uint64_t state_ = 2026;
};

constexpr bool same_bits(double a, double b) {
  return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b) || (a != a && b != b);
}

/// Whether the formula gives the bits of the C++ expression wherever it is evaluated.
template <class F, class Expression>
void as_written(const char* name, const F& formula, const Expression& expression) {
  CAPTURE(name);
  pseudo_random next;
  int different = 0;
  const auto compare = [&](double a, double b) {
    if (same_bits(formula(x = a, y = b), expression(a, b)))
      return;
    if (different++ == 0) {
      CAPTURE(a);
      CAPTURE(b);
      CHECK(formula(x = a, y = b) == expression(a, b));
    }
  };
  for (int i = 0; i < 1000; ++i) {
    const double a = next();
    compare(a, next());
  }
  constexpr double inf = std::numeric_limits<double>::infinity();
  constexpr double special[] = {std::numeric_limits<double>::quiet_NaN(),
                                inf,
                                -inf,
                                0.0,
                                -0.0,
                                1.0,
                                -1.0,
                                std::numeric_limits<double>::max(),
                                std::numeric_limits<double>::denorm_min()};
  for (const double a : special)
    for (const double b : special)
      compare(a, b);
  CHECK(different == 0);
}

#define AS_WRITTEN(formula, expression)                                                            \
  as_written(#formula, formula, [](double a, double b) {                                           \
    static_cast<void>(a);                                                                          \
    static_cast<void>(b);                                                                          \
    return expression;                                                                             \
  })

TEST_CASE("a formula evaluates as written: arithmetic") {
  AS_WRITTEN(x + y + x, a + b + a);
  AS_WRITTEN(x + (y + x), a + (b + a));
  AS_WRITTEN(x - y - x, a - b - a);
  AS_WRITTEN(x * y / x, a * b / a);
  AS_WRITTEN(x * (y / x), a * (b / a));
  AS_WRITTEN(x / y / y, a / b / b);
  AS_WRITTEN(0_c * x, 0.0 * a);
  AS_WRITTEN(0_c - x, 0.0 - a);
  AS_WRITTEN(-x, -a);
  AS_WRITTEN(x - x, a - a);
  AS_WRITTEN(x / x, a / a);
  AS_WRITTEN(x * 1_c + 0_c, a * 1.0 + 0.0);
  AS_WRITTEN(-(x - y), -(a - b));
  AS_WRITTEN(-(-x), a);
  AS_WRITTEN((x + y) * (x - y) / 3_c, (a + b) * (a - b) / 3.0);
  AS_WRITTEN(1_c / 3_c * x, 1.0 / 3.0 * a);
  AS_WRITTEN(0.1_c * x + 0.2_c * y, 0.1 * a + 0.2 * b);
  AS_WRITTEN(x * x * x * x, a * a * a * a);
}

TEST_CASE("a formula evaluates as written: functions") {
  AS_WRITTEN(square(x + y), (a + b) * (a + b));
  AS_WRITTEN(pow(x, 3_c), std::pow(a, 3.0));
  AS_WRITTEN(pow(x, 2_c), std::pow(a, 2.0));
  AS_WRITTEN(pow(x, -1_c), std::pow(a, -1.0));
  AS_WRITTEN(pow(x, 0.5_c), std::pow(a, 0.5));
  AS_WRITTEN(pow(x, y), std::pow(a, b));
  AS_WRITTEN(pow(2_c, x), std::pow(2.0, a));
  AS_WRITTEN(sqrt(x * x + y * y), std::sqrt(a * a + b * b));
  AS_WRITTEN(cbrt(x) * hypot(x, y), std::cbrt(a) * std::hypot(a, b));
  AS_WRITTEN(exp(-x) - exp(y), std::exp(-a) - std::exp(b));
  AS_WRITTEN(expm1(x) + exp2(y), std::expm1(a) + std::exp2(b));
  AS_WRITTEN(log(x) + log1p(y), std::log(a) + std::log1p(b));
  AS_WRITTEN(log2(x) - log10(y), std::log2(a) - std::log10(b));
  AS_WRITTEN(sin(x) * cos(y) + tan(x), std::sin(a) * std::cos(b) + std::tan(a));
  AS_WRITTEN(asin(x) + acos(y) * atan(x), std::asin(a) + std::acos(b) * std::atan(a));
  AS_WRITTEN(atan2(x, y), std::atan2(a, b));
  AS_WRITTEN(sinh(x) - cosh(y) * tanh(x), std::sinh(a) - std::cosh(b) * std::tanh(a));
  AS_WRITTEN(asinh(x) + acosh(y) - atanh(x), std::asinh(a) + std::acosh(b) - std::atanh(a));
  AS_WRITTEN(erf(x) + erfc(y), std::erf(a) + std::erfc(b));
  AS_WRITTEN(1_c - erf(x), 1.0 - std::erf(a));
  AS_WRITTEN(sigmoid(x), 1.0 / (1.0 + std::exp(-a)));
  AS_WRITTEN(sin(pi * x) / tapeless::e, std::sin(std::numbers::pi * a) / std::numbers::e);
}

TEST_CASE("a formula evaluates as written: choices") {
  AS_WRITTEN(abs(x - y), std::abs(a - b));
  AS_WRITTEN(min(x, y), std::min(a, b));
  AS_WRITTEN(max(x, y), std::max(a, b));
  AS_WRITTEN(relu(x), std::max(a, 0.0));
  AS_WRITTEN(select(x < y, x / y, log(x)), a < b ? a / b : std::log(a));
  AS_WRITTEN(select(x >= y, x, -y), a >= b ? a : -b);
  AS_WRITTEN((x <= y) * x, (a <= b ? 1.0 : 0.0) * a);
}

TEST_CASE("value_and_gradient gives the bits of the formula alone") {
  constexpr auto g = (x + sigmoid(y)) / (sigmoid(x) + pow(x + y, 2_c)) * tanh(x - y);
  constexpr auto both = value_and_gradient(g, x, y);
  pseudo_random next;
  for (int i = 0; i < 1000; ++i) {
    const double a = next();
    const double b = next();
    REQUIRE(same_bits(both(x = a, y = b).value, g(x = a, y = b)));
  }
}

// One call may compute both; the bits are those of two.
template <class T>
void compare_sine_and_cosine(T scale) {
  constexpr auto sine_first = value_and_gradient(sin(x), x);
  constexpr auto cosine_first = value_and_gradient(cos(x), x);
  const auto same = [](T a, T b) { return a == b && std::signbit(a) == std::signbit(b); };
  const auto check = [&](T a) {
    const auto first = sine_first(x = a);
    const auto second = cosine_first(x = a);
    CHECK(same(first.value, std::sin(a)));
    CHECK(same(first.gradient[0], std::cos(a)));
    CHECK(same(second.value, std::cos(a)));
    CHECK(same(second.gradient[0], -std::sin(a)));
  };
  pseudo_random next;
  for (int i = 0; i < 1000; ++i)
    check(scale * static_cast<T>(next()));
  for (const T a :
       {T(0), -T(0), std::numeric_limits<T>::denorm_min(), T(1e30), -std::numeric_limits<T>::max()})
    check(a);
  for (const T a : {std::numeric_limits<T>::infinity(), std::numeric_limits<T>::quiet_NaN()}) {
    CHECK(std::isnan(sine_first(x = a).value));
    CHECK(std::isnan(sine_first(x = a).gradient[0]));
  }
}

TEST_CASE("sine and cosine of one angle are those of the standard library") {
  compare_sine_and_cosine<double>(1);
  compare_sine_and_cosine<double>(1e5);
  compare_sine_and_cosine<float>(1);
  compare_sine_and_cosine<float>(1e5);
  compare_sine_and_cosine<long double>(1);
  compare_sine_and_cosine<long double>(1e5);
}
static_assert(value_and_gradient(sin(x), x)(x = 0.0).value == 0.0);
static_assert(value_and_gradient(sin(x), x)(x = 0.0).gradient[0] == 1.0);
static_assert((cos(x) * y + sin(x))(x = 0.0, y = 3.0) == 3.0);

/// A number whose products are of another type, which is to be rounded.
struct rounded;
struct unrounded {
  double value;
};
struct rounded {
  double value = 0;
  rounded() = default;
  explicit rounded(long long integer) : value(static_cast<double>(integer)) {}
  rounded(double number) : value(number) {}
  rounded(unrounded product) : value(product.value) {}
  friend unrounded operator*(const rounded& a, const rounded& b) { return {a.value * b.value}; }
};
template <class T>
  requires std::is_same_v<T, rounded>
T operator+(const T& a, const T& b) {
  return a.value + b.value;
}
template <class T>
  requires std::is_same_v<T, rounded>
T operator-(const T& a, const T& b) {
  return a.value - b.value;
}

TEST_CASE("products of another type are converted before they are added") {
  const rounded two(2.0);
  const rounded three(3.0);
  CHECK((x * y + x)(x = two, y = three).value == 8.0);
  CHECK((x * y - x)(x = two, y = three).value == 4.0);
  CHECK((x - x * y)(x = two, y = three).value == -4.0);
}

} // namespace
