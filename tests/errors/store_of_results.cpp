// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: store writes the numbers of a gradient, Hessian or Jacobian to a pointer
// expected: write store(gradient(f, x)(x = 3.0), out) with double* out
// expected: [store-of-results]
#include <tapeless/tapeless.hpp>

inline constexpr tapeless::variable<"x"> x;
inline constexpr auto f = x * x;

inline void write(double* out) {
#ifdef PUT_RIGHT
  tapeless::store(gradient(f, x)(x = 3.0), out);
#else
  tapeless::store(gradient(f, x), out);
#endif
}
