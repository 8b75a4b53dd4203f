// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: a derivative is by variables, and none is named; write derivative(f, x), or
// expected: gradient(f) for all partial derivatives [derivative-by-nothing]
#include <tapeless/tapeless.hpp>

inline constexpr tapeless::variable<"x"> x;
inline constexpr tapeless::variable<"y"> y;

#ifdef PUT_RIGHT
inline constexpr auto f = derivative(x * y, x);
#else
inline constexpr auto f = derivative(x * y);
#endif
