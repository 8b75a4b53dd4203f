// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: the condition of select is not a comparison; write one such as select(x < y,
// expected: a, b)
// expected: [condition-of-select]
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
inline constexpr tapeless::variable<"x"> x;
inline constexpr tapeless::variable<"y"> y;

#ifdef PUT_RIGHT
inline constexpr auto f = select(x > y, x, y);
#else
inline constexpr auto f = select(x, x, y);
#endif
