// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#pragma once

#include "../workload.hpp"

#include <cmath>

namespace bench {

/// Functions of one variable and their derivatives, as they are written where a library for
/// automatic differentiation offers the functions that all of them have: no sigmoid, softplus,
/// log1p or hypot.
struct functions : workload<1, 0, 7> {
  static constexpr const char* names[values] = {"sigmoid(x)", "softplus(x)", "tanh(x)",
                                                "erfc(x)",    "log(1 + x)",  "sqrt(x * x + 1)",
                                                "sqrt(x * x)"};

  template <class T, class Parameter>
  static void evaluate(const T* variables, const Parameter*, T* values) {
    using std::erfc;
    using std::exp;
    using std::log;
    using std::sqrt;
    using std::tanh;
    const T x = variables[0];
    values[0] = 1.0 / (1.0 + exp(-x));
    values[1] = log(1.0 + exp(x));
    values[2] = tanh(x);
    values[3] = erfc(x);
    values[4] = log(1.0 + x);
    values[5] = sqrt(x * x + 1.0);
    values[6] = sqrt(x * x);
  }
};

} // namespace bench
