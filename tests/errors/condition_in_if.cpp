// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: a formula is neither true nor false before it is evaluated; write select(x <
// expected: y, a, b) instead of if and ?:, select(x < y, b, a) instead of !(x < y), and select(x <
// expected: y, select(y < z, a, b), b) instead of x < y && y < z [formula-as-condition]
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
inline constexpr tapeless::variable<"x"> x;
inline constexpr tapeless::variable<"y"> y;

#ifdef PUT_RIGHT
inline constexpr auto f = select(x < y, x - y, y - x);
#else
constexpr auto smaller() {
  if (x < y)
    return x - y;
  return x - y;
}
inline constexpr auto f = smaller();
#endif
