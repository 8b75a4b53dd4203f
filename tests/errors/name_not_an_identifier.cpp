// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: the name of a variable is not an identifier; write letters, digits and
// expected: underscores, no digit first
// expected: [not-an-identifier]
// expected: "2x"
#include <tapeless/tapeless.hpp>

#ifdef PUT_RIGHT
inline constexpr tapeless::variable<"x2"> right;
#else
inline constexpr tapeless::variable<"2x"> wrong;
#endif
