// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: column 7:
// expected: the parenthesis ) closes a
// expected: bracket [ --
// expected: [x + 1<here>)
// expected: [unbalanced-parentheses]
#include <tapeless/tapeless.hpp>

#ifdef PUT_RIGHT
inline constexpr auto f = tapeless::formula<"[x + 1]">;
#else
inline constexpr auto f = tapeless::formula<"[x + 1)">;
#endif
