// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#include "sigmoid.hpp"

extern "C" void hand_written_network(const double* in, double* out) {
  const double* const w = in;
  const double b1 = in[8];
  const double b2 = in[9];
  const double i1 = in[10];
  const double i2 = in[11];

  const sigmoid_by_hand h1(w[0] * i1 + w[1] * i2 + b1);
  const sigmoid_by_hand h2(w[2] * i1 + w[3] * i2 + b1);
  const sigmoid_by_hand o1(w[4] * h1.value + w[5] * h2.value + b2);
  const sigmoid_by_hand o2(w[6] * h1.value + w[7] * h2.value + b2);
  const double e1 = in[12] - o1.value;
  const double e2 = in[13] - o2.value;
  out[0] = 0.5 * (e1 * e1) + 0.5 * (e2 * e2);

  const double d1 = -e1 * (o1.value * o1.complement);
  const double d2 = -e2 * (o2.value * o2.complement);
  const double dh1 = (d1 * w[4] + d2 * w[6]) * (h1.value * h1.complement);
  const double dh2 = (d1 * w[5] + d2 * w[7]) * (h2.value * h2.complement);
  out[1] = dh1 * i1;
  out[2] = dh1 * i2;
  out[3] = dh2 * i1;
  out[4] = dh2 * i2;
  out[5] = d1 * h1.value;
  out[6] = d1 * h2.value;
  out[7] = d2 * h1.value;
  out[8] = d2 * h2.value;
}
