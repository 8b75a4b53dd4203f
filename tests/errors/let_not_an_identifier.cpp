// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: the name of an intermediate result is not an identifier; write letters,
// expected: digits and underscores, no digit first, as in let<"num">(x + y) [let-not-an-identifier]
#include <tapeless/inspect.hpp>
#include <tapeless/tapeless.hpp>

inline constexpr tapeless::variable<"x"> x;
inline constexpr tapeless::variable<"y"> y;

#ifdef PUT_RIGHT
inline constexpr auto f = tapeless::let<"first_sum">(x + y);
#else
inline constexpr auto f = tapeless::let<"1st sum">(x + y);
#endif
