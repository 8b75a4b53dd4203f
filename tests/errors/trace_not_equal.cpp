// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: traced values are not compared by !=; write select(x == y, b, a) instead of x
// expected: != y ? a : b
// expected: [traced-not-equal]
#include <tapeless/tapeless.hpp>

#ifdef PUT_RIGHT
inline constexpr auto f =
    tapeless::trace<"x", "y">([](auto x, auto y) { return select(x == y, y, x); });
#else
inline constexpr auto f =
    tapeless::trace<"x", "y">([](auto x, auto y) { return select(x != y, x, y); });
#endif
