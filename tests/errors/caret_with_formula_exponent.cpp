// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: C++ binds ^ last, after + - * / and comparisons; only a variable, a
// expected: constant or a function call may stand before it and only a constant after it, as in
// expected: x^2_c; write pow(base, exponent), or a formula text as in
// expected: [caret-binds-last]
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
inline constexpr tapeless::variable<"x"> x;
inline constexpr tapeless::variable<"y"> y;

#ifdef PUT_RIGHT
inline constexpr auto f = pow(x, y);
static_assert(to_string(f) == "x^y");
#else
inline constexpr auto f = x ^ y;
#endif
