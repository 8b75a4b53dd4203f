// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: column 3:
// expected: the index of an element is a
// expected: whole number, as in w[0] --
// expected: w[<here>i] [element-index]
#include <tapeless/tapeless.hpp>

#ifdef PUT_RIGHT
inline constexpr auto f = tapeless::formula<"w[0]">;
#else
inline constexpr auto f = tapeless::formula<"w[i]">;
#endif
