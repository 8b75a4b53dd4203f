// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#pragma once

#include "bench/workload.hpp"

namespace bench {

/// One number in, one number out, as of the workloads that stand in this folder: each in a source
/// that defines both functions, `tapeless_name` and `hand_written_name`.
struct one_number : workload<0, 1, 1> {
  static void sample(random_numbers& random, double* inputs) {
    inputs[0] = random.uniform(-2.0, 2.0);
  }
};

} // namespace bench
