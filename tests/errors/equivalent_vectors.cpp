// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: equivalent compares two formulas
// expected: [operand-of-equivalent]
// expected: and compare vectors element by element
#include <tapeless/equivalent.hpp>
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
inline constexpr tapeless::vector<"v", 2> v;
inline constexpr tapeless::vector<"w", 2> w;

#ifdef PUT_RIGHT
static_assert(equivalent(v[0_c] + w[0_c], w[0_c] + v[0_c]));
#else
static_assert(equivalent(v, w));
#endif
