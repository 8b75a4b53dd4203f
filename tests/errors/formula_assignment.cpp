// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: column 10:
// expected: stray character = ;
// expected: to compare write == inside of
// expected: select -- select(x <here>= y,
// expected: 1, 2) [stray-character]
#include <tapeless/tapeless.hpp>

#ifdef PUT_RIGHT
inline constexpr auto f = tapeless::formula<"select(x == y, 1, 2)">;
#else
inline constexpr auto f = tapeless::formula<"select(x = y, 1, 2)">;
#endif
