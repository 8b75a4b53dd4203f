// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// exp, expm1 and exp2 in constant expressions.
//
// x = k ln 2 + r with |r| <= ln(2)/2 and k ln 2 subtracted in parts whose products with k are
// exact (W. J. Cody and W. Waite, "Software Manual for the Elementary Functions", 1980); then the
// Taylor series of e^r, or for double the Chebyshev interpolant of its tail. See also J.-M. Muller,
// "Elementary Functions", 3rd ed., 2016, ch. 11.

#ifndef TAPELESS_MATH_EXPONENTIAL_HPP
#define TAPELESS_MATH_EXPONENTIAL_HPP

#include <tapeless/math/double_word.hpp>

namespace tapeless::math::constant_evaluation {

/// ln 2 = ln2_high + ln2_middle + ln2_low, the first two of 42 bits: their products with the 11-bit
/// exponents of double (and the 15-bit ones of a 64-bit long double) are exact.
inline constexpr double ln2_high = 0x1.62e42fefa38p-1;
inline constexpr double ln2_middle = 0x1.ef35793c76p-45;
inline constexpr double ln2_low = 0x1.cc01f97b57a08p-87;

template <class T>
inline constexpr double_word<T> ln2 =
    sum_of<T>(0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56, 0x1.7b57a079a1934p-111);

template <class T>
inline constexpr T reciprocal_of_ln2 = static_cast<T>(1.442695040888963407359924681001892137L);

/// 1/n! for n = 3 ... 17.
template <class T>
inline constexpr T reciprocal_factorials[15] = {T(1) / T(6),
                                                T(1) / T(24),
                                                T(1) / T(120),
                                                T(1) / T(720),
                                                T(1) / T(5040),
                                                T(1) / T(40320),
                                                T(1) / T(362880),
                                                T(1) / T(3628800),
                                                T(1) / T(39916800),
                                                T(1) / T(479001600),
                                                T(1) / T(6227020800),
                                                T(1) / T(87178291200),
                                                T(1) / T(1307674368000),
                                                T(1) / T(20922789888000),
                                                T(1) / T(355687428096000)};

/// e^x = (1 + excess) 2^exponent, |excess| < 0.42.
template <class T>
struct reduced_exponential {
  double_word<T> excess;
  int exponent;
};

/// e^r - 1 for |r| <= 0.35, to a relative accuracy of about 2^-58 (for double).
template <class T>
constexpr double_word<T> exponential_excess(const double_word<T>& r) noexcept {
  constexpr int terms = std::numeric_limits<T>::digits <= 53 ? 12 : 15;
  const double_word<T> square = two_product(r.high, r.high);
  const T cubic = r.high * square.high * polynomial(r.high, reciprocal_factorials<T>, terms);
  const double_word<T> sum = quick_two_sum(r.high, square.high / 2);
  return quick_two_sum(
      sum.high, sum.low + (square.low / 2 + (cubic + r.low * (1 + r.high + square.high / 2))));
}

/// For |x| below the overflow threshold.
template <class T>
constexpr reduced_exponential<T> reduce_exponential(const double_word<T>& x) noexcept {
  const int exponent =
      static_cast<int>(x.high * reciprocal_of_ln2<T> + (x.high < 0 ? T(-0.5) : T(0.5)));
  const T k = static_cast<T>(exponent);
  const double_word<T> first = two_sum(x.high, -k * static_cast<T>(ln2_high)),
                       second = two_sum(first.high, -k * static_cast<T>(ln2_middle));
  return {exponential_excess(quick_two_sum(
              second.high, second.low + ((first.low + x.low) - k * static_cast<T>(ln2_low)))),
          exponent};
}

/// ln of the largest finite T and of half of the smallest positive one, rounded outwards to an
/// integer: beyond them exp is infinite and zero; between, `scale` decides.
template <class T>
inline constexpr T exponential_top =
    std::numeric_limits<T>::max_exponent == 1024 ? T(710) : T(11357);
template <class T>
inline constexpr T exponential_bottom =
    std::numeric_limits<T>::max_exponent == 1024 ? T(-746) : T(-11400);

/// 2^exponent (1 + excess), rounded.
template <class T>
constexpr T assemble(const reduced_exponential<T>& parts) noexcept {
  const double_word<T> sum = quick_two_sum(T(1), parts.excess.high);
  return scale(double_word<T>{sum.high, sum.low + parts.excess.low}, parts.exponent);
}

/// exp by double words, for every working type and over the whole range.
template <class T>
constexpr T exponential(T x) noexcept {
  if (is_nan(x)) {
    return x;
  }
  if (x > exponential_top<T>) {
    return infinity<T>;
  }
  if (x < exponential_bottom<T>) {
    return T(0);
  }
  return assemble(reduce_exponential(double_word<T>{x, T(0)}));
}

/// e^r - 1 - r for |r| <= 0.34658, in as few operations as possible: r^2 p(r) with the Chebyshev
/// interpolant p of degree 10 of (e^r - 1 - r)/r^2, computed with mpmath at 300 bits. It costs two
/// terms less than the Taylor series for the same 2^-61. Literals instead of quotients 1/n!: clang
/// evaluates a quotient again at every call.
constexpr double exponential_rest(double r) noexcept {
  // clang-format off
  return r * r * (0.5 +
             r * (0.1666666666666667 +
             r * (0.04166666666666667 +
             r * (0.00833333333332614 +
             r * (0.0013888888888883752 +
             r * (0.00019841269874804214 +
             r * (2.4801587325536023e-05 +
             r * (2.7557255421023506e-06 +
             r * (2.7557273657975953e-07 +
             r * (2.5105208339987698e-08 +
             r * 2.0914680780540263e-09))))))))));
  // clang-format on
}

/// All of the 53 bits of ln 2 that follow ln2_high.
inline constexpr double ln2_after_high = 0x1.ef35793c7673p-45;

/// exp for double in as few operations as possible, because a constant expression that trains a
/// network calls it tens of thousands of times. e^r = 1 + high + (rest - low), the sum of 1 and
/// high without error; what is added to it is below 0.08, so its rounding errors stay below 0.2
/// ulp.
constexpr double exp(double x) noexcept {
  if (!(x >= -708.0 && x <= 709.0)) {
    return exponential(x);
  }
  const int exponent = static_cast<int>(x * 1.4426950408889634 + (x < 0 ? -0.5 : 0.5));
  const double high = x - exponent * ln2_high, low = exponent * ln2_after_high, sum = 1.0 + high;
  return __builtin_bit_cast(double, static_cast<std::uint64_t>(exponent + 1023) << 52) *
         (sum + ((high - (sum - 1.0)) + (exponential_rest(high - low) - low)));
}

/// exp for float: in double, rounded; for long double: by double words.
template <std::floating_point T>
constexpr T exp(T x) noexcept {
  if constexpr (is_narrow<T>) {
    return narrow<T>(exp(widened(x)));
  } else {
    return exponential(x);
  }
}

template <std::floating_point T>
constexpr T expm1(T x) noexcept {
  if constexpr (is_narrow<T>) {
    return narrow<T>(expm1(widened(x)));
  } else {
    if (is_nan(x) || magnitude(x) < power_of_two<T>(-66)) {
      return x;
    }
    if (x > exponential_top<T>) {
      return infinity<T>;
    }
    if (x < -50) {
      return T(-1);
    }
    const reduced_exponential<T> parts = reduce_exponential(double_word<T>{x, T(0)});
    if (parts.exponent < 0) {
      // (1 + excess) 2^k - 1, where 2^k - 1 is the larger part, away from cancellation.
      const T power = power_of_two<T>(parts.exponent);
      const double_word<T> sum = scaled(parts.excess, power) + two_sum(T(-1), power);
      return sum.high + sum.low;
    }
    if (parts.exponent == 0) {
      return parts.excess.high + parts.excess.low;
    }
    const T inverse = parts.exponent > 200 ? T(0) : power_of_two<T>(-parts.exponent);
    const double_word<T> sum = parts.excess + two_sum(T(1), -inverse);
    return scale(sum, parts.exponent);
  }
}

template <std::floating_point T>
constexpr T exp2(T x) noexcept {
  if constexpr (is_narrow<T>) {
    return narrow<T>(exp2(widened(x)));
  } else {
    if (is_nan(x)) {
      return x;
    }
    if (x >= std::numeric_limits<T>::max_exponent) {
      return infinity<T>;
    }
    if (x < std::numeric_limits<T>::min_exponent - 80) {
      return T(0);
    }
    const int exponent = static_cast<int>(x + (x < 0 ? T(-0.5) : T(0.5)));
    // The difference is inexact where x is next to 1/2.
    const double_word<T> fraction = ln2<T> * two_sum(x, -static_cast<T>(exponent));
    return assemble(reduced_exponential<T>{exponential_excess(fraction), exponent});
  }
}

} // namespace tapeless::math::constant_evaluation

namespace tapeless::math {

/// e^x. Within 0.7 ulp in constant expressions (Cody and Waite's reduction, a polynomial);
/// std::exp at run time. exp(-inf) = 0, exp(inf) = inf, overflow gives inf, NaN stays NaN. Other
/// scalar types: their own exp, found by argument-dependent lookup.
template <class T>
  requires(!std::integral<T>)
constexpr T exp(const T& x) noexcept(std::floating_point<T>) {
  if constexpr (std::floating_point<T>) {
    if constexpr (constant_evaluation::is_supported<T>) {
      if (std::is_constant_evaluated()) {
        return constant_evaluation::exp(x);
      }
    }
    return library::exp(x);
  } else {
    using library::exp;
    return T(exp(x));
  }
}

/// e^x - 1, accurate near 0. Within 0.6 ulp in constant expressions (exp's reduction, the series
/// without its 1); std::expm1 at run time. expm1(-inf) = -1, expm1(inf) = inf, signed zero kept.
/// Other scalar types: their own expm1, found by argument-dependent lookup.
template <class T>
  requires(!std::integral<T>)
constexpr T expm1(const T& x) noexcept(std::floating_point<T>) {
  if constexpr (std::floating_point<T>) {
    if constexpr (constant_evaluation::is_supported<T>) {
      if (std::is_constant_evaluated()) {
        return constant_evaluation::expm1(x);
      }
    }
    return library::expm1(x);
  } else {
    using library::expm1;
    return T(expm1(x));
  }
}

/// 2^x, exact for integer x. Within 0.55 ulp in constant expressions (2^x = 2^k e^(f ln 2));
/// std::exp2 at run time. exp2(-inf) = 0, exp2(inf) = inf. Other scalar types: their own exp2,
/// found by argument-dependent lookup.
template <class T>
  requires(!std::integral<T>)
constexpr T exp2(const T& x) noexcept(std::floating_point<T>) {
  if constexpr (std::floating_point<T>) {
    if constexpr (constant_evaluation::is_supported<T>) {
      if (std::is_constant_evaluated()) {
        return constant_evaluation::exp2(x);
      }
    }
    return library::exp2(x);
  } else {
    using library::exp2;
    return T(exp2(x));
  }
}

} // namespace tapeless::math

#endif // TAPELESS_MATH_EXPONENTIAL_HPP
