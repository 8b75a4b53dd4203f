// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// d(f g) = df g + f dg.

#include <tapeless/tapeless.hpp>

#include "support/formulas.hpp"

#include <doctest/doctest.h>

namespace {

using namespace tapeless::literals;

constexpr auto x = "x"_v;
constexpr auto y = "y"_v;

// Up to a hundred roundings on either side.
constexpr double tolerance = 1e-13;

TEST_CASE("product rule") {
  for_all_formulas([](auto f) {
    constexpr auto g = sin(x * y);
    CAPTURE(to_string(f));
    CHECK(
        same_values(derivative(f * g, x), derivative(f, x) * g + f * derivative(g, x), tolerance));
    return true;
  });
}

} // namespace
