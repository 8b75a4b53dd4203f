// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#include "sigmoid.hpp"

extern "C" void hand_written_logistic(const double* in, double* out) {
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
