// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#pragma once

#include "rosenbrock.hpp"

namespace bench {

/// The second derivatives of Rosenbrock's function in ten variables.
struct rosenbrock_hessian : workload<10, 0, 1, 2> {
  template <class T, class Parameter>
  static void evaluate(const T* variables, const Parameter* parameters, T* values) {
    rosenbrock::evaluate(variables, parameters, values);
  }
  static void sample(random_numbers& random, double* inputs) { rosenbrock::sample(random, inputs); }
};

} // namespace bench
