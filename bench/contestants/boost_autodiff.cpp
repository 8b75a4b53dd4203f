// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// Boost.Math's autodiff. make_ftuple differentiates by several variables at once, but computes all
// mixed derivatives too: its numbers have 2^n coefficients for n variables. Already with two, one
// pass for each variable with numbers of two coefficients is quicker. A Hessian takes a pass for
// each pair of variables with make_ftuple<double, 1, 1>, and for the diagonal one for each variable
// with make_fvar<double, 2>. For two variables, too, that is quicker than one pass of order 2, 2.
//
// g++ takes a variable of Boost's for uninitialised:
// options: -Wno-maybe-uninitialized
#include <boost/math/differentiation/autodiff.hpp>

#include <tuple>

namespace {

namespace autodiff = boost::math::differentiation;

template <class Workload>
struct passes {
  static constexpr std::size_t variables = Workload::variables;
  static constexpr std::size_t values = Workload::values;

  static void jacobian(const double* in, double* out) {
    using number = autodiff::autodiff_fvar<double, 1>;
    number x[variables];
    for (std::size_t i = 0; i < variables; ++i)
      x[i] = in[i];
    number value[values];
    for (std::size_t i = 0; i < variables; ++i) {
      x[i] = autodiff::make_fvar<double, 1>(in[i]);
      Workload::evaluate(x, in + variables, value);
      x[i] = in[i];
      for (std::size_t k = 0; k < values; ++k)
        out[values + k * variables + i] = value[k].derivative(1);
    }
    for (std::size_t k = 0; k < values; ++k)
      out[k] = value[k].derivative(0);
  }

  static void hessian(const double* in, double* out) {
    {
      using number = autodiff::autodiff_fvar<double, 2>;
      number x[variables];
      for (std::size_t i = 0; i < variables; ++i)
        x[i] = in[i];
      for (std::size_t i = 0; i < variables; ++i) {
        x[i] = autodiff::make_fvar<double, 2>(in[i]);
        number value;
        Workload::evaluate(x, in + variables, &value);
        x[i] = in[i];
        out[i * variables + i] = value.derivative(2);
      }
    }
    using number = autodiff::autodiff_fvar<double, 1, 1>;
    number x[variables];
    for (std::size_t i = 0; i < variables; ++i)
      x[i] = in[i];
    for (std::size_t i = 0; i < variables; ++i) {
      for (std::size_t k = 0; k < i; ++k) {
        const auto both = autodiff::make_ftuple<double, 1, 1>(in[i], in[k]);
        x[i] = std::get<0>(both);
        x[k] = std::get<1>(both);
        number value;
        Workload::evaluate(x, in + variables, &value);
        x[i] = in[i];
        x[k] = in[k];
        out[i * variables + k] = out[k * variables + i] = value.derivative(1, 1);
      }
    }
  }
};

} // namespace

extern "C" void FUNCTION(const double* in, double* out) {
  using differentiate = passes<bench::WORKLOAD>;
  if constexpr (bench::WORKLOAD::order == 2)
    differentiate::hessian(in, out);
  else
    differentiate::jacobian(in, out);
}
