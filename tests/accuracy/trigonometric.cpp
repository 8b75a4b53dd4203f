// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// sin, cos and tan against MPFR.

#include <tapeless/math/trigonometric.hpp>

#include "accuracy/measure.hpp"

namespace {

using namespace accuracy;

/// For every binary exponent the numbers m 2^exponent that are closest to multiples of pi/2: their
/// integers m are the denominators of the convergents of the continued fraction of 2^exponent 2/pi
/// (J.-M. Muller, "Elementary Functions", 3rd ed., 2016, ch. 11.3, after Kahan).
template <class T>
sample<T> hardest() {
  sample<T> numbers;
  constexpr int digits = std::numeric_limits<T>::digits;
  constexpr int bits = std::numeric_limits<T>::max_exponent + 4 * digits;
  wide_number two_over_pi(bits), rest(bits), whole(bits);
  mpfr_const_pi(two_over_pi, MPFR_RNDN);
  mpfr_ui_div(two_over_pi, 2, two_over_pi, MPFR_RNDN);
  for (const int k : exponents<T>()) {
    if (k < 0) {
      continue;
    }
    const int exponent = k - digits;
    mpfr_mul_2si(rest, two_over_pi, exponent, MPFR_RNDN);
    mpfr_frac(rest, rest, MPFR_RNDN);
    T previous = 0, denominator = 1;
    while (denominator < std::ldexp(T(1), digits)) {
      numbers.add(std::ldexp(denominator, exponent));
      mpfr_ui_div(rest, 1, rest, MPFR_RNDN);
      mpfr_trunc(whole, rest);
      mpfr_frac(rest, rest, MPFR_RNDN);
      const T next = static_cast<T>(mpfr_get_ld(whole, MPFR_RNDN)) * denominator + previous;
      previous = denominator;
      denominator = next;
    }
  }
  return numbers;
}

template <class T>
sample<T> points() {
  sample<T> numbers;
  numbers.any(-largest<T>, largest<T>, 20000);
  numbers.evenly(T(-8), T(8), 20000).evenly(T(-1.1e6), T(1.1e6), 10000);
  numbers.any(T(1e-9), T(1), 20000).any(T(1e5), T(1e10), 20000);
  numbers.around(T(0.785), 1000).around(T(1048576), 1000).around(T(0x1p-34), 100);
  // The numbers closest to small multiples of pi/4, where the quadrant changes or a result is 0.
  for (int k = 1; k < 5000; ++k) {
    numbers.around(static_cast<T>(k * 0.785398163397448309615660845819875721L), 1);
  }
  // And to larger multiples of pi/2.
  for (int k = 5000; k < 1000000; k += 97) {
    numbers.add(static_cast<T>(k * 1.57079632679489661923132169163975144L));
  }
  return numbers;
}

template <class T>
constexpr auto cases = [] {
  return std::array{
      hard_case<T>{"a million", {T(1e6)}},
      hard_case<T>{"1e22", {T(1e22)}},
      hard_case<T>{"the double closest to pi", {T(3.141592653589793)}},
      hard_case<T>{"the double closest to pi/2", {T(1.5707963267948966)}},
      hard_case<T>{"the float closest to pi/2", {T(1.57079637F)}},
      hard_case<T>{"the limit of Cody and Waite's reduction", {T(1048576)}},
      hard_case<T>{"the number before it", {T(0x1.fffffffffffffp+19)}},
      hard_case<T>{"the limit of no reduction", {T(0.785)}},
      hard_case<T>{"close to 7 pi/2", {T(11)}},
      hard_case<T>{"close to 7 pi", {T(22)}},
      hard_case<T>{"close to 113 pi", {T(355)}},
  };
};

template <class T>
constexpr auto hardest_cases = [] {
  return std::array{
      hard_case<T>{"the double closest to a multiple of pi/2", {T(6381956970095103 * 0x1p+797)}},
      hard_case<T>{"the float closest to a multiple of pi/2", {T(16367173 * 0x1p+72F)}},
  };
};

// Next to the multiples of pi/2 above 10^11 the double functions of glibc lose up to 18 bits of
// their small results (glibc 2.36).
constexpr claim near_multiples{.ulp = 0.6, .apart = 1 << 18, .arguments = ", hardest arguments"};

TEST_CASE_TEMPLATE("sin", T, float, double, long double) {
  check_accuracy<T>(FUNCTION(sin), {.ulp = 0.6}, cases<T>, points<T>());
  check_accuracy<T>(FUNCTION(sin), near_multiples, hardest_cases<T>, hardest<T>());
}

TEST_CASE_TEMPLATE("cos", T, float, double, long double) {
  check_accuracy<T>(FUNCTION(cos), {.ulp = 0.6}, cases<T>, points<T>());
  check_accuracy<T>(FUNCTION(cos), near_multiples, hardest_cases<T>, hardest<T>());
}

TEST_CASE_TEMPLATE("tan", T, float, double, long double) {
  check_accuracy<T>(FUNCTION(tan), {.ulp = 0.6}, cases<T>, points<T>());
  check_accuracy<T>(FUNCTION(tan), near_multiples, hardest_cases<T>, hardest<T>());
}

} // namespace
