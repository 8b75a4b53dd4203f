// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// sinh, cosh, tanh and their inverses: special values and hard cases, as constant expressions.

#include <tapeless/math/hyperbolic.hpp>

#include "support/special_values.hpp"

#include <doctest/doctest.h>

#include <cmath>

namespace {

namespace math = tapeless::math;
using namespace special_values;

// Special values, for each of the three types, as constant expressions: neither compiler accepts an
// overflow, a division by zero or a NaN made on the way.

template <class T>
constexpr bool special_values_are_right() {
  if (!(same(math::sinh(T(0)), T(0)) && same(math::sinh(-T(0)), -T(0)) &&
        is_nan(math::sinh(not_a_number<T>)))) {
    return false;
  }
  if (!(math::sinh(infinity<T>) == infinity<T> && math::sinh(-infinity<T>) == -infinity<T>)) {
    return false;
  }
  if (!(math::sinh(largest<T>) == infinity<T> && math::sinh(-largest<T>) == -infinity<T> &&
        math::sinh(smallest<T>) == smallest<T>)) {
    return false;
  }
  if (!(math::cosh(T(0)) == 1 && math::cosh(infinity<T>) == infinity<T> &&
        math::cosh(-infinity<T>) == infinity<T>)) {
    return false;
  }
  if (!(math::cosh(-largest<T>) == infinity<T> && math::cosh(smallest<T>) == 1 &&
        is_nan(math::cosh(not_a_number<T>)))) {
    return false;
  }
  if (!(same(math::tanh(T(0)), T(0)) && same(math::tanh(-T(0)), -T(0)) &&
        is_nan(math::tanh(not_a_number<T>)))) {
    return false;
  }
  if (!(math::tanh(infinity<T>) == 1 && math::tanh(-infinity<T>) == -1 &&
        math::tanh(-largest<T>) == -1)) {
    return false;
  }
  if (!(math::tanh(-smallest<T>) == -smallest<T>)) {
    return false;
  }
  if (!(same(math::asinh(T(0)), T(0)) && same(math::asinh(-T(0)), -T(0)) &&
        is_nan(math::asinh(not_a_number<T>)))) {
    return false;
  }
  if (!(math::asinh(infinity<T>) == infinity<T> && math::asinh(-infinity<T>) == -infinity<T> &&
        math::asinh(smallest<T>) == smallest<T>)) {
    return false;
  }
  if (!(math::asinh(largest<T>) > 89 && math::asinh(-largest<T>) == -math::asinh(largest<T>))) {
    return false;
  }
  if (!(same(math::acosh(T(1)), T(0)) && is_nan(math::acosh(T(0.5))) &&
        is_nan(math::acosh(-infinity<T>)))) {
    return false;
  }
  if (!(math::acosh(infinity<T>) == infinity<T> && is_nan(math::acosh(not_a_number<T>)) &&
        math::acosh(largest<T>) > 89)) {
    return false;
  }
  if (!(same(math::atanh(T(0)), T(0)) && same(math::atanh(-T(0)), -T(0)) &&
        is_nan(math::atanh(not_a_number<T>)))) {
    return false;
  }
  if (!(math::atanh(T(1)) == infinity<T> && math::atanh(T(-1)) == -infinity<T> &&
        is_nan(math::atanh(T(1.5))))) {
    return false;
  }
  if (!(is_nan(math::atanh(infinity<T>)) && is_nan(math::atanh(-infinity<T>)) &&
        math::atanh(-smallest<T>) == -smallest<T>)) {
    return false;
  }
  return true;
}
static_assert(special_values_are_right<float>());
static_assert(special_values_are_right<double>());
static_assert(special_values_are_right<long double>());

// Correctly rounded values by mpmath (2,500 bits), among them results next to the limits of the
// range and arguments known to be hard.
static_assert(math::sinh(1.0) == 0x1.2cd9fc44eb982p+0);
static_assert(math::sinh(-0.2) == -0x1.9c560cd35ef81p-3);
static_assert(math::sinh(20.0) == 0x1.ceb088b68e804p+27);
static_assert(math::sinh(710.0) == 0x1.3e21a464507f9p+1023);
static_assert(math::sinh(1e-05) == 0x1.4f8b588e4e940p-17);
static_assert(math::cosh(1.0) == 0x1.8b07551d9f550p+0);
static_assert(math::cosh(-0.2) == 0x1.0523184b1ee9dp+0);
static_assert(math::cosh(20.0) == 0x1.ceb088b68e804p+27);
static_assert(math::cosh(710.0) == 0x1.3e21a464507f9p+1023);
static_assert(math::cosh(1e-05) == 0x1.0000000036f9cp+0);
static_assert(math::tanh(1.0) == 0x1.85efab514f394p-1);
static_assert(math::tanh(-0.2) == -0x1.9439830b3a590p-3);
static_assert(math::tanh(10.0) == 0x1.ffffffdc96f35p-1);
static_assert(math::tanh(18.0) == 0x1.ffffffffffffcp-1);
static_assert(math::tanh(1e-05) == 0x1.4f8b588e06854p-17);
static_assert(math::asinh(1.0) == 0x1.c34366179d427p-1);
static_assert(math::asinh(-0.2) == -0x1.96ead72fe8b33p-3);
static_assert(math::asinh(20.0) == 0x1.d841a9abe2ebbp+1);
static_assert(math::asinh(1e+300) == 0x1.59bbfd8b83e44p+9);
static_assert(math::asinh(1e-05) == 0x1.4f8b588e1e8a2p-17);
static_assert(math::acosh(2.0) == 0x1.5124271980435p+0);
static_assert(math::acosh(1.0000001) == 0x1.d4effc065cae4p-12);
static_assert(math::acosh(20.0) == 0x1.d818b3e5d4c5fp+1);
static_assert(math::acosh(1e+300) == 0x1.59bbfd8b83e44p+9);
static_assert(math::atanh(0.5) == 0x1.193ea7aad030bp-1);
static_assert(math::atanh(-0.2) == -0x1.9f323ecbf984cp-3);
static_assert(math::atanh(0.999999) == 0x1.d046eb8b86c1cp+2);
static_assert(math::atanh(1e-05) == 0x1.4f8b588e6698ep-17);

static_assert(noexcept(math::sinh(1.0)));
static_assert(noexcept(math::cosh(1.0)));
static_assert(noexcept(math::tanh(1.0)));
static_assert(noexcept(math::asinh(1.0)));
static_assert(noexcept(math::acosh(1.0)));
static_assert(noexcept(math::atanh(1.0)));

static_assert(math::sinh(710.4758) < infinity<double> && math::sinh(710.4759) == infinity<double>);
static_assert(math::cosh(-710.4758) < infinity<double> &&
              math::cosh(-710.4759) == infinity<double>);

// A scalar type of another library, with its functions in its own namespace.
namespace other_library {
struct scalar {
  double value;
};
scalar sinh(const scalar& x) { return {std::sinh(x.value)}; }
scalar cosh(const scalar& x) { return {std::cosh(x.value)}; }
scalar tanh(const scalar& x) { return {std::tanh(x.value)}; }
scalar asinh(const scalar& x) { return {std::asinh(x.value)}; }
scalar acosh(const scalar& x) { return {std::acosh(x.value)}; }
scalar atanh(const scalar& x) { return {std::atanh(x.value)}; }
} // namespace other_library

} // namespace

TEST_CASE("at run time the functions are those of the standard library") {
  const volatile double source = 0.625;
  const double x = source;
  CHECK(math::sinh(x) == std::sinh(x));
  CHECK(math::cosh(x) == std::cosh(x));
  CHECK(math::tanh(x) == std::tanh(x));
  CHECK(math::asinh(x) == std::asinh(x));
  CHECK(math::acosh(x + 1) == std::acosh(x + 1));
  CHECK(math::atanh(x) == std::atanh(x));
}

TEST_CASE("other scalar types bring their own functions") {
  const other_library::scalar x{1.25}, y{0.5};
  CHECK(math::sinh(x).value == std::sinh(x.value));
  CHECK(math::cosh(x).value == std::cosh(x.value));
  CHECK(math::tanh(x).value == std::tanh(x.value));
  CHECK(math::asinh(x).value == std::asinh(x.value));
  CHECK(math::acosh(x).value == std::acosh(x.value));
  CHECK(math::atanh(y).value == std::atanh(y.value));
}
