// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_TESTS_SUPPORT_FORMULAS_HPP
#define TAPELESS_TESTS_SUPPORT_FORMULAS_HPP

// Formulas in x, y and z on which laws are tested; all are smooth where the three are between 0 and
// 1 and differ from each other and from one half.

#include <tapeless/tapeless.hpp>

#include <doctest/doctest.h>

template <class Predicate>
constexpr bool for_all_formulas(const Predicate& predicate) {
  using namespace tapeless::literals;
  constexpr auto x = "x"_v;
  constexpr auto y = "y"_v;
  constexpr auto z = "z"_v;
  const auto all = [&](auto... f) { return (predicate(f) && ...); };
  return all(x, 3_c, tapeless::pi, -x, x + y - z, x * y * z, x / y / z, (x + y) * (x - y),
             2_c * (x + y) - 3_c * (y - x), (x - y) - (z - x) - (y - z), x * x * x - 3_c * x * x,
             square(x - y) / (x + y), pow(x + 2_c * y, 3_c), pow(x, -2_c) * pow(y, 2.5_c),
             pow(x, y), 1_c / (1_c + x * x)) &&
         all(sqrt(x * x + y * y), x * sqrt(x) / cbrt(y), exp(-x * x / 2_c),
             exp(x) * exp(y) * exp(x), log(x / y) + log1p(x), exp2(x) * log2(y),
             sin(x) * cos(x) - tan(y), atan2(x, y) * hypot(x, y), asin(x) * acos(y) + atan(z),
             sinh(x) / cosh(y), tanh(x - y), 1_c - square(tanh(x * y)),
             erf(x) * (1_c - erf(y)) + erfc(z)) &&
         all((x + sigmoid(y)) / (sigmoid(x) + pow(x + y, 2_c)), sigmoid(x) * (1_c - sigmoid(x)),
             softplus(x - y) - relu(y - x), abs(x - 2_c * y), min(x, y) * max(x, z),
             sign(x - y) * x, select(x < y, x * y, x / y), select(x >= y, x, 0_c) * z,
             -(x - (y - (z - (x - y)))) * -2_c, (x * y + y * x) / (2_c * y),
             1e-30_c * x + 0.1_c * y + 1_c / 3_c * z);
}

/// Where x, y and z may be.
inline constexpr double points[][3] = {{0.3, 0.2, 0.6}, {0.7, 0.9, 0.1}, {0.85, 0.35, 0.95}};

/// Whether two formulas have the same values, up to rounding in sums that cancel: `relative` of the
/// larger one, or of one where that is smaller.
template <class A, class B>
bool same_values(const A& a, const B& b, double relative) {
  using namespace tapeless::literals;
  bool same = true;
  for (const auto& p : points) {
    const double u = a("x"_v = p[0], "y"_v = p[1], "z"_v = p[2]);
    const double v = b("x"_v = p[0], "y"_v = p[1], "z"_v = p[2]);
    const double difference = u < v ? v - u : u - v;
    const bool close = tapeless::is_close(u, v, relative) || difference <= relative;
    if (!close) {
      CAPTURE(u);
      CAPTURE(v);
      CHECK(close);
    }
    same = same && close;
  }
  return same;
}

#endif
