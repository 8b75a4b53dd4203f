// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: a variable of the formula is not bound
// expected: [unbound]
// expected: give every variable a value, as in f(x = 3.0, y = -4.0)
// expected: unbound<tapeless::variable
// expected: "y"
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
inline constexpr tapeless::variable<"x"> x;
inline constexpr tapeless::variable<"y"> y;

#ifdef PUT_RIGHT
static_assert(verify_gradient(x * y, x = 3.0, y = 4.0));
#else
static_assert(verify_gradient(x * y, x = 3.0));
#endif
