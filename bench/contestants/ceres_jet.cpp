// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// Compiled once for each workload, with its header included by the command line (-include) and
// WORKLOAD and FUNCTION defined: -DWORKLOAD=headline -DFUNCTION=ceres_jet_headline.
#include <ceres/jet.h>

namespace ceres {

// Jets of jets with plain numbers: ceres 2.1 has only the operators with a number of the inner
// type.
template <class T, int N>
using jet_of_jets = Jet<Jet<T, N>, N>;
template <class T, int N>
jet_of_jets<T, N> operator+(double s, const jet_of_jets<T, N>& f) {
  return jet_of_jets<T, N>(f.a + s, f.v);
}
template <class T, int N>
jet_of_jets<T, N> operator-(double s, const jet_of_jets<T, N>& f) {
  return jet_of_jets<T, N>(s - f.a, -f.v);
}
template <class T, int N>
jet_of_jets<T, N> operator*(double s, const jet_of_jets<T, N>& f) {
  jet_of_jets<T, N> scaled;
  scaled.a = s * f.a;
  for (int i = 0; i < N; ++i)
    scaled.v[i] = s * f.v[i];
  return scaled;
}
template <class T, int N>
jet_of_jets<T, N> operator*(const jet_of_jets<T, N>& f, double s) {
  return s * f;
}
template <class T, int N>
jet_of_jets<T, N> operator/(double s, const jet_of_jets<T, N>& f) {
  return Jet<T, N>(s) / f;
}

} // namespace ceres

namespace {

template <class Workload>
void differentiate(const double* in, double* out) {
  constexpr int variables = static_cast<int>(Workload::variables);
  using number = ceres::Jet<double, variables>;
  const double* const parameters = in + variables;
  if constexpr (Workload::order == 1) {
    number x[variables];
    for (int i = 0; i < variables; ++i)
      x[i] = number(in[i], i);
    number values[Workload::values];
    Workload::evaluate(x, parameters, values);
    for (std::size_t i = 0; i < Workload::values; ++i) {
      out[i] = values[i].a;
      for (std::size_t k = 0; k < Workload::variables; ++k)
        out[Workload::values + i * Workload::variables + k] = values[i].v[static_cast<int>(k)];
    }
  } else {
    using second = ceres::Jet<number, variables>;
    second x[variables];
    for (int i = 0; i < variables; ++i)
      x[i] = second(number(in[i], i), i);
    second value;
    Workload::evaluate(x, parameters, &value);
    for (int i = 0; i < variables; ++i)
      for (int k = 0; k < variables; ++k)
        out[i * variables + k] = value.v[i].v[k];
  }
}

} // namespace

extern "C" void FUNCTION(const double* in, double* out) { differentiate<bench::WORKLOAD>(in, out); }
