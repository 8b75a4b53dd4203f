// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// A workload above the limit: it does its work twice.
#include <cmath>

extern "C" void tapeless_slow(const double* in, double* out) {
  out[0] = std::sin(in[0]);
  out[0] += std::exp(in[0]) - std::exp(in[0] + out[0] - out[0]);
}

extern "C" void hand_written_slow(const double* in, double* out) { out[0] = std::sin(in[0]); }
