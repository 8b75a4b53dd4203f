// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// A workload above the limit: it does its work twice.
#include "workload.hpp"

#include <cmath>

const std::size_t inputs = 1;
const std::size_t outputs = 1;

void generated_slow(const double* in, double* out) {
  out[0] = std::sin(in[0]);
  out[0] += std::exp(in[0]) - std::exp(in[0] + out[0] - out[0]);
}

void handwritten_slow(const double* in, double* out) { out[0] = std::sin(in[0]); }
