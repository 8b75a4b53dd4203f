// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// Formulas and their derivatives with arguments in order.

#include <tapeless/tapeless.hpp>

#include <doctest/doctest.h>

#include <array>
#include <span>
#include <type_traits>

namespace {

using namespace tapeless::literals;
using tapeless::function;

constexpr tapeless::variable<"x"> x;
constexpr auto y = "y"_v;

constexpr auto f = x * x - y;
constexpr auto F = function(f, x, y);
constexpr std::array<double, 2> values{3.0, -4.0};
constexpr double c_array[2] = {3.0, -4.0};

static_assert(F(3.0, -4.0) == 13.0);
static_assert(function(f, y, x)(-4.0, 3.0) == 13.0);
static_assert(F(std::array{3.0, -4.0}) == 13.0);
static_assert(F(values) == 13.0);
static_assert(F(std::span<const double, 2>(values)) == 13.0);
static_assert(F(c_array) == 13.0);
static_assert(F(3, -4) == 13.0);
static_assert(std::is_same_v<decltype(F(3.f, -4.f)), float>);
static_assert(std::is_same_v<decltype(F(3, -4)), double>);
static_assert(function(square(x), x)(3.0) == 9.0);
static_assert(function(square(x), x)(std::array{3.0}) == 9.0);
static_assert(function(square(x), x, y)(3.0, 7.0) == 9.0, "an argument need not be used");
static_assert(function(x, x)(3.0) == 3.0);

// Gradients, Hessians and Jacobians too.
static_assert(function(gradient(f, x, y), x, y)(3.0, -4.0) == std::array{6.0, -1.0});
static_assert(function(value_and_gradient(f, x, y), x, y)(values).value == 13.0);
static_assert(function(hessian(f, x, y), x, y)(values)[0][0] == 2.0);
static_assert(function(jacobian(boost::hana::make_tuple(f, y), x, y), x, y)(values)[1] ==
              std::array{0.0, 1.0});

// A vector takes an array, or its part of the one array.
constexpr tapeless::vector<"v", 2> v;
constexpr auto G = function(x * v[0_c] + v[1_c], x, v);
static_assert(G(2.0, std::array{3.0, 4.0}) == 10.0);
static_assert(G(std::array{2.0, 3.0, 4.0}) == 10.0);
constexpr auto H = function(v[0_c] - v[1_c], v);
static_assert(H(std::array{3.0, 4.0}) == -1.0);
static_assert(H(values) == 7.0);

TEST_CASE("at run time") {
  std::array<double, 2> at{3.0, -4.0};
  CHECK(F(at) == 13.0);
  CHECK(F(std::span<double, 2>(at)) == 13.0);
  CHECK(F(at[0], at[1]) == 13.0);
  double row[2] = {1.0, 2.0};
  CHECK(F(row) == -1.0);
}

} // namespace
