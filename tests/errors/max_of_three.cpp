// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: min and max take two operands; write max(x, max(y, z)) instead of max(x, y,
// expected: z) [max-of-three]
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
inline constexpr tapeless::variable<"x"> x;
inline constexpr tapeless::variable<"y"> y;

#ifdef PUT_RIGHT
inline constexpr auto f = max(x, max(y, 0_c));
#else
inline constexpr auto f = max(x, y, 0_c);
#endif
