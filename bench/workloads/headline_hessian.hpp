// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#pragma once

#include "headline.hpp"

namespace bench {

/// The second derivatives of the headline.
struct headline_hessian : workload<2, 0, 1, 2> {
  template <class T, class Parameter>
  static void evaluate(const T* variables, const Parameter* parameters, T* values) {
    headline::evaluate(variables, parameters, values);
  }
  static void sample(random_numbers& random, double* inputs) { headline::sample(random, inputs); }
};

} // namespace bench
