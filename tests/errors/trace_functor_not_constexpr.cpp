// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: the traced callable cannot run while compiling; all that it calls must be
// expected: constexpr and all that it reads a constant; what is only known at run time is a
// expected: variable of trace; the compiler says below what it stopped at
// expected: [traced-not-constexpr]
#include <tapeless/tapeless.hpp>

struct functor {
  template <class T>
  T operator()(const T& x) const {
    return x * x;
  }
};
struct constant_functor {
  template <class T>
  constexpr T operator()(const T& x) const {
    return x * x;
  }
};

#ifdef PUT_RIGHT
inline constexpr auto f = tapeless::trace<"x">(constant_functor{});
#else
inline constexpr auto f = tapeless::trace<"x">(functor{});
#endif
