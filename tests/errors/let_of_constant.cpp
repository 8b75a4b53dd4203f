// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: let names the result of an operation, as in let<"num">(x + y); a variable has
// expected: a name already, and a number is named in C++, as in constexpr auto rate = 0.05_c;
// expected: [let-of-no-operation]
#include <tapeless/inspect.hpp>
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
inline constexpr tapeless::variable<"x"> x;
inline constexpr tapeless::variable<"y"> y;
inline constexpr tapeless::vector<"v", 2> v;

#ifdef PUT_RIGHT
inline constexpr auto f = tapeless::let<"rate">(2_c * x);
#else
inline constexpr auto f = tapeless::let<"rate">(2_c) * x;
#endif
