// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: differentiation is by variables; this is not a variable but a formula, a
// expected: number or something else; write derivative(f, x) with a variable x
// expected: [not-a-variable]
#include <tapeless/inspect.hpp>
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
inline constexpr tapeless::variable<"x"> x;
inline constexpr tapeless::variable<"y"> y;

#ifdef PUT_RIGHT
inline const auto text = explain(x * y, x);
#else
inline const auto text = explain(x * y, x* x);
#endif
