// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_SCALAR_HPP
#define TAPELESS_SCALAR_HPP

#include <tapeless/graph/growable.hpp>
#include <tapeless/rational.hpp>

#include <concepts>
#include <cstdint>
#include <limits>
#include <type_traits>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

/// A fixed-size array of numbers that computes element by element, such as Eigen::Array4d.
template <class T>
concept simd_pack = requires(typename T::Scalar number) { T::Constant(number); };

namespace detail {

/// A natural number of any size, as far as rounding a constant needs one.
class natural {
public:
  constexpr explicit natural(std::uint64_t value) {
    for (; value != 0; value >>= 32)
      limbs_.push_back(static_cast<std::uint32_t>(value));
  }
  constexpr void multiply(std::uint32_t factor) {
    std::uint64_t carry = 0;
    for (std::uint32_t& limb : limbs_) {
      carry += static_cast<std::uint64_t>(limb) * factor;
      limb = static_cast<std::uint32_t>(carry);
      carry >>= 32;
    }
    if (carry != 0)
      limbs_.push_back(static_cast<std::uint32_t>(carry));
  }
  constexpr void multiply_by_power(std::uint32_t base, int exponent) {
    for (; exponent > 0; --exponent)
      multiply(base);
  }
  constexpr int bits() const {
    int count = 0;
    if (limbs_.empty())
      return 0;
    for (std::uint32_t top = limbs_[limbs_.size() - 1]; top != 0; top >>= 1)
      ++count;
    return count + 32 * (limbs_.size() - 1);
  }
  constexpr bool at_least(const natural& other) const {
    if (limbs_.size() != other.limbs_.size())
      return limbs_.size() > other.limbs_.size();
    for (int i = limbs_.size() - 1; i >= 0; --i)
      if (limbs_[i] != other.limbs_[i])
        return limbs_[i] > other.limbs_[i];
    return true;
  }
  /// Takes away a number that is not larger.
  constexpr void subtract(const natural& other) {
    std::int64_t borrow = 0;
    for (int i = 0; i < limbs_.size(); ++i) {
      const std::int64_t difference = static_cast<std::int64_t>(limbs_[i]) -
                                      (i < other.limbs_.size() ? other.limbs_[i] : 0) + borrow;
      limbs_[i] = static_cast<std::uint32_t>(static_cast<std::uint64_t>(difference));
      borrow = difference < 0 ? -1 : 0;
    }
    while (!limbs_.empty() && limbs_[limbs_.size() - 1] == 0)
      limbs_.pop_back();
  }
  constexpr bool is_zero() const { return limbs_.empty(); }

private:
  growable<std::uint32_t> limbs_;
};

/// The floating-point number nearest to above / below, ties to even.
template <std::floating_point T>
constexpr T nearest_quotient(natural above, natural below) {
  using limits = std::numeric_limits<T>;
  // 2^shift * above / below gets one bit less than the type has, or as many, and fewer where the
  // result is subnormal.
  int shift = limits::digits - 1 - (above.bits() - below.bits());
  const int most = limits::digits - limits::min_exponent;
  if (shift > most)
    shift = most;
  above.multiply_by_power(2, shift > 0 ? shift : 0);
  below.multiply_by_power(2, shift < 0 ? -shift : 0);
  std::uint64_t quotient = 0;
  const int top = above.bits() > below.bits() ? above.bits() - below.bits() : 0;
  below.multiply_by_power(2, top);
  for (int bit = top; bit >= 0; --bit) {
    quotient <<= 1;
    if (above.at_least(below)) {
      above.subtract(below);
      quotient |= 1;
    }
    above.multiply(2);
  }
  if ((quotient >> (limits::digits - 1)) == 0 && shift < most) {
    ++shift;
    quotient <<= 1;
    if (above.at_least(below)) {
      above.subtract(below);
      quotient |= 1;
    }
    above.multiply(2);
  }
  // What is left has been doubled: it is compared with half a unit.
  const bool up = above.at_least(below) && (!below.at_least(above) || (quotient & 1) != 0);
  T result = static_cast<T>(quotient) + static_cast<T>(up ? 1 : 0);
  int power = -shift;
  if (power + limits::digits > limits::max_exponent + 1)
    return limits::infinity();
  for (; power > 0; --power) {
    if (result > limits::max() / 2)
      return limits::infinity();
    result *= 2;
  }
  // Exact, because bits below the subnormal range were rounded off above.
  for (; power < 0; ++power)
    result /= 2;
  return result;
}

} // namespace detail

/// The value of the scalar type that is nearest to the number.
template <class T>
constexpr T nearest(const rational& number) {
  if constexpr (std::floating_point<T>) {
    const rational size = absolute(number);
    constexpr int digits = std::numeric_limits<T>::digits;
    constexpr std::int64_t limit = digits < 63 ? std::int64_t{1} << (digits % 64) : INT64_MAX;
    T result{};
    if (size.exponent == 0 && size.numerator <= limit && size.denominator <= limit) {
      // Both are exact, so one division rounds once.
      result = static_cast<T>(size.numerator) / static_cast<T>(size.denominator);
    } else if (size.exponent > 20000) {
      result = std::numeric_limits<T>::infinity();
    } else if (size.exponent < -20000) {
      result = 0;
    } else {
      detail::natural above(static_cast<std::uint64_t>(size.numerator));
      detail::natural below(static_cast<std::uint64_t>(size.denominator));
      above.multiply_by_power(10, size.exponent);
      below.multiply_by_power(10, -size.exponent);
      result = detail::nearest_quotient<T>(static_cast<detail::natural&&>(above),
                                           static_cast<detail::natural&&>(below));
    }
    return is_negative(number) ? -result : result;
  } else if constexpr (simd_pack<T>) {
    return T::Constant(nearest<typename T::Scalar>(number));
  } else {
    T result = T(number.numerator);
    if (number.denominator != 1)
      result = result / T(number.denominator);
    T power = T(1);
    for (int left = number.exponent < 0 ? -number.exponent : number.exponent; left > 0; --left)
      power = power * T(10);
    return number.exponent < 0 ? T(result / power) : T(result * power);
  }
}

/// The decimal number with the fewest digits that the double is nearest to, as one would write it;
/// nothing for infinities and NaN. 17 digits are always enough; subnormal numbers may get 15 where
/// fewer would do.
constexpr exact shortest_decimal(double number) {
  constexpr double integers = 9007199254740992; // 2^53: all doubles above are integers
  if (number > -integers && number < integers &&
      number == static_cast<double>(static_cast<std::int64_t>(number)))
    return static_cast<std::int64_t>(number);
  if (!(number <= std::numeric_limits<double>::max() &&
        number >= std::numeric_limits<double>::lowest()))
    return {};
  // number = scaled * 10^exponent, scaled having 17 digits before the point. In long double, 10^27
  // is exact and some 30 roundings stay far below half of the last digit.
  long double scaled = number < 0 ? -static_cast<long double>(number) : number;
  int exponent = 0;
  for (; scaled < 1e-11L; exponent -= 27)
    scaled *= 1e27L;
  for (; scaled >= 1e43L; exponent += 27)
    scaled /= 1e27L;
  for (; scaled < 1e16L; --exponent)
    scaled *= 10;
  for (; scaled >= 1e17L; ++exponent)
    scaled /= 10;
  const auto digits = static_cast<std::int64_t>(scaled + 0.5L);
  for (std::int64_t unit = 100; unit > 0; unit /= 10) {
    const std::int64_t half_up = (digits + unit / 2) / unit * unit;
    // The digits are rounded already: where they end in a half, either side may be nearer.
    const bool tie = unit > 1 && digits % unit == unit / 2;
    for (std::int64_t rounded = half_up; rounded >= (tie ? half_up - unit : half_up);
         rounded -= unit) {
      const exact decimal = make_rational(number < 0 ? -rounded : rounded, 1, exponent);
      if (unit == 1 || (decimal.fits && nearest<double>(decimal.value) == number))
        return decimal;
    }
  }
  return {};
}

/// A value of another type as the scalar type: a number fills all of a SIMD pack.
template <class T, class Value>
constexpr T as_scalar(const Value& value) {
  if constexpr (simd_pack<T> && !std::is_convertible_v<Value, T>)
    return T::Constant(static_cast<typename T::Scalar>(value));
  else
    return static_cast<T>(value);
}

/// u < v ? a : b, element by element for SIMD packs.
template <class T>
constexpr T choose_if_less(const T& u, const T& v, const T& a, const T& b) {
  if constexpr (simd_pack<T>)
    return (u < v).select(a, b);
  else
    return u < v ? a : b;
}
template <class T>
constexpr T choose_if_less_equal(const T& u, const T& v, const T& a, const T& b) {
  if constexpr (simd_pack<T>)
    return (u <= v).select(a, b);
  else
    return u <= v ? a : b;
}
template <class T>
constexpr T choose_if_equal(const T& u, const T& v, const T& a, const T& b) {
  if constexpr (simd_pack<T>)
    return (u == v).select(a, b);
  else
    return u == v ? a : b;
}

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
