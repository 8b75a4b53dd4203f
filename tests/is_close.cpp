// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// Comparing numbers.

#include <tapeless/is_close.hpp>

#include <doctest/doctest.h>

#include <limits>

namespace {

using tapeless::is_close;

constexpr double inf = std::numeric_limits<double>::infinity();
constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double largest = std::numeric_limits<double>::max();
constexpr double smallest = std::numeric_limits<double>::denorm_min();

static_assert(is_close(1.0, 1.0, 0.0));
static_assert(is_close(0.1 + 0.2, 0.3, 1e-15) && !is_close(0.1 + 0.2, 0.3, 0.0));
static_assert(is_close(100.0, 101.0, 0.01) && !is_close(100.0, 102.0, 0.01));
static_assert(is_close(101.0, 100.0, 0.01), "either order");
static_assert(is_close(-100.0, -101.0, 0.01) && !is_close(-100.0, 101.0, 0.01));
static_assert(is_close(1e300, 1.0000001e300, 1e-6) && is_close(1e-300, 1.0000001e-300, 1e-6));
// The tolerance is relative: next to zero only zero is close.
static_assert(is_close(0.0, -0.0, 0.0));
static_assert(!is_close(0.0, 1e-300, 1e-3));
static_assert(!is_close(1e-300, -1e-300, 1.0));
// Where halves are not exact.
static_assert(!is_close(smallest, 2 * smallest, 0.1));
static_assert(!is_close(smallest, 0.0, 0.5));
static_assert(is_close(smallest, smallest, 0.0));
// Where differences overflow.
static_assert(!is_close(largest, -largest, 1.0));
static_assert(is_close(largest, largest * 0.999, 0.01));
static_assert(is_close(inf, inf, 0.0) && !is_close(inf, -inf, 1.0));
static_assert(!is_close(inf, largest, 1.0) && !is_close(largest, inf, 1.0));
static_assert(!is_close(nan, nan, 1.0) && !is_close(nan, 1.0, 1.0) && !is_close(1.0, nan, 1.0));
static_assert(!is_close(1.0, 2.0, nan));
// Other types, and types that are mixed.
static_assert(is_close(0.1f, 0.1, 1e-7) && !is_close(0.1f, 0.1, 1e-9));
static_assert(is_close(0.1L, 0.1, 1e-16));
static_assert(is_close(2, 2.0, 0.0) && is_close(100, 101, 0.01));

TEST_CASE("at run time") {
  volatile double a = 100;
  CHECK(is_close(a, 101.0, 0.01));
  CHECK_FALSE(is_close(a, 102.0, 0.01));
}

} // namespace
