// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// The measuring itself: known errors are found.

#include "accuracy/measure.hpp"

namespace {

using namespace accuracy;

/// The error of `value` where base + ulps * 2^exponent is right.
template <class T>
double error(T value, T base, double ulps = 0, int exponent = 0) {
  wide_number exact(reference_bits<T>);
  mpfr_set_d(exact, ulps, MPFR_RNDN);
  mpfr_mul_2si(exact, exact, exponent, MPFR_RNDN);
  mpfr_add_d(exact, exact, base, MPFR_RNDN);
  return error_in_ulp(value, exact);
}

TEST_CASE("errors of normal numbers") {
  CHECK(error(1.0, 1.0) == 0);
  CHECK(error(1.0, 1.0, 0.25, -52) == 0.25);
  CHECK(error(1.0, 1.0, -0.25, -52) == 0.5); // below 1 the unit is half as large
  CHECK(error(-3.0, -3.0, 0.75, -51) == 0.75);
  CHECK(error(1.0F, 1.0F, 0.25, -23) == 0.25);
  CHECK(error(1.0 + epsilon<double>, 1.0) == 1);
}

TEST_CASE("errors of subnormal numbers are in units of the smallest") {
  CHECK(error(3 * smallest<double>, 3 * smallest<double>, 0.25, -1074) == 0.25);
  CHECK(error(0.0, 0.0, 0.5, -1074) == 0.5);
  CHECK(error(smallest<float>, 0.0F, 0.75, -149) == 0.25);
}

TEST_CASE("infinity is what follows the largest number") {
  CHECK(error(infinity<double>, largest<double>, 0.75, 971) == 0.25);
  CHECK(error(largest<double>, largest<double>, 0.75, 971) == 0.75);
  CHECK(error(infinity<double>, largest<double>, 5.0, 1000) == 0);
  CHECK(error(infinity<double>, infinity<double>) == 0);
  CHECK(error(largest<double>, infinity<double>) == 1);
}

TEST_CASE("a wrong sign and a NaN out of place are infinite errors") {
  CHECK(error(0.0, 0.0) == 0);
  CHECK(error(-0.0, -0.0, -0.0) == 0);
  CHECK(error(-0.0, 0.0) == infinity<double>);
  CHECK(error(0.0, -1.0) == infinity<double>);
  CHECK(error(not_a_number<double>, not_a_number<double>) == 0);
  CHECK(error(not_a_number<double>, 1.0) == infinity<double>);
  CHECK(error(1.0, not_a_number<double>) == infinity<double>);
}

TEST_CASE_TEMPLATE("numbers are counted", T, float, double, long double) {
  CHECK((position(T(0)) == 0));
  CHECK((position(-T(0)) == 0));
  CHECK((position(smallest<T>) == 1));
  CHECK((position(-smallest<T>) == -1));
  CHECK(number_at<T>(position(largest<T>) + 1) == infinity<T>);
  CHECK(number_at<T>(position(T(-1)) - 1) == T(-1) - epsilon<T>);
  CHECK(steps_between(T(1), T(1) + epsilon<T>) == 1);
  CHECK(steps_between(smallest<T>, -smallest<T>) == 2);
}

} // namespace
