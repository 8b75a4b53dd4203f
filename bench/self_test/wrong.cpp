// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// A contestant whose last output is wrong by a little more than what is allowed.
extern "C" void reference_headline(const double* in, double* out);

extern "C" void wrong_headline(const double* in, double* out) {
  reference_headline(in, out);
  out[2] *= 1.0 + 1.5e-10;
}
