// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#pragma once

#include "../workload.hpp"

#include <cmath>

namespace bench {

/// The squared error of a 2-2-2 network of sigmoids by its eight weights. Parameters: the bias of
/// each layer, two inputs, two targets.
struct network : workload<8, 6, 1> {
  template <class T, class Parameter>
  static void evaluate(const T* variables, const Parameter* parameters, T* values) {
    using std::exp;
    const auto sigmoid = [](const T& u) -> T { return 1.0 / (1.0 + exp(-u)); };
    const T* const w = variables;
    const Parameter* const bias = parameters;
    const Parameter* const in = parameters + 2;
    const Parameter* const target = parameters + 4;
    const T h1 = sigmoid(w[0] * in[0] + w[1] * in[1] + bias[0]);
    const T h2 = sigmoid(w[2] * in[0] + w[3] * in[1] + bias[0]);
    const T error1 = target[0] - sigmoid(w[4] * h1 + w[5] * h2 + bias[1]);
    const T error2 = target[1] - sigmoid(w[6] * h1 + w[7] * h2 + bias[1]);
    values[0] = 0.5 * (error1 * error1) + 0.5 * (error2 * error2);
  }

  static void sample(random_numbers& random, double* inputs) {
    for (std::size_t i = 0; i < 14; ++i)
      inputs[i] = random.uniform(-2.0, 2.0);
  }
};

} // namespace bench
