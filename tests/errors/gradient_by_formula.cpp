// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: differentiation is by variables
// expected: [not-a-variable]
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
inline constexpr tapeless::variable<"x"> x;
inline constexpr tapeless::variable<"y"> y;

#ifdef PUT_RIGHT
inline constexpr auto g = gradient(x * y, x, y);
#else
inline constexpr auto g = gradient(x * y, x, x + y);
#endif
