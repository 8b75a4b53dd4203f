// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: column 1:
// expected: unknown function ln,
// expected: did you mean log? --
// expected: <here>ln(x) [unknown-function]
#include <tapeless/tapeless.hpp>

#ifdef PUT_RIGHT
inline constexpr auto f = tapeless::formula<"log(x)">;
#else
inline constexpr auto f = tapeless::formula<"ln(x)">;
#endif
