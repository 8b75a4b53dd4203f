// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// Eigen's AutoDiffScalar: forward mode, all partial derivatives at once in a vector of fixed size.
// Second derivatives by scalars of scalars, as its documentation says.
#include <Eigen/Core>

#include <unsupported/Eigen/AutoDiff>

namespace Eigen {

// Missing in Eigen 3.4, so written like its own functions.
template <class Derivatives>
auto erfc(const AutoDiffScalar<Derivatives>& x) {
  using std::erfc;
  using std::exp;
  constexpr double two_by_root_of_pi = 1.1283791670955125739;
  const auto u = x.value();
  return MakeAutoDiffScalar(erfc(u), x.derivatives() * (-two_by_root_of_pi * exp(-u * u)));
}

} // namespace Eigen

namespace {

template <class Workload>
void differentiate(const double* in, double* out) {
  constexpr int variables = static_cast<int>(Workload::variables);
  using number = Eigen::AutoDiffScalar<Eigen::Matrix<double, variables, 1>>;
  const double* const parameters = in + variables;
  if constexpr (Workload::order == 1) {
    number x[variables];
    for (int i = 0; i < variables; ++i)
      x[i] = number(in[i], variables, i);
    number values[Workload::values];
    Workload::evaluate(x, parameters, values);
    for (std::size_t i = 0; i < Workload::values; ++i) {
      out[i] = values[i].value();
      for (int k = 0; k < variables; ++k)
        out[Workload::values + i * Workload::variables + static_cast<std::size_t>(k)] =
            values[i].derivatives()[k];
    }
  } else {
    using second = Eigen::AutoDiffScalar<Eigen::Matrix<number, variables, 1>>;
    second x[variables];
    for (int i = 0; i < variables; ++i) {
      x[i].value() = number(in[i], variables, i);
      for (int k = 0; k < variables; ++k)
        x[i].derivatives()[k] = number(i == k ? 1.0 : 0.0);
    }
    second value;
    Workload::evaluate(x, parameters, &value);
    for (int i = 0; i < variables; ++i)
      for (int k = 0; k < variables; ++k)
        out[i * variables + k] = value.derivatives()[i].derivatives()[k];
  }
}

} // namespace

extern "C" void FUNCTION(const double* in, double* out) { differentiate<bench::WORKLOAD>(in, out); }
