// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: column 1:
// expected: the condition of select is not
// expected: a comparison;
// expected: write one such as select(x < y,
// expected: a, b) -- <here>select(x, y,
// expected: z) [select-condition]
#include <tapeless/tapeless.hpp>

#ifdef PUT_RIGHT
inline constexpr auto f = tapeless::formula<"select(x > 0, y, z)">;
#else
inline constexpr auto f = tapeless::formula<"select(x, y, z)">;
#endif
