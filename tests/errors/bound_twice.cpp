// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: a variable is bound twice
// expected: [bound-twice]
// expected: give every variable one value
// expected: bound_twice<tapeless::variable
// expected: "x"
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
inline constexpr tapeless::variable<"x"> x;
inline constexpr tapeless::variable<"y"> y;

#ifdef PUT_RIGHT
inline constexpr double answer = (x * y)(x = 3.0, y = 4.0);
#else
inline constexpr double answer = (x * y)(x = 3.0, y = 4.0, x = 5.0);
#endif
