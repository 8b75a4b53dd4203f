// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: column 1:
// expected: malformed number,
// expected: its exponent has no digits;
// expected: for a product with the constant
// expected: e write 2 * e --
// expected: <here>2e [malformed-number]
#include <tapeless/tapeless.hpp>

#ifdef PUT_RIGHT
inline constexpr auto f = tapeless::formula<"2 * e">;
#else
inline constexpr auto f = tapeless::formula<"2e">;
#endif
