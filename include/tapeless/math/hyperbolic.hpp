// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// sinh, cosh, tanh and their inverses in constant expressions, from e^x - 1 and ln(1 + t) in double
// words, arranged so that nothing cancels near 0 (Abramowitz and Stegun 4.5 and 4.6).

#ifndef TAPELESS_MATH_HYPERBOLIC_HPP
#define TAPELESS_MATH_HYPERBOLIC_HPP

#include <tapeless/math/logarithm.hpp>
#include <tapeless/math/root.hpp>

namespace tapeless::math::constant_evaluation {

/// (e^x + sign e^-x)/2 for |x| between 0.35 and the overflow threshold, x > 0.
template <class T>
constexpr T half_sum(const reduced_exponential<T>& parts, T sign) noexcept {
  const double_word<T> power = parts.excess + T(1);
  if (parts.exponent > std::numeric_limits<T>::digits) {
    return scale(power, parts.exponent - 1);
  }
  const double_word<T> inverse =
      double_word<T>{sign * power_of_two<T>(-2 * parts.exponent), T(0)} / power;
  const double_word<T> sum = power + inverse;
  return scale(sum, parts.exponent - 1);
}

template <std::floating_point T>
constexpr T sinh(T x) noexcept {
  if constexpr (is_narrow<T>) {
    return narrow<T>(sinh(widened(x)));
  } else {
    const T size = magnitude(x);
    if (is_nan(x) || size < small_argument<T>) {
      return x;
    }
    if (size > exponential_top<T> + 1) {
      return with_sign(infinity<T>, x < 0);
    }
    const reduced_exponential<T> parts = reduce_exponential(double_word<T>{size, T(0)});
    if (parts.exponent != 0) {
      return with_sign(half_sum(parts, T(-1)), x < 0);
    }
    // With p = e^x - 1: e^x - e^-x = p + p/(1 + p).
    const double_word<T> sum = parts.excess + parts.excess / (parts.excess + T(1));
    return with_sign((sum.high + sum.low) / 2, x < 0);
  }
}

template <std::floating_point T>
constexpr T cosh(T x) noexcept {
  if constexpr (is_narrow<T>) {
    return narrow<T>(cosh(widened(x)));
  } else {
    if (is_nan(x)) {
      return x;
    }
    const T size = magnitude(x);
    if (size > exponential_top<T> + 1) {
      return infinity<T>;
    }
    return half_sum(reduce_exponential(double_word<T>{size, T(0)}), T(1));
  }
}

/// tanh for double in few operations, like exp, for it is as common in networks. Below 0.55,
/// x + x^3 p(x^2) with the Chebyshev interpolant p of degree 10 of (tanh x - x)/x^3 in x^2,
/// computed with mpmath at 300 bits (relative error of tanh below 2^-57). From there on, with d =
/// e^2x + 1, 1 - 2/d, where d's rounding error is put back: 2/(d + e) = t - t^2 e/2 for t = 2/d.
constexpr double tanh(double x) noexcept {
  const double size = magnitude(x);
  if (!(size >= 0x1p-34 && size <= 22.0)) {
    return size > 22.0 ? with_sign(1.0, x < 0) : x;
  }
  if (size < 0.55) {
    const double z = x * x;
    // clang-format off
    return x + x * z * (-0.3333333333333333 +
                   z * (0.1333333333333271 +
                   z * (-0.053968253967427174 +
                   z * (0.02186948849335458 +
                   z * (-0.008863234390612944 +
                   z * (0.003592110283775399 +
                   z * (-0.0014556610716809572 +
                   z * (0.0005889323148747205 +
                   z * (-0.00023462364889964053 +
                   z * (8.509496230481108e-05 +
                   z * -2.0590142191129335e-05))))))))));
    // clang-format on
  }
  const int exponent = static_cast<int>(size * (2 * 1.4426950408889634) + 0.5);
  const double high = 2 * size - exponent * ln2_high, low = exponent * ln2_after_high,
               sum = 1.0 + high,
               addend = (high - (sum - 1.0)) + (exponential_rest(high - low) - low),
               total = sum + addend, power = power_of_two<double>(exponent),
               scaled_total = power * total, d = scaled_total + 1.0, t = 2.0 / d,
               e = (1.0 - (d - scaled_total)) + power * (addend - (total - sum)),
               difference = 1.0 - t,
               y = difference + (((1.0 - difference) - t) + 0.5 * (t * t * e));
  return x < 0 ? -y : y;
}

/// tanh for float: in double, rounded; for long double: by double words.
template <std::floating_point T>
constexpr T tanh(T x) noexcept {
  if constexpr (is_narrow<T>) {
    return narrow<T>(tanh(widened(x)));
  } else {
    const T size = magnitude(x);
    if (is_nan(x) || size < small_argument<T>) {
      return x;
    }
    if (size > 24) {
      return with_sign(T(1), x < 0);
    }
    // With p = e^2x - 1: tanh x = p/(p + 2).
    const reduced_exponential<T> parts = reduce_exponential(double_word<T>{2 * size, T(0)});
    double_word<T> excess = parts.excess;
    if (parts.exponent != 0) {
      const T power = power_of_two<T>(parts.exponent);
      excess = scaled(excess, power) + (power - 1);
    }
    const double_word<T> quotient = excess / (excess + T(2));
    return with_sign(quotient.high + quotient.low, x < 0);
  }
}

template <std::floating_point T>
constexpr T asinh(T x) noexcept {
  if constexpr (is_narrow<T>) {
    return narrow<T>(asinh(widened(x)));
  } else {
    const T size = magnitude(x);
    if (is_nan(x) || is_infinite(x) || size < small_argument<T>) {
      return x;
    }
    double_word<T> y{};
    if (size > power_of_two<T>(40)) {
      y = logarithm(size) + ln2<T>; // the next term is 1/(4 x^2)
    } else {
      const double_word<T> square = two_product(size, size), root = square_root(square + T(1));
      // x + sqrt(x^2 + 1) = 1 + x + x^2/(1 + sqrt(x^2 + 1))
      y = size < T(0.3) ? logarithm_near_one(square / (root + T(1)) + size)
                        : logarithm(root + size);
    }
    return with_sign(y.high + y.low, x < 0);
  }
}

template <std::floating_point T>
constexpr T acosh(T x) noexcept {
  if constexpr (is_narrow<T>) {
    return narrow<T>(acosh(widened(x)));
  } else {
    if (is_nan(x) || x == infinity<T>) {
      return x;
    }
    if (x <= 1) {
      return x == 1 ? T(0) : not_a_number<T>;
    }
    double_word<T> y{};
    if (x > power_of_two<T>(40)) {
      y = logarithm(x) + ln2<T>;
    } else {
      const double_word<T> below = two_sum(x, T(-1));
      const double_word<T> root = square_root(below * two_sum(x, T(1)));
      y = x < T(1.05) ? logarithm_near_one(root + below) : logarithm(root + x);
    }
    return y.high + y.low;
  }
}

template <std::floating_point T>
constexpr T atanh(T x) noexcept {
  if constexpr (is_narrow<T>) {
    return narrow<T>(atanh(widened(x)));
  } else {
    const T size = magnitude(x);
    if (is_nan(x) || size < small_argument<T>) {
      return x;
    }
    if (size >= 1) {
      return size == 1 ? with_sign(infinity<T>, x < 0) : not_a_number<T>;
    }
    const double_word<T> y = size < T(0.17) ? twice_artanh(double_word<T>{size, T(0)})
                                            : logarithm(two_sum(T(1), size) / two_sum(T(1), -size));
    return with_sign((y.high + y.low) / 2, x < 0);
  }
}

} // namespace tapeless::math::constant_evaluation

namespace tapeless::math {

/// Hyperbolic sine. Within 0.6 ulp in constant expressions (e^x - 1 in double words); std::sinh at
/// run time. Odd, signed zero kept, sinh(+-inf) = +-inf. Other scalar types: their own sinh, found
/// by argument-dependent lookup.
template <class T>
  requires(!std::integral<T>)
constexpr T sinh(const T& x) noexcept(std::floating_point<T>) {
  if constexpr (std::floating_point<T>) {
    if constexpr (constant_evaluation::is_supported<T>) {
      if (std::is_constant_evaluated()) {
        return constant_evaluation::sinh(x);
      }
    }
    return library::sinh(x);
  } else {
    using library::sinh;
    return T(sinh(x));
  }
}

/// Hyperbolic cosine. Within 0.6 ulp in constant expressions (e^x in double words); std::cosh at
/// run time. Even, cosh(+-inf) = inf. Other scalar types: their own cosh, found by
/// argument-dependent lookup.
template <class T>
  requires(!std::integral<T>)
constexpr T cosh(const T& x) noexcept(std::floating_point<T>) {
  if constexpr (std::floating_point<T>) {
    if constexpr (constant_evaluation::is_supported<T>) {
      if (std::is_constant_evaluated()) {
        return constant_evaluation::cosh(x);
      }
    }
    return library::cosh(x);
  } else {
    using library::cosh;
    return T(cosh(x));
  }
}

/// Hyperbolic tangent. Within 0.9 ulp in constant expressions (1 - 2/(e^2x + 1), a polynomial near
/// 0); std::tanh at run time. Odd, signed zero kept, tanh(+-inf) = +-1. Other scalar types: their
/// own tanh, found by argument-dependent lookup.
template <class T>
  requires(!std::integral<T>)
constexpr T tanh(const T& x) noexcept(std::floating_point<T>) {
  if constexpr (std::floating_point<T>) {
    if constexpr (constant_evaluation::is_supported<T>) {
      if (std::is_constant_evaluated()) {
        return constant_evaluation::tanh(x);
      }
    }
    return library::tanh(x);
  } else {
    using library::tanh;
    return T(tanh(x));
  }
}

/// Inverse hyperbolic sine. Within 0.55 ulp in constant expressions (ln(x + sqrt(x^2 + 1)) in
/// double words); std::asinh at run time. Odd, signed zero and infinity kept. Other scalar types:
/// their own asinh, found by argument-dependent lookup.
template <class T>
  requires(!std::integral<T>)
constexpr T asinh(const T& x) noexcept(std::floating_point<T>) {
  if constexpr (std::floating_point<T>) {
    if constexpr (constant_evaluation::is_supported<T>) {
      if (std::is_constant_evaluated()) {
        return constant_evaluation::asinh(x);
      }
    }
    return library::asinh(x);
  } else {
    using library::asinh;
    return T(asinh(x));
  }
}

/// Inverse hyperbolic cosine. Within 0.55 ulp in constant expressions (ln(x + sqrt(x^2 - 1)) in
/// double words); std::acosh at run time. acosh(1) = 0, NaN below 1, acosh(inf) = inf. Other scalar
/// types: their own acosh, found by argument-dependent lookup.
template <class T>
  requires(!std::integral<T>)
constexpr T acosh(const T& x) noexcept(std::floating_point<T>) {
  if constexpr (std::floating_point<T>) {
    if constexpr (constant_evaluation::is_supported<T>) {
      if (std::is_constant_evaluated()) {
        return constant_evaluation::acosh(x);
      }
    }
    return library::acosh(x);
  } else {
    using library::acosh;
    return T(acosh(x));
  }
}

/// Inverse hyperbolic tangent. Within 0.55 ulp in constant expressions (ln((1 + x)/(1 - x))/2 in
/// double words); std::atanh at run time. Odd, signed zero kept, atanh(+-1) = +-inf, NaN beyond.
/// Other scalar types: their own atanh, found by argument-dependent lookup.
template <class T>
  requires(!std::integral<T>)
constexpr T atanh(const T& x) noexcept(std::floating_point<T>) {
  if constexpr (std::floating_point<T>) {
    if constexpr (constant_evaluation::is_supported<T>) {
      if (std::is_constant_evaluated()) {
        return constant_evaluation::atanh(x);
      }
    }
    return library::atanh(x);
  } else {
    using library::atanh;
    return T(atanh(x));
  }
}

} // namespace tapeless::math

#endif // TAPELESS_MATH_HYPERBOLIC_HPP
