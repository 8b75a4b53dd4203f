// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// pow in constant expressions: x^y = e^(y ln x), the logarithm to about 70 bits (80 for long
// double), for y ln x reaches 745 and its absolute error is the result's relative one
// (J.-M. Muller, "Elementary Functions", 3rd ed., 2016, ch. 11.6).

#ifndef TAPELESS_MATH_POWER_HPP
#define TAPELESS_MATH_POWER_HPP

#include <tapeless/math/logarithm.hpp>

namespace tapeless::math::constant_evaluation {

enum class integer_kind { none, even, odd };

/// Whether finite y is an integer, and which.
template <class T>
constexpr integer_kind kind_of_integer(T y) noexcept {
  const T size = magnitude(y);
  if (size >= power_of_two<T>(std::numeric_limits<T>::digits)) {
    return integer_kind::even;
  }
  const auto whole = static_cast<std::uint64_t>(size);
  return static_cast<T>(whole) != size ? integer_kind::none
         : (whole & 1) != 0            ? integer_kind::odd
                                       : integer_kind::even;
}

/// x^y for positive finite x other than 1 and finite y other than 0.
template <class T>
constexpr T power_of_positive(T x, T y) noexcept {
  if (y == 2 && x < power_of_two<T>(std::numeric_limits<T>::max_exponent / 2)) {
    return x * x;
  }
  if (magnitude(y) >= power_of_two<T>(80)) {
    // |ln x| is at least 2^-64, too much to be multiplied by such a y.
    return (x > 1) == (y > 0) ? infinity<T> : T(0);
  }
  const binary_parts<T> parts = split_around_one(x);
  const double_word<T> product =
      add_exponent(twice_artanh_precisely(artanh_argument(parts.significand)), parts.exponent) * y;
  if (product.high > exponential_top<T>) {
    return infinity<T>;
  }
  if (product.high < exponential_bottom<T>) {
    return T(0);
  }
  return assemble(reduce_exponential(product));
}

template <std::floating_point T>
constexpr T pow(T x, T y) noexcept {
  if constexpr (is_narrow<T>) {
    return narrow<T>(pow(widened(x), widened(y)));
  } else {
    // The special cases are those of C17, F.10.4.4.
    if (x == 1 || y == 0) {
      return T(1);
    }
    if (is_nan(x) || is_nan(y)) {
      return not_a_number<T>;
    }
    const T size = magnitude(x);
    if (is_infinite(y)) {
      return size == 1 ? T(1) : (size > 1) == (y > 0) ? infinity<T> : T(0);
    }
    const integer_kind kind = kind_of_integer(y);
    const bool negative = has_minus_sign(x) && kind == integer_kind::odd;
    if (size == 0 || size == infinity<T>) {
      return with_sign((size == 0) == (y > 0) ? T(0) : infinity<T>, negative);
    }
    if (x < 0 && kind == integer_kind::none) {
      return not_a_number<T>;
    }
    return with_sign(size == 1 ? T(1) : power_of_positive(size, y), negative);
  }
}

} // namespace tapeless::math::constant_evaluation

namespace tapeless::math {

/// x^y, for an exponent of x's type or, converted to it, any arithmetic one. Within 0.55 ulp in
/// constant expressions (e^(y ln x) in double words; exact results are exact, pow(x, 2) is x * x);
/// std::pow at run time. Special cases as in C17, F.10.4.4: pow(x, 0) = pow(1, y) = 1 even for NaN,
/// NaN for negative x and non-integer y. Other scalar types: their own pow, found by
/// argument-dependent lookup.
template <class T, class Exponent>
  requires(!std::integral<T>)
constexpr T pow(const T& x, const Exponent& y) noexcept(std::floating_point<T>) {
  if constexpr (std::floating_point<T>) {
    if constexpr (constant_evaluation::is_supported<T>) {
      if (std::is_constant_evaluated()) {
        return constant_evaluation::pow(x, static_cast<T>(y));
      }
    }
    return library::pow(x, static_cast<T>(y));
  } else {
    using library::pow;
    return T(pow(x, y));
  }
}

} // namespace tapeless::math

#endif // TAPELESS_MATH_POWER_HPP
