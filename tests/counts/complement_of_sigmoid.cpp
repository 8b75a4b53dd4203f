// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// 1 - sigmoid(u) without cancellation.
#include <tapeless/tapeless.hpp>

#include "bench/hand_written/sigmoid.hpp"

using namespace tapeless::literals;

extern "C" void tapeless_complement_of_sigmoid(const double* in, double* out) {
  constexpr auto x = "x"_v;
  constexpr auto f = simplify(1_c - sigmoid(x));
  out[0] = f(x = in[0]);
}

extern "C" void hand_written_complement_of_sigmoid(const double* in, double* out) {
  out[0] = sigmoid_by_hand(in[0]).complement;
}
