// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// 1 - sigmoid(u) without cancellation.
#include <tapeless/tapeless.hpp>

#include "stable.hpp"
#include "workload.hpp"

using namespace tapeless::literals;

const std::size_t inputs = 1;
const std::size_t outputs = 1;

void generated_complement_of_sigmoid(const double* in, double* out) {
  constexpr auto x = "x"_v;
  constexpr auto f = simplify(1_c - sigmoid(x));
  out[0] = f(x = in[0]);
}

void handwritten_complement_of_sigmoid(const double* in, double* out) {
  out[0] = sigmoid_by_hand(in[0]).complement;
}
