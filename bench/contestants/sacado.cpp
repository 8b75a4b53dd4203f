// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// Sacado's CacheFad::SFad: forward mode by expression templates that keep the values of functions
// in an expression, with derivatives in an array of fixed size. Of its types for a known number of
// variables this is the quickest on most workloads: Fad::SFad computes each exp again for each
// derivative, five times slower where there are some. Second derivatives by SFad of SFad.
//
// Configured here because Debian's configuration also asks for Kokkos, which this has no use for.
#define TRILINOS_NO_CONFIG_H
#define HAVE_SACADO_CXX11
#include <Sacado_No_Kokkos.hpp>

namespace Sacado::CacheFad {

// Missing in Sacado 13.2, so written on its number type; expressions are converted to it.
template <class Expression>
auto erfc(const Expr<Expression>& expression) {
  using std::erfc;
  using std::exp;
  constexpr double two_by_root_of_pi = 1.1283791670955125739;
  using number = typename Expr<Expression>::base_expr_type;
  const number u(expression);
  number result(erfc(u.val()));
  const auto slope = -two_by_root_of_pi * exp(-u.val() * u.val());
  for (int i = 0; i < u.size(); ++i)
    result.fastAccessDx(i) = slope * u.fastAccessDx(i);
  return result;
}

} // namespace Sacado::CacheFad

namespace {

template <class Workload>
void differentiate(const double* in, double* out) {
  constexpr int variables = static_cast<int>(Workload::variables);
  using number = Sacado::CacheFad::SFad<double, variables>;
  const double* const parameters = in + variables;
  if constexpr (Workload::order == 1) {
    number x[variables];
    for (int i = 0; i < variables; ++i)
      x[i] = number(variables, i, in[i]);
    number values[Workload::values];
    Workload::evaluate(x, parameters, values);
    for (std::size_t i = 0; i < Workload::values; ++i) {
      out[i] = values[i].val();
      for (int k = 0; k < variables; ++k)
        out[Workload::values + i * Workload::variables + static_cast<std::size_t>(k)] =
            values[i].fastAccessDx(k);
    }
  } else {
    using second = Sacado::CacheFad::SFad<number, variables>;
    second x[variables];
    for (int i = 0; i < variables; ++i)
      x[i] = second(variables, i, number(variables, i, in[i]));
    second value;
    Workload::evaluate(x, parameters, &value);
    for (int i = 0; i < variables; ++i)
      for (int k = 0; k < variables; ++k)
        out[i * variables + k] = value.fastAccessDx(i).fastAccessDx(k);
  }
}

} // namespace

extern "C" void FUNCTION(const double* in, double* out) { differentiate<bench::WORKLOAD>(in, out); }
