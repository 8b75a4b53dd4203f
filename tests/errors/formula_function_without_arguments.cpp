// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: column 1:
// expected: sin is a function;
// expected: write its arguments in
// expected: parentheses, sin(...) --
// expected: <here>sin x
// expected: [function-without-arguments]
#include <tapeless/tapeless.hpp>

#ifdef PUT_RIGHT
inline constexpr auto f = tapeless::formula<"sin(x)">;
#else
inline constexpr auto f = tapeless::formula<"sin x">;
#endif
