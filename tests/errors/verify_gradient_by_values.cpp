// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: a formula is called with bound variables; write f(x = 3.0, y = -4.0), or
// expected: function(f, x, y) to give the values in order
// expected: [values-without-variables]
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
inline constexpr tapeless::variable<"x"> x;
inline constexpr tapeless::variable<"y"> y;

#ifdef PUT_RIGHT
static_assert(verify_gradient(x * y, x = 3.0, y = 4.0));
#else
static_assert(verify_gradient(x * y, 3.0, 4.0));
#endif
