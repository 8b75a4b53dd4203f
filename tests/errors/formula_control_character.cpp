// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: column 4:
// expected: stray control character --
// expected: x +<here> y [stray-character]
#include <tapeless/tapeless.hpp>

#ifdef PUT_RIGHT
inline constexpr auto f = tapeless::formula<"x + y">;
#else
inline constexpr auto f = tapeless::formula<"x +\by">;
#endif
