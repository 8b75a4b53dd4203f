// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: the array has the wrong length
// expected: [array-length]
#include <tapeless/tapeless.hpp>

#include <span>

using namespace tapeless::literals;
inline constexpr tapeless::vector<"v", 3> v;
inline constexpr auto f = v[0_c] * v[1_c] * v[2_c];

#ifdef PUT_RIGHT
double answer(std::span<const double, 3> values) { return f(v = values); }
#else
double answer(std::span<const double, 2> values) { return f(v = values); }
#endif
