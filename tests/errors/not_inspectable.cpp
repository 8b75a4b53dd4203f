// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: only formulas are inspected, and what gradient, value_and_gradient, hessian
// expected: and jacobian return; write to_latex(f) or to_c(gradient(f, x), "name")
// expected: [not-inspectable]
#include <tapeless/inspect.hpp>
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
inline constexpr tapeless::variable<"x"> x;
inline constexpr auto f = x * x;

#ifdef PUT_RIGHT
inline constexpr auto counts = cost(f);
#else
inline constexpr auto counts = tapeless::cost(f(x = 1.0));
#endif
