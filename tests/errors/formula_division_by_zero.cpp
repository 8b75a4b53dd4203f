// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: column 6:
// expected: division by the constant zero
// expected: -- x / (<here>1 - 1)
// expected: [zero-denominator]
#include <tapeless/tapeless.hpp>

#ifdef PUT_RIGHT
inline constexpr auto f = tapeless::formula<"x / (2 - 1)">;
#else
inline constexpr auto f = tapeless::formula<"x / (1 - 1)">;
#endif
