// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: the index is outside of the vector; the elements of a vector of size n are
// expected: numbered from 0 to n - 1
// expected: [index-outside]
#include <tapeless/tapeless.hpp>

#include <span>

using namespace tapeless::literals;
inline constexpr tapeless::vector<"v", 3> v;
inline constexpr auto f = v[0_c] * v[1_c] * v[2_c];

#ifdef PUT_RIGHT
inline constexpr auto right = v[2_c];
#else
inline constexpr auto wrong = v[3_c];
#endif
