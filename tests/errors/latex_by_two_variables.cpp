// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: to_latex writes a formula, or the line of its derivative by one variable;
// expected: write to_latex(derivative(f, x, y)), or to_latex(hessian(f, x, y))
// expected: [latex-by-one-variable]
#include <tapeless/inspect.hpp>
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
inline constexpr tapeless::variable<"x"> x;
inline constexpr tapeless::variable<"y"> y;
inline constexpr auto f = x * y;

#ifdef PUT_RIGHT
inline constexpr auto text = to_latex(derivative(f, x, y));
#else
inline constexpr auto text = to_latex(f, x, y);
#endif
