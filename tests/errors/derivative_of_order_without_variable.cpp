// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: a derivative with its order is by one variable; write derivative<2>(f, x), or
// expected: derivative(f, x, x, y) to list each one [order-of-derivative]
#include <tapeless/tapeless.hpp>

inline constexpr tapeless::variable<"x"> x;
inline constexpr tapeless::variable<"y"> y;

#ifdef PUT_RIGHT
inline constexpr auto f = tapeless::derivative<2>(x * y, x);
#else
inline constexpr auto f = tapeless::derivative<2>(x * y);
#endif
