// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// What docs/tutorial.md quotes on number types of other people.

#include <tapeless/tapeless.hpp>

#include <Eigen/Core>
#include <boost/multiprecision/cpp_bin_float.hpp>

#include <array>

using namespace tapeless::literals;

constexpr tapeless::variable<"x"> x;
constexpr tapeless::variable<"y"> y;
constexpr auto f = exp(x) * y;

bool four_points_at_once() {
  using pack = Eigen::Array4d;
  const pack points(0.0, 1.0, 2.0, 3.0);
  const pack values = f(x = points, y = 2.0); // the number fills all four lanes
  const std::array<pack, 2> slopes = gradient(f, x, y)(x = points, y = 2.0);
  return values[0] == 2.0 && slopes[0][0] == 2.0 && slopes[1][0] == 1.0;
}

bool fifty_digits() {
  using number = boost::multiprecision::cpp_bin_float_50;
  const number third = (1_c / 3_c * x)(x = number(1)); // a third to 50 digits, not to 16
  return abs(third * 3 - 1) < number("1e-49");
}

int main() { return four_points_at_once() && fifty_digits() ? 0 : 1; }
