// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: what follows the two formulas of equivalent are conditions, each a strict
// expected: comparison such as x > 0_c or x < y
// expected: [condition-of-equivalent]
#include <tapeless/equivalent.hpp>
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
inline constexpr tapeless::variable<"x"> x;

#ifdef PUT_RIGHT
static_assert(equivalent(sqrt(square(x)), x, x > 0_c));
#else
static_assert(equivalent(sqrt(square(x)), x, x));
#endif
