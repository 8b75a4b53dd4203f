// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: only formulas are differentiated; write a number as an exact constant, 2_c
// expected: instead of 2
// expected: [not-a-formula]
#include <tapeless/inspect.hpp>
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
inline constexpr tapeless::variable<"x"> x;

#ifdef PUT_RIGHT
inline const auto text = explain(2_c, x);
#else
inline const auto text = explain(2, x);
#endif
