// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: log of a negative constant is not a real number; its argument must not be
// expected: below 0
// expected: [negative-logarithm]
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
inline constexpr tapeless::variable<"x"> x;
inline constexpr tapeless::variable<"y"> y;

#ifdef PUT_RIGHT
inline constexpr auto f = x * log(2_c);
#else
inline constexpr auto f = x * log(-2_c);
#endif
