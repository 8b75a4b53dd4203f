// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// A workload that is fast and wrong.
#include "workload.hpp"

#include <cmath>

const std::size_t inputs = 1;
const std::size_t outputs = 1;

void generated_wrong(const double*, double* out) { out[0] = 1.0; }

void handwritten_wrong(const double* in, double* out) { out[0] = std::sin(in[0]); }
