// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: the library has no tgamma and lgamma; write an operation of your own, a
// expected: struct with name, evaluate and derivative [function-not-in-library]
#include <tapeless/tapeless.hpp>

inline constexpr tapeless::variable<"x"> x;

#ifdef PUT_RIGHT
inline constexpr auto f = log(x);
#else
inline constexpr auto f = lgamma(x);
#endif
