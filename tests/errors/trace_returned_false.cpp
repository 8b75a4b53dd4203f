// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: the_traced_callable_returned_false
#include <tapeless/tapeless.hpp>

template <bool Succeeds>
struct functor {
  template <class T>
  constexpr bool operator()(const T& x, T* residuals) const {
    residuals[0] = x - 1;
    return Succeeds;
  }
};

#ifdef PUT_RIGHT
inline constexpr auto f =
    tapeless::trace<tapeless::variable<"x">, tapeless::residuals<1>>(functor<true>{});
#else
inline constexpr auto f =
    tapeless::trace<tapeless::variable<"x">, tapeless::residuals<1>>(functor<false>{});
#endif
