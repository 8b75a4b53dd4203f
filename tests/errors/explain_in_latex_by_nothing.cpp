// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: a derivation is by one variable; write explain(f, x), and
// expected: explain(derivative(f, x), y) for the derivative by y of that by x
// expected: [explain-by-one-variable]
#include <tapeless/inspect.hpp>
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
inline constexpr tapeless::variable<"x"> x;
inline constexpr tapeless::variable<"y"> y;
inline constexpr auto f = x * y;

#ifdef PUT_RIGHT
inline const auto text = explain_in_latex(f, x);
#else
inline const auto text = explain_in_latex(f);
#endif
