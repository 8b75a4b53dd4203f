// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: a partial derivative is not verified; which one, and what it is by the
// expected: [not-verified]
// expected: not_verified<
// expected: "d/dx[1]"
// expected: "by rules 0"
// expected: "by differences not decided"
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
inline constexpr tapeless::vector<"x", 2> x;

#ifdef PUT_RIGHT
static_assert(tapeless::verified<verify_gradient(abs(x[1_c]), x = std::array{0.0, 2.0})>);
#else
static_assert(tapeless::verified<verify_gradient(abs(x[1_c]), x = std::array{2.0, 0.0})>);
#endif
