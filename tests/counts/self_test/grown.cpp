// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// A workload within the limit that has, beside its baseline, a call and a branch more.
#include <cmath>

extern "C" void tapeless_grown(const double* in, double* out) {
  out[0] = in[0] < 0.0 ? std::sin(in[0]) : std::sin(std::cos(in[0]));
}

extern "C" void hand_written_grown(const double* in, double* out) {
  out[0] = in[0] < 0.0 ? std::sin(in[0]) : std::sin(std::cos(in[0]));
}
