// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: the traced callable cannot run while compiling; all that it calls must be
// expected: constexpr and all that it reads a constant; what is only known at run time is a
// expected: variable of trace; the compiler says below what it stopped at
// expected: [traced-not-constexpr]
// expected: factor
#include <tapeless/tapeless.hpp>

inline double factor = 2.0;
inline constexpr double constant_factor = 2.0;

#ifdef PUT_RIGHT
inline constexpr auto f = tapeless::trace<"x">([](auto x) { return constant_factor * x; });
#else
inline constexpr auto f = tapeless::trace<"x">([](auto x) { return factor * x; });
#endif
