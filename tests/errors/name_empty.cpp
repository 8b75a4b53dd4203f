// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: the name of a variable is not an identifier
// expected: [not-an-identifier]
#include <tapeless/tapeless.hpp>

#ifdef PUT_RIGHT
inline constexpr tapeless::variable<"x"> right;
#else
inline constexpr tapeless::variable<""> wrong;
#endif
