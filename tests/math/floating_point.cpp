// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// What the elementary functions share: abs, splitting and scaling, double-word arithmetic.

#include <tapeless/math/double_word.hpp>
#include <tapeless/math/floating_point.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <initializer_list>
#include <limits>

namespace {

namespace math = tapeless::math;
namespace constant_evaluation = tapeless::math::constant_evaluation;

static_assert(math::abs(-3) == 3 && math::abs(3U) == 3U && math::abs(short{-4}) == 4);
static_assert(math::abs(-0.5F) == 0.5F && math::abs(-0.5) == 0.5 && math::abs(-0.5L) == 0.5L);
static_assert(!constant_evaluation::has_minus_sign(math::abs(-0.0)));
static_assert(math::abs(-std::numeric_limits<double>::infinity()) ==
              std::numeric_limits<double>::infinity());

template <class T>
constexpr bool splits_and_scales() {
  using limits = std::numeric_limits<T>;
  using constant_evaluation::scale;
  using constant_evaluation::split;
  for (const T x : {limits::denorm_min(), 5 * limits::denorm_min(), limits::min(), T(0.75), T(1),
                    T(1.5), T(2), T(1e30L), limits::max()}) {
    const auto parts = split(x);
    if (parts.significand < 1 || parts.significand >= 2 ||
        scale(parts.significand, parts.exponent) != x ||
        scale(-parts.significand, parts.exponent) != -x) {
      return false;
    }
  }
  return scale(T(1), limits::max_exponent) == limits::infinity() &&
         scale(T(-1), 2000000) == -limits::infinity() &&
         scale(T(0.5), limits::max_exponent) < limits::infinity() && scale(T(1), -2000000) == 0 &&
         constant_evaluation::has_minus_sign(scale(T(-1), -2000000));
}

static_assert(splits_and_scales<double>());
static_assert(splits_and_scales<long double>());

// Halfway between two subnormal numbers the low word decides.
static_assert(constant_evaluation::scale(constant_evaluation::double_word<double>{1.5, 0x1p-60},
                                         -1074) == 2 * std::numeric_limits<double>::denorm_min());
static_assert(constant_evaluation::scale(constant_evaluation::double_word<double>{1.5, -0x1p-60},
                                         -1074) == std::numeric_limits<double>::denorm_min());
static_assert(constant_evaluation::scale(constant_evaluation::double_word<double>{1.25, 0x1p-60},
                                         -1073) == 3 * std::numeric_limits<double>::denorm_min());
static_assert(constant_evaluation::scale(constant_evaluation::double_word<double>{1.25, -0x1p-60},
                                         -1073) == 2 * std::numeric_limits<double>::denorm_min());

// Rounding to float, next to its overflow threshold.
static_assert(constant_evaluation::narrow<float>(0x1.fffffefffffffp+127) ==
              std::numeric_limits<float>::max());
static_assert(constant_evaluation::narrow<float>(0x1.ffffffp+127) ==
              std::numeric_limits<float>::infinity());
static_assert(constant_evaluation::narrow<float>(-1e300) ==
              -std::numeric_limits<float>::infinity());
static_assert(constant_evaluation::narrow<float>(1e-300) == 0);

template <class T>
constexpr bool double_words_are_exact() {
  using constant_evaluation::double_word;
  constexpr T unit = std::numeric_limits<T>::epsilon();
  const double_word<T> sum = constant_evaluation::two_sum(unit / 8, T(1));
  const double_word<T> square = constant_evaluation::two_product(1 + unit, 1 + unit);
  const double_word<T> third = double_word<T>{T(1), T(0)} / double_word<T>{T(3), T(0)};
  const double_word<T> one = third * T(3);
  return sum.high == 1 && sum.low == unit / 8 && square.high == 1 + 2 * unit &&
         square.low == unit * unit && one.high == 1 && math::abs(one.low) < 4 * unit * unit;
}
static_assert(double_words_are_exact<double>());
static_assert(double_words_are_exact<long double>());

TEST_CASE("two_product is exact") {
  for (int i = 1; i < 1000; ++i) {
    const double a = std::sqrt(i), b = 1 / a;
    const auto product = constant_evaluation::two_product(a, b);
    CHECK(product.high == a * b);
    CHECK(product.low == std::fma(a, b, -product.high));
  }
}

TEST_CASE("at run time abs is that of the standard library") {
  const volatile double source = -0.625;
  CHECK(math::abs(static_cast<double>(source)) == 0.625);
}

} // namespace
