// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// pow: special values and hard cases, as constant expressions.

#include <tapeless/math/power.hpp>

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
  if (!(math::pow(not_a_number<T>, T(0)) == 1 && math::pow(not_a_number<T>, -T(0)) == 1 &&
        math::pow(T(1), not_a_number<T>) == 1)) {
    return false;
  }
  if (!(math::pow(T(1), infinity<T>) == 1 && math::pow(infinity<T>, T(0)) == 1 &&
        math::pow(T(0), T(0)) == 1)) {
    return false;
  }
  if (!(is_nan(math::pow(not_a_number<T>, T(1))) && is_nan(math::pow(T(2), not_a_number<T>)) &&
        is_nan(math::pow(T(0), not_a_number<T>)))) {
    return false;
  }
  if (!(math::pow(T(-1), infinity<T>) == 1 && math::pow(T(-1), -infinity<T>) == 1)) {
    return false;
  }
  if (!(is_nan(math::pow(T(-2), T(0.5))) && is_nan(math::pow(T(-1), T(0.5))))) {
    return false;
  }
  // Zero to a power.
  if (!(math::pow(T(0), T(-3)) == infinity<T> && math::pow(-T(0), T(-3)) == -infinity<T>)) {
    return false;
  }
  if (!(math::pow(T(0), T(-2)) == infinity<T> && math::pow(-T(0), T(-2)) == infinity<T>)) {
    return false;
  }
  if (!(math::pow(T(0), T(-0.5)) == infinity<T> && math::pow(-T(0), T(-0.5)) == infinity<T>)) {
    return false;
  }
  if (!(math::pow(T(0), -infinity<T>) == infinity<T> &&
        math::pow(-T(0), -infinity<T>) == infinity<T>)) {
    return false;
  }
  if (!(same(math::pow(T(0), T(3)), T(0)) && same(math::pow(-T(0), T(3)), -T(0)))) {
    return false;
  }
  if (!(same(math::pow(-T(0), T(2)), T(0)) && same(math::pow(-T(0), T(0.5)), T(0)))) {
    return false;
  }
  if (!(same(math::pow(T(0), infinity<T>), T(0)) && same(math::pow(-T(0), infinity<T>), T(0)))) {
    return false;
  }
  // Infinite exponents.
  if (!(same(math::pow(T(0.5), infinity<T>), T(0)) &&
        math::pow(T(0.5), -infinity<T>) == infinity<T>)) {
    return false;
  }
  if (!(math::pow(T(-2), infinity<T>) == infinity<T> &&
        same(math::pow(T(-2), -infinity<T>), T(0)))) {
    return false;
  }
  // Powers of infinity.
  if (!(same(math::pow(-infinity<T>, T(-3)), -T(0)) &&
        same(math::pow(-infinity<T>, T(-2)), T(0)))) {
    return false;
  }
  if (!(same(math::pow(-infinity<T>, T(-0.5)), T(0)) &&
        math::pow(-infinity<T>, T(3)) == -infinity<T>)) {
    return false;
  }
  if (!(math::pow(-infinity<T>, T(2)) == infinity<T> &&
        math::pow(-infinity<T>, T(0.5)) == infinity<T>)) {
    return false;
  }
  if (!(same(math::pow(infinity<T>, T(-1)), T(0)) &&
        math::pow(infinity<T>, T(0.5)) == infinity<T>)) {
    return false;
  }
  if (!(math::pow(infinity<T>, infinity<T>) == infinity<T> &&
        same(math::pow(-infinity<T>, -infinity<T>), T(0)))) {
    return false;
  }
  // Overflow and underflow.
  if (!(math::pow(largest<T>, T(2)) == infinity<T> &&
        math::pow(-largest<T>, T(3)) == -infinity<T>)) {
    return false;
  }
  if (!(same(math::pow(smallest<T>, T(2)), T(0)) && same(math::pow(-smallest<T>, T(3)), -T(0)))) {
    return false;
  }
  if (!(math::pow(T(2), largest<T>) == infinity<T> && same(math::pow(T(2), -largest<T>), T(0)))) {
    return false;
  }
  if (!(math::pow(T(0.5), -largest<T>) == infinity<T> && math::pow(T(-1), largest<T>) == 1)) {
    return false;
  }
  if (!(math::pow(T(2), T(std::numeric_limits<T>::min_exponent - std::numeric_limits<T>::digits)) ==
        smallest<T>)) {
    return false;
  }
  // Exact powers, with integer exponents too.
  if (!(math::pow(T(3), 2) == 9 && math::pow(T(-3), 3) == -27 && math::pow(T(10), 5) == 100000)) {
    return false;
  }
  if (!(math::pow(T(2), -3) == T(0.125) && math::pow(T(1764), T(0.5)) == 42 &&
        math::pow(T(7), T(1)) == 7)) {
    return false;
  }
  return true;
}
static_assert(special_values_are_right<float>());
static_assert(special_values_are_right<double>());
static_assert(special_values_are_right<long double>());

// Correctly rounded values by mpmath (2,500 bits), among them results next to the limits of the
// range and arguments known to be hard.
static_assert(math::pow(2.0, 0.5) == 0x1.6a09e667f3bcdp+0);
static_assert(math::pow(10.0, -5.0) == 0x1.4f8b588e368f1p-17);
static_assert(math::pow(1.0000001, 1000000000.0) == 0x1.349445c228792p+144);
static_assert(math::pow(3.0, 33.0) == 0x1.3bfefa65abb83p+52);
static_assert(math::pow(0.1, 300.0) == 0x1.56e1fc2f8f3bdp-997);
static_assert(math::pow(1.5, 1700.0) == 0x1.5a63b3b6d05e3p+994);
static_assert(math::pow(-3.7, 21.0) == -0x1.8e635976e4ed7p+39);
static_assert(math::pow(0.99, 70000.0) == 0x1.0566adc708a35p-1015);
static_assert(math::pow(2.0, -1074.0) == 0x0.0000000000001p-1022);
static_assert(math::pow(7.5, -0.25) == 0x1.35638b103c0a2p-1);

static_assert(noexcept(math::pow(1.0, 1.0)));

// The square is the correctly rounded product, and powers that fit are exact.
static_assert(math::pow(0.1, 2) == 0.1 * 0.1 && math::pow(1.1e-170, 2) == 1.1e-170 * 1.1e-170);
static_assert(math::pow(3.0, 33) == 5559060566555523.0 && math::pow(10.0, 22) == 1e22);
static_assert(math::pow(-7.0, 17) == -232630513987207.0 &&
              math::pow(5.0L, 27) == 7450580596923828125.0L);

constexpr bool exact_powers() {
  for (int base = 2; base <= 40; ++base) {
    double power = 1;
    for (int exponent = 0; power < 0x1p+53; ++exponent, power *= base) {
      if (math::pow(static_cast<double>(base), exponent) != power) {
        return false;
      }
    }
  }
  return true;
}
static_assert(exact_powers());

// A scalar type of another library, with its functions in its own namespace.
namespace other_library {
struct scalar {
  double value;
};
scalar pow(const scalar& x, const scalar& y) { return {std::pow(x.value, y.value)}; }
} // namespace other_library

} // namespace

TEST_CASE("at run time the functions are those of the standard library") {
  const volatile double source = 0.625;
  const double x = source;
  CHECK(math::pow(x, x + 1) == std::pow(x, x + 1));
}

TEST_CASE("other scalar types bring their own functions") {
  const other_library::scalar x{1.25}, y{0.5};
  CHECK(math::pow(x, y).value == std::pow(x.value, y.value));
}
