// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: the array has the wrong length; a vector of n elements is bound to n values
// expected: [array-length]
#include <tapeless/tapeless.hpp>

#include <span>

using namespace tapeless::literals;
inline constexpr tapeless::vector<"v", 3> v;
inline constexpr auto f = v[0_c] * v[1_c] * v[2_c];

#ifdef PUT_RIGHT
inline constexpr auto answer = f(v = std::array{1.0, 2.0, 3.0});
#else
inline constexpr auto answer = f(v = std::array{1.0, 2.0});
#endif
