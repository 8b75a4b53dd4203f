// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: substitute puts formulas in place of variables; write a number as an exact
// expected: constant, x = 2_c instead of x = 2
// expected: [substitute-number]
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
inline constexpr tapeless::variable<"x"> x;
inline constexpr tapeless::variable<"y"> y;

#ifdef PUT_RIGHT
inline constexpr auto f = substitute(x * y, x = 2_c);
#else
inline constexpr auto f = substitute(x * y, x = 2);
#endif
