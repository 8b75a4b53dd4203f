// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: the array has the wrong length; a function of n variables takes n values
// expected: [array-length]
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
inline constexpr tapeless::variable<"x"> x;
inline constexpr tapeless::variable<"y"> y;

#ifdef PUT_RIGHT
inline constexpr double answer = tapeless::function(x * y, x, y)(std::array{1.0, 2.0});
#else
inline constexpr double answer = tapeless::function(x * y, x, y)(std::array{1.0, 2.0, 3.0});
#endif
