// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// 1 - u^2 without cancellation.
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;

extern "C" void tapeless_complement_of_square(const double* in, double* out) {
  constexpr auto x = "x"_v;
  constexpr auto f = simplify(1_c - square(x));
  out[0] = f(x = in[0]);
}

extern "C" void hand_written_complement_of_square(const double* in, double* out) {
  const double u = in[0];
  out[0] = (1.0 - u) * (1.0 + u);
}
