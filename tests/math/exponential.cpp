// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// exp, expm1 and exp2: special values and hard cases, as constant expressions.

#include <tapeless/math/exponential.hpp>

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
  if (!(same(math::exp(T(0)), T(1)) && same(math::exp(-T(0)), T(1)))) {
    return false;
  }
  if (!(math::exp(infinity<T>) == infinity<T> && same(math::exp(-infinity<T>), T(0)) &&
        is_nan(math::exp(not_a_number<T>)))) {
    return false;
  }
  if (!(math::exp(largest<T>) == infinity<T> && same(math::exp(-largest<T>), T(0)))) {
    return false;
  }
  if (!(math::exp(smallest<T>) == 1 && math::exp(-smallest<T>) == 1)) {
    return false;
  }
  if (!(same(math::expm1(T(0)), T(0)) && same(math::expm1(-T(0)), -T(0)))) {
    return false;
  }
  if (!(math::expm1(infinity<T>) == infinity<T> && math::expm1(-infinity<T>) == -1 &&
        is_nan(math::expm1(not_a_number<T>)))) {
    return false;
  }
  if (!(math::expm1(largest<T>) == infinity<T> && math::expm1(-largest<T>) == -1)) {
    return false;
  }
  if (!(math::expm1(smallest<T>) == smallest<T> && math::expm1(-smallest<T>) == -smallest<T>)) {
    return false;
  }
  if (!(math::exp2(T(0)) == 1 && math::exp2(-T(0)) == 1 && math::exp2(T(10)) == 1024)) {
    return false;
  }
  if (!(math::exp2(infinity<T>) == infinity<T> && same(math::exp2(-infinity<T>), T(0)) &&
        is_nan(math::exp2(not_a_number<T>)))) {
    return false;
  }
  if (!(math::exp2(largest<T>) == infinity<T> && same(math::exp2(-largest<T>), T(0)))) {
    return false;
  }
  if (!(math::exp2(T(std::numeric_limits<T>::max_exponent)) == infinity<T>)) {
    return false;
  }
  if (!(math::exp2(T(std::numeric_limits<T>::min_exponent - 1)) == smallest_normal<T>)) {
    return false;
  }
  if (!(math::exp2(T(std::numeric_limits<T>::min_exponent - std::numeric_limits<T>::digits)) ==
        smallest<T>)) {
    return false;
  }
  return true;
}
static_assert(special_values_are_right<float>());
static_assert(special_values_are_right<double>());
static_assert(special_values_are_right<long double>());

// Correctly rounded values by mpmath (2,500 bits), among them results next to the limits of the
// range and arguments known to be hard.
static_assert(math::exp(1.0) == 0x1.5bf0a8b145769p+1);
static_assert(math::exp(-1.0) == 0x1.78b56362cef38p-2);
static_assert(math::exp(0.5) == 0x1.a61298e1e069cp+0);
static_assert(math::exp(100.0) == 0x1.3494a9b171bf5p+144);
static_assert(math::exp(-700.0) == 0x1.14f2b0fb9307fp-1010);
static_assert(math::exp(709.78) == 0x1.fe9ce5c4c52b4p+1023);
static_assert(math::exp(-745.0) == 0x0.0000000000001p-1022);
static_assert(math::exp(-708.5) == 0x0.e6cf6d08897acp-1022);
static_assert(math::exp(1e-10) == 0x1.000000006df38p+0);
static_assert(math::expm1(1.0) == 0x1.b7e151628aed3p+0);
static_assert(math::expm1(-1.0) == -0x1.43a54e4e98864p-1);
static_assert(math::expm1(1e-10) == 0x1.b7cdfd9dda4e3p-34);
static_assert(math::expm1(0.4) == 0x1.f7a0e4beeff80p-2);
static_assert(math::expm1(-0.3) == -0x1.0966f2c7907f6p-2);
static_assert(math::expm1(50.0) == 0x1.19103e4080b45p+72);
static_assert(math::expm1(709.5) == 0x1.81e9b4b52d0c9p+1023);
static_assert(math::expm1(-30.0) == -0x1.ffffffffffcb5p-1);
static_assert(math::exp2(0.5) == 0x1.6a09e667f3bcdp+0);
static_assert(math::exp2(-0.5) == 0x1.6a09e667f3bcdp-1);
static_assert(math::exp2(10.3) == 0x1.3b2c47bff832cp+10);
static_assert(math::exp2(-1070.5) == 0x0.000000000000bp-1022);
static_assert(math::exp2(1023.9) == 0x1.ddb680117aa8ep+1023);

static_assert(noexcept(math::exp(1.0)));
static_assert(noexcept(math::expm1(1.0)));
static_assert(noexcept(math::exp2(1.0)));

// The neighbours of the thresholds: the last finite and the first infinite result, the last
// positive and the first zero one.
static_assert(math::exp(709.782712893384) < infinity<double>);
static_assert(math::exp(709.7827128933841) == infinity<double>);
static_assert(math::exp(-745.1332191019411) == smallest<double>);
static_assert(math::exp(-745.1332191019412) == 0);
static_assert(math::exp(88.72283F) < infinity<float> && math::exp(88.72284F) == infinity<float>);
static_assert(math::exp(11356.0L) < infinity<long double> &&
              math::exp(11357.0L) == infinity<long double>);

// Thousands of calls fit into one constant expression within the compilers' default limits.
constexpr double sum_of_many() {
  double sum = 0;
  for (int i = 0; i < 5000; ++i) {
    sum += math::exp(-i / 1000.0);
  }
  return sum;
}
static_assert(sum_of_many() > 993.2 && sum_of_many() < 993.8);

// A scalar type of another library, with its functions in its own namespace.
namespace other_library {
struct scalar {
  double value;
};
scalar exp(const scalar& x) { return {std::exp(x.value)}; }
scalar expm1(const scalar& x) { return {std::expm1(x.value)}; }
scalar exp2(const scalar& x) { return {std::exp2(x.value)}; }
} // namespace other_library

} // namespace

TEST_CASE("at run time the functions are those of the standard library") {
  const volatile double source = 0.625;
  const double x = source;
  CHECK(math::exp(x) == std::exp(x));
  CHECK(math::expm1(x) == std::expm1(x));
  CHECK(math::exp2(x) == std::exp2(x));
}

TEST_CASE("other scalar types bring their own functions") {
  const other_library::scalar x{1.25};
  CHECK(math::exp(x).value == std::exp(x.value));
  CHECK(math::expm1(x).value == std::expm1(x.value));
  CHECK(math::exp2(x).value == std::exp2(x.value));
}
