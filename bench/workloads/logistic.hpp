// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#pragma once

#include "../workload.hpp"

#include <cmath>

namespace bench {

/// A logistic neuron, sigmoid(w0 x0 + w1 x1 + w2), by weights and inputs: w0, w1, w2, x0, x1.
struct logistic : workload<5, 0, 1> {
  template <class T, class Parameter>
  static void evaluate(const T* variables, const Parameter*, T* values) {
    using std::exp;
    const T* const w = variables;
    const T* const x = variables + 3;
    const T dot = w[0] * x[0] + w[1] * x[1] + w[2];
    values[0] = 1.0 / (1.0 + exp(-dot));
  }

  static void sample(random_numbers& random, double* inputs) {
    for (std::size_t i = 0; i < 5; ++i)
      inputs[i] = random.uniform(-2.0, 2.0);
  }
};

} // namespace bench
