// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: column 1:
// expected: malformed number,
// expected: it has a point too many --
// expected: <here>1.2.5 * x
// expected: [malformed-number]
#include <tapeless/tapeless.hpp>

#ifdef PUT_RIGHT
inline constexpr auto f = tapeless::formula<"1.25 * x">;
#else
inline constexpr auto f = tapeless::formula<"1.2.5 * x">;
#endif
