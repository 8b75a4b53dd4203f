// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: column 7:
// expected: the operator - has no operand
// expected: behind it --
// expected: x + y <here>- [missing-operand]
#include <tapeless/tapeless.hpp>

#ifdef PUT_RIGHT
inline constexpr auto f = tapeless::formula<"x + y">;
#else
inline constexpr auto f = tapeless::formula<"x + y -">;
#endif
