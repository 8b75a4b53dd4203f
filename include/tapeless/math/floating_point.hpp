// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// What the elementary functions share: tests and exact operations on floating-point numbers that
// are constant expressions. In a constant expression neither g++ nor clang++ accepts an operation
// that overflows, divides by zero or yields NaN, so everything here (and in the functions built
// on it) returns infinities and NaNs as named constants and never computes with them.

#ifndef TAPELESS_MATH_FLOATING_POINT_HPP
#define TAPELESS_MATH_FLOATING_POINT_HPP

#include <tapeless/math/library.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <type_traits>

namespace tapeless::math {

/// |x|, for floating-point types (exact, constant expression, -0 to +0), for integers, and for
/// other scalar types by their own abs, found by argument-dependent lookup.
template <class T>
constexpr T abs(const T& x) noexcept(std::is_arithmetic_v<T>) {
  if constexpr (std::floating_point<T>) {
    if (std::is_constant_evaluated()) {
      return x == 0 ? T(0) : x < 0 ? -x : x;
    }
    return library::abs(x);
  } else if constexpr (std::unsigned_integral<T>) {
    return x;
  } else if constexpr (std::integral<T>) {
    return x < 0 ? static_cast<T>(-x) : x;
  } else {
    using library::abs;
    return T(abs(x));
  }
}

} // namespace tapeless::math

namespace tapeless::math::constant_evaluation {

template <class T>
inline constexpr T infinity = std::numeric_limits<T>::infinity();

template <class T>
inline constexpr T not_a_number = std::numeric_limits<T>::quiet_NaN();

/// The types whose results are computed in double and rounded: double has more than twice their
/// precision, so the result is within 0.501 ulp.
template <class T>
inline constexpr bool is_narrow = std::numeric_limits<T>::digits <= 24;

/// The types in which the algorithms themselves run: double and the 80-bit x87 long double.
/// Polynomial degrees and tables are chosen for at most 64 significant bits.
template <class T>
inline constexpr bool is_working_type =
    std::numeric_limits<T>::radix == 2 && std::numeric_limits<T>::digits >= 53 &&
    std::numeric_limits<T>::digits <= 64;

/// Others, such as a 128-bit long double, have the standard library's functions only.
template <class T>
inline constexpr bool is_supported = is_narrow<T> || is_working_type<T>;

template <class T>
constexpr bool is_nan(T x) noexcept {
  return x != x;
}

template <class T>
constexpr bool is_infinite(T x) noexcept {
  return x == infinity<T> || x == -infinity<T>;
}

template <class T>
constexpr T magnitude(T x) noexcept {
  return x == 0 ? T(0) : x < 0 ? -x : x;
}

/// True also for -0, for which x < 0 is false.
template <class T>
constexpr bool has_minus_sign(T x) noexcept {
  if constexpr (sizeof(T) == sizeof(std::uint64_t)) {
    return (__builtin_bit_cast(std::uint64_t, x) >> 63) != 0;
  } else if constexpr (sizeof(T) == sizeof(std::uint32_t)) {
    return (__builtin_bit_cast(std::uint32_t, x) >> 31) != 0;
  } else {
    // The padding of an 80-bit long double has no value, so bit_cast is not a constant
    // expression there.
    return __builtin_copysignl(1.0L, static_cast<long double>(x)) < 0;
  }
}

/// `value`, negated when `negative`.
template <class T>
constexpr T with_sign(T value, bool negative) noexcept {
  return negative ? -value : value;
}

/// A number of a narrower type as a double. What is called with it depends on T, so that compilers
/// instantiate the functions of doubles only where they are used, not in every file.
template <class T>
constexpr auto widened(T x) noexcept {
  return static_cast<double>(x);
}

/// Rounds a double to the narrower type T; to infinity where T overflows.
template <class T>
constexpr T narrow(double x) noexcept {
  // Half a unit in the last place above the largest T: from there on, rounding gives infinity.
  constexpr double largest = static_cast<double>(std::numeric_limits<T>::max());
  constexpr double limit =
      largest + largest / (4 / static_cast<double>(std::numeric_limits<T>::epsilon()) - 2);
  if (is_nan(x)) {
    return not_a_number<T>;
  }
  return x >= limit ? infinity<T> : x <= -limit ? -infinity<T> : static_cast<T>(x);
}

/// binary_powers<T>.value[i] = 2^(2^i), and its reciprocal.
template <class T>
struct binary_power_table {
  static constexpr int size = std::numeric_limits<T>::max_exponent > 1024 ? 14 : 10;
  T value[std::size_t{size}];
  T reciprocal[std::size_t{size}];
  constexpr binary_power_table() noexcept : value{}, reciprocal{} {
    value[0] = T(2);
    reciprocal[0] = T(0.5);
    for (int i = 1; i < size; ++i) {
      value[i] = value[i - 1] * value[i - 1];
      reciprocal[i] = reciprocal[i - 1] * reciprocal[i - 1];
    }
  }
};

template <class T>
inline constexpr binary_power_table<T> binary_powers{};

/// 2^exponent, which has to be a normal number.
template <class T>
constexpr T power_of_two(int exponent) noexcept {
  static_assert(is_working_type<T>, "constant evaluation is for at most 64 significant bits");
  if constexpr (std::numeric_limits<T>::digits == 53) {
    return __builtin_bit_cast(T, static_cast<std::uint64_t>(exponent + 1023) << 52);
  } else {
    T result(1);
    int remaining = exponent < 0 ? -exponent : exponent;
    for (int i = 0; remaining != 0; ++i, remaining >>= 1) {
      if ((remaining & 1) != 0) {
        result *= exponent < 0 ? binary_powers<T>.reciprocal[i] : binary_powers<T>.value[i];
      }
    }
    return result;
  }
}

/// Below it x^3/3 is less than 1/16 ulp of x, and x itself is the value of sinh, tanh, asinh, atanh
/// and of sin, tan, asin, atan.
template <class T>
inline constexpr T small_argument = power_of_two<T>(-34);

/// x * 2^exponent for finite x of magnitude between 2^-16 and 2^16, and any exponent: rounded once
/// where the result is subnormal, infinite where it overflows.
template <class T>
constexpr T scale(T x, int exponent) noexcept {
  constexpr int top = std::numeric_limits<T>::max_exponent;
  constexpr int bottom = std::numeric_limits<T>::min_exponent;
  if (exponent > top - 32) {
    if (exponent > top + 32) {
      return with_sign(infinity<T>, x < 0);
    }
    const T reduced = x * power_of_two<T>(exponent - 64);
    if (magnitude(reduced) >= power_of_two<T>(top - 64)) {
      return with_sign(infinity<T>, x < 0);
    }
    return reduced * power_of_two<T>(64);
  }
  if (exponent < bottom + 32) {
    if (exponent < bottom - 160) {
      return with_sign(T(0), x < 0);
    }
    return x * power_of_two<T>(exponent + 192) * power_of_two<T>(-192);
  }
  return x * power_of_two<T>(exponent);
}

/// A positive number as significand * 2^exponent with 1 <= significand < 2.
template <class T>
struct binary_parts {
  T significand;
  int exponent;
};

/// Splits a positive finite number, normal or not.
template <class T>
constexpr binary_parts<T> split(T x) noexcept {
  static_assert(is_working_type<T>, "constant evaluation is for at most 64 significant bits");
  const bool subnormal = x < std::numeric_limits<T>::min();
  T significand = subnormal ? x * power_of_two<T>(64) : x;
  int exponent = subnormal ? -64 : 0;
  if constexpr (std::numeric_limits<T>::digits == 53) {
    const auto bits = __builtin_bit_cast(std::uint64_t, significand);
    exponent += static_cast<int>(bits >> 52) - 1023;
    significand = __builtin_bit_cast(T, (bits & 0x000fffffffffffffU) | 0x3ff0000000000000U);
  } else {
    for (int i = binary_power_table<T>::size - 1; i >= 0; --i) {
      if (significand >= binary_powers<T>.value[i]) {
        significand *= binary_powers<T>.reciprocal[i];
        exponent += 1 << i;
      } else if (significand < 2 * binary_powers<T>.reciprocal[i]) {
        significand *= binary_powers<T>.value[i];
        exponent -= 1 << i;
      }
    }
  }
  return {significand, exponent};
}

/// c[0] + c[1] x + ... + c[count-1] x^(count-1), by Horner's rule.
template <class T>
constexpr T polynomial(T x, const T* coefficients, int count) noexcept {
  T sum = coefficients[count - 1];
  for (int i = count - 2; i >= 0; --i) {
    sum = coefficients[i] + x * sum;
  }
  return sum;
}

} // namespace tapeless::math::constant_evaluation

#endif // TAPELESS_MATH_FLOATING_POINT_HPP
