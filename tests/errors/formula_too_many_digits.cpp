// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: column 1:
// expected: the number is too long or too
// expected: large; write at most 18 digits
// expected: and exponents up to 100000 --
// expected: <here>3.14159265358979323846 *
// expected: x [malformed-number]
#include <tapeless/tapeless.hpp>

#ifdef PUT_RIGHT
inline constexpr auto f = tapeless::formula<"3.14159265358979324 * x">;
#else
inline constexpr auto f = tapeless::formula<"3.14159265358979323846 * x">;
#endif
