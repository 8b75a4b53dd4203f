// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// The derivative of a linear combination, to the letter.

#include <tapeless/tapeless.hpp>

#include "support/formulas.hpp"

#include <doctest/doctest.h>

namespace {

using namespace tapeless::literals;

constexpr auto x = "x"_v;
constexpr auto y = "y"_v;

// Linearity. A sum of derivatives is a derivative of the sum, to the letter.
static_assert(for_all_formulas([](auto f) {
  return derivative(f + x * y, x) == derivative(f, x) + derivative(x * y, x);
}));
static_assert(for_all_formulas([](auto f) {
  return derivative(3_c * f, x) == 3_c * derivative(f, x);
}));
static_assert(for_all_formulas([](auto f) { return derivative(-f, x) == -derivative(f, x); }));
// A constant does not matter; a variable that does not occur has derivative zero.
static_assert(for_all_formulas([](auto f) { return derivative(f + 7_c, x) == derivative(f, x); }));
static_assert(for_all_formulas([](auto f) { return derivative(f, "not_there"_v) == 0_c; }));

TEST_CASE("all are checked by the compiler") {}

} // namespace
