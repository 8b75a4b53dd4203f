// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// The partial derivatives of several formulas.

#include <tapeless/tapeless.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <type_traits>

namespace {

using namespace tapeless::literals;
using boost::hana::make_tuple;
using tapeless::is_close;

constexpr tapeless::variable<"x"> x;
constexpr auto y = "y"_v;
constexpr auto z = "z"_v;

template <class... Row>
constexpr auto rows(const Row&... each) {
  return std::array<std::common_type_t<Row...>, sizeof...(Row)>{each...};
}

// Square, tall and wide: the sweep goes the shorter way, the answer is the same.
static_assert(jacobian(make_tuple(x * y, x + y), x, y)(x = 3.0, y = 4.0) ==
              rows(std::array{4.0, 3.0}, std::array{1.0, 1.0}));
static_assert(jacobian(make_tuple(x * y, x + y, x* x), x)(x = 3.0, y = 4.0) ==
              rows(std::array{4.0}, std::array{1.0}, std::array{6.0}));
static_assert(jacobian(make_tuple(x * y * z), x, y, z)(x = 2.0, y = 3.0, z = 5.0) ==
              rows(std::array{15.0, 10.0, 6.0}));
static_assert(jacobian(make_tuple(x * y, x + y), y, x)(x = 3.0, y = 4.0) ==
              rows(std::array{3.0, 4.0}, std::array{1.0, 1.0}));
static_assert(jacobian(make_tuple(x, 2_c, z), x, y)() ==
              rows(std::array{1.0, 0.0}, std::array{0.0, 0.0}, std::array{0.0, 0.0}));
static_assert(jacobian(make_tuple(y * y, x))(x = 3.0, y = 4.0) ==
                  rows(std::array{8.0, 0.0}, std::array{0.0, 1.0}),
              "y comes first");
static_assert(std::is_same_v<decltype(jacobian(make_tuple(x * y, x, y), x, y)(x = 3.f, y = 4.f)),
                             std::array<std::array<float, 2>, 3>>);

constexpr tapeless::vector<"v", 3> v;
static_assert(jacobian(make_tuple(v[0_c] * v[2_c], v[1_c]), v)(v = std::array{2.0, 3.0, 5.0}) ==
              rows(std::array{5.0, 0.0, 2.0}, std::array{0.0, 1.0, 0.0}));
static_assert(jacobian(make_tuple(v[0_c] * x), v, x)(v = std::array{2.0, 3.0, 5.0}, x = 7.0) ==
              rows(std::array{7.0, 0.0, 0.0, 2.0}));

// Values and Jacobian together, tall and wide.
constexpr auto tall = value_and_jacobian(make_tuple(x * y, x + y, x* x), x);
static_assert(tall(x = 3.0, y = 4.0).values == std::array{12.0, 7.0, 9.0});
static_assert(tall(x = 3.0, y = 4.0).jacobian ==
              rows(std::array{4.0}, std::array{1.0}, std::array{6.0}));
constexpr auto wide = value_and_jacobian(make_tuple(x * y, v[0_c] * v[2_c] - y));
static_assert(wide(x = 3.0, y = 4.0, v = std::array{2.0, 3.0, 5.0}).values ==
              std::array{12.0, 6.0});
static_assert(wide(x = 3.0, y = 4.0, v = std::array{2.0, 3.0, 5.0}).jacobian ==
              rows(std::array{4.0, 3.0, 0.0, 0.0}, std::array{0.0, -1.0, 5.0, 2.0}));
static_assert(
    std::is_same_v<decltype(tall(x = 3.f, y = 4.f)), tapeless::values_and_partials<float, 3, 1>>);

TEST_CASE("polar coordinates: each row is a gradient") {
  constexpr auto r = "r"_v;
  constexpr auto angle = "angle"_v;
  constexpr auto polar = jacobian(make_tuple(r * cos(angle), r * sin(angle)), r, angle);
  for (const double radius : {0.1, 1.0, 25.0})
    for (const double a : {-3.0, 0.2, 1.5}) {
      const auto j = polar(r = radius, angle = a);
      CHECK(j[0] == gradient(r * cos(angle), r, angle)(r = radius, angle = a));
      CHECK(j[1] == gradient(r * sin(angle), r, angle)(r = radius, angle = a));
      // cos^2 + sin^2 = 1: the determinant is the radius but for a few rounding errors.
      CHECK(is_close(j[0][0] * j[1][1] - j[0][1] * j[1][0], radius, 1e-15));
    }
}

} // namespace
