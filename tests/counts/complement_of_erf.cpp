// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// 1 - erf(u) without cancellation.
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;

extern "C" void tapeless_complement_of_erf(const double* in, double* out) {
  constexpr auto x = "x"_v;
  constexpr auto f = simplify(1_c - erf(x));
  out[0] = f(x = in[0]);
}

extern "C" void hand_written_complement_of_erf(const double* in, double* out) {
  out[0] = __builtin_erfc(in[0]);
}
