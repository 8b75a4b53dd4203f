// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: column 2:
// expected: an operator is missing;
// expected: for a product write 2 * x --
// expected: 2<here>x [missing-operator]
#include <tapeless/tapeless.hpp>

#ifdef PUT_RIGHT
inline constexpr auto f = tapeless::formula<"2 * x">;
#else
inline constexpr auto f = tapeless::formula<"2x">;
#endif
