// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: a traced callable is an object and not a function; pass the function on by a
// expected: lambda, as in trace<"x">([](auto x) { return f(x); })
// expected: [traced-function]
#include <tapeless/tapeless.hpp>

template <class T>
constexpr T squared(T x) {
  return x * x;
}

#ifdef PUT_RIGHT
inline constexpr auto f = tapeless::trace<"x">([](auto x) { return squared(x); });
#else
inline constexpr auto f = tapeless::trace<"x">(squared<double>);
#endif
