// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// A workload that is fast and wrong.
#include <cmath>

extern "C" void tapeless_wrong(const double*, double* out) { out[0] = 1.0; }

extern "C" void hand_written_wrong(const double* in, double* out) { out[0] = std::sin(in[0]); }
