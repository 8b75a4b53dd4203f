// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// Double-word arithmetic: numbers as unevaluated sums of two floating-point numbers, with about
// twice the precision of one. The error-free transformations are Knuth's TwoSum ("The Art of
// Computer Programming", vol. 2, 4.2.2, theorem B) and Dekker's FastTwoSum and product with
// Veltkamp's splitting ("A floating-point technique for extending the available precision",
// Numer. Math. 18, 1971); the operations follow Joldes, Muller and Popescu, "Tight and rigorous
// error bounds for basic building blocks of double-word arithmetic", ACM TOMS 44 (2017).
//
// There is no fused multiply-add in constant expressions, hence Dekker's product. The compilers
// evaluate constant expressions operation by operation. Whoever calls these functions at run time,
// as the tests do, has to ask for the same: no -ffast-math, and -ffp-contract=off where the target
// has fused multiply-adds.

#ifndef TAPELESS_MATH_DOUBLE_WORD_HPP
#define TAPELESS_MATH_DOUBLE_WORD_HPP

#include <tapeless/math/floating_point.hpp>

namespace tapeless::math::constant_evaluation {

/// The number high + low, where |low| is at most about half a unit in the last place of high.
template <class T>
struct double_word {
  T high;
  T low;
};

/// a + b without error.
template <class T>
constexpr double_word<T> two_sum(T a, T b) noexcept {
  const T sum = a + b, b_part = sum - a;
  return {sum, (a - (sum - b_part)) + (b - b_part)};
}

/// a + b without error, if |a| >= |b| or a == 0.
template <class T>
constexpr double_word<T> quick_two_sum(T a, T b) noexcept {
  const T sum = a + b;
  return {sum, b - (sum - a)};
}

/// a * b without error, barring underflow and overflow.
template <class T>
constexpr double_word<T> two_product(T a, T b) noexcept {
  // 2^s + 1 with s = half of the precision, rounded up: splits a number into two halves whose
  // products are exact.
  constexpr T splitter =
      static_cast<T>((std::uint64_t{1} << ((std::numeric_limits<T>::digits + 1) / 2)) + 1);
  const T product = a * b, a_split = splitter * a, b_split = splitter * b,
          a_high = a_split - (a_split - a), b_high = b_split - (b_split - b), a_low = a - a_high,
          b_low = b - b_high;
  return {product, ((a_high * b_high - product) + a_high * b_low + a_low * b_high) + a_low * b_low};
}

template <class T>
constexpr double_word<T> operator-(const double_word<T>& a) noexcept {
  return {-a.high, -a.low};
}

template <class T>
constexpr double_word<T> operator+(const double_word<T>& a, const double_word<T>& b) noexcept {
  const double_word<T> high = two_sum(a.high, b.high), low = two_sum(a.low, b.low),
                       sum = quick_two_sum(high.high, high.low + low.high);
  return quick_two_sum(sum.high, sum.low + low.low);
}

template <class T>
constexpr double_word<T> operator+(const double_word<T>& a, T b) noexcept {
  const double_word<T> sum = two_sum(a.high, b);
  return quick_two_sum(sum.high, sum.low + a.low);
}

template <class T>
constexpr double_word<T> operator-(const double_word<T>& a, const double_word<T>& b) noexcept {
  return a + (-b);
}

template <class T>
constexpr double_word<T> operator*(const double_word<T>& a, const double_word<T>& b) noexcept {
  const double_word<T> product = two_product(a.high, b.high);
  return quick_two_sum(product.high, product.low + (a.high * b.low + a.low * b.high));
}

template <class T>
constexpr double_word<T> operator*(const double_word<T>& a, T b) noexcept {
  const double_word<T> product = two_product(a.high, b);
  return quick_two_sum(product.high, product.low + a.low * b);
}

template <class T>
constexpr double_word<T> operator/(const double_word<T>& a, const double_word<T>& b) noexcept {
  const T quotient = a.high / b.high;
  const double_word<T> product = two_product(quotient, b.high);
  // The remainder's first difference is exact, as quotient is a correctly rounded one.
  const T remainder = (((a.high - product.high) - product.low) + a.low) - quotient * b.low;
  return quick_two_sum(quotient, remainder / b.high);
}

/// a * power for a power of two, without error.
template <class T>
constexpr double_word<T> scaled(const double_word<T>& a, T power) noexcept {
  return {a.high * power, a.low * power};
}

/// (x.high + x.low) * 2^exponent, rounded once, also to a subnormal number; x as in `scale`.
template <class T>
constexpr T scale(const double_word<T>& x, int exponent) noexcept {
  constexpr int bottom = std::numeric_limits<T>::min_exponent;
  const double_word<T> sum = quick_two_sum(x.high, x.low);
  const T result = scale(sum.high, exponent);
  if (magnitude(result) >= std::numeric_limits<T>::min() || exponent < bottom - 160) {
    return result;
  }
  // Only if sum.high lay halfway between two subnormal numbers does sum.low decide: then the
  // rounding error of `scale` is half of their distance, and low may have its sign.
  constexpr T least = std::numeric_limits<T>::denorm_min();
  const T half = least * power_of_two<T>(191);
  const T error = sum.high * power_of_two<T>(exponent + 192) - result * power_of_two<T>(192);
  return error == half && sum.low > 0    ? result + least
         : error == -half && sum.low < 0 ? result - least
                                         : result;
}

/// A constant given as a sum of doubles, for working types of up to 64 bits.
template <class T>
constexpr double_word<T> sum_of(double a, double b, double c) noexcept {
  const double_word<T> sum = quick_two_sum(static_cast<T>(a), static_cast<T>(b));
  return quick_two_sum(sum.high, sum.low + static_cast<T>(c));
}

/// The polynomial with the coefficients `leading`, then `trailing`, by Horner's rule: in single
/// words as long as the terms are small compared with the sum, in double words from there on.
template <class T, std::size_t Leading>
constexpr double_word<T> polynomial(const double_word<T>& x,
                                    const double_word<T> (&leading)[Leading], const T* trailing,
                                    int trailing_count) noexcept {
  double_word<T> sum{polynomial(x.high, trailing, trailing_count), T(0)};
  for (int i = static_cast<int>(Leading) - 1; i >= 0; --i) {
    sum = leading[i] + x * sum;
  }
  return sum;
}

} // namespace tapeless::math::constant_evaluation

#endif // TAPELESS_MATH_DOUBLE_WORD_HPP
