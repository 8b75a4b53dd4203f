// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: only variables are bound, and this is another formula; give its variables
// expected: values, as in f(x = 3.0) [binding-of-formula]
#include <tapeless/inspect.hpp>
#include <tapeless/tapeless.hpp>

inline constexpr tapeless::variable<"x"> x;
inline constexpr tapeless::variable<"y"> y;
inline constexpr auto num = tapeless::let<"num">(x + y);

#ifdef PUT_RIGHT
inline constexpr auto f = exp(num)(x = 3.0, y = 2.0);
#else
inline constexpr auto f = exp(num)(num = 3.0);
#endif
