// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// Derivatives against differences of the value: right ones pass, wrong ones are found and named.

#include <tapeless/tapeless.hpp>

#include "support/formulas.hpp"

#include <doctest/doctest.h>

#include <array>
#include <initializer_list>
#include <limits>
#include <string_view>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // functions hide the structs of their operations

// Operations with a wrong rule, one mistake each.
namespace wrong {

#define WRONG(operation, mathematics, rule)                                                        \
  struct operation {                                                                               \
    static constexpr std::string_view name = #operation;                                           \
    template <class T>                                                                             \
    static constexpr T evaluate(const T& u) {                                                      \
      return mathematics;                                                                          \
    }                                                                                              \
    static constexpr auto derivative([[maybe_unused]] const auto& u, const auto&) { return rule; } \
  };                                                                                               \
  template <tapeless::operand U>                                                                   \
  constexpr auto operation(const U& u) {                                                           \
    return tapeless::apply_operation<struct operation>(u);                                         \
  }
WRONG(sign_lost, tapeless::math::cos(u), sin(u))
WRONG(factor_lost, u* u, u)
WRONG(inner_factor_lost, tapeless::math::exp(T(3) * u), exp(3 * u)) // 3 exp(3 u)
WRONG(term_lost, u* u* u + u, 3 * u * u)
WRONG(argument_lost, tapeless::math::sin(u), cos(2 * u))
WRONG(constant, tapeless::math::log(u), 0)
WRONG(slope_of_step, u < T(0) ? T(0) : T(1), 1)
WRONG(not_a_number, u* u, 0 * log(-u * u) / (u - u))
WRONG(slightly, u, 1.001)
WRONG(slightly_less, u, 0.999)
WRONG(nothing, tapeless::math::sinh(u), cosh(u)) // right
#undef WRONG

/// u v, whose partial derivatives are taken for each other's.
struct swapped {
  static constexpr std::string_view name = "swapped";
  static constexpr int arity = 2;
  template <class T>
  static constexpr T evaluate(const T& u, const T& v) {
    return u * v;
  }
  static constexpr auto derivative(const auto& u, const auto& v, const auto&) {
    return tapeless::partials(u, v);
  }
};
template <class U, class V>
  requires tapeless::operands<U, V>
constexpr auto swapped(const U& u, const V& v) {
  return tapeless::apply_operation<struct swapped>(u, v);
}

} // namespace wrong

#pragma GCC diagnostic pop

namespace {

using namespace tapeless::literals;
using enum tapeless::math::comparison_with_differences;

constexpr tapeless::variable<"x"> x;
constexpr auto y = "y"_v;
constexpr auto z = "z"_v;
constexpr tapeless::vector<"v", 3> v;
constexpr double infinity = std::numeric_limits<double>::infinity();

// The headline, in every type that is checked.
constexpr auto headline = (x + sigmoid(y)) / (sigmoid(x) + pow(x + y, 2_c));
static_assert(verify_gradient(headline, x = 3.0, y = -4.0));
static_assert(verify_gradient(headline, y = -4.0L, x = 3.0L));
static_assert(verify_gradient(headline, x = 3.0f, y = -4.0f));
static_assert(verify_gradient(headline, x = 3, y = -4));
static_assert(verify_gradient(headline, x = 3.0f, y = -4.0, z = 1.0));
static_assert(std::is_same_v<decltype(verify_gradient(headline, x = 3.0f, y = -4)),
                             tapeless::gradient_verification<double>>);
static_assert(std::is_same_v<decltype(verify_gradient(headline, x = 3.0L, y = -4)),
                             tapeless::gradient_verification<long double>>);
static_assert(tapeless::verified<verify_gradient(headline, x = 3.0, y = -4.0)>);
static_assert(tapeless::verified<verify_gradient(headline, x = 3.0L, y = -4.0)>);

// A formula without variables has nothing to be wrong.
static_assert(verify_gradient(2_c) && verify_gradient(tapeless::pi, x = 1.0));

/// Whether the derivative is found to be wrong, in the words given.
template <class Verification>
constexpr bool differs_by(const Verification& found, std::string_view variable,
                          std::string_view message) {
  return !found && found.outcome == differs && found.variable() == variable &&
         found.message().view() == message;
}
template <class Verification>
constexpr bool undecided(const Verification& found) {
  return !found && found.outcome == unresolved;
}

/// Checked in constant expressions and at run time.
#define EVERYWHERE(...)                                                                            \
  static_assert(__VA_ARGS__);                                                                      \
  CHECK((__VA_ARGS__))

TEST_CASE("wrong rules are found and named") {
  EVERYWHERE(verify_gradient(wrong::nothing(x), x = 0.5));
  EVERYWHERE(differs_by(verify_gradient(wrong::sign_lost(x), x = 0.5), "x",
                        "d/dx is 0.47942554 by the derivative rules but -0.47942554 by differences "
                        "of the value"));
  EVERYWHERE(differs_by(verify_gradient(wrong::factor_lost(x), x = 1.5), "x",
                        "d/dx is 1.5 by the derivative rules but 3 by differences of the value"));
  EVERYWHERE(differs_by(verify_gradient(wrong::inner_factor_lost(y), y = 0.0), "y",
                        "d/dy is 1 by the derivative rules but 3 by differences of the value"));
  EVERYWHERE(differs_by(verify_gradient(wrong::term_lost(x), x = 1.0), "x",
                        "d/dx is 3 by the derivative rules but 4 by differences of the value"));
  EVERYWHERE(differs_by(verify_gradient(wrong::slope_of_step(x), x = 2.0), "x",
                        "d/dx is 1 by the derivative rules but 0 by differences of the value"));
  EVERYWHERE(differs_by(verify_gradient(wrong::constant(x), x = 0.5), "x",
                        "d/dx is 0 by the derivative rules but 2 by differences of the value"));
  EVERYWHERE(differs_by(verify_gradient(wrong::slightly(x), x = -2.0), "x",
                        "d/dx is 1.001 by the derivative rules but 1 by differences of the value"));
  EVERYWHERE(differs_by(verify_gradient(wrong::slightly_less(x), x = 0), "x",
                        "d/dx is 0.999 by the derivative rules but 1 by differences of the value"));
  EVERYWHERE(differs_by(verify_gradient(wrong::not_a_number(x), x = 2.0), "x",
                        "d/dx is nan by the derivative rules but 4 by differences of the value"));
  EVERYWHERE(verify_gradient(wrong::argument_lost(x), x = 0.5).outcome == differs);
  EVERYWHERE(verify_gradient(wrong::sign_lost(x), x = 0.5f).outcome == differs);
  EVERYWHERE(verify_gradient(wrong::sign_lost(x), x = 0.5L).outcome == differs);
  // Deep inside of a formula, where all else is right.
  EVERYWHERE(verify_gradient(y * sigmoid(sin(wrong::slightly(x)) + y), x = 0.5, y = 2.0).outcome ==
             differs);
}

TEST_CASE("the first wrong partial derivative is reported") {
  EVERYWHERE(verify_gradient(wrong::swapped(x, x), x = 3.0));
  EVERYWHERE(differs_by(verify_gradient(wrong::swapped(x, y), x = 3.0, y = 5.0), "x",
                        "d/dx is 3 by the derivative rules but 5 by differences of the value"));
  EVERYWHERE(differs_by(verify_gradient(x * y + wrong::factor_lost(y), x = 3.0, y = 5.0), "y",
                        "d/dy is 8 by the derivative rules but 13 by differences of the value"));
  EVERYWHERE(differs_by(
      verify_gradient(v[0_c] + v[1_c] * wrong::factor_lost(v[2_c]), v = std::array{1.0, 2.0, 3.0}),
      "v[2]", "d/dv[2] is 6 by the derivative rules but 12 by differences of the value"));
  EVERYWHERE(differs_by(verify_gradient(abs(x) + wrong::factor_lost(y), x = 0.0, y = 5.0), "y",
                        "d/dy is 5 by the derivative rules but 10 by differences of the value"));
}

TEST_CASE("a result has the numbers") {
  constexpr auto found = verify_gradient(wrong::factor_lost(x), x = 1.5);
  CHECK(found.by_rules == 1.5);
  CHECK(tapeless::is_close(found.by_differences, 3, 1e-10));
  CHECK(found.difference() == found.by_rules - found.by_differences);
  constexpr auto right = verify_gradient(square(x), x = 1.5);
  CHECK(right.variable().empty());
  CHECK(right.message().view() == "all partial derivatives agree with differences of the value");
  CHECK(std::string_view(right.message().c_str()) == right.message().view());
}

TEST_CASE("what differences cannot decide is not true") {
  EVERYWHERE(undecided(verify_gradient(abs(x), x = 0.0)));
  EVERYWHERE(undecided(verify_gradient(relu(x), x = 0.0)));
  EVERYWHERE(undecided(verify_gradient(sign(x), x = 0.0)));
  EVERYWHERE(undecided(verify_gradient(max(x, y), x = 1.0, y = 1.0)));
  EVERYWHERE(undecided(verify_gradient(select(x < 0_c, 0_c, 1_c) + 0_c * x, x = 0.0)));
  EVERYWHERE(undecided(verify_gradient(sqrt(x), x = 0.0))); // the edge of its domain
  EVERYWHERE(undecided(verify_gradient(cbrt(x), x = 0.0))); // infinite
  EVERYWHERE(undecided(verify_gradient(asin(x), x = 1.0)));
  EVERYWHERE(undecided(verify_gradient(sigmoid(x), x = 40.0))); // 4e-18 beside 1
  EVERYWHERE(undecided(verify_gradient(1e15_c + x, x = 1.0)));
  // Narrower than the steps: poles close by, a slope and a peak of width 1e-8.
  EVERYWHERE(undecided(verify_gradient(tan(x), x = 1.570796)));
  EVERYWHERE(undecided(verify_gradient(1_c / (x - 1_c), x = 1.00000001)));
  EVERYWHERE(undecided(verify_gradient(sigmoid(1e8_c * (x - 1_c)), x = 1.00000001)));
  EVERYWHERE(undecided(verify_gradient(exp(-square(1e8_c * (x - 1_c))), x = 1.00000001)));
  EVERYWHERE(undecided(verify_gradient(sigmoid(x), x = infinity)));
  EVERYWHERE(
      verify_gradient(abs(x), x = 0.0).message().view() ==
      "d/dx could not be checked: it is 0 by the derivative rules, but differences of the value "
      "do not settle at a kink, at a jump, at the edge of a domain or for rounding errors");
  EVERYWHERE(verify_gradient(log(x), x = -1.0).outcome == no_value);
  EVERYWHERE(verify_gradient(log(x) + y, y = 1.0, x = -1.0).message().view() ==
             "d/dx could not be checked: the value of the formula is not finite");
  EVERYWHERE(verify_gradient(exp(x), x = 1000.0).outcome == no_value);
}

/// The derivative by x passes, and 1.001 times the same derivative does not.
template <class F>
void tell_from_skewed_at(double at, const F& f) {
  const auto right = verify_gradient(f, x = at, y = 0.7);
  const auto skewed = verify_gradient(wrong::slightly(f), x = at, y = 0.7);
  CAPTURE(to_string(f));
  CAPTURE(at);
  CHECK_MESSAGE(bool(right), right.message().view());
  CHECK_MESSAGE(skewed.outcome == (skewed.by_rules == 0 ? agrees : differs),
                skewed.message().view());
}
template <class... F>
void tell_from_skewed(std::initializer_list<double> points, const F&... f) {
  for (const double at : points)
    (tell_from_skewed_at(at, f), ...);
}

TEST_CASE("all functions, where they are smooth") {
  tell_from_skewed({-20.0, -2.5, -0.5, -1e-8, 0.0, 1e-8, 1e-3, 0.5, 1.0, 3.0, 20.0}, exp(x),
                   exp2(x), pow(2_c, x), square(x), pow(x, 5_c), hypot(x, 2_c), sin(x), cos(x),
                   tan(x), atan(x), atan2(x, y), atan2(y, x), sinh(x), cosh(x), asinh(x));
  tell_from_skewed({-3.0, -0.5, -1e-8, 0.0, 1e-8, 0.5, 2.0}, expm1(x), tanh(x), sigmoid(x),
                   softplus(x), erf(x), erfc(x));
  tell_from_skewed({1e-30, 1e-8, 1e-3, 0.5, 1.0, 3.0, 1e5, 1e8}, log(x), log1p(x), log2(x),
                   log10(x), sqrt(x), cbrt(x), pow(x, -3_c), pow(x, 2.5_c), pow(x, y), 1_c / x);
  tell_from_skewed({-0.99, -0.5, -1e-8, 0.0, 1e-8, 0.1, 0.99}, asin(x), acos(x), atanh(x));
  tell_from_skewed({1.05, 1.5, 1e5, 1e8}, acosh(x));
  tell_from_skewed({-1e8, -2.0, -1e-8, 1e-8, 3.0, 1e8}, abs(x), sign(x), relu(x), min(x, y),
                   max(x, y), select(x < y, x * x, x / y));
}

TEST_CASE("all scales") {
  tell_from_skewed({-1e8, -12345.678, 1e8}, x, x * x * x, sin(x), hypot(3_c, x), atan(x), x / y);
  tell_from_skewed({-0.5, 0.0, 1e-8, 3.0}, 1e8_c + x, 1e8_c * x + 1e8_c, 1e-30_c * x,
                   1e30_c * sin(x), exp(100_c * x), sin(1000_c * x));
  tell_from_skewed({0.0, 1e-4, 1e-3}, exp(-square(1000_c * x)), x * exp(-square(1000_c * x)),
                   x + x * exp(-square(1000_c * x)));
  tell_from_skewed({0.0, 1e-8, 1e-6}, tanh(1e5_c * x));
}

TEST_CASE("other types") {
  const auto check = [](const auto& f) {
    for (const double at : {1e-8, 0.5, 3.0, 1e8}) {
      CAPTURE(at);
      const auto narrow = verify_gradient(f, x = static_cast<float>(at), y = 0.7f);
      const auto wide = verify_gradient(f, x = static_cast<long double>(at), y = 0.7L);
      CHECK_MESSAGE(bool(narrow), narrow.message().view());
      CHECK_MESSAGE(bool(wide), wide.message().view());
      CHECK(verify_gradient(wrong::slightly(f), x = static_cast<float>(at), y = 0.7f).outcome ==
            differs);
      CHECK(
          verify_gradient(wrong::slightly(f), x = static_cast<long double>(at), y = 0.7L).outcome ==
          differs);
    }
  };
  check(sin(x) * y);
  check(x * log(x + y));
  check(pow(x, 3_c) / y);
  check(x / (1_c + square(x)));
}

TEST_CASE("a gradient of exactly 0") {
  tell_from_skewed({-1e8, -2.0, 0.0, 1e-8, 7.0}, 0_c * x, x - x, sign(x * x + 1_c));
  tell_from_skewed({0.0}, cos(x), square(x), cosh(x), 1e8_c + square(x));
  CHECK(verify_gradient(square(sin(x)) + square(cos(x)), x = 0.3));
  CHECK(verify_gradient(square(x - 3_c), x = 3.0));
}

TEST_CASE("formulas of several variables") {
  for_all_formulas([](auto f) {
    for (const auto& p : points) {
      const auto right = verify_gradient(f, x = p[0], y = p[1], z = p[2]);
      CAPTURE(to_string(f));
      // 1e-30 x beside 0.1 y is below rounding.
      CHECK_MESSAGE((right || right.by_rules == 1e-30), right.message().view());
    }
    return true;
  });
}

TEST_CASE("numbers in messages") {
  const auto message = [](double claimed) {
    using verification = tapeless::gradient_verification<double>;
    const verification found{.outcome = differs, .by_rules = claimed, .by_differences = claimed};
    return found.message();
  };
  const auto says = [&](double claimed, std::string_view number) {
    const auto all = message(claimed);
    const std::string_view start = "d/d is ";
    CHECK(all.view().substr(start.size(), number.size() + 1).substr(0, number.size()) == number);
    CHECK(all.view()[start.size() + number.size()] == ' ');
  };
  says(0.0, "0");
  says(-2.5, "-2.5");
  says(1.0 / 3, "0.33333333");
  says(123456789.0, "123456790");
  says(99999999.9, "100000000");
  says(-1e-300, "-1e-300");
  says(5e-324, "4.9406565e-324");
  says(std::numeric_limits<double>::max(), "1.7976931e308");
  says(infinity, "inf");
  says(-infinity, "-inf");
  says(std::numeric_limits<double>::quiet_NaN(), "nan");
}

// A name of any length is complete or cut, never too long.
constexpr auto long_name =
    "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz"_v;
static_assert(verify_gradient(abs(long_name), long_name = 0.0).variable().size() == 63);
static_assert(verify_gradient(abs(long_name), long_name = 0.0).message().view().size() < 256);

} // namespace
