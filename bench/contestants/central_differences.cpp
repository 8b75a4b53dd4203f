// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// Symmetric differences of the values, with the steps that balance rounding and truncation. Even
// so, they lose a third of the digits, and half of them in second differences.
#include <cmath>

namespace {

template <class Workload>
struct central_differences {
  static constexpr std::size_t variables = Workload::variables;
  static constexpr std::size_t values = Workload::values;

  static double step(double root_of_epsilon, double x) {
    const double wished = root_of_epsilon * std::fmax(1.0, std::fabs(x));
    return (x + wished) - x; // what the sum changes by
  }

  static void jacobian(const double* in, double* out) {
    const double* const parameters = in + variables;
    Workload::evaluate(in, parameters, out);
    double x[variables];
    for (std::size_t i = 0; i < variables; ++i)
      x[i] = in[i];
    for (std::size_t i = 0; i < variables; ++i) {
      const double h = step(6.06e-6, in[i]); // the cube root of the machine's epsilon
      double above[values];
      double below[values];
      x[i] = in[i] + h;
      Workload::evaluate(x, parameters, above);
      x[i] = in[i] - h;
      Workload::evaluate(x, parameters, below);
      x[i] = in[i];
      const double reciprocal = 1.0 / (2.0 * h);
      for (std::size_t k = 0; k < values; ++k)
        out[values + k * variables + i] = (above[k] - below[k]) * reciprocal;
    }
  }

  // M. Abramowitz, I. Stegun, 25.3.23 and 25.3.27: for the mixed ones the formula that shares the
  // values on the axes and so needs two more evaluations for each instead of four.
  static void hessian(const double* in, double* out) {
    const double* const parameters = in + variables;
    double x[variables];
    double h[variables];
    double axis[variables]; // f(x + h) + f(x - h) by each variable
    double centre;
    Workload::evaluate(in, parameters, &centre);
    for (std::size_t i = 0; i < variables; ++i) {
      x[i] = in[i];
      h[i] = step(1.22e-4, in[i]); // the fourth root of the machine's epsilon
    }
    double above;
    double below;
    for (std::size_t i = 0; i < variables; ++i) {
      x[i] = in[i] + h[i];
      Workload::evaluate(x, parameters, &above);
      x[i] = in[i] - h[i];
      Workload::evaluate(x, parameters, &below);
      x[i] = in[i];
      axis[i] = above + below;
      out[i * variables + i] = (axis[i] - 2.0 * centre) / (h[i] * h[i]);
    }
    for (std::size_t i = 0; i < variables; ++i) {
      for (std::size_t k = 0; k < i; ++k) {
        x[i] = in[i] + h[i];
        x[k] = in[k] + h[k];
        Workload::evaluate(x, parameters, &above);
        x[i] = in[i] - h[i];
        x[k] = in[k] - h[k];
        Workload::evaluate(x, parameters, &below);
        x[i] = in[i];
        x[k] = in[k];
        out[i * variables + k] = out[k * variables + i] =
            (above + below - axis[i] - axis[k] + 2.0 * centre) / (2.0 * h[i] * h[k]);
      }
    }
  }
};

} // namespace

extern "C" void FUNCTION(const double* in, double* out) {
  using differences = central_differences<bench::WORKLOAD>;
  if constexpr (bench::WORKLOAD::order == 1)
    differences::jacobian(in, out);
  else
    differences::hessian(in, out);
}
