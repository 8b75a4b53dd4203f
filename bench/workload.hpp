// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#pragma once

#include <cstddef>
#include <cstdint>

namespace bench {

/// The shape of a workload. Of its inputs, the first are variables to differentiate by, and the
/// rest are parameters. A contestant takes all inputs and writes all outputs:
/// order 1: the values, then their Jacobian, a row of partial derivatives for each value;
/// order 2: the Hessian of the one value, row by row.
///
/// A workload derives from this and defines, in workloads/<name>.hpp,
///
///     template <class T, class Parameter>
///     static void evaluate(const T* variables, const Parameter* parameters, T* values);
///
/// the function as a user of a library for automatic differentiation writes it, and
///
///     static void sample(random_numbers& random, double* inputs);
///
/// which draws inputs of the sort that the function is used with.
template <std::size_t Variables, std::size_t Parameters, std::size_t Values, int Order = 1>
struct workload {
  static constexpr std::size_t variables = Variables;
  static constexpr std::size_t parameters = Parameters;
  static constexpr std::size_t inputs = Variables + Parameters;
  static constexpr std::size_t values = Values;
  static constexpr int order = Order;
  static constexpr std::size_t outputs =
      Order == 2 ? Variables * Variables : Values * (1 + Variables);
};

/// The same numbers on every machine (Knuth's MMIX generator).
class random_numbers {
public:
  double uniform(double low, double high) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return low + (high - low) * (static_cast<double>(state_ >> 11U) * 0x1p-53);
  }

private:
  std::uint64_t state_ = 2026;
};

} // namespace bench
