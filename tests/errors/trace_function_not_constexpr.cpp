// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: the traced callable cannot run while compiling; all that it calls must be
// expected: constexpr and all that it reads a constant; what is only known at run time is a
// expected: variable of trace; the compiler says below what it stopped at
// expected: [traced-not-constexpr]
// expected: square_of
#include <tapeless/tapeless.hpp>

template <class T>
T square_of(const T& x) {
  return x * x;
}
template <class T>
constexpr T constant_square_of(const T& x) {
  return x * x;
}

#ifdef PUT_RIGHT
inline constexpr auto f = tapeless::trace<"x">([](auto x) { return constant_square_of(x); });
#else
inline constexpr auto f = tapeless::trace<"x">([](auto x) { return square_of(x); });
#endif
