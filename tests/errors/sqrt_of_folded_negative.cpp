// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: sqrt of a negative constant is not a real number
// expected: [negative-square-root]
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
inline constexpr tapeless::variable<"x"> x;
inline constexpr tapeless::variable<"y"> y;

#ifdef PUT_RIGHT
inline constexpr auto f = sqrt(3_c - 2_c);
#else
inline constexpr auto f = sqrt(2_c - 3_c);
#endif
