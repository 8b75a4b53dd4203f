// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: a formula is compared with a bare number; write it as an exact constant: x ==
// expected: 2_c instead of x == 2 [equality-with-number]
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
inline constexpr tapeless::variable<"x"> x;

#ifdef PUT_RIGHT
inline constexpr bool same = x == 2_c;
#else
inline constexpr bool same = x == 2;
#endif
