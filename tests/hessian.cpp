// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// All second derivatives at once.

#include <tapeless/tapeless.hpp>

#include <doctest/doctest.h>

#include <array>
#include <type_traits>

namespace {

using namespace tapeless::literals;
using tapeless::is_close;

constexpr tapeless::variable<"x"> x;
constexpr auto y = "y"_v;
constexpr auto z = "z"_v;

template <class... Row>
constexpr auto rows(const Row&... each) {
  return std::array<std::common_type_t<Row...>, sizeof...(Row)>{each...};
}

static_assert(hessian(x * x * y, x, y)(x = 3.0, y = 5.0) ==
              rows(std::array{10.0, 6.0}, std::array{6.0, 0.0}));
static_assert(hessian(x * x * y, y, x)(x = 3.0, y = 5.0) ==
              rows(std::array{0.0, 6.0}, std::array{6.0, 10.0}));
static_assert(hessian(y * x * x)(x = 3.0, y = 5.0) ==
                  rows(std::array{0.0, 6.0}, std::array{6.0, 10.0}),
              "y comes first in the formula");
static_assert(hessian(x * x, x, z)(x = 3.0) == rows(std::array{2.0, 0.0}, std::array{0.0, 0.0}));
static_assert(hessian(x + y)() == rows(std::array{0.0, 0.0}, std::array{0.0, 0.0}));
static_assert(std::is_same_v<decltype(hessian(x * x * y, x, y)(x = 3.f, y = 5.f)),
                             std::array<std::array<float, 2>, 2>>);

// Entries as formulas.
constexpr auto f = exp(x * y) / (1_c + z * z);
constexpr auto h = hessian(f, x, y, z);
static_assert(at(hessian(x * x * y, x, y), x, y) == 2_c * x);
static_assert(at(h, x, x) == derivative<2>(f, x));
static_assert(at(h, x, z) == derivative(f, x, z));
static_assert(std::is_same_v<decltype(at(h, x, z)), decltype(at(h, z, x))>);
static_assert(at(hessian(x * y, x), x, x) == 0_c);

// A vector stands for its elements.
constexpr tapeless::vector<"v", 3> v;
static_assert(hessian(v[0_c] * v[1_c] + square(v[2_c]), v)(v = std::array{1.0, 2.0, 3.0}) ==
              rows(std::array{0.0, 1.0, 0.0}, std::array{1.0, 0.0, 0.0},
                   std::array{0.0, 0.0, 2.0}));
static_assert(at(hessian(v[0_c] * v[1_c], v), v[1_c], v[0_c]) == 1_c);

// The headline at (3, -4): seeds.md, section 6.
constexpr auto headline = (x + sigmoid(y)) / (sigmoid(x) + pow(x + y, 2_c));
constexpr auto at_3_minus_4 = hessian(headline, x, y)(x = 3.0, y = -4.0);
static_assert(is_close(at_3_minus_4[0][0], 2.573067127410911851937155, 1e-13));
static_assert(is_close(at_3_minus_4[0][1], 2.120474460762425166729974, 1e-13));
static_assert(is_close(at_3_minus_4[1][1], 1.6873462207614076703224, 1e-13));
static_assert(at_3_minus_4[0][1] == at_3_minus_4[1][0]);

TEST_CASE("symmetric to the bit, and equal to the derivatives") {
  for (const double a : {-1.5, 0.3, 2.0})
    for (const double b : {-0.7, 1.1})
      for (const double c : {0.0, 0.9, -3.0}) {
        const auto values = h(x = a, y = b, z = c);
        for (std::size_t i = 0; i < 3; ++i)
          for (std::size_t j = 0; j < 3; ++j)
            CHECK(values[i][j] == values[j][i]);
        // Two ways through about ten operations of one ulp.
        const auto close = [&](std::size_t i, std::size_t j, const auto& formula) {
          CHECK(is_close(values[i][j], formula(x = a, y = b, z = c), 1e-14));
        };
        close(0, 0, derivative<2>(f, x));
        close(0, 1, derivative(f, x, y));
        close(0, 2, derivative(f, x, z));
        close(1, 1, derivative<2>(f, y));
        close(1, 2, derivative(f, y, z));
      }
}

} // namespace
