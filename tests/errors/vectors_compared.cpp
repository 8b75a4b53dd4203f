// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: whole vectors are not compared; compare their elements, as in v[0_c] == w[0_c]
// expected: [whole-vector]
// unexpected: equality-with-number
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
inline constexpr tapeless::vector<"v", 2> v;
inline constexpr tapeless::vector<"w", 2> w;

#ifdef PUT_RIGHT
static_assert(!(v[0_c] == w[0_c]));
#else
static_assert(v == w);
#endif
