// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#pragma once

#include "../workload.hpp"

#include <cmath>

namespace bench {

/// The Helmholtz energy of a mixture of ten components by their amounts x (A. Griewank, A. Walther,
/// Evaluating Derivatives):
///
///     R T sum x_i log(x_i / (1 - b x)) - x A x / (sqrt(8) b x) log((1 + (1 + sqrt(2)) b x) /
///                                                                  (1 + (1 - sqrt(2)) b x))
///
/// Parameters: R T, the ten b, and the symmetric A, 10 x 10.
struct helmholtz : workload<10, 111, 1> {
  template <class T, class Parameter>
  static void evaluate(const T* variables, const Parameter* parameters, T* values) {
    using std::log;
    constexpr double root_of_two = 1.4142135623730950488;
    const T* const x = variables;
    const Parameter& thermal = parameters[0];
    const Parameter* const b = parameters + 1;
    const Parameter* const a = parameters + 11;
    T bx = b[0] * x[0];
    for (std::size_t i = 1; i < 10; ++i)
      bx += b[i] * x[i];
    const T one_by_free = 1.0 / (1.0 - bx);
    T ideal = x[0] * log(x[0] * one_by_free);
    for (std::size_t i = 1; i < 10; ++i)
      ideal += x[i] * log(x[i] * one_by_free);
    T attraction = x[0] * 0.0;
    for (std::size_t i = 0; i < 10; ++i) {
      T row = a[10 * i] * x[0];
      for (std::size_t j = 1; j < 10; ++j)
        row += a[10 * i + j] * x[j];
      attraction += x[i] * row;
    }
    const T ratio = (1.0 + (1.0 + root_of_two) * bx) / (1.0 + (1.0 - root_of_two) * bx);
    values[0] = thermal * ideal - attraction / (2.0 * root_of_two * bx) * log(ratio);
  }

  static void sample(random_numbers& random, double* inputs) {
    for (std::size_t i = 0; i < 10; ++i)
      inputs[i] = random.uniform(0.1, 1.0);
    inputs[10] = random.uniform(2.0, 3.0);
    for (std::size_t i = 0; i < 10; ++i)
      inputs[11 + i] = random.uniform(0.02, 0.08);
    for (std::size_t i = 0; i < 10; ++i)
      for (std::size_t j = 0; j <= i; ++j)
        inputs[21 + 10 * i + j] = inputs[21 + 10 * j + i] = random.uniform(0.0, 1.0);
  }
};

} // namespace bench
