// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: a function is called with another number of values than it has variables;
// expected: give one value for each, an array for a vector, or all in one array
// expected: [number-of-values]
#include <tapeless/tapeless.hpp>

inline constexpr tapeless::variable<"x"> x;
inline constexpr tapeless::variable<"y"> y;

#ifdef PUT_RIGHT
inline constexpr double answer = tapeless::function(x * y, x, y)(3.0, -4.0);
#else
inline constexpr auto answer = [] { tapeless::function(x * y, x, y)(3.0); };
#endif
