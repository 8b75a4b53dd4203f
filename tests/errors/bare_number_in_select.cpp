// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: a bare number stands beside a formula; write it as an exact constant: 2_c
// expected: instead of 2, 0.5_c instead of 0.5
// expected: [bare-number]
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
inline constexpr tapeless::variable<"x"> x;
inline constexpr tapeless::variable<"y"> y;

#ifdef PUT_RIGHT
inline constexpr auto f = select(x < 0_c, 0_c, x);
#else
inline constexpr auto f = select(x < 0_c, 0.0, x);
#endif
