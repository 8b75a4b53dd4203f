// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: column 2:
// expected: a comma stands outside of the
// expected: arguments of a function;
// expected: numbers have a decimal point,
// expected: as in 0.5 --
// expected: 1<here>,5 * x [stray-character]
#include <tapeless/tapeless.hpp>

#ifdef PUT_RIGHT
inline constexpr auto f = tapeless::formula<"1.5 * x">;
#else
inline constexpr auto f = tapeless::formula<"1,5 * x">;
#endif
