// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: formulas have no floor, ceil, round, trunc, fmod, remainder and %, which
// expected: jump; if the derivative between the jumps will do, write an operation of your own, a
// expected: struct with name, evaluate and derivative [function-that-jumps]
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
inline constexpr tapeless::variable<"x"> x;

#ifdef PUT_RIGHT
inline constexpr auto f = x * 2_c;
#else
inline constexpr auto f = x % 2_c;
#endif
