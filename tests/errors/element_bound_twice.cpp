// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: a variable is bound twice
// expected: [bound-twice]
// expected: bound_twice<tapeless::element
// expected: "v"
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
inline constexpr tapeless::variable<"x"> x;
inline constexpr tapeless::variable<"y"> y;

inline constexpr tapeless::vector<"v", 2> v;

#ifdef PUT_RIGHT
inline constexpr double answer = (v[0_c] * v[1_c])(v = std::array{1.0, 2.0});
#else
inline constexpr double answer = (v[0_c] * v[1_c])(v = std::array{1.0, 2.0}, v[1_c] = 3.0);
#endif
