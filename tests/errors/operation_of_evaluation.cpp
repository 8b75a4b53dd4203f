// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: the_operation_has_no_derivative
#include <tapeless/tapeless.hpp>

inline constexpr tapeless::variable<"x"> x;
inline constexpr tapeless::variable<"y"> y;

#ifdef PUT_RIGHT
inline constexpr auto f = select(x < y, x, y);
#else
inline constexpr auto f = tapeless::apply_operation<struct tapeless::select_less>(x, y, x, y);
#endif
inline constexpr auto df = derivative(f, x);
