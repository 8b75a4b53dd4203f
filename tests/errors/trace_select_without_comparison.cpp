// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: the_condition_of_select_is_not_a_comparison
#include <tapeless/tapeless.hpp>

#ifdef PUT_RIGHT
inline constexpr auto f =
    tapeless::trace<"x", "y">([](auto x, auto y) { return select(x == y, y, x); });
#else
inline constexpr auto f =
    tapeless::trace<"x", "y">([](auto x, auto y) { return select(x - y, x, y); });
#endif
