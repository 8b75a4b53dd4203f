// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: a traced callable returns a value or a std::array of values; or it writes
// expected: them through a pointer, given residuals<n> after the variables
// expected: [traced-result]
#include <tapeless/tapeless.hpp>

#ifdef PUT_RIGHT
inline constexpr auto f = tapeless::trace<"x">([](auto x) { return x * x; });
#else
inline constexpr auto f = tapeless::trace<"x">([](auto x) { x *= x; });
#endif
