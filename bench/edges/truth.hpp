// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#pragma once

#include "edge_case.hpp"

#include <boost/multiprecision/mpfr.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

// The true answers at edges: the workload as written, in MPFR numbers of 8,000 bits,
// differentiated by central differences. The exponents of MPFR are so wide that nothing over- or
// underflows on the way, and the steps are so small that an answer is right to hundreds of bits
// whatever scale the workload varies on. So no derivative rule takes part.

namespace boost::multiprecision {

using many_digits = number<mpfr_float_backend<2409>, et_off>;

/// By MPFR, and preferred to the templates of Boost, which take forever with so many digits.
inline many_digits erfc(const many_digits& u) {
  many_digits result;
  mpfr_erfc(result.backend().data(), u.backend().data(), MPFR_RNDN);
  return result;
}

} // namespace boost::multiprecision

namespace edges {

using real = boost::multiprecision::many_digits;

template <class Workload>
class true_function {
public:
  explicit true_function(const edge_case& edge) {
    for (std::size_t i = 0; i < edge.in.size(); ++i)
      // An infinite input has the answers that are approached on the way to it.
      inputs_.push_back(std::isinf(edge.in[i]) ? real(std::copysign(1e300, edge.in[i]))
                                               : real(edge.in[i]));
    for (const std::size_t i : edge.from_above)
      inputs_[i] = ldexp(real(1), -20000);
  }

  /// The outputs of a contestant, correctly rounded.
  std::vector<double> outputs(const edge_case& edge) {
    std::vector<double> result;
    if constexpr (Workload::order == 1) {
      result = rounded(values());
      std::vector<std::vector<double>> columns;
      for (std::size_t k = 0; k < Workload::variables; ++k)
        columns.push_back(rounded(slopes(k)));
      for (std::size_t i = 0; i < Workload::values; ++i)
        for (std::size_t k = 0; k < Workload::variables; ++k)
          result.push_back(columns[k][i]);
    } else {
      for (std::size_t i = 0; i < Workload::variables; ++i)
        for (std::size_t k = 0; k < Workload::variables; ++k)
          result.push_back(rounded(curvatures(i, k))[0]);
    }
    for (const auto& [output, limit] : edge.limits)
      result[output] = limit;
    return result;
  }

private:
  std::vector<real> values() const {
    std::vector<real> result(Workload::values);
    Workload::evaluate(inputs_.data(), inputs_.data() + Workload::variables, result.data());
    return result;
  }
  real step(std::size_t k) const {
    return ldexp(inputs_[k] == 0 ? real(1) : real(abs(inputs_[k])), -1500);
  }
  /// The central difference of f by variable k.
  template <class F>
  std::vector<real> difference(std::size_t k, const F& f) {
    const real at = inputs_[k];
    const real h = step(k);
    inputs_[k] = at + h;
    std::vector<real> result = f();
    inputs_[k] = at - h;
    const std::vector<real> below = f();
    inputs_[k] = at;
    for (std::size_t i = 0; i < result.size(); ++i)
      result[i] = (result[i] - below[i]) / (2 * h);
    return result;
  }
  std::vector<real> slopes(std::size_t k) {
    return difference(k, [this] { return values(); });
  }
  std::vector<real> curvatures(std::size_t i, std::size_t k) {
    return difference(i, [&] { return slopes(k); });
  }
  static std::vector<double> rounded(const std::vector<real>& numbers) {
    std::vector<double> result;
    for (const real& each : numbers)
      result.push_back(static_cast<double>(each));
    return result;
  }

  std::vector<real> inputs_;
};

template <class Workload>
std::vector<double> truth(const edge_case& edge) {
  return true_function<Workload>(edge).outputs(edge);
}

} // namespace edges
