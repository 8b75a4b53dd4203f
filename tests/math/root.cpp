// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// sqrt, cbrt and hypot: special values and hard cases, as constant expressions.

#include <tapeless/math/root.hpp>

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
  if (!(same(math::sqrt(T(0)), T(0)) && same(math::sqrt(-T(0)), -T(0)) && math::sqrt(T(1)) == 1)) {
    return false;
  }
  if (!(math::sqrt(infinity<T>) == infinity<T> && is_nan(math::sqrt(not_a_number<T>)) &&
        is_nan(math::sqrt(T(-1))))) {
    return false;
  }
  if (!(is_nan(math::sqrt(-infinity<T>)) && is_nan(math::sqrt(-smallest<T>)))) {
    return false;
  }
  if (!(math::sqrt(T(1764)) == 42 && math::sqrt(T(0.0625)) == T(0.25))) {
    return false;
  }
  if (!(math::sqrt(smallest<T>) > 0 && math::sqrt(largest<T>) < largest<T>)) {
    return false;
  }
  if (!(same(math::cbrt(T(0)), T(0)) && same(math::cbrt(-T(0)), -T(0)) &&
        math::cbrt(T(-27)) == -3)) {
    return false;
  }
  if (!(math::cbrt(infinity<T>) == infinity<T> && math::cbrt(-infinity<T>) == -infinity<T> &&
        is_nan(math::cbrt(not_a_number<T>)))) {
    return false;
  }
  if (!(math::cbrt(smallest<T>) > 0 && math::cbrt(largest<T>) < largest<T>)) {
    return false;
  }
  if (!(math::hypot(T(3), T(4)) == 5 && math::hypot(T(-5), T(12)) == 13)) {
    return false;
  }
  if (!(same(math::hypot(-T(0), -T(0)), T(0)) && math::hypot(T(-2), T(0)) == 2)) {
    return false;
  }
  if (!(math::hypot(infinity<T>, not_a_number<T>) == infinity<T> &&
        math::hypot(not_a_number<T>, -infinity<T>) == infinity<T>)) {
    return false;
  }
  if (!(is_nan(math::hypot(not_a_number<T>, T(1))) && is_nan(math::hypot(T(1), not_a_number<T>)))) {
    return false;
  }
  if (!(math::hypot(largest<T>, largest<T>) == infinity<T> &&
        math::hypot(largest<T>, T(1)) == largest<T>)) {
    return false;
  }
  if (!(math::hypot(smallest<T>, T(0)) == smallest<T> &&
        math::hypot(3 * smallest<T>, 4 * smallest<T>) == 5 * smallest<T>)) {
    return false;
  }
  return true;
}
static_assert(special_values_are_right<float>());
static_assert(special_values_are_right<double>());
static_assert(special_values_are_right<long double>());

// Correctly rounded values by mpmath (2,500 bits), among them results next to the limits of the
// range and arguments known to be hard.
static_assert(math::cbrt(2.0) == 0x1.428a2f98d728bp+0);
static_assert(math::cbrt(-3.0) == -0x1.7137449123ef6p+0);
static_assert(math::cbrt(0.1) == 0x1.db4c7760bcff3p-2);
static_assert(math::cbrt(1e+300) == 0x1.249ad2594c37dp+332);
static_assert(math::cbrt(5e-324) == 0x1p-358);
static_assert(math::hypot(1.0, 2.0) == 0x1.1e3779b97f4a8p+1);
static_assert(math::hypot(-1e+300, 1e+300) == 0x1.0e4d50f99b211p+997);
static_assert(math::hypot(5e-324, 5e-324) == 0x0.0000000000001p-1022);
static_assert(math::hypot(1e-310, 2e-310) == 0x0.0292991fdae04p-1022);

static_assert(noexcept(math::sqrt(1.0)));
static_assert(noexcept(math::cbrt(1.0)));
static_assert(noexcept(math::hypot(1.0, 1.0)));

// A scalar type of another library, with its functions in its own namespace.
namespace other_library {
struct scalar {
  double value;
};
scalar sqrt(const scalar& x) { return {std::sqrt(x.value)}; }
scalar cbrt(const scalar& x) { return {std::cbrt(x.value)}; }
scalar hypot(const scalar& x, const scalar& y) { return {std::hypot(x.value, y.value)}; }
} // namespace other_library

} // namespace

// For float and double see tests/accuracy.
TEST_CASE("the constant expression's sqrt of a long double is correctly rounded") {
  for (int i = 0; i < 10000; ++i) {
    const long double x = 1 + 3.0L * i / 10000;
    CHECK(math::constant_evaluation::sqrt(x) == std::sqrt(x));
  }
}

TEST_CASE("at run time the functions are those of the standard library") {
  const volatile double source = 0.625;
  const double x = source;
  CHECK(math::sqrt(x) == std::sqrt(x));
  CHECK(math::cbrt(x) == std::cbrt(x));
  CHECK(math::hypot(x, x + 1) == std::hypot(x, x + 1));
}

TEST_CASE("other scalar types bring their own functions") {
  const other_library::scalar x{1.25}, y{0.5};
  CHECK(math::sqrt(x).value == std::sqrt(x.value));
  CHECK(math::cbrt(x).value == std::cbrt(x.value));
  CHECK(math::hypot(x, y).value == std::hypot(x.value, y.value));
}
