// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// A derivative is the limit of differences.

#include <tapeless/tapeless.hpp>

#include "support/formulas.hpp"

#include <doctest/doctest.h>

namespace {

using namespace tapeless::literals;

constexpr auto x = "x"_v;
constexpr auto y = "y"_v;
constexpr auto z = "z"_v;

TEST_CASE("a derivative is the limit of central differences") {
  for_all_formulas([](auto f) {
    CAPTURE(to_string(f));
    const auto df = derivative(f, x);
    for (const auto& p : points) {
      // Fourth order: the error is about h^4 = 1e-12 of the fifth derivative, and eps / h = 2e-13.
      constexpr double h = 1e-3;
      const auto at = [&](double step) { return f(x = p[0] + step, y = p[1], z = p[2]); };
      const double numeric = (8 * (at(h) - at(-h)) - (at(2 * h) - at(-2 * h))) / (12 * h);
      const double exact = df(x = p[0], y = p[1], z = p[2]);
      CAPTURE(numeric);
      CAPTURE(exact);
      const double difference = numeric - exact;
      CHECK(
          (tapeless::is_close(numeric, exact, 1e-8) || (difference < 1e-8 && -difference < 1e-8)));
    }
    return true;
  });
}

} // namespace
