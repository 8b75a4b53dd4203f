// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_MATH_ARITHMETIC_HPP
#define TAPELESS_MATH_ARITHMETIC_HPP

#include <tapeless/math/floating_point.hpp>

/// Arithmetic that is a constant expression whatever comes out. Compilers refuse a division by
/// zero, an overflow or a NaN there, also in the branch of a select that is not taken.
///
/// A result overflows if, rounded, it reaches 2^max_exponent. With operands divided by powers of
/// two it is rounded likewise, and can be compared.
namespace tapeless::math::constant_evaluation {

/// 2^(max_exponent/2).
template <class T>
inline constexpr T root_of_range = [] {
  T power(2);
  while (power <= std::numeric_limits<T>::max() / power)
    power *= power;
  return power;
}();

template <std::floating_point T>
constexpr T divide(T a, T b) {
  constexpr T largest = std::numeric_limits<T>::max();
  if (is_nan(a) || is_nan(b))
    return not_a_number<T>;
  const bool negative = has_minus_sign(a) != has_minus_sign(b);
  const T size_of_a = magnitude(a);
  const T size_of_b = magnitude(b);
  if (size_of_a > largest)
    return size_of_b > largest ? not_a_number<T> : negative ? -infinity<T> : infinity<T>;
  if (size_of_b > largest)
    return negative ? -T(0) : T(0);
  if (size_of_b == 0) {
    if (size_of_a == 0)
      return not_a_number<T>;
    return negative ? -infinity<T> : infinity<T>;
  }
  // A quotient below 1 is never rounded to 1.
  if (size_of_b < 1 && size_of_a / root_of_range<T> >= size_of_b * root_of_range<T>)
    return negative ? -infinity<T> : infinity<T>;
  return a / b;
}

template <std::floating_point T>
constexpr T multiply(T a, T b) {
  constexpr T largest = std::numeric_limits<T>::max();
  if (is_nan(a) || is_nan(b))
    return not_a_number<T>;
  const bool negative = has_minus_sign(a) != has_minus_sign(b);
  const T size_of_a = magnitude(a);
  const T size_of_b = magnitude(b);
  if (size_of_a > largest || size_of_b > largest) {
    if (size_of_a == 0 || size_of_b == 0)
      return not_a_number<T>;
    return negative ? -infinity<T> : infinity<T>;
  }
  if (size_of_a > 1 && size_of_b > 1 &&
      size_of_a / root_of_range<T> * (size_of_b / root_of_range<T>) >= 1)
    return negative ? -infinity<T> : infinity<T>;
  return a * b;
}

template <std::floating_point T>
constexpr T add(T a, T b) {
  constexpr T largest = std::numeric_limits<T>::max();
  if (is_nan(a) || is_nan(b))
    return not_a_number<T>;
  if (magnitude(a) > largest)
    return magnitude(b) > largest && a != b ? not_a_number<T> : a;
  if (magnitude(b) > largest)
    return b;
  const T half = a / 2 + b / 2;
  if (magnitude(half) > largest / 2)
    return half < 0 ? -infinity<T> : infinity<T>;
  return a + b;
}

} // namespace tapeless::math::constant_evaluation

namespace tapeless::math {

/// Sums, differences, products and quotients of numbers below this are ordinary numbers, and so are
/// quotients by numbers above its reciprocal. The test for it stands here because it decides nearly
/// always, and compilers interpret every call.
template <class T>
inline constexpr T ordinary =
    T(1) / std::numeric_limits<T>::epsilon() / std::numeric_limits<T>::epsilon();

template <class T>
[[gnu::always_inline]] constexpr T add(const T& a, const T& b) {
  if constexpr (std::floating_point<T>)
    if (std::is_constant_evaluated() &&
        !(a < ordinary<T> && a > -ordinary<T> && b < ordinary<T> && b > -ordinary<T>))
      return constant_evaluation::add(a, b);
  return a + b;
}
template <class T>
[[gnu::always_inline]] constexpr T subtract(const T& a, const T& b) {
  if constexpr (std::floating_point<T>)
    if (std::is_constant_evaluated() &&
        !(a < ordinary<T> && a > -ordinary<T> && b < ordinary<T> && b > -ordinary<T>))
      return constant_evaluation::add(a, -b);
  return a - b;
}
template <class T>
[[gnu::always_inline]] constexpr T multiply(const T& a, const T& b) {
  if constexpr (std::floating_point<T>)
    if (std::is_constant_evaluated() &&
        !(a < ordinary<T> && a > -ordinary<T> && b < ordinary<T> && b > -ordinary<T>))
      return constant_evaluation::multiply(a, b);
  return a * b;
}
template <class T>
[[gnu::always_inline]] constexpr T divide(const T& a, const T& b) {
  if constexpr (std::floating_point<T>)
    if (std::is_constant_evaluated() &&
        !(a < ordinary<T> && a > -ordinary<T> && b < ordinary<T> && b > T(1) / ordinary<T>))
      return constant_evaluation::divide(a, b);
  return a / b;
}

// One expression each at run time, so that compilers may fuse the operations; where a product has
// another type than its factors, it is converted as everywhere else.

template <class T>
concept closed_under_multiplication = requires(const T& a) {
  { a* a } -> std::same_as<T>;
};

/// a * b + c.
template <class T>
[[gnu::always_inline]] constexpr T multiply_add(const T& a, const T& b, const T& c) {
  if constexpr (closed_under_multiplication<T>)
    if (!std::is_constant_evaluated())
      return a * b + c;
  return add(multiply(a, b), c);
}
/// a * b - c.
template <class T>
[[gnu::always_inline]] constexpr T multiply_subtract(const T& a, const T& b, const T& c) {
  if constexpr (closed_under_multiplication<T>)
    if (!std::is_constant_evaluated())
      return a * b - c;
  return subtract(multiply(a, b), c);
}
/// c - a * b.
template <class T>
[[gnu::always_inline]] constexpr T subtract_product(const T& a, const T& b, const T& c) {
  if constexpr (closed_under_multiplication<T>)
    if (!std::is_constant_evaluated())
      return c - a * b;
  return subtract(c, multiply(a, b));
}

} // namespace tapeless::math

#endif
