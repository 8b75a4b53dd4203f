// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// The answers by another method: differences of the values in numbers of a hundred digits. With
// steps of 1e-30 and 1e-25, truncation and rounding leave more than forty digits. Compiled once for
// each workload, like the contestants.
#include <boost/multiprecision/mpfr.hpp>

namespace {

using number = boost::multiprecision::number<boost::multiprecision::mpfr_float_backend<100>,
                                             boost::multiprecision::et_off>;

template <class Workload>
struct reference {
  static constexpr std::size_t variables = Workload::variables;
  static constexpr std::size_t values = Workload::values;

  number x[variables];
  number parameters[Workload::parameters + 1];

  explicit reference(const double* in) {
    for (std::size_t i = 0; i < variables; ++i)
      x[i] = in[i];
    for (std::size_t i = 0; i < Workload::parameters; ++i)
      parameters[i] = in[variables + i];
  }

  // What is smaller than the method's own error is an answer of zero.
  static double rounded(const number& answer) {
    return abs(answer) < 1e-30 ? 0.0 : static_cast<double>(answer);
  }

  void jacobian(double* out) {
    const number step("1e-30");
    number centre[values];
    number above[values];
    number below[values];
    Workload::evaluate(x, parameters, centre);
    for (std::size_t k = 0; k < values; ++k)
      out[k] = static_cast<double>(centre[k]);
    for (std::size_t i = 0; i < variables; ++i) {
      const number at = x[i];
      x[i] = at + step;
      Workload::evaluate(x, parameters, above);
      x[i] = at - step;
      Workload::evaluate(x, parameters, below);
      x[i] = at;
      for (std::size_t k = 0; k < values; ++k)
        out[values + k * variables + i] = rounded((above[k] - below[k]) / (2 * step));
    }
  }

  number shifted(std::size_t i, const number& by_i, std::size_t k, const number& by_k) {
    const number at_i = x[i];
    const number at_k = x[k];
    x[i] += by_i;
    x[k] += by_k;
    number value;
    Workload::evaluate(x, parameters, &value);
    x[k] = at_k;
    x[i] = at_i;
    return value;
  }

  void hessian(double* out) {
    const number h("1e-25");
    for (std::size_t i = 0; i < variables; ++i)
      for (std::size_t k = 0; k < variables; ++k)
        out[i * variables + k] = rounded((shifted(i, h, k, h) - shifted(i, h, k, -h) -
                                          shifted(i, -h, k, h) + shifted(i, -h, k, -h)) /
                                         (4 * h * h));
  }
};

} // namespace

extern "C" void FUNCTION(const double* in, double* out) {
  reference<bench::WORKLOAD> answers(in);
  if constexpr (bench::WORKLOAD::order == 1)
    answers.jacobian(out);
  else
    answers.hessian(out);
}
