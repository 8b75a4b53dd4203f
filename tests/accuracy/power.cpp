// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// pow against MPFR.

#include <tapeless/math/power.hpp>

#include "accuracy/measure.hpp"

namespace {

using namespace accuracy;

/// Exponents with which x^y is spread evenly over the range of T and a little beyond.
template <class T>
T exponent_for(T x, T fraction) {
  using limits = std::numeric_limits<T>;
  const double bottom = limits::min_exponent - limits::digits - 2, top = limits::max_exponent + 1;
  return static_cast<T>((bottom + (top - bottom) * fraction) / std::log2(static_cast<double>(x)));
}

TEST_CASE_TEMPLATE("pow", T, float, double, long double) {
  const auto cases = [] {
    return std::array{
        hard_case<T, 2>{"the number before 1 to a large power",
                        {T(1) - epsilon<T> / 2, T(0x1.6p+62)}},
        hard_case<T, 2>{"the number before 1, almost vanishing",
                        {T(0.9999999999999999), T(6.7e18)}},
        hard_case<T, 2>{"the number after 1 to a large power", {T(1) + epsilon<T>, T(3e18)}},
        hard_case<T, 2>{"the number after 1, just below overflow",
                        {T(1.0000000000000002), T(3.1965771613006643e18)}},
        hard_case<T, 2>{"compound interest", {T(1.0000001), T(1e9)}},
        hard_case<T, 2>{"just below overflow", {T(2), T(0x1.fffffffffffffp+9)}},
        hard_case<T, 2>{"the smallest number", {T(2), T(-1074)}},
        hard_case<T, 2>{"halfway to the smallest number", {T(2), T(-1075)}},
        hard_case<T, 2>{"a subnormal base", {smallest<T>, T(0.5)}},
        hard_case<T, 2>{"a subnormal base and result", {smallest<T>, T(1)}},
        hard_case<T, 2>{"a negative base, odd exponent", {T(-1.5), T(1001)}},
        hard_case<T, 2>{"a negative base, the largest odd exponent",
                        {T(-1) - epsilon<T>, T(9007199254740991)}},
        hard_case<T, 2>{"a negative base, no integer exponent", {T(-8), T(0.3333333333333333)}},
        hard_case<T, 2>{"an exact square root", {T(1764), T(0.5)}},
        hard_case<T, 2>{"an exact power", {T(10), T(22)}},
        hard_case<T, 2>{"an inexact power of ten", {T(10), T(23)}},
        hard_case<T, 2>{"a square that underflows", {T(1e-160), T(2)}},
        hard_case<T, 2>{"a square that overflows", {T(1.3407807929942597e154), T(2)}},
        hard_case<T, 2>{"a tiny exponent", {T(3), T(0x1p-55)}},
    };
  };
  std::vector<point<T, 2>> points = special_pairs<T>();
  const auto add = [&](const sample<T>& bases) {
    for (const T x : bases) {
      points.push_back({x, exponent_for(x, evenly_between(T(0), T(1)))});
    }
  };
  // Bases of all sizes, those around 1, and those so close to it that the exponent is large.
  add(sample<T>().any(smallest<T>, largest<T>, 30000));
  add(sample<T>().evenly(T(0.5), T(2), 30000));
  add(sample<T>().beside(T(1), 30000));
  for (int i = 0; i < 5000; ++i) {
    points.push_back({any_between(smallest<T>, largest<T>), any_between(-largest<T>, largest<T>)});
  }
  // Integer and half-integer exponents.
  for (int i = 0; i < 200; ++i) {
    const T x = evenly_between(T(-20), T(20));
    for (int k = -50; k <= 50; ++k) {
      points.push_back({x, static_cast<T>(k)});
      points.push_back({x, static_cast<T>(k) / 2});
    }
  }
  check_accuracy<T>(FUNCTION(pow), {.ulp = 0.55}, cases, points);
}

} // namespace
