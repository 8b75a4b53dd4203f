// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// Compiled once for each workload, with its header included by the command line (-include) and
// WORKLOAD and FUNCTION defined: -DWORKLOAD=headline -DFUNCTION=ceres_jet_headline.
#include <ceres/jet.h>

namespace {

template <class Workload>
void differentiate(const double* in, double* out) {
  constexpr int variables = static_cast<int>(Workload::variables);
  using number = ceres::Jet<double, variables>;
  number x[variables];
  for (int i = 0; i < variables; ++i)
    x[i] = number(in[i], i);
  number values[Workload::values];
  Workload::evaluate(x, in + Workload::variables, values);
  for (std::size_t i = 0; i < Workload::values; ++i) {
    out[i] = values[i].a;
    for (std::size_t k = 0; k < Workload::variables; ++k)
      out[Workload::values + i * Workload::variables + k] = values[i].v[static_cast<int>(k)];
  }
}

} // namespace

extern "C" void FUNCTION(const double* in, double* out) { differentiate<bench::WORKLOAD>(in, out); }
