// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// log, log1p, log2 and log10 in constant expressions.
//
// x = m 2^e with m between sqrt(1/2) and sqrt(2); ln m = 2 artanh(s), s = (m - 1)/(m + 1), whose
// series has odd powers only and |s| <= 0.172 (J.-M. Muller, "Elementary Functions", 3rd ed., 2016,
// ch. 11; Abramowitz and Stegun 4.1.27).

#ifndef TAPELESS_MATH_LOGARITHM_HPP
#define TAPELESS_MATH_LOGARITHM_HPP

#include <tapeless/math/exponential.hpp>

namespace tapeless::math::constant_evaluation {

/// 1/(2n+1) for n = 1 ... 15: the series of artanh(s)/s in s^2, less its 1.
template <class T>
inline constexpr T reciprocals_of_odd_numbers[15] = {
    T(1) / T(3),  T(1) / T(5),  T(1) / T(7),  T(1) / T(9),  T(1) / T(11),
    T(1) / T(13), T(1) / T(15), T(1) / T(17), T(1) / T(19), T(1) / T(21),
    T(1) / T(23), T(1) / T(25), T(1) / T(27), T(1) / T(29), T(1) / T(31)};

template <class T>
inline constexpr double_word<T> one_third = double_word<T>{T(1), T(0)} / double_word<T>{T(3), T(0)};
template <class T>
inline constexpr double_word<T> one_fifth = double_word<T>{T(1), T(0)} / double_word<T>{T(5), T(0)};

/// 2 artanh(s) for |s| <= 0.172, to a relative accuracy of about 2^-58 (for double).
template <class T>
constexpr double_word<T> twice_artanh(const double_word<T>& s) noexcept {
  constexpr int terms = std::numeric_limits<T>::digits <= 53 ? 12 : 14;
  const T square = s.high * s.high;
  const T tail = square * polynomial(square, reciprocals_of_odd_numbers<T>, terms);
  return quick_two_sum(2 * s.high, 2 * (s.low + (s.high * tail + s.low * square)));
}

/// 2 artanh(s) to about 2^-70 (for double): the first three terms in double words. For pow, where
/// the exponent multiplies the error.
template <class T>
constexpr double_word<T> twice_artanh_precisely(const double_word<T>& s) noexcept {
  constexpr int terms = std::numeric_limits<T>::digits <= 53 ? 11 : 13;
  const double_word<T> square = s * s, twice = scaled(s, T(2));
  const double_word<T> tail =
      one_fifth<T> + square * polynomial(square.high, reciprocals_of_odd_numbers<T> + 2, terms);
  return twice + twice * (square * (one_third<T> + square * tail));
}

/// x = significand * 2^exponent with the significand in [sqrt(1/2), sqrt(2)].
template <class T>
constexpr binary_parts<T> split_around_one(T x) noexcept {
  const binary_parts<T> parts = split(x);
  return parts.significand > T(1.41421356)
             ? binary_parts<T>{parts.significand / 2, parts.exponent + 1}
             : parts;
}

/// (m - 1)/(m + 1)
template <class T>
constexpr double_word<T> artanh_argument(T m) noexcept {
  return double_word<T>{m - 1, T(0)} / two_sum(T(1), m);
}

/// exponent * ln 2 + y
template <class T>
constexpr double_word<T> add_exponent(const double_word<T>& y, int exponent) noexcept {
  if (exponent == 0) {
    return y;
  }
  const T e = static_cast<T>(exponent);
  const double_word<T> sum = two_sum(e * static_cast<T>(ln2_high), y.high);
  return double_word<T>{sum.high, sum.low} +
         double_word<T>{e * static_cast<T>(ln2_middle), y.low + e * static_cast<T>(ln2_low)};
}

/// ln x for positive finite x.
template <class T>
constexpr double_word<T> logarithm(T x) noexcept {
  const binary_parts<T> parts = split_around_one(x);
  return add_exponent(twice_artanh(artanh_argument(parts.significand)), parts.exponent);
}

/// ln(x.high + x.low) for positive finite x, to double-word accuracy relative to the logarithm
/// where the logarithm is not small.
template <class T>
constexpr double_word<T> logarithm(const double_word<T>& x) noexcept {
  const binary_parts<T> parts = split_around_one(x.high);
  const T low = scale(T(1), -parts.exponent) * x.low;
  return add_exponent(
      twice_artanh(two_sum(parts.significand - 1, low) / (two_sum(T(1), parts.significand) + low)),
      parts.exponent);
}

/// ln(1 + t) for -1/4 < t < 2/5, to double-word accuracy relative to the logarithm.
template <class T>
constexpr double_word<T> logarithm_near_one(const double_word<T>& t) noexcept {
  return twice_artanh(t / (t + T(2)));
}

/// Of the logarithms' common special arguments: NaN, negative, zero, infinite.
template <class T>
constexpr bool is_ordinary_logarithm(T x) noexcept {
  return x > 0 && x != infinity<T>;
}
template <class T>
constexpr T special_logarithm(T x) noexcept {
  return x == 0 ? -infinity<T> : x > 0 ? x : not_a_number<T>;
}

template <std::floating_point T>
constexpr T log(T x) noexcept {
  if constexpr (is_narrow<T>) {
    return narrow<T>(log(widened(x)));
  } else {
    if (!is_ordinary_logarithm(x)) {
      return special_logarithm(x);
    }
    const double_word<T> y = logarithm(x);
    return y.high + y.low;
  }
}

template <std::floating_point T>
constexpr T log1p(T x) noexcept {
  if constexpr (is_narrow<T>) {
    return narrow<T>(log1p(widened(x)));
  } else {
    if (is_nan(x) || x == infinity<T> || magnitude(x) < power_of_two<T>(-66)) {
      return x;
    }
    if (x <= -1) {
      return x == -1 ? -infinity<T> : not_a_number<T>;
    }
    const double_word<T> y = x > T(-0.25) && x < T(0.4)
                                 ? logarithm_near_one(double_word<T>{x, T(0)})
                                 : logarithm(two_sum(T(1), x));
    return y.high + y.low;
  }
}

template <std::floating_point T>
constexpr T log2(T x) noexcept {
  if constexpr (is_narrow<T>) {
    return narrow<T>(log2(widened(x)));
  } else {
    if (!is_ordinary_logarithm(x)) {
      return special_logarithm(x);
    }
    constexpr double_word<T> factor =
        sum_of<T>(0x1.71547652b82fep+0, 0x1.777d0ffda0d24p-56, -0x1.60bb8a5442ab9p-110);
    const binary_parts<T> parts = split_around_one(x);
    const double_word<T> y =
        twice_artanh(artanh_argument(parts.significand)) * factor + static_cast<T>(parts.exponent);
    return y.high + y.low;
  }
}

template <std::floating_point T>
constexpr T log10(T x) noexcept {
  if constexpr (is_narrow<T>) {
    return narrow<T>(log10(widened(x)));
  } else {
    if (!is_ordinary_logarithm(x)) {
      return special_logarithm(x);
    }
    constexpr double_word<T> factor =
        sum_of<T>(0x1.bcb7b1526e50ep-2, 0x1.95355baaafad3p-57, 0x1.ee191f71a3012p-112);
    const double_word<T> y = logarithm(x) * factor;
    return y.high + y.low;
  }
}

} // namespace tapeless::math::constant_evaluation

namespace tapeless::math {

/// Natural logarithm. Within 0.55 ulp in constant expressions (2 artanh((m-1)/(m+1)) + e ln 2);
/// std::log at run time. log(0) = -inf, log(x < 0) is NaN, log(inf) = inf. Other scalar types:
/// their own log, found by argument-dependent lookup.
template <class T>
  requires(!std::integral<T>)
constexpr T log(const T& x) noexcept(std::floating_point<T>) {
  if constexpr (std::floating_point<T>) {
    if constexpr (constant_evaluation::is_supported<T>) {
      if (std::is_constant_evaluated()) {
        return constant_evaluation::log(x);
      }
    }
    return library::log(x);
  } else {
    using library::log;
    return T(log(x));
  }
}

/// ln(1 + x), accurate near 0. Within 0.55 ulp in constant expressions (2 artanh(x/(2+x)));
/// std::log1p at run time. log1p(-1) = -inf, NaN below, signed zero kept. Other scalar types: their
/// own log1p, found by argument-dependent lookup.
template <class T>
  requires(!std::integral<T>)
constexpr T log1p(const T& x) noexcept(std::floating_point<T>) {
  if constexpr (std::floating_point<T>) {
    if constexpr (constant_evaluation::is_supported<T>) {
      if (std::is_constant_evaluated()) {
        return constant_evaluation::log1p(x);
      }
    }
    return library::log1p(x);
  } else {
    using library::log1p;
    return T(log1p(x));
  }
}

/// Logarithm to the base 2, exact for powers of two. Within 0.55 ulp in constant expressions (log's
/// series times 1/ln 2); std::log2 at run time. log2(0) = -inf, log2(x < 0) is NaN. Other scalar
/// types: their own log2, found by argument-dependent lookup.
template <class T>
  requires(!std::integral<T>)
constexpr T log2(const T& x) noexcept(std::floating_point<T>) {
  if constexpr (std::floating_point<T>) {
    if constexpr (constant_evaluation::is_supported<T>) {
      if (std::is_constant_evaluated()) {
        return constant_evaluation::log2(x);
      }
    }
    return library::log2(x);
  } else {
    using library::log2;
    return T(log2(x));
  }
}

/// Logarithm to the base 10, exact for powers of ten. Within 0.55 ulp in constant expressions (log
/// times 1/ln 10); std::log10 at run time. log10(0) = -inf, log10(x < 0) is NaN. Other scalar
/// types: their own log10, found by argument-dependent lookup.
template <class T>
  requires(!std::integral<T>)
constexpr T log10(const T& x) noexcept(std::floating_point<T>) {
  if constexpr (std::floating_point<T>) {
    if constexpr (constant_evaluation::is_supported<T>) {
      if (std::is_constant_evaluated()) {
        return constant_evaluation::log10(x);
      }
    }
    return library::log10(x);
  } else {
    using library::log10;
    return T(log10(x));
  }
}

} // namespace tapeless::math

#endif // TAPELESS_MATH_LOGARITHM_HPP
