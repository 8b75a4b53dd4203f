// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: equivalent compares two formulas; write a number as an exact constant, 2_c
// expected: instead of 2
// expected: [operand-of-equivalent]
#include <tapeless/equivalent.hpp>
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
inline constexpr tapeless::variable<"x"> x;

#ifdef PUT_RIGHT
static_assert(equivalent(square(sin(x)) + square(cos(x)), 1_c));
#else
static_assert(equivalent(square(sin(x)) + square(cos(x)), 1));
#endif
