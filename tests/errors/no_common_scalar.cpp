// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: the bound values have no common scalar type; bind all variables to values of
// expected: one type
// expected: [no-common-scalar]
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
inline constexpr tapeless::variable<"x"> x;
inline constexpr tapeless::variable<"y"> y;

struct one {};
struct other {};

#ifdef PUT_RIGHT
inline constexpr auto answer = (x * y)(x = 1.0f, y = 2.0);
#else
inline constexpr auto answer = (x * y)(x = one{}, y = other{});
#endif
