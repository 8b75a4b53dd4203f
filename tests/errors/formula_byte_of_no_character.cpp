// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: column 5:
// expected: stray byte that is no character
// expected: of UTF-8 --
// expected: x + <here>? [stray-character]
#include <tapeless/tapeless.hpp>

#ifdef PUT_RIGHT
inline constexpr auto f = tapeless::formula<"x + y">;
#else
inline constexpr auto f = tapeless::formula<"x + \xff">;
#endif
