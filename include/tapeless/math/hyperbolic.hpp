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
    return narrow<T>(sinh(static_cast<double>(x)));
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
    return narrow<T>(cosh(static_cast<double>(x)));
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

template <std::floating_point T>
constexpr T tanh(T x) noexcept {
  if constexpr (is_narrow<T>) {
    return narrow<T>(tanh(static_cast<double>(x)));
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
    return narrow<T>(asinh(static_cast<double>(x)));
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
    return narrow<T>(acosh(static_cast<double>(x)));
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
    return narrow<T>(atanh(static_cast<double>(x)));
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
    if (std::is_constant_evaluated()) {
      return constant_evaluation::sinh(x);
    } else {
      return std::sinh(x);
    }
  } else {
    using std::sinh;
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
    if (std::is_constant_evaluated()) {
      return constant_evaluation::cosh(x);
    } else {
      return std::cosh(x);
    }
  } else {
    using std::cosh;
    return T(cosh(x));
  }
}

/// Hyperbolic tangent. Within 0.6 ulp in constant expressions (p/(p + 2), p = e^2x - 1); std::tanh
/// at run time. Odd, signed zero kept, tanh(+-inf) = +-1. Other scalar types: their own tanh, found
/// by argument-dependent lookup.
template <class T>
  requires(!std::integral<T>)
constexpr T tanh(const T& x) noexcept(std::floating_point<T>) {
  if constexpr (std::floating_point<T>) {
    if (std::is_constant_evaluated()) {
      return constant_evaluation::tanh(x);
    } else {
      return std::tanh(x);
    }
  } else {
    using std::tanh;
    return T(tanh(x));
  }
}

/// Inverse hyperbolic sine. Within 0.6 ulp in constant expressions (ln(x + sqrt(x^2 + 1)) in double
/// words); std::asinh at run time. Odd, signed zero and infinity kept. Other scalar types: their
/// own asinh, found by argument-dependent lookup.
template <class T>
  requires(!std::integral<T>)
constexpr T asinh(const T& x) noexcept(std::floating_point<T>) {
  if constexpr (std::floating_point<T>) {
    if (std::is_constant_evaluated()) {
      return constant_evaluation::asinh(x);
    } else {
      return std::asinh(x);
    }
  } else {
    using std::asinh;
    return T(asinh(x));
  }
}

/// Inverse hyperbolic cosine. Within 0.6 ulp in constant expressions (ln(x + sqrt(x^2 - 1)) in
/// double words); std::acosh at run time. acosh(1) = 0, NaN below 1, acosh(inf) = inf. Other scalar
/// types: their own acosh, found by argument-dependent lookup.
template <class T>
  requires(!std::integral<T>)
constexpr T acosh(const T& x) noexcept(std::floating_point<T>) {
  if constexpr (std::floating_point<T>) {
    if (std::is_constant_evaluated()) {
      return constant_evaluation::acosh(x);
    } else {
      return std::acosh(x);
    }
  } else {
    using std::acosh;
    return T(acosh(x));
  }
}

/// Inverse hyperbolic tangent. Within 0.6 ulp in constant expressions (ln((1 + x)/(1 - x))/2 in
/// double words); std::atanh at run time. Odd, signed zero kept, atanh(+-1) = +-inf, NaN beyond.
/// Other scalar types: their own atanh, found by argument-dependent lookup.
template <class T>
  requires(!std::integral<T>)
constexpr T atanh(const T& x) noexcept(std::floating_point<T>) {
  if constexpr (std::floating_point<T>) {
    if (std::is_constant_evaluated()) {
      return constant_evaluation::atanh(x);
    } else {
      return std::atanh(x);
    }
  } else {
    using std::atanh;
    return T(atanh(x));
  }
}

} // namespace tapeless::math

#endif // TAPELESS_MATH_HYPERBOLIC_HPP
