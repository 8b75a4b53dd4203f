// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: a variable of the formula is not bound
// expected: [unbound]
// expected: unbound<tapeless::variable
// expected: "y"
#include <tapeless/inspect.hpp>
#include <tapeless/tapeless.hpp>

inline constexpr tapeless::variable<"x"> x;
inline constexpr tapeless::variable<"y"> y;

#ifdef PUT_RIGHT
inline const std::string answer = to_dot(x * y, x = 3.0, y = 4.0);
#else
inline const std::string answer = to_dot(x * y, x = 3.0);
#endif
