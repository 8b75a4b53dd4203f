// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// Partial derivatives as formulas: what they say, and what they are worth.

#include <tapeless/tapeless.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <initializer_list>
#include <numbers>
#include <type_traits>

namespace {

using namespace tapeless::literals;
using tapeless::is_close;

constexpr tapeless::variable<"x"> x;
constexpr auto y = "y"_v;
constexpr auto z = "z"_v;

// The goldens of the contract.
static_assert(to_string(derivative(x * x, x)) == "2 * x");
static_assert(to_string(derivative(sigmoid(x), x)) == "sigmoid(x) * (1 - sigmoid(x))");
static_assert(to_string(derivative(sin(x), x)) == "cos(x)");
static_assert(to_string(derivative(x * y, x)) == "y");
static_assert(to_string(derivative(exp(2_c * x), x)) == "2 * exp(2 * x)");
static_assert(to_string(derivative(log(x), x)) == "1 / x");

// School calculus, as formulas.
static_assert(derivative(x, x) == 1_c);
static_assert(derivative(y, x) == 0_c);
static_assert(derivative(3_c, x) == 0_c);
static_assert(derivative(tapeless::pi * x, x) == tapeless::pi);
static_assert(derivative(+x, x) == 1_c && derivative(-x, x) == -1_c);
static_assert(derivative(x + y, x) == 1_c && derivative(x - y, y) == -1_c);
static_assert(derivative(x / y, x) == 1_c / y);
static_assert(derivative(x / y, y) == -x / square(y));
static_assert(derivative(pow(x, 3_c), x) == 3_c * square(x));
static_assert(derivative(pow(x, -2_c), x) == -2_c / pow(x, 3_c));
static_assert(derivative(pow(x, 0.5_c), x) == 1_c / (2_c * sqrt(x)));
static_assert(derivative(pow(x, y), x) == y * pow(x, y - 1_c));
static_assert(derivative(square(x), x) == 2_c * x);
static_assert(derivative(square(sin(x)), x) == 2_c * sin(x) * cos(x));
static_assert(derivative(exp(x), x) == exp(x));
static_assert(derivative(log(square(x) + 1_c), x) == 2_c * x / (square(x) + 1_c));
static_assert(derivative(sqrt(x), x) == 1_c / (2_c * sqrt(x)));
static_assert(derivative(cos(x), x) == -sin(x));
static_assert(derivative(tanh(x), x) == 1_c - square(tanh(x)));
static_assert(to_string(derivative(tanh(x), x)) == "1 - tanh(x)^2");
static_assert(derivative(softplus(x), x) == sigmoid(x));
static_assert(derivative(x * sin(y) + z, z) == 1_c);
static_assert(derivative(x * x * y, x, y) == 2_c * x);

// Parts of these are evaluated by operations of their own, and read as in textbooks all the same.
static_assert(to_string(derivative(hypot(x, y), x)) == "x / hypot(x, y)");
static_assert(to_string(derivative<2>(hypot(x, y), x)) == "y^2 / hypot(x, y)^3");
static_assert(to_string(derivative(atan2(y, x), x)) == "-y / (x^2 + y^2)");
static_assert(to_string(derivative<2>(atan2(y, x), x)) == "2 * x * y / (x^2 + y^2)^2");
static_assert(to_string(derivative<2>(asin(x), x)) == "x / (1 - x^2)^1.5");
static_assert(to_string(derivative<2>(atan(x), x)) == "-2 * x / (x^2 + 1)^2");
static_assert(to_string(derivative<2>(asinh(x), x)) == "-x / (x^2 + 1)^1.5");
static_assert(to_string(derivative<2>(acosh(x), x)) == "-x / (x^2 - 1)^1.5");
static_assert(to_string(derivative<2>(atanh(x), x)) == "2 * x / (1 - x^2)^2");
static_assert(to_string(derivative<2>(erf(x), x)) == "-4 * x * exp(-x^2) / sqrt(pi)");
static_assert(to_string(derivative(asinh(2_c * x), x)) == "2 / sqrt(4 * x^2 + 1)");
static_assert(to_string(y * derivative(atan(x), x)) == "y / (x^2 + 1)");
static_assert(derivative<2>(asinh(x), x) == -x / pow(square(x) + 1_c, 1.5_c));
static_assert(derivative(atan(x), x) == derivative(atan2(x, 1_c), x));
static_assert(substitute(derivative(hypot(x, y), x), y = 2_c) == derivative(hypot(x, 2_c), x));
static_assert(std::is_same_v<decltype(simplify(derivative<2>(atan2(y, x), x))),
                             decltype(derivative<2>(atan2(y, x), x))>);

// Repeated and mixed.
static_assert(derivative<0>(x * x * x, x) == pow(x, 3_c));
static_assert(derivative<1>(pow(x, 4_c), x) == derivative(pow(x, 4_c), x));
static_assert(derivative<2>(pow(x, 4_c), x) == 12_c * square(x));
static_assert(derivative<3>(pow(x, 4_c), x) == 24_c * x);
static_assert(derivative<4>(pow(x, 4_c), x) == 24_c);
static_assert(derivative<5>(pow(x, 4_c), x) == 0_c);
static_assert(derivative<4>(sin(x), x) == sin(x));
static_assert(derivative<4>(exp(2_c * x), x) == 16_c * exp(2_c * x));
static_assert(derivative<2>(exp(-square(x)), x) == derivative(derivative(exp(-square(x)), x), x));
static_assert(derivative(x * y * z, x, y, z) == 1_c);
static_assert(derivative(pow(x, 2_c) * pow(y, 3_c), x, y, x) == 6_c * square(y));
static_assert(derivative(pow(x, 2_c) * pow(y, 3_c), x, y) ==
              derivative(pow(x, 2_c) * pow(y, 3_c), y, x));
static_assert(derivative(exp(x * y), x, y) == derivative(exp(x * y), y, x));

// Elements of vectors are variables.
constexpr tapeless::vector<"v", 3> v;
static_assert(derivative(v[0_c] * v[1_c] + v[2_c], v[1_c]) == v[0_c]);
static_assert(derivative(v[0_c] * v[1_c] + v[2_c], v[0_c], v[1_c]) == 1_c);
// A variable of the same name that is no element is another one.
static_assert(derivative("v"_v * v[0_c], "v"_v) == v[0_c]);

// The headline at (3, -4): seeds.md, section 6. Third derivatives and mixed ones.
constexpr auto headline = (x + sigmoid(y)) / (sigmoid(x) + pow(x + y, 2_c));
template <class F>
constexpr double at_3_minus_4(const F& f) {
  return f(x = 3.0, y = -4.0);
}
static_assert(is_close(at_3_minus_4(headline), 1.545644884106644082598494, 1e-15));
static_assert(is_close(at_3_minus_4(derivative(headline, x)), 2.059569795572164910631925, 1e-14));
static_assert(is_close(at_3_minus_4(derivative(headline, y)), 1.592232751483809313893157, 1e-14));
static_assert(is_close(at_3_minus_4(derivative<2>(headline, x)), 2.573067127410911851937155,
                       1e-13));
static_assert(is_close(at_3_minus_4(derivative(headline, x, y)), 2.120474460762425166729974,
                       1e-13));
static_assert(is_close(at_3_minus_4(derivative<2>(headline, y)), 1.6873462207614076703224, 1e-13));
static_assert(is_close(at_3_minus_4(derivative<3>(headline, x)), 1.50263881057809, 1e-11));
static_assert(is_close(at_3_minus_4(derivative(headline, x, x, y)), 1.0646481391563, 1e-11));
static_assert(is_close(at_3_minus_4(derivative(headline, x, y, y)), 0.661839672910349, 1e-11));
static_assert(is_close(at_3_minus_4(derivative<3>(headline, y)), 0.300358222859701, 1e-11));

/// Compares derivative and gradient with the derivative from a textbook, computed by the standard
/// library in long double. `tolerance` is relative.
template <class F>
void check(const char* name, const F& f, long double (*expected)(long double),
           std::initializer_list<double> points, double tolerance) {
  CAPTURE(name);
  constexpr auto df = derivative(F{}, x);
  constexpr auto g = gradient(F{}, x);
  static_cast<void>(f);
  for (const double point : points) {
    CAPTURE(point);
    const auto exact = static_cast<double>(expected(static_cast<long double>(point)));
    const double symbolic = df(x = point);
    const double swept = g(x = point)[0];
    CAPTURE(exact);
    CAPTURE(symbolic);
    CAPTURE(swept);
    CHECK(is_close(symbolic, exact, tolerance));
    CHECK(is_close(swept, exact, tolerance));
  }
}

// Two or three operations of half an ulp or one ulp each: 8 ulp.
constexpr double few_ulp = 8 * 0x1p-53;

#define DERIVATIVE(formula, textbook, ...)                                                         \
  check(                                                                                           \
      #formula, formula, [](long double a) -> long double { return textbook; }, __VA_ARGS__,       \
      few_ulp)

TEST_CASE("derivatives of exponentials and logarithms") {
  const auto all = {-30.0, -2.5, -0.1, 1e-9, 0.7, 3.0, 20.0};
  const auto positive = {1e-9, 0.1, 0.7, 1.0, 3.0, 1e5};
  DERIVATIVE(exp(x), std::exp(a), all);
  DERIVATIVE(expm1(x), std::exp(a), all);
  DERIVATIVE(exp2(x), std::exp2(a) * std::numbers::ln2_v<long double>, all);
  DERIVATIVE(log(x), 1 / a, positive);
  DERIVATIVE(log1p(x), 1 / (1 + a), positive);
  DERIVATIVE(log2(x), 1 / (a * std::numbers::ln2_v<long double>), positive);
  DERIVATIVE(log10(x), 1 / (a * std::numbers::ln10_v<long double>), positive);
}

TEST_CASE("derivatives of powers and roots") {
  const auto all = {-30.0, -2.5, -0.1, 1e-9, 0.7, 3.0, 20.0};
  const auto positive = {1e-9, 0.1, 0.7, 1.0, 3.0, 1e5};
  DERIVATIVE(sqrt(x), 1 / (2 * std::sqrt(a)), positive);
  DERIVATIVE(cbrt(x), 1 / (3 * std::cbrt(a) * std::cbrt(a)), all);
  DERIVATIVE(square(x), 2 * a, all);
  DERIVATIVE(pow(x, 5_c), 5 * a * a * a * a, all);
  DERIVATIVE(pow(x, -3_c), -3 / (a * a * a * a), all);
  DERIVATIVE(pow(x, 2.5_c), 2.5L * std::pow(a, 1.5L), positive);
  DERIVATIVE(pow(x, -0.5_c), -0.5L * std::pow(a, -1.5L), positive);
  DERIVATIVE(pow(2_c, x), std::pow(2.0L, a) * std::numbers::ln2_v<long double>, all);
  DERIVATIVE(hypot(x, 2_c), a / std::hypot(a, 2.0L), all);
  DERIVATIVE(hypot(3_c, x), a / std::hypot(a, 3.0L), all);
  check(
      "pow(x, x)", pow(x, x), [](long double a) { return std::pow(a, a) * (1 + std::log(a)); },
      {0.1, 0.7, 1.0, 3.0, 20.0}, 1e-14);
}

TEST_CASE("derivatives of trigonometric functions") {
  const auto all = {-30.0, -2.5, -0.1, 1e-9, 0.7, 3.0, 20.0};
  const auto inside = {-0.95, -0.5, -1e-9, 0.1, 0.7};
  DERIVATIVE(sin(x), std::cos(a), all);
  DERIVATIVE(cos(x), -std::sin(a), all);
  DERIVATIVE(tan(x), 1 / (std::cos(a) * std::cos(a)), all);
  // 1 - u^2 loses up to log2(1 / (1 - 0.95)) bits at 0.95.
  check("asin", asin(x), [](long double a) { return 1 / std::sqrt(1 - a * a); }, inside, 1e-14);
  check("acos", acos(x), [](long double a) { return -1 / std::sqrt(1 - a * a); }, inside, 1e-14);
  DERIVATIVE(atan(x), 1 / (1 + a * a), all);
  DERIVATIVE(atan2(x, 2_c), 2 / (4 + a * a), all);
  DERIVATIVE(atan2(2_c, x), -2 / (4 + a * a), all);
}

TEST_CASE("derivatives of hyperbolic functions") {
  const auto all = {-30.0, -2.5, -0.1, 1e-9, 0.7, 3.0, 20.0};
  const auto inside = {-0.95, -0.5, -1e-9, 0.1, 0.7};
  DERIVATIVE(sinh(x), std::cosh(a), all);
  DERIVATIVE(cosh(x), std::sinh(a), all);
  DERIVATIVE(tanh(x), 1 / (std::cosh(a) * std::cosh(a)), all);
  DERIVATIVE(asinh(x), 1 / std::sqrt(a * a + 1), all);
  check(
      "acosh", acosh(x), [](long double a) { return 1 / std::sqrt(a * a - 1); },
      {1.05, 1.5, 3.0, 1e5}, 1e-14);
  check("atanh", atanh(x), [](long double a) { return 1 / (1 - a * a); }, inside, 1e-14);
}

TEST_CASE("derivatives of error functions and activations") {
  const auto all = {-30.0, -2.5, -0.1, 1e-9, 0.7, 3.0, 20.0};
  // An ulp of u^2 is worth u^2 ulp of exp(-u^2): 625 half ulp at 25.
  const auto bell = {-5.0, -2.5, -0.1, 1e-9, 0.7, 3.0};
  check(
      "erf", erf(x),
      [](long double a) {
        return 2 / std::sqrt(std::numbers::pi_v<long double>) * std::exp(-a * a);
      },
      bell, 5e-15);
  check(
      "erfc", erfc(x),
      [](long double a) {
        return -2 / std::sqrt(std::numbers::pi_v<long double>) * std::exp(-a * a);
      },
      bell, 5e-15);
  DERIVATIVE(sigmoid(x), 1 / ((1 + std::exp(-a)) * (1 + std::exp(a))), all);
  DERIVATIVE(softplus(x), 1 / (1 + std::exp(-a)), all);
  DERIVATIVE(relu(x), a > 0 ? 1.0L : 0.0L, all);
  DERIVATIVE(abs(x), a > 0 ? 1.0L : -1.0L, all);
  DERIVATIVE(sign(x), 0.0L * a, all);
  DERIVATIVE(min(x, 1_c), a < 1 ? 1.0L : 0.0L, all);
  DERIVATIVE(max(x, 1_c), a > 1 ? 1.0L : 0.0L, all);
  DERIVATIVE(select(x < 1_c, x * x, 3_c * x), a < 1 ? 2 * a : 3.0L, all);
  DERIVATIVE((x < 1_c) * x, a < 1 ? 1.0L : 0.0L, all);
}

TEST_CASE("derivatives stay accurate in the tails") {
  const auto tails = {-700.0, -40.0, 40.0, 700.0};
  // exp of an argument that is exact: the error is that of a few operations.
  DERIVATIVE(sigmoid(x), 1 / ((1 + std::exp(-a)) * (1 + std::exp(a))), tails);
  DERIVATIVE(softplus(x), 1 / (1 + std::exp(-a)), tails);
  DERIVATIVE(derivative(sigmoid(x), x),
             (1 / (1 + std::exp(a)) - 1 / (1 + std::exp(-a))) /
                 ((1 + std::exp(-a)) * (1 + std::exp(a))),
             tails);
  DERIVATIVE(tanh(x), 4 / ((1 + std::exp(-2 * std::abs(a))) * (1 + std::exp(2 * std::abs(a)))),
             {-300.0, -40.0, 40.0, 300.0});
}

} // namespace
