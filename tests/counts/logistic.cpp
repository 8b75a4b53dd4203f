// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// A logistic neuron, sigmoid(w0 x0 + w1 x1 + w2): its value and the partial derivatives by all
// five.
#include <tapeless/tapeless.hpp>

#include "stable.hpp"
#include "workload.hpp"

using namespace tapeless::literals;

const std::size_t inputs = 5;
const std::size_t outputs = 6;

void generated_logistic(const double* in, double* out) {
  constexpr auto w0 = "w0"_v;
  constexpr auto w1 = "w1"_v;
  constexpr auto w2 = "w2"_v;
  constexpr auto x0 = "x0"_v;
  constexpr auto x1 = "x1"_v;
  constexpr auto f = sigmoid(w0 * x0 + w1 * x1 + w2);
  const auto result = value_and_gradient(f, w0, w1, w2, x0, x1)(w0 = in[0], w1 = in[1], w2 = in[2],
                                                                x0 = in[3], x1 = in[4]);
  out[0] = result.value;
  for (std::size_t i = 0; i < inputs; ++i)
    out[i + 1] = result.gradient[i];
}

void handwritten_logistic(const double* in, double* out) {
  const double w0 = in[0];
  const double w1 = in[1];
  const double w2 = in[2];
  const double x0 = in[3];
  const double x1 = in[4];

  const sigmoid_by_hand f(w0 * x0 + w1 * x1 + w2);
  out[0] = f.value;

  const double ddot = f.complement * f.value;
  out[1] = x0 * ddot;
  out[2] = x1 * ddot;
  out[3] = ddot;
  out[4] = w0 * ddot;
  out[5] = w1 * ddot;
}
