// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: the index of a vector is a constant that the compiler knows; write x[0_c]
// expected: instead of x[0]
// expected: [index-not-constant]
#include <tapeless/tapeless.hpp>

#include <span>

using namespace tapeless::literals;
inline constexpr tapeless::vector<"v", 3> v;
inline constexpr auto f = v[0_c] * v[1_c] * v[2_c];

#ifdef PUT_RIGHT
inline constexpr auto right = v[0_c];
#else
inline constexpr auto wrong = v[0];
#endif
