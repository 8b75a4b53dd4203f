// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: column 1:
// expected: wrong number of arguments,
// expected: max takes 2 arguments --
// expected: <here>max(x)
// expected: [wrong-number-of-arguments]
#include <tapeless/tapeless.hpp>

#ifdef PUT_RIGHT
inline constexpr auto f = tapeless::formula<"max(x, y)">;
#else
inline constexpr auto f = tapeless::formula<"max(x)">;
#endif
