// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: column 1:
// expected: wrong number of arguments,
// expected: sin takes 1 argument --
// expected: <here>sin(x,
// expected: y) [wrong-number-of-arguments]
#include <tapeless/tapeless.hpp>

#ifdef PUT_RIGHT
inline constexpr auto f = tapeless::formula<"sin(x)">;
#else
inline constexpr auto f = tapeless::formula<"sin(x, y)">;
#endif
