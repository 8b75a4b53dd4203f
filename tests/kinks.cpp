// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// Derivatives where a formula has a corner, a jump or an edge.

#include <tapeless/tapeless.hpp>

#include <doctest/doctest.h>

#include <array>
#include <limits>

namespace {

using namespace tapeless::literals;

constexpr tapeless::variable<"x"> x;
constexpr auto y = "y"_v;
constexpr double inf = std::numeric_limits<double>::infinity();

/// Whether derivative and gradient by x both have this value at x = at.
template <class F>
constexpr bool slope(const F& f, double at, double expected) {
  return derivative(f, x)(x = at) == expected && gradient(f, x)(x = at)[0] == expected &&
         value_and_gradient(f, x)(x = at).gradient[0] == expected;
}
template <class F>
constexpr bool slopes(const F& f, double a, double b, double by_x, double by_y) {
  return derivative(f, x)(x = a, y = b) == by_x && derivative(f, y)(x = a, y = b) == by_y &&
         gradient(f, x, y)(x = a, y = b) == std::array{by_x, by_y};
}
template <class F>
constexpr bool curvature(const F& f, double at, double expected) {
  return derivative<2>(f, x)(x = at) == expected && hessian(f, x)(x = at)[0][0] == expected;
}

static_assert(slope(abs(x), 0.0, 0.0) && slope(abs(x), 2.0, 1.0) && slope(abs(x), -2.0, -1.0));
static_assert(slope(relu(x), 0.0, 0.0) && slope(relu(x), 2.0, 1.0) && slope(relu(x), -2.0, 0.0));
static_assert(slope(sign(x), 0.0, 0.0) && slope(sign(x), 2.0, 0.0) && slope(sign(x), -2.0, 0.0));
static_assert(slope(abs(x), -0.0, 0.0) && slope(relu(x), -0.0, 0.0));
static_assert(slope(abs(3_c * x), 0.0, 0.0) && slope(relu(-x), -2.0, -1.0));
static_assert(slope(x * abs(x), 0.0, 0.0) && slope(x * relu(x), 0.0, 0.0));
static_assert(slope(x * sign(x), 2.0, 1.0) && slope(x * sign(x), -2.0, -1.0));
static_assert(curvature(abs(x), 0.0, 0.0) && curvature(relu(x), 0.0, 0.0));
static_assert(curvature(square(relu(x)), 2.0, 2.0) && curvature(square(relu(x)), -2.0, 0.0));

// At a tie each side has one half.
static_assert(slopes(min(x, y), 1.0, 1.0, 0.5, 0.5) && slopes(max(x, y), 1.0, 1.0, 0.5, 0.5));
static_assert(slopes(min(x, y), 1.0, 2.0, 1.0, 0.0) && slopes(min(x, y), 2.0, 1.0, 0.0, 1.0));
static_assert(slopes(max(x, y), 1.0, 2.0, 0.0, 1.0) && slopes(max(x, y), 2.0, 1.0, 1.0, 0.0));
static_assert(slope(max(x, 0_c), 0.0, 0.5) && slope(min(0_c, x), 0.0, 0.5));
static_assert(slope(max(x, -x), 0.0, 0.0), "a half of each");
static_assert(slope(max(x, x), 3.0, 1.0) && slope(min(x, x), 3.0, 1.0));
static_assert(slope(max(x, 2_c * x), 0.0, 1.5));

// At its tip, where every direction is a tangent, the cone of hypot counts as flat.
static_assert(slopes(hypot(x, y), 0.0, 0.0, 0.0, 0.0) && slopes(hypot(x, y), 0.0, -2.0, 0.0, -1.0));
static_assert(slopes(hypot(x, y), -inf, 1.0, -1.0, 0.0));

// select takes the derivative of the branch that is taken.
static_assert(slope(select(x < 1_c, x* x, 5_c * x), 0.5, 1.0));
static_assert(slope(select(x < 1_c, x* x, 5_c * x), 1.0, 5.0));
static_assert(slope(select(x <= 1_c, x* x, 5_c * x), 1.0, 2.0));
static_assert(slope(select(x > 1_c, x* x, 5_c * x), 1.0, 5.0));
static_assert(slope(select(x >= 1_c, x* x, 5_c * x), 1.0, 2.0));

constexpr auto guarded_log = select(x > 0_c, log(x), 0_c);
constexpr auto guarded_root = select(x > 0_c, sqrt(x), x);
constexpr auto sinc = select(abs(x) > 0_c, sin(x) / x, 1_c);
constexpr auto other_way = select(x <= 0_c, 0_c, x* log(x));
constexpr auto product_with = select(x > 0_c, log(x), 2_c) * x;
constexpr auto inner = exp(select(x > 0_c, sqrt(x), 0_c));
constexpr auto nested = select(x > 0_c, select(x > 1_c, log(x - 1_c), sqrt(x)), square(x));
constexpr auto two_variables = select(x > 0_c, y / x, y);
constexpr auto shared = select(x > 0_c, sqrt(x), 0_c) + select(x > 0_c, 1_c, 0_c) * x;
constexpr auto below_a_sum = 3_c * (select(x > 0_c, log(x), x) + x);
// Backwards, both uses of the root meet in a difference.
constexpr auto radius = sqrt(x * x);
constexpr auto used_twice = select(x * x > 0.01_c, sin(radius) / radius, 1_c);
// Numbers stand in front of both uses of the quotient.
constexpr auto numbers_in_front = select(x > 0_c, 0.5_c * sin(1_c / x) + 2_c * cos(1_c / x), 0_c);
constexpr auto as_exponent = exp(x * select(x > 0_c, log(x), 0_c));

/// Checked in constant expressions and at run time.
#define EVERYWHERE(...)                                                                            \
  static_assert(__VA_ARGS__);                                                                      \
  CHECK((__VA_ARGS__))

TEST_CASE("edges") {
  // What is not taken never leaks: not its value, nor the NaN or infinity of its derivatives.
  EVERYWHERE(slope(guarded_log, 2.0, 0.5) && slope(guarded_log, 0.0, 0.0));
  EVERYWHERE(slope(guarded_log, -1.0, 0.0) && curvature(guarded_log, 0.0, 0.0));
  EVERYWHERE(slope(guarded_root, 0.0, 1.0) && slope(guarded_root, -4.0, 1.0));
  EVERYWHERE(slope(guarded_root, 4.0, 0.25) && curvature(guarded_root, 0.0, 0.0));
  EVERYWHERE(curvature(guarded_root, -4.0, 0.0));
  EVERYWHERE(sinc(x = 0.0) == 1.0 && slope(sinc, 0.0, 0.0) && curvature(sinc, 0.0, 0.0));
  EVERYWHERE(slope(other_way, 0.0, 0.0) && slope(other_way, 1.0, 1.0) &&
             curvature(other_way, 0.0, 0.0));
  // Inside of other operations, whose factors may be infinite or NaN where the branch is not taken.
  EVERYWHERE(slope(product_with, 0.0, 2.0) && slope(product_with, -3.0, 2.0));
  EVERYWHERE(slope(inner, 0.0, 0.0) && slope(inner, -1.0, 0.0) && curvature(inner, 0.0, 0.0));
  EVERYWHERE(slope(nested, 0.0, 0.0) && slope(nested, 1.0, 0.5) && slope(nested, 2.0, 1.0));
  EVERYWHERE(slope(nested, -1.0, -2.0) && curvature(nested, -1.0, 2.0) &&
             curvature(nested, 0.0, 2.0));
  EVERYWHERE(slopes(two_variables, 0.0, 3.0, 0.0, 1.0) &&
             slopes(two_variables, 2.0, 3.0, -0.75, 0.5));
  EVERYWHERE(hessian(two_variables, x, y)(x = 0.0, y = 3.0) ==
             std::array{std::array{0.0, 0.0}, std::array{0.0, 0.0}});
  EVERYWHERE(slope(shared, 0.0, 0.0) && slope(shared, 4.0, 1.25));
  EVERYWHERE(slope(below_a_sum, 0.0, 6.0) && slope(below_a_sum, -1.0, 6.0));
  EVERYWHERE(slope(as_exponent, 0.0, 0.0));
  EVERYWHERE(slope(used_twice, 0.0, 0.0));
  EVERYWHERE(slope(numbers_in_front, 0.0, 0.0) && slope(numbers_in_front, -1.0, 0.0));
  // pow with a constant exponent: right at base 0, and at negative bases for integers.
  EVERYWHERE(slope(pow(x, 1_c), 0.0, 1.0) && slope(pow(x, 2_c), 0.0, 0.0));
  EVERYWHERE(slope(pow(x, 3_c), 0.0, 0.0) && slope(pow(x, 0_c), 0.0, 0.0));
  EVERYWHERE(slope(pow(x, 1.5_c), 0.0, 0.0) && slope(pow(x, 0.5_c), 0.0, inf));
  EVERYWHERE(slope(pow(x, 2_c), -3.0, -6.0) && slope(pow(x, 3_c), -3.0, 27.0));
  EVERYWHERE(slope(pow(x, -1_c), -2.0, -0.25) && slope(pow(x, -2_c), -2.0, 0.25));
  EVERYWHERE(curvature(pow(x, 2_c), 0.0, 2.0) && curvature(pow(x, 3_c), -2.0, -12.0));
  EVERYWHERE(curvature(pow(x, 1_c), 0.0, 0.0) && curvature(square(x), 0.0, 2.0));
  EVERYWHERE(slopes(pow(x, 2_c) * y, 0.0, 3.0, 0.0, 0.0));
  // With a variable exponent: v u^(v-1), and u^v log(u), which tends to 0 with u.
  EVERYWHERE(slopes(pow(x, y), 0.0, 2.0, 0.0, 0.0) && slopes(pow(x, y), 0.0, 1.0, 1.0, 0.0));
  EVERYWHERE(slopes(pow(x, y), 1.0, 3.0, 3.0, 0.0));
}

TEST_CASE("the same at run time") {
  volatile double zero = 0;
  volatile double minus = -4;
  CHECK(derivative(abs(x), x)(x = static_cast<double>(zero)) == 0.0);
  CHECK(gradient(max(x, y), x, y)(x = static_cast<double>(zero), y = static_cast<double>(zero)) ==
        std::array{0.5, 0.5});
  CHECK(derivative(guarded_root, x)(x = static_cast<double>(minus)) == 1.0);
  CHECK(gradient(guarded_root, x)(x = static_cast<double>(zero))[0] == 1.0);
  CHECK(hessian(guarded_log, x)(x = static_cast<double>(zero))[0][0] == 0.0);
  CHECK(derivative(pow(x, 2_c), x)(x = static_cast<double>(minus)) == -8.0);
}

} // namespace
