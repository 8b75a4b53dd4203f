// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: column 1:
// expected: malformed number;
// expected: write it in decimal digits,
// expected: without zeros in front --
// expected: <here>010 * x [malformed-number]
#include <tapeless/tapeless.hpp>

#ifdef PUT_RIGHT
inline constexpr auto f = tapeless::formula<"10 * x">;
#else
inline constexpr auto f = tapeless::formula<"010 * x">;
#endif
