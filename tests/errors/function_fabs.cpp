// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: formulas have abs, min and max; write abs(x) instead of fabs(x), min(x, y)
// expected: instead of fmin(x, y), max(x, y) instead of fmax(x, y) [function-of-other-name]
#include <tapeless/tapeless.hpp>

inline constexpr tapeless::variable<"x"> x;
inline constexpr tapeless::variable<"y"> y;

#ifdef PUT_RIGHT
inline constexpr auto f = max(abs(x), y);
#else
inline constexpr auto f = fmax(fabs(x), y);
#endif
