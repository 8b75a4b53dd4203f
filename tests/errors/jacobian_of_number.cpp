// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: only formulas are differentiated; write a number as an exact constant, 2_c
// expected: instead of 2
// expected: [not-a-formula]
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
inline constexpr tapeless::variable<"x"> x;
inline constexpr tapeless::variable<"y"> y;

#ifdef PUT_RIGHT
inline constexpr auto j = jacobian(boost::hana::make_tuple(x * y, 2_c), x, y);
#else
inline constexpr auto j = jacobian(boost::hana::make_tuple(x * y, 2.0), x, y);
#endif
