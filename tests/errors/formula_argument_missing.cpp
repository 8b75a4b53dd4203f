// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: column 8:
// expected: an argument is missing --
// expected: max(x, <here>) [missing-operand]
#include <tapeless/tapeless.hpp>

#ifdef PUT_RIGHT
inline constexpr auto f = tapeless::formula<"max(x, y)">;
#else
inline constexpr auto f = tapeless::formula<"max(x, )">;
#endif
