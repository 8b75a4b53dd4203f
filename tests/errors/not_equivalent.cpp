// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// Only a proof makes the condition true.
// expected: equivalent(sin(x), cos(x))
#include <tapeless/equivalent.hpp>
#include <tapeless/tapeless.hpp>

inline constexpr tapeless::variable<"x"> x;

#ifdef PUT_RIGHT
static_assert(!equivalent(sin(x), cos(x)));
#else
static_assert(equivalent(sin(x), cos(x)));
#endif
