// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: a jacobian is of several formulas, in a tuple of Boost.Hana; write
// expected: gradient(f, x) for one formula [jacobian-of-one-formula]
#include <tapeless/tapeless.hpp>

inline constexpr tapeless::variable<"x"> x;
inline constexpr tapeless::variable<"y"> y;

#ifdef PUT_RIGHT
inline constexpr auto f = gradient(x * y, x, y);
#else
inline constexpr auto f = jacobian(x * y, x, y);
#endif
