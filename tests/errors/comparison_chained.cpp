// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: comparisons do not chain; write one at a time, as in select(x < y, select(y <
// expected: z, a, b), b) instead of x < y < z [chained-comparison]
#include <tapeless/tapeless.hpp>

inline constexpr tapeless::variable<"x"> x;
inline constexpr tapeless::variable<"y"> y;
inline constexpr tapeless::variable<"z"> z;

#ifdef PUT_RIGHT
inline constexpr auto f = select(x < y, select(y < z, x, z), z);
#else
inline constexpr auto f = select(x < y < z, x, z);
#endif
