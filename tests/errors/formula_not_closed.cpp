// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: column 5:
// expected: the sign ( is not closed --
// expected: x * <here>(y + 1
// expected: [unbalanced-parentheses]
#include <tapeless/tapeless.hpp>

#ifdef PUT_RIGHT
inline constexpr auto f = tapeless::formula<"x * (y + 1)">;
#else
inline constexpr auto f = tapeless::formula<"x * (y + 1">;
#endif
