// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: column 8:
// expected: the sign ) closes nothing that
// expected: is open --
// expected: (x + 1)<here>)
// expected: [unbalanced-parentheses]
#include <tapeless/tapeless.hpp>

#ifdef PUT_RIGHT
inline constexpr auto f = tapeless::formula<"(x + 1)">;
#else
inline constexpr auto f = tapeless::formula<"(x + 1))">;
#endif
