// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// Ten variables under one name, and Newton's method: Rosenbrock's valley, a steep and curved one,
// down to its lowest point.

#include <tapeless/tapeless.hpp>

#include <array>
#include <cstddef>
#include <cstdio>
#include <utility>

using namespace tapeless::literals;

constexpr std::size_t n = 10;
constexpr tapeless::vector<"x", n> x;

// The argument of sum is an exact constant, so i + 1_c is one too.
constexpr auto f = tapeless::sum<n - 1>(
    [](auto i) { return 100_c * square(x[i + 1_c] - square(x[i])) + square(1_c - x[i]); });

// A vector stands for all its elements wherever variables are listed, and is bound to an array of
// them.
constexpr auto slope = gradient(f, x);
constexpr auto curvature = hessian(f, x);

using point = std::array<double, n>;

constexpr point lowest = [] {
  point result{};
  result.fill(1.0);
  return result;
}();
static_assert(f(x = lowest) == 0.0);
static_assert(slope(x = lowest) == point{});
// Far apart in the chain, variables have nothing to do with each other.
static_assert(at(curvature, x[0_c], x[2_c]) == 0_c);
static_assert(at(curvature, x[0_c], x[1_c]) == -400_c * x[0_c]);

/// Solves a system of linear equations by Gauss's elimination with row exchanges.
point solve(std::array<point, n> a, point right) {
  for (std::size_t column = 0; column < n; ++column) {
    std::size_t pivot = column;
    for (std::size_t row = column + 1; row < n; ++row)
      if (a[row][column] * a[row][column] > a[pivot][column] * a[pivot][column])
        pivot = row;
    std::swap(a[column], a[pivot]);
    std::swap(right[column], right[pivot]);
    for (std::size_t row = column + 1; row < n; ++row) {
      const double factor = a[row][column] / a[column][column];
      for (std::size_t k = column; k < n; ++k)
        a[row][k] -= factor * a[column][k];
      right[row] -= factor * right[column];
    }
  }
  for (std::size_t row = n; row-- > 0;) {
    for (std::size_t k = row + 1; k < n; ++k)
      right[row] -= a[row][k] * right[k];
    right[row] /= a[row][row];
  }
  return right;
}

int main() {
  point values{};
  values.fill(1.5);

  std::puts("step   f");
  std::printf("%4d   %.6f\n", 0, f(x = values));
  for (int step = 1; step <= 10; ++step) {
    const point change = solve(curvature(x = values), slope(x = values));
    for (std::size_t i = 0; i < n; ++i)
      values[i] -= change[i];
    std::printf("%4d   %.6f\n", step, f(x = values));
  }

  std::printf("\nlowest at");
  for (const double value : values)
    std::printf(" %.6f", value);
  std::puts("");
  return f(x = values) < 1e-12 ? 0 : 1;
}
