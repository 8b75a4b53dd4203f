// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: the name of a vector is not an identifier; write letters, digits and
// expected: underscores, no digit first
// expected: [not-an-identifier]
// expected: "x-y"
#include <tapeless/tapeless.hpp>

#ifdef PUT_RIGHT
inline constexpr tapeless::vector<"x_y", 3> right;
#else
inline constexpr tapeless::vector<"x-y", 3> wrong;
#endif
