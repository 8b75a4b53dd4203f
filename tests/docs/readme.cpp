// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// The program that README.md shows.

#include <tapeless/tapeless.hpp>

#include <array>
#include <cstdio>

using namespace tapeless::literals;

constexpr tapeless::variable<"x"> x;
constexpr tapeless::variable<"y"> y;

// A formula is an empty object; its type says all there is to know.
constexpr auto f = x * sin(y) + pow(x, 3_c);

// A derivative is a formula again, which one can read and compare.
static_assert(to_string(derivative(f, x)) == "3 * x^2 + sin(y)");
static_assert(derivative(f, x, y) == cos(y));

// All partial derivatives in one go, here evaluated by the compiler.
constexpr auto slope = gradient(f, x, y);
static_assert(slope(x = 2.0, y = 0.0) == std::array{12.0, 2.0});

// At run time the same formulas take any numbers.
int main() {
  for (const double at : {0.5, 1.0, 2.0}) {
    const auto r = value_and_gradient(f, x, y)(x = at, y = 0.25);
    std::printf("%8.4f  slope (%8.4f, %8.4f)\n", r.value, r.gradient[0], r.gradient[1]);
  }
}
