// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#include <cstddef>

// Tridiagonal.
extern "C" void hand_written_rosenbrock_hessian(const double* in, double* out) {
  for (std::size_t i = 0; i < 100; ++i)
    out[i] = 0.0;
  double before = 0.0; // what the term before adds to the diagonal
  for (std::size_t i = 0; i < 9; ++i) {
    const double across = -400.0 * in[i];
    out[11 * i] = before + 2.0 + 1200.0 * (in[i] * in[i]) - 400.0 * in[i + 1];
    out[11 * i + 1] = across;
    out[11 * i + 10] = across;
    before = 200.0;
  }
  out[99] = before;
}
