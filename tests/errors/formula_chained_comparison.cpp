// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: column 14:
// expected: comparisons do not chain;
// expected: write one at a time,
// expected: as in select(a < b,
// expected: select(b < c, u, v), v) --
// expected: select(0 < x <here>< 1, y,
// expected: z) [chained-comparison]
#include <tapeless/tapeless.hpp>

#ifdef PUT_RIGHT
inline constexpr auto f = tapeless::formula<"select(0 < x, select(x < 1, y, z), z)">;
#else
inline constexpr auto f = tapeless::formula<"select(0 < x < 1, y, z)">;
#endif
