// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: column 1:
// expected: unknown function x;
// expected: for a product write x * ( --
// expected: <here>x(y + 1)
// expected: [unknown-function]
#include <tapeless/tapeless.hpp>

#ifdef PUT_RIGHT
inline constexpr auto f = tapeless::formula<"x * (y + 1)">;
#else
inline constexpr auto f = tapeless::formula<"x(y + 1)">;
#endif
