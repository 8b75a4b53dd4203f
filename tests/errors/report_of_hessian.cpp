// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: at a point, one formula is shown, and its gradient with it; write to_dot(f, x =
// expected: with the formula instead of its gradient, hessian or jacobian [formula-at-a-point]
#include <tapeless/inspect.hpp>
#include <tapeless/tapeless.hpp>

inline constexpr tapeless::variable<"x"> x;
inline constexpr tapeless::variable<"y"> y;

#ifdef PUT_RIGHT
inline const std::string answer = report(x * y, x = 3.0, y = 4.0);
#else
inline const std::string answer = report(hessian(x * y, x, y), x = 3.0, y = 4.0);
#endif
