// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// log, log1p, log2 and log10: special values and hard cases, as constant expressions.

#include <tapeless/math/logarithm.hpp>

#include "support/special_values.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

namespace {

namespace math = tapeless::math;
using namespace special_values;

// Special values, for each of the three types, as constant expressions: neither compiler accepts an
// overflow, a division by zero or a NaN made on the way.

template <class T>
constexpr bool special_values_are_right() {
  if (!(same(math::log(T(1)), T(0)) && math::log(infinity<T>) == infinity<T> &&
        is_nan(math::log(not_a_number<T>)))) {
    return false;
  }
  if (!(math::log(T(0)) == -infinity<T> && math::log(-T(0)) == -infinity<T>)) {
    return false;
  }
  if (!(is_nan(math::log(T(-1))) && is_nan(math::log(-infinity<T>)) &&
        is_nan(math::log(-smallest<T>)))) {
    return false;
  }
  if (!(math::log(smallest<T>) < -100 && math::log(largest<T>) > 88)) {
    return false;
  }
  if (!(same(math::log1p(T(0)), T(0)) && same(math::log1p(-T(0)), -T(0)))) {
    return false;
  }
  if (!(math::log1p(T(-1)) == -infinity<T> && is_nan(math::log1p(T(-2))) &&
        is_nan(math::log1p(-infinity<T>)))) {
    return false;
  }
  if (!(math::log1p(infinity<T>) == infinity<T> && is_nan(math::log1p(not_a_number<T>)))) {
    return false;
  }
  if (!(math::log1p(smallest<T>) == smallest<T> && math::log1p(largest<T>) > 88)) {
    return false;
  }
  if (!(same(math::log2(T(1)), T(0)) && math::log2(T(1024)) == 10 && math::log2(T(0.125)) == -3)) {
    return false;
  }
  if (!(math::log2(T(0)) == -infinity<T> && is_nan(math::log2(T(-1))) &&
        math::log2(infinity<T>) == infinity<T>)) {
    return false;
  }
  if (!(is_nan(math::log2(not_a_number<T>)))) {
    return false;
  }
  if (!(math::log2(smallest<T>) ==
        std::numeric_limits<T>::min_exponent - std::numeric_limits<T>::digits)) {
    return false;
  }
  if (!(same(math::log10(T(1)), T(0)) && math::log10(T(1000)) == 3 &&
        math::log10(T(1e10L)) == 10)) {
    return false;
  }
  if (!(math::log10(T(0)) == -infinity<T> && is_nan(math::log10(T(-1))) &&
        math::log10(infinity<T>) == infinity<T>)) {
    return false;
  }
  if (!(is_nan(math::log10(not_a_number<T>)))) {
    return false;
  }
  return true;
}
static_assert(special_values_are_right<float>());
static_assert(special_values_are_right<double>());
static_assert(special_values_are_right<long double>());

// Correctly rounded values by mpmath (2,500 bits), among them results next to the limits of the
// range and arguments known to be hard.
static_assert(math::log(2.0) == 0x1.62e42fefa39efp-1);
static_assert(math::log(10.0) == 0x1.26bb1bbb55516p+1);
static_assert(math::log(0.5) == -0x1.62e42fefa39efp-1);
static_assert(math::log(1.0000001) == 0x1.ad7f2847b6492p-24);
static_assert(math::log(0.999999) == -0x1.0c6f82d74d230p-20);
static_assert(math::log(1e+300) == 0x1.5963447f87fb5p+9);
static_assert(math::log(5e-324) == -0x1.74385446d71c3p+9);
static_assert(math::log(1e-310) == -0x1.64e69394d9508p+9);
static_assert(math::log1p(1.0) == 0x1.62e42fefa39efp-1);
static_assert(math::log1p(-0.5) == -0x1.62e42fefa39efp-1);
static_assert(math::log1p(1e-10) == 0x1.b7cdfd9d1d693p-34);
static_assert(math::log1p(0.3) == 0x1.0ca937be1b9dcp-2);
static_assert(math::log1p(-0.9999999) == -0x1.01e3b8440ed2fp+4);
static_assert(math::log1p(1e+300) == 0x1.5963447f87fb5p+9);
static_assert(math::log2(3.0) == 0x1.95c01a39fbd68p+0);
static_assert(math::log2(10.0) == 0x1.a934f0979a371p+1);
static_assert(math::log2(0.7) == -0x1.0776228967d13p-1);
static_assert(math::log2(1.0000001) == 0x1.35d0fea5fccb7p-23);
static_assert(math::log2(1e+300) == 0x1.f24a09f1a8b89p+9);
static_assert(math::log2(1e-310) == -0x1.01730dabca5f6p+10);
static_assert(math::log10(2.0) == 0x1.34413509f79ffp-2);
static_assert(math::log10(3.0) == 0x1.e8927964fd5fdp-2);
static_assert(math::log10(0.7) == -0x1.3d3d3d21ccf04p-3);
static_assert(math::log10(1.0000001) == 0x1.750e5ca0b1098p-25);
static_assert(math::log10(1e+300) == 0x1.2c00000000000p+8);
static_assert(math::log10(5e-324) == -0x1.434e6420f4374p+8);

static_assert(noexcept(math::log(1.0)));
static_assert(noexcept(math::log1p(1.0)));
static_assert(noexcept(math::log2(1.0)));
static_assert(noexcept(math::log10(1.0)));

// Every power of ten that is a double has its exact logarithm.
constexpr bool powers_of_ten() {
  double power = 1;
  for (int i = 0; i <= 22; ++i, power *= 10) {
    if (math::log10(power) != i) {
      return false;
    }
  }
  return true;
}
static_assert(powers_of_ten());

// A scalar type of another library, with its functions in its own namespace.
namespace other_library {
struct scalar {
  double value;
};
scalar log(const scalar& x) { return {std::log(x.value)}; }
scalar log1p(const scalar& x) { return {std::log1p(x.value)}; }
scalar log2(const scalar& x) { return {std::log2(x.value)}; }
scalar log10(const scalar& x) { return {std::log10(x.value)}; }
} // namespace other_library

} // namespace

TEST_CASE("at run time the functions are those of the standard library") {
  const volatile double source = 0.625;
  const double x = source;
  CHECK(math::log(x) == std::log(x));
  CHECK(math::log1p(x) == std::log1p(x));
  CHECK(math::log2(x) == std::log2(x));
  CHECK(math::log10(x) == std::log10(x));
}

TEST_CASE("other scalar types bring their own functions") {
  const other_library::scalar x{1.25};
  CHECK(math::log(x).value == std::log(x.value));
  CHECK(math::log1p(x).value == std::log1p(x.value));
  CHECK(math::log2(x).value == std::log2(x.value));
  CHECK(math::log10(x).value == std::log10(x.value));
}
