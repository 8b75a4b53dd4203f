// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: the condition of select is not a comparison but a bool; write one such as
// expected: select(x < y, a, b), since x == y asks whether two formulas are the same
// expected: [condition-of-select]
#include <tapeless/tapeless.hpp>

inline constexpr tapeless::variable<"x"> x;
inline constexpr tapeless::variable<"y"> y;

#ifdef PUT_RIGHT
inline constexpr auto f = select(x <= y, x, y);
#else
inline constexpr auto f = select(x == y, x, y);
#endif
