// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// Arithmetic in constant expressions: the bits of the machine's, whatever comes out.

#include <tapeless/math/arithmetic.hpp>

#include "support/special_values.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

namespace {

namespace constant_evaluation = tapeless::math::constant_evaluation;
using namespace special_values;

/// Special values and, next to overflow, underflow and 1, numbers of which sums, products and
/// quotients round to the largest number, to infinity, to the smallest number and to zero.
template <class T>
std::vector<T> operands() {
  using limits = std::numeric_limits<T>;
  const T root = std::ldexp(T(1), limits::max_exponent / 2);
  const T half_unit = std::ldexp(T(1), limits::max_exponent - limits::digits - 1);
  std::vector<T> result{T(0),
                        T(1),
                        T(3),
                        1 + epsilon<T>,
                        1 - epsilon<T> / 2,
                        epsilon<T>,
                        epsilon<T> / 2,
                        largest<T>,
                        largest<T> / 2,
                        largest<T> / 3,
                        root,
                        root / 3,
                        1 / root,
                        half_unit,
                        half_unit / 2,
                        smallest<T>,
                        3 * smallest<T>,
                        smallest_normal<T>,
                        infinity<T>,
                        not_a_number<T>};
  for (const T x : std::vector<T>(result)) {
    result.push_back(std::nextafter(x, T(0)));
    result.push_back(std::nextafter(x, infinity<T>));
  }
  for (const T x : std::vector<T>(result)) {
    result.push_back(-x);
  }
  return result;
}

// What is rounded to the largest number does not overflow, also to the compiler.
static_assert(tapeless::math::add(largest<double>, 1.0) == largest<double>);
static_assert(tapeless::math::subtract(-largest<double>, 0x1p+970) == -infinity<double>);
static_assert(tapeless::math::multiply(largest<float>, 1 + epsilon<float>) == infinity<float>);
static_assert(tapeless::math::multiply(0x1.fffffffffffffp+1023, 1.0) == largest<double>);
static_assert(tapeless::math::divide(largest<double>, 1 - epsilon<double> / 2) == infinity<double>);
static_assert(tapeless::math::divide(1.0, smallest<double>) == infinity<double>);

template <class T>
bool agree(T x, T y) {
  return same(x, y) || (is_nan(x) && is_nan(y));
}

TEST_CASE_TEMPLATE("the bits are those of run time", T, float, double, long double) {
  for (const T a : operands<T>()) {
    for (const T b : operands<T>()) {
      CAPTURE(a);
      CAPTURE(b);
      CHECK(agree(constant_evaluation::add(a, b), a + b));
      CHECK(agree(constant_evaluation::multiply(a, b), a * b));
      CHECK(agree(constant_evaluation::divide(a, b), a / b));
    }
  }
}

} // namespace
