// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: ^ is not a power in traced code and in derivative rules, which also run on
// expected: numbers; write pow(x, 2)
// expected: [caret-in-traced-code]
#include <tapeless/tapeless.hpp>

#ifdef PUT_RIGHT
inline constexpr auto f = tapeless::trace<"x">([](auto u) { return pow(u, 2); });
#else
inline constexpr auto f = tapeless::trace<"x">([](auto u) { return u ^ 2; });
#endif
