// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// sqrt, cbrt and hypot in constant expressions: Newton's and Halley's iterations on a significand
// near 1, then one step with a residual in double words (J.-M. Muller et al., "Handbook of
// Floating-Point Arithmetic", 2nd ed., 2018, ch. 4 and 5).

#ifndef TAPELESS_MATH_ROOT_HPP
#define TAPELESS_MATH_ROOT_HPP

#include <tapeless/math/double_word.hpp>

namespace tapeless::math::constant_evaluation {

/// The correctly rounded square root of 1 <= m < 4.
template <class T>
constexpr T root_of_significand(T m) noexcept {
  constexpr T unit = std::numeric_limits<T>::epsilon();
  // The chord of sqrt, moved up: its relative error of 3% falls to 5e-4, 1e-7, 5e-15, 2e-29.
  T y = T(0.69) + T(0.34) * m;
  y = (y + m / y) / 2;
  y = (y + m / y) / 2;
  y = (y + m / y) / 2;
  y = (y + m / y) / 2;
  // m - y^2 is a multiple of unit^2 and so exact. The root lies above the midpoint y + unit/2
  // iff m - y^2 > y unit + unit^2/4, that is, iff m - y^2 > y unit; and likewise below.
  const double_word<T> square = two_product(y, y);
  const T residual = (m - square.high) - square.low;
  return residual > y * unit ? y + unit : residual <= -y * unit ? y - unit : y;
}

/// The square root of a positive number in the middle of the range of T.
template <class T>
constexpr T middle_root(T x) noexcept {
  const binary_parts<T> parts = split(x);
  const int odd = parts.exponent & 1;
  return root_of_significand(odd != 0 ? 2 * parts.significand : parts.significand) *
         power_of_two<T>((parts.exponent - odd) / 2);
}

template <class T>
constexpr double_word<T> square_root(const double_word<T>& x) noexcept {
  const T root = middle_root(x.high);
  const double_word<T> square = two_product(root, root);
  return quick_two_sum(root, (((x.high - square.high) - square.low) + x.low) / (2 * root));
}

template <std::floating_point T>
constexpr T sqrt(T x) noexcept {
  if constexpr (is_narrow<T>) {
    return narrow<T>(sqrt(widened(x)));
  } else {
    if (is_nan(x) || x == 0 || x == infinity<T>) {
      return x;
    }
    return x < 0 ? not_a_number<T> : middle_root(x);
  }
}

template <std::floating_point T>
constexpr T cbrt(T x) noexcept {
  if constexpr (is_narrow<T>) {
    return narrow<T>(cbrt(widened(x)));
  } else {
    if (is_nan(x) || x == 0 || is_infinite(x)) {
      return x;
    }
    const binary_parts<T> parts = split(magnitude(x));
    // exponent = 3 third + remainder with a remainder of 0, 1 or 2.
    const int third = (parts.exponent - (parts.exponent % 3 + 3) % 3) / 3;
    const int remainder = parts.exponent - 3 * third;
    const T m = parts.significand * static_cast<T>(1 << remainder);
    // Halley's iteration converges cubically: 11%, 1e-3, 6e-10, 2e-28 of relative error.
    T y = T(0.9) + m / 7;
    for (int i = 0; i < 3; ++i) {
      const T cube = y * y * y;
      y = y * ((cube + 2 * m) / (2 * cube + m));
    }
    const double_word<T> cube = two_product(y, y) * y;
    const T root = y + ((m - cube.high) - cube.low) / (3 * y * y);
    return with_sign(root * power_of_two<T>(third), x < 0);
  }
}

template <std::floating_point T>
constexpr T hypot(T x, T y) noexcept {
  if constexpr (is_narrow<T>) {
    return narrow<T>(hypot(widened(x), widened(y)));
  } else {
    if (is_infinite(x) || is_infinite(y)) {
      return infinity<T>;
    }
    if (is_nan(x) || is_nan(y)) {
      return not_a_number<T>;
    }
    const bool in_order = magnitude(x) > magnitude(y);
    const T larger = magnitude(in_order ? x : y), smaller = magnitude(in_order ? y : x);
    if (smaller == 0) {
      return larger;
    }
    const binary_parts<T> first = split(larger), second = split(smaller);
    const int difference = first.exponent - second.exponent;
    if (difference > std::numeric_limits<T>::digits) {
      return larger; // the square of the smaller is below half a unit in the last place
    }
    const T reduced = second.significand * power_of_two<T>(-difference);
    const double_word<T> root = square_root(two_product(first.significand, first.significand) +
                                            two_product(reduced, reduced));
    return scale(root, first.exponent);
  }
}

} // namespace tapeless::math::constant_evaluation

namespace tapeless::math {

/// Square root. Correctly rounded in constant expressions (Newton's iteration, exact residual);
/// std::sqrt at run time. sqrt(-0) = -0, sqrt(x < 0) is NaN, sqrt(inf) = inf. Other scalar types:
/// their own sqrt, found by argument-dependent lookup.
template <class T>
  requires(!std::integral<T>)
constexpr T sqrt(const T& x) noexcept(std::floating_point<T>) {
  if constexpr (std::floating_point<T>) {
    if constexpr (constant_evaluation::is_supported<T>) {
      if (std::is_constant_evaluated()) {
        return constant_evaluation::sqrt(x);
      }
    }
    return library::sqrt(x);
  } else {
    using library::sqrt;
    return T(sqrt(x));
  }
}

/// Cube root, of negative numbers too. Within 0.501 ulp in constant expressions (Halley's
/// iteration); std::cbrt at run time. Signed zero and infinity kept. Other scalar types: their own
/// cbrt, found by argument-dependent lookup.
template <class T>
  requires(!std::integral<T>)
constexpr T cbrt(const T& x) noexcept(std::floating_point<T>) {
  if constexpr (std::floating_point<T>) {
    if constexpr (constant_evaluation::is_supported<T>) {
      if (std::is_constant_evaluated()) {
        return constant_evaluation::cbrt(x);
      }
    }
    return library::cbrt(x);
  } else {
    using library::cbrt;
    return T(cbrt(x));
  }
}

/// sqrt(x^2 + y^2) without undue overflow. Within 0.51 ulp in constant expressions (double words on
/// scaled arguments); std::hypot at run time. hypot(inf, NaN) = inf. Other scalar types: their own
/// hypot, found by argument-dependent lookup.
template <class T>
  requires(!std::integral<T>)
constexpr T hypot(const T& x, const T& y) noexcept(std::floating_point<T>) {
  if constexpr (std::floating_point<T>) {
    if constexpr (constant_evaluation::is_supported<T>) {
      if (std::is_constant_evaluated()) {
        return constant_evaluation::hypot(x, y);
      }
    }
    return library::hypot(x, y);
  } else {
    using library::hypot;
    return T(hypot(x, y));
  }
}

} // namespace tapeless::math

#endif // TAPELESS_MATH_ROOT_HPP
