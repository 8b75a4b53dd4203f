// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// sin, cos, tan and their inverses: special values and hard cases, as constant expressions.

#include <tapeless/math/trigonometric.hpp>

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
  if (!(same(math::sin(T(0)), T(0)) && same(math::sin(-T(0)), -T(0)) && math::cos(T(0)) == 1)) {
    return false;
  }
  if (!(same(math::tan(T(0)), T(0)) && same(math::tan(-T(0)), -T(0)) && math::cos(-T(0)) == 1)) {
    return false;
  }
  if (!(is_nan(math::sin(infinity<T>)) && is_nan(math::cos(-infinity<T>)) &&
        is_nan(math::tan(infinity<T>)))) {
    return false;
  }
  if (!(is_nan(math::sin(not_a_number<T>)) && is_nan(math::cos(not_a_number<T>)) &&
        is_nan(math::tan(not_a_number<T>)))) {
    return false;
  }
  if (!(math::sin(smallest<T>) == smallest<T> && math::cos(smallest<T>) == 1 &&
        math::tan(-smallest<T>) == -smallest<T>)) {
    return false;
  }
  if (!(math::abs(math::sin(largest<T>)) <= 1 && math::abs(math::cos(-largest<T>)) <= 1)) {
    return false;
  }
  if (!(math::sin(-largest<T>) == -math::sin(largest<T>) &&
        math::tan(-largest<T>) == -math::tan(largest<T>))) {
    return false;
  }
  if (!(same(math::asin(T(0)), T(0)) && same(math::asin(-T(0)), -T(0)) &&
        same(math::acos(T(1)), T(0)))) {
    return false;
  }
  if (!(is_nan(math::asin(T(1.5))) && is_nan(math::acos(T(-1.5))) &&
        is_nan(math::asin(-infinity<T>)))) {
    return false;
  }
  if (!(is_nan(math::acos(infinity<T>)) && is_nan(math::asin(not_a_number<T>)) &&
        is_nan(math::acos(not_a_number<T>)))) {
    return false;
  }
  if (!(math::asin(T(1)) == T(1.57079632679489661923132169163975144L) &&
        math::asin(T(-1)) == -math::asin(T(1)))) {
    return false;
  }
  if (!(math::acos(T(-1)) == T(3.14159265358979323846264338327950288L) &&
        math::acos(T(0)) == math::asin(T(1)))) {
    return false;
  }
  if (!(math::asin(smallest<T>) == smallest<T> && math::acos(smallest<T>) == math::asin(T(1)))) {
    return false;
  }
  if (!(same(math::atan(T(0)), T(0)) && same(math::atan(-T(0)), -T(0)) &&
        is_nan(math::atan(not_a_number<T>)))) {
    return false;
  }
  if (!(math::atan(infinity<T>) == math::asin(T(1)) &&
        math::atan(-infinity<T>) == -math::asin(T(1)))) {
    return false;
  }
  if (!(math::atan(largest<T>) == math::asin(T(1)) && math::atan(smallest<T>) == smallest<T>)) {
    return false;
  }
  // atan2's table.
  const T pi = math::acos(T(-1));
  if (!(same(math::atan2(T(0), T(0)), T(0)) && same(math::atan2(-T(0), T(0)), -T(0)))) {
    return false;
  }
  if (!(math::atan2(T(0), -T(0)) == pi && math::atan2(-T(0), -T(0)) == -pi)) {
    return false;
  }
  if (!(math::atan2(T(0), T(-1)) == pi && math::atan2(-T(0), T(-1)) == -pi)) {
    return false;
  }
  if (!(same(math::atan2(T(0), T(1)), T(0)) && same(math::atan2(-T(0), T(1)), -T(0)))) {
    return false;
  }
  if (!(math::atan2(T(1), T(0)) == pi / 2 && math::atan2(T(-1), -T(0)) == -pi / 2)) {
    return false;
  }
  if (!(math::atan2(T(1), -infinity<T>) == pi && math::atan2(T(-1), -infinity<T>) == -pi)) {
    return false;
  }
  if (!(same(math::atan2(T(1), infinity<T>), T(0)) &&
        same(math::atan2(T(-1), infinity<T>), -T(0)))) {
    return false;
  }
  if (!(math::atan2(infinity<T>, T(1)) == pi / 2 && math::atan2(-infinity<T>, T(-1)) == -pi / 2)) {
    return false;
  }
  if (!(math::atan2(infinity<T>, infinity<T>) == pi / 4 &&
        math::atan2(-infinity<T>, infinity<T>) == -pi / 4)) {
    return false;
  }
  if (!(math::atan2(infinity<T>, -infinity<T>) == T(2.35619449019234492884698253745962716L))) {
    return false;
  }
  if (!(math::atan2(-infinity<T>, -infinity<T>) == T(-2.35619449019234492884698253745962716L))) {
    return false;
  }
  if (!(is_nan(math::atan2(not_a_number<T>, T(1))) && is_nan(math::atan2(T(1), not_a_number<T>)) &&
        is_nan(math::atan2(T(0), not_a_number<T>)))) {
    return false;
  }
  if (!(same(math::atan2(smallest<T>, largest<T>), T(0)) &&
        same(math::atan2(-smallest<T>, largest<T>), -T(0)))) {
    return false;
  }
  if (!(math::atan2(largest<T>, smallest<T>) == pi / 2 &&
        math::atan2(smallest<T>, -largest<T>) == pi)) {
    return false;
  }
  if (!(math::atan2(smallest<T>, smallest<T>) == pi / 4 &&
        math::atan2(largest<T>, largest<T>) == pi / 4)) {
    return false;
  }
  return true;
}
static_assert(special_values_are_right<float>());
static_assert(special_values_are_right<double>());
static_assert(special_values_are_right<long double>());

// Correctly rounded values by mpmath (2,500 bits), among them results next to the limits of the
// range and arguments known to be hard.
static_assert(math::sin(1.0) == 0x1.aed548f090ceep-1);
static_assert(math::sin(-1.0) == -0x1.aed548f090ceep-1);
static_assert(math::sin(3.0) == 0x1.210386db6d55bp-3);
static_assert(math::sin(3.141592653589793) == 0x1.1a62633145c07p-53);
static_assert(math::sin(100.0) == -0x1.03425b78c4db8p-1);
static_assert(math::sin(1000000.0) == -0x1.6664b2568d867p-2);
static_assert(math::sin(1e+22) == -0x1.b453ab76bf397p-1);
static_assert(math::sin(5.319372648326541e+255) == 0x1p+0);
static_assert(math::sin(1.7976931348623157e+308) == 0x1.452fc98b34e97p-8);
static_assert(math::cos(1.0) == 0x1.14a280fb5068cp-1);
static_assert(math::cos(-1.0) == 0x1.14a280fb5068cp-1);
static_assert(math::cos(3.0) == -0x1.fae04be85e5d2p-1);
static_assert(math::cos(1.5707963267948966) == 0x1.1a62633145c07p-54);
static_assert(math::cos(100.0) == 0x1.b981dbf665fdfp-1);
static_assert(math::cos(1000000.0) == 0x1.df9df9906d32cp-1);
static_assert(math::cos(1e+22) == 0x1.0be2cef01c8f4p-1);
static_assert(math::cos(5.319372648326541e+255) == -0x1.14ae72e6ba22fp-61);
static_assert(math::cos(1.7976931348623157e+308) == -0x1.fffe62ecfab75p-1);
static_assert(math::tan(1.0) == 0x1.8eb245cbee3a6p+0);
static_assert(math::tan(-1.0) == -0x1.8eb245cbee3a6p+0);
static_assert(math::tan(3.0) == -0x1.23ef71254b86fp-3);
static_assert(math::tan(1.5707963267948966) == 0x1.d02967c31cdb5p+53);
static_assert(math::tan(100.0) == -0x1.2ca74d62b5d38p-1);
static_assert(math::tan(1000000.0) == -0x1.7e9768ab734c0p-2);
static_assert(math::tan(1e+22) == -0x1.a0f79c1b6b257p+0);
static_assert(math::tan(5.319372648326541e+255) == -0x1.d9ba9a7975636p+60);
static_assert(math::tan(1.7976931348623157e+308) == -0x1.4530cfe729484p-8);
static_assert(math::asin(0.5) == 0x1.0c152382d7366p-1);
static_assert(math::asin(-0.7) == -0x1.8d00e692afd95p-1);
static_assert(math::asin(0.999999) == 0x1.91c306b2c13adp+0);
static_assert(math::asin(1e-05) == 0x1.4f8b588e4e940p-17);
static_assert(math::asin(1.0) == 0x1.921fb54442d18p+0);
static_assert(math::acos(0.5) == 0x1.0c152382d7366p+0);
static_assert(math::acos(-0.7) == 0x1.2c501446cd5f1p+1);
static_assert(math::acos(0.999999) == 0x1.72ba46065af16p-10);
static_assert(math::acos(1e-05) == 0x1.921f0d7e968a6p+0);
static_assert(math::acos(-1.0) == 0x1.921fb54442d18p+1);
static_assert(math::atan(0.5) == 0x1.dac670561bb4fp-2);
static_assert(math::atan(-0.7) == -0x1.38b112d7bd4adp-1);
static_assert(math::atan(1.0) == 0x1.921fb54442d18p-1);
static_assert(math::atan(3.0) == 0x1.3fc176b7a8560p+0);
static_assert(math::atan(10000000000.0) == 0x1.921fb543d4de0p+0);
static_assert(math::atan(1e+300) == 0x1.921fb54442d18p+0);
static_assert(math::atan2(1.0, 2.0) == 0x1.dac670561bb4fp-2);
static_assert(math::atan2(-1.0, -3.0) == -0x1.68f095fdf593cp+1);
static_assert(math::atan2(1e-300, -1e+300) == 0x1.921fb54442d18p+1);
static_assert(math::atan2(1e-200, 1e+110) == 0x0.012688b70e62bp-1022);
static_assert(math::atan2(5.0, 0.1) == 0x1.8d0129acd6d1cp+0);

static_assert(noexcept(math::sin(1.0)));
static_assert(noexcept(math::cos(1.0)));
static_assert(noexcept(math::tan(1.0)));
static_assert(noexcept(math::asin(1.0)));
static_assert(noexcept(math::acos(1.0)));
static_assert(noexcept(math::atan(1.0)));
static_assert(noexcept(math::atan2(1.0, 1.0)));

// Long double arguments up to the largest.
static_assert(math::sin(0x1p+16383L) * math::sin(0x1p+16383L) +
                  math::cos(0x1p+16383L) * math::cos(0x1p+16383L) - 1 <
              1e-18L);

// A scalar type of another library, with its functions in its own namespace.
namespace other_library {
struct scalar {
  double value;
};
scalar sin(const scalar& x) { return {std::sin(x.value)}; }
scalar cos(const scalar& x) { return {std::cos(x.value)}; }
scalar tan(const scalar& x) { return {std::tan(x.value)}; }
scalar asin(const scalar& x) { return {std::asin(x.value)}; }
scalar acos(const scalar& x) { return {std::acos(x.value)}; }
scalar atan(const scalar& x) { return {std::atan(x.value)}; }
scalar atan2(const scalar& x, const scalar& y) { return {std::atan2(x.value, y.value)}; }
} // namespace other_library

} // namespace

TEST_CASE("at run time the functions are those of the standard library") {
  const volatile double source = 0.625;
  const double x = source;
  CHECK(math::sin(x) == std::sin(x));
  CHECK(math::cos(x) == std::cos(x));
  CHECK(math::tan(x) == std::tan(x));
  CHECK(math::asin(x) == std::asin(x));
  CHECK(math::acos(x) == std::acos(x));
  CHECK(math::atan(x) == std::atan(x));
  CHECK(math::atan2(x, x + 1) == std::atan2(x, x + 1));
}

TEST_CASE("other scalar types bring their own functions") {
  const other_library::scalar x{1.25}, y{0.5};
  CHECK(math::sin(x).value == std::sin(x.value));
  CHECK(math::cos(x).value == std::cos(x.value));
  CHECK(math::tan(x).value == std::tan(x.value));
  CHECK(math::asin(y).value == std::asin(y.value));
  CHECK(math::acos(y).value == std::acos(y.value));
  CHECK(math::atan(x).value == std::atan(x.value));
  CHECK(math::atan2(x, y).value == std::atan2(x.value, y.value));
}
