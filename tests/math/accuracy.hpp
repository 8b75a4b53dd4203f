// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

#pragma once

#include <algorithm>
#include <cmath>
#include <initializer_list>

/// A sequence in (0, 1) without obvious relation between successive terms.
inline double next_fraction(double& state) {
  state += 0.6180339887498949;
  state -= std::floor(state);
  return state;
}

/// |value - reference| in units in the last place of double at the reference, whose own error, one
/// unit of long double, is 1/2048 of that. 0 if both are the same infinity or zero.
inline double error_in_ulp(double value, long double reference) {
  if (static_cast<double>(reference) == value && (value == 0 || std::isinf(value))) {
    return 0;
  }
  const int exponent = std::max(std::ilogb(reference), -1022);
  return static_cast<double>(std::abs(std::ldexp(value - reference, 52 - exponent)));
}

/// The largest error over `count` points of [low, high], evenly spaced, or with `by_exponent`
/// over the same interval of binary logarithms, with both signs.
template <class Function, class Reference>
double worst_error(Function function, Reference reference, double low, double high,
                   bool by_exponent = false) {
  constexpr int count = 5000;
  double worst = 0;
  for (int i = 0; i <= count; ++i) {
    const double point = low + (high - low) * i / count;
    for (const double x : {by_exponent ? std::exp2(point) : point, -std::exp2(point)}) {
      if (by_exponent || x == point) {
        worst = std::max(worst, error_in_ulp(function(x), reference(static_cast<long double>(x))));
      }
    }
  }
  return worst;
}
