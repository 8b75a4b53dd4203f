// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: a variable is bound to one number, but this is a text, an array or a pointer;
// expected: write x = 3.0 instead of x =
// expected: [binding-to-no-number]
#include <tapeless/tapeless.hpp>

inline constexpr tapeless::variable<"x"> x;
inline constexpr tapeless::variable<"y"> y;

#ifdef PUT_RIGHT
inline constexpr auto f = (x * y)(x = 3.0, y = 2.0);
#else
inline constexpr auto f = (x * y)(x = "3", y = 2.0);
#endif
