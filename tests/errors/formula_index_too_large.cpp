// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: column 3:
// expected: the index is outside of the
// expected: vector --
// expected: w[<here>9999999999]
// expected: [element-index]
#include <tapeless/tapeless.hpp>

#ifdef PUT_RIGHT
inline constexpr auto f = tapeless::formula<"w[99]">;
#else
inline constexpr auto f = tapeless::formula<"w[9999999999]">;
#endif
