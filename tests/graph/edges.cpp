// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// Whole formulas at their edges, here because they are to compile with sanitizers too: with them,
// g++ accepts less in constant expressions.

#include <tapeless/tapeless.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <limits>

using namespace tapeless::literals;

namespace {

constexpr tapeless::variable<"x"> x;
constexpr auto y = "y"_v;

// A formula without variables has an empty gradient.
static_assert(gradient(2_c)().size() == 0);
static_assert(value_and_gradient(2_c)().value == 2.0);
static_assert(hessian(2_c)().size() == 0);
static_assert(to_string(derivative(2_c, x)) == "0");
static_assert(derivative(x, x)(x = 1.0) == 1.0);
static_assert((2_c / 3_c)() == 2.0 / 3.0);
static_assert(to_string(tapeless::pi * x) == "pi * x");
static_assert(derivative(x * y, x, y) == 1_c);
static_assert(derivative(sin(x) * exp(y) / x, x, y) == derivative(sin(x) * exp(y) / x, y, x));
static_assert(gradient(x * y, y, x)(x = 2.0, y = 3.0) == std::array{2.0, 3.0});
static_assert(gradient(x * y)[x] == y);
static_assert(derivative(pow(x, 0.5_c), x) == 1_c / (2_c * sqrt(x)));
static_assert(simplify(x - x) == 0_c && simplify(x / x) == 1_c);

// Tails: no cancellation, no NaN.
static_assert(tapeless::is_close(derivative(tanh(x), x)(x = 20.0), 1.6993417021166355e-17, 1e-14));
static_assert(tapeless::is_close(derivative(sigmoid(x), x)(x = 700.0), 9.859676543759770e-305,
                                 1e-13));
static_assert(tapeless::is_close(derivative(sigmoid(x), x)(x = -700.0), 9.859676543759770e-305,
                                 1e-13));
static_assert(derivative(softplus(x), x)(x = -800.0) == 0.0);
static_assert((1_c - sigmoid(x))(x = 1.0) == 1.0 - (1.0 / (1.0 + tapeless::math::exp(-1.0))));
static_assert(simplify(1_c - sigmoid(x))(x = -800.0) == 1.0);
static_assert(derivative(log(sigmoid(x)), x)(x = -700.0) == 1.0);

} // namespace

TEST_CASE("NaN and infinities go through") {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const double infinity = std::numeric_limits<double>::infinity();
  CHECK(std::isnan(sigmoid(x)(x = nan)));
  CHECK(std::isnan(derivative(sigmoid(x), x)(x = nan)));
  CHECK(std::isnan(relu(x)(x = nan)));
  CHECK(std::isnan(sign(x)(x = nan)));
  CHECK(derivative(sigmoid(x), x)(x = infinity) == 0.0);
  CHECK(simplify(1_c - sigmoid(x))(x = -infinity) == 1.0);
  CHECK(tanh(x)(x = infinity) == 1.0);
}

TEST_CASE("powers at zero and at negative bases") {
  const auto r = value_and_gradient(pow(x, y), x, y)(x = 0.0, y = 2.0);
  CHECK(r.value == 0.0);
  CHECK(r.gradient == std::array{0.0, 0.0});
  CHECK(derivative(pow(x, 3_c), x)(x = -2.0) == 12.0);
  CHECK(derivative(pow(x, -2_c), x)(x = -2.0) == 0.25);
}
