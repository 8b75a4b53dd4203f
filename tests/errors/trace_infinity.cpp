// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: the traced callable cannot run while compiling
// expected: [traced-not-constexpr]
// expected: an_infinity_or_nan_cannot_stand_in_a_formula
#include <tapeless/tapeless.hpp>

#include <limits>

#ifdef PUT_RIGHT
inline constexpr auto f =
    tapeless::trace<"x">([](auto x) { return min(std::numeric_limits<decltype(x)>::max(), x); });
#else
inline constexpr auto f = tapeless::trace<"x">(
    [](auto x) { return min(std::numeric_limits<decltype(x)>::infinity(), x); });
#endif
