// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// erf and erfc: special values and hard cases, as constant expressions.

#include <tapeless/math/error_function.hpp>

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
  if (!(same(math::erf(T(0)), T(0)) && same(math::erf(-T(0)), -T(0)) &&
        is_nan(math::erf(not_a_number<T>)))) {
    return false;
  }
  if (!(math::erf(infinity<T>) == 1 && math::erf(-infinity<T>) == -1 &&
        math::erf(largest<T>) == 1)) {
    return false;
  }
  if (!(math::erf(smallest<T>) == smallest<T> && math::erf(-smallest<T>) == -smallest<T>)) {
    return false;
  }
  if (!(math::erfc(T(0)) == 1 && math::erfc(-T(0)) == 1 && is_nan(math::erfc(not_a_number<T>)))) {
    return false;
  }
  if (!(same(math::erfc(infinity<T>), T(0)) && math::erfc(-infinity<T>) == 2)) {
    return false;
  }
  if (!(same(math::erfc(largest<T>), T(0)) && math::erfc(-largest<T>) == 2)) {
    return false;
  }
  if (!(math::erfc(smallest<T>) == 1)) {
    return false;
  }
  return true;
}
static_assert(special_values_are_right<float>());
static_assert(special_values_are_right<double>());
static_assert(special_values_are_right<long double>());

// Correctly rounded values by mpmath (2,500 bits), among them results next to the limits of the
// range and arguments known to be hard.
static_assert(math::erf(0.5) == 0x1.0a7ef5c18edd2p-1);
static_assert(math::erf(-1.0) == -0x1.af767a741088bp-1);
static_assert(math::erf(1.5) == 0x1.eea5557137ae0p-1);
static_assert(math::erf(3.0) == 0x1.fffd1ac4135f9p-1);
static_assert(math::erf(5.5) == 0x1.fffffffffffbep-1);
static_assert(math::erf(1e-05) == 0x1.7a9f084b5e44cp-17);
static_assert(math::erf(1e-310) == 0x0.014c5898977c4p-1022);
static_assert(math::erfc(0.5) == 0x1.eb02147ce245cp-2);
static_assert(math::erfc(-1.0) == 0x1.d7bb3d3a08445p+0);
static_assert(math::erfc(1.5) == 0x1.15aaa8ec85205p-5);
static_assert(math::erfc(3.0) == 0x1.729df6503422ap-16);
static_assert(math::erfc(5.5) == 0x1.09182b326b229p-47);
static_assert(math::erfc(10.0) == 0x1.7d8a7f2a8a2d0p-149);
static_assert(math::erfc(26.5) == 0x1.3df6725a60cf5p-1019);
static_assert(math::erfc(27.2) == 0x0.0000000000002p-1022);

static_assert(noexcept(math::erf(1.0)));
static_assert(noexcept(math::erfc(1.0)));

// The end of the tail.
static_assert(math::erfc(27.226) == smallest<double> && math::erfc(27.23) == 0);
static_assert(math::erfc(106.0L) > 0 && math::erfc(107.0L) == 0);

// A scalar type of another library, with its functions in its own namespace.
namespace other_library {
struct scalar {
  double value;
};
scalar erf(const scalar& x) { return {std::erf(x.value)}; }
scalar erfc(const scalar& x) { return {std::erfc(x.value)}; }
} // namespace other_library

} // namespace

TEST_CASE("at run time the functions are those of the standard library") {
  const volatile double source = 0.625;
  const double x = source;
  CHECK(math::erf(x) == std::erf(x));
  CHECK(math::erfc(x) == std::erfc(x));
}

TEST_CASE("other scalar types bring their own functions") {
  const other_library::scalar x{1.25};
  CHECK(math::erf(x).value == std::erf(x.value));
  CHECK(math::erfc(x).value == std::erfc(x.value));
}
