// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#include <cstddef>

extern "C" void hand_written_rosenbrock(const double* in, double* out) {
  double value = 0.0;
  double carried = 0.0; // what the term before adds to the derivative by x[i]
  for (std::size_t i = 0; i < 9; ++i) {
    const double bend = in[i + 1] - in[i] * in[i];
    const double gap = 1.0 - in[i];
    value += 100.0 * (bend * bend) + gap * gap;
    const double dbend = 200.0 * bend;
    out[i + 1] = carried - 2.0 * gap - dbend * (2.0 * in[i]);
    carried = dbend;
  }
  out[0] = value;
  out[10] = carried;
}
