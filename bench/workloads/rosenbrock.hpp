// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#pragma once

#include "../workload.hpp"

namespace bench {

/// Rosenbrock's function in ten variables.
struct rosenbrock : workload<10, 0, 1> {
  template <class T, class Parameter>
  static void evaluate(const T* variables, const Parameter*, T* values) {
    T sum = variables[0] * 0.0;
    for (std::size_t i = 0; i < 9; ++i) {
      const T bend = variables[i + 1] - variables[i] * variables[i];
      const T gap = 1.0 - variables[i];
      sum += 100.0 * (bend * bend) + gap * gap;
    }
    values[0] = sum;
  }

  static void sample(random_numbers& random, double* inputs) {
    for (std::size_t i = 0; i < 10; ++i)
      inputs[i] = random.uniform(-2.0, 2.0);
  }
};

} // namespace bench
