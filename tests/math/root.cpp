// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// sqrt, cbrt and hypot: special values, hard cases, accuracy.

#include <tapeless/math/root.hpp>

#include "math/accuracy.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <initializer_list>
#include <limits>

namespace {

namespace math = tapeless::math;
namespace constant_evaluation = tapeless::math::constant_evaluation;

// Special values, for each of the three types, as constant expressions: neither compiler accepts an
// overflow, a division by zero or a NaN made on the way.

template <class T>
inline constexpr T inf = std::numeric_limits<T>::infinity();
template <class T>
inline constexpr T nan = std::numeric_limits<T>::quiet_NaN();
template <class T>
inline constexpr T largest = std::numeric_limits<T>::max();
template <class T>
inline constexpr T smallest = std::numeric_limits<T>::denorm_min();

template <class T>
constexpr bool is_nan(T x) {
  return x != x;
}

/// Equal, and of the same sign if zero.
template <class T>
constexpr bool same(T x, T y) {
  return x == y && constant_evaluation::has_minus_sign(x) == constant_evaluation::has_minus_sign(y);
}

template <class T>
constexpr bool special_values() {
  if (!(same(math::sqrt(T(0)), T(0)) && same(math::sqrt(-T(0)), -T(0)) && math::sqrt(T(1)) == 1)) {
    return false;
  }
  if (!(math::sqrt(inf<T>) == inf<T> && is_nan(math::sqrt(nan<T>)) && is_nan(math::sqrt(T(-1))))) {
    return false;
  }
  if (!(is_nan(math::sqrt(-inf<T>)) && is_nan(math::sqrt(-smallest<T>)))) {
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
  if (!(math::cbrt(inf<T>) == inf<T> && math::cbrt(-inf<T>) == -inf<T> &&
        is_nan(math::cbrt(nan<T>)))) {
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
  if (!(math::hypot(inf<T>, nan<T>) == inf<T> && math::hypot(nan<T>, -inf<T>) == inf<T>)) {
    return false;
  }
  if (!(is_nan(math::hypot(nan<T>, T(1))) && is_nan(math::hypot(T(1), nan<T>)))) {
    return false;
  }
  if (!(math::hypot(largest<T>, largest<T>) == inf<T> &&
        math::hypot(largest<T>, T(1)) == largest<T>)) {
    return false;
  }
  if (!(math::hypot(smallest<T>, T(0)) == smallest<T> &&
        math::hypot(3 * smallest<T>, 4 * smallest<T>) == 5 * smallest<T>)) {
    return false;
  }
  return true;
}
static_assert(special_values<float>());
static_assert(special_values<double>());
static_assert(special_values<long double>());

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

TEST_CASE("constant_evaluation::cbrt is within 0.501 ulp") {
  const auto function = [](double x) { return constant_evaluation::cbrt(x); };
  const auto reference = [](long double x) { return std::cbrt(x); };
  CHECK(worst_error(function, reference, -20.0, 20.0) < 0.501);
  CHECK(worst_error(function, reference, -1074.0, 1023.9, true) < 0.501);
}

TEST_CASE("at run time the functions are those of the standard library") {
  const volatile double source = 0.625;
  const double x = source;
  CHECK(math::sqrt(x) == std::sqrt(x));
  CHECK(math::cbrt(x) == std::cbrt(x));
  CHECK(math::hypot(x, x + 1) == std::hypot(x, x + 1));
}

TEST_CASE("constant_evaluation::sqrt is correctly rounded") {
  for (int i = 0; i < 10000; ++i) {
    const double x = std::exp2(-1074.0 + 2097.9 * i / 10000);
    CHECK(constant_evaluation::sqrt(x) == std::sqrt(x));
    const double y = 1 + 3.0 * i / 10000;
    CHECK(constant_evaluation::sqrt(y) == std::sqrt(y));
    const float z = static_cast<float>(y);
    CHECK(constant_evaluation::sqrt(z) == std::sqrt(z));
    const long double w = 1 + 3.0L * i / 10000;
    CHECK(constant_evaluation::sqrt(w) == std::sqrt(w));
  }
}

TEST_CASE("constant_evaluation::hypot is within 0.51 ulp") {
  double state = 0.5;
  for (int i = 0; i < 10000; ++i) {
    const double x = std::exp2(60 * next_fraction(state) - 30);
    const double y = std::exp2(60 * next_fraction(state) - 30);
    for (const double factor : {1.0, 0x1p-1040, 0x1p+990}) {
      const double a = x * factor, b = y * factor;
      const long double reference =
          std::hypot(static_cast<long double>(a), static_cast<long double>(b));
      CHECK(error_in_ulp(constant_evaluation::hypot(a, b), reference) < 0.51);
    }
  }
}

TEST_CASE("other scalar types bring their own functions") {
  const other_library::scalar x{1.25}, y{0.5};
  CHECK(math::sqrt(x).value == std::sqrt(x.value));
  CHECK(math::cbrt(x).value == std::cbrt(x.value));
  CHECK(math::hypot(x, y).value == std::hypot(x.value, y.value));
}
