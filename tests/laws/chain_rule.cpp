// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// With x = g(t): d f(g(t)) / dt = f'(g(t)) g'(t).

#include <tapeless/tapeless.hpp>

#include "support/formulas.hpp"

#include <doctest/doctest.h>

namespace {

using namespace tapeless::literals;

constexpr auto x = "x"_v;
constexpr auto y = "y"_v;
constexpr auto z = "z"_v;

// Up to a hundred roundings on either side.
constexpr double tolerance = 1e-13;

TEST_CASE("chain rule") {
  for_all_formulas([](auto f) {
    constexpr auto g = square("t"_v) * 0.5_c;
    CAPTURE(to_string(f));
    const auto outside = derivative(substitute(f, x = g), "t"_v);
    const auto inside = substitute(derivative(f, x), x = g) * derivative(g, "t"_v);
    for (const double t : {0.8, 1.1, 1.3})
      for (const auto& p : points) {
        const double a = outside("t"_v = t, y = p[1], z = p[2]);
        const double b = inside("t"_v = t, y = p[1], z = p[2]);
        CHECK((tapeless::is_close(a, b, tolerance) || (a - b < tolerance && b - a < tolerance)));
      }
    return true;
  });
}

} // namespace
