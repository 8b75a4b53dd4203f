// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// d2f / dx dy = d2f / dy dx.

#include <tapeless/tapeless.hpp>

#include "support/formulas.hpp"

#include <doctest/doctest.h>

namespace {

using namespace tapeless::literals;

constexpr auto x = "x"_v;
constexpr auto y = "y"_v;

TEST_CASE("mixed derivatives do not depend on the order") {
  for_all_formulas([](auto f) {
    CAPTURE(to_string(f));
    CHECK(same_values(derivative(f, x, y), derivative(f, y, x), 1e-12));
    return true;
  });
}

} // namespace
