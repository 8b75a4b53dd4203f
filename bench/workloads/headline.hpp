// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#pragma once

#include "../workload.hpp"

#include <cmath>

namespace bench {

/// (x + sigmoid(y)) / (sigmoid(x) + (x + y)^2)
struct headline : workload<2, 0, 1> {
  template <class T, class Parameter>
  static void evaluate(const T* variables, const Parameter*, T* values) {
    using std::exp;
    const T x = variables[0];
    const T y = variables[1];
    const T sigmoid_of_x = 1.0 / (1.0 + exp(-x));
    const T sigmoid_of_y = 1.0 / (1.0 + exp(-y));
    const T both = x + y;
    values[0] = (x + sigmoid_of_y) / (sigmoid_of_x + both * both);
  }

  static void sample(random_numbers& random, double* inputs) {
    for (std::size_t i = 0; i < 2; ++i)
      inputs[i] = random.uniform(-2.0, 2.0);
  }
};

} // namespace bench
