// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// 1 - tanh(u)^2, the derivative of tanh, without cancellation.
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;

extern "C" void tapeless_complement_of_tanh(const double* in, double* out) {
  constexpr auto x = "x"_v;
  constexpr auto f = derivative(tanh(x), x);
  out[0] = f(x = in[0]);
}

extern "C" void hand_written_complement_of_tanh(const double* in, double* out) {
  const double t = __builtin_exp(-2.0 * __builtin_fabs(in[0]));
  const double sum = 1.0 + t;
  out[0] = 4.0 * t / (sum * sum);
}
