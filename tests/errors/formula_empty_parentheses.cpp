// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: column 5:
// expected: empty parentheses;
// expected: write a formula inside --
// expected: x * <here>() [empty-parentheses]
#include <tapeless/tapeless.hpp>

#ifdef PUT_RIGHT
inline constexpr auto f = tapeless::formula<"x * (y)">;
#else
inline constexpr auto f = tapeless::formula<"x * ()">;
#endif
