// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_RATIONAL_HPP
#define TAPELESS_RATIONAL_HPP

#include <cstdint>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

/// An exact number: numerator / denominator * 10^exponent.
///
/// Every value has one normal form, so equal numbers have equal members: the fraction is in lowest
/// terms with a positive denominator, and the exponent is 0 wherever the value fits without it;
/// otherwise the numerator has no factor 10 and the denominator no factor 2 or 5, as in
/// 662607015 * 10^-42.
struct rational {
  std::int64_t numerator = 0;
  std::int64_t denominator = 1;
  int exponent = 0;

  constexpr bool operator==(const rational&) const = default;
};

/// The outcome of exact arithmetic: a value, or nothing where 64 bits do not hold it.
struct exact {
  bool fits = false;
  rational value{};

  constexpr exact() = default;
  constexpr exact(rational number) : fits(true), value(number) {}
  constexpr exact(std::int64_t number) : fits(true), value{number, 1, 0} {}
};

constexpr bool is_integer(const rational& number) {
  return number.denominator == 1 && number.exponent >= 0;
}

/// An integer that a loop may count to: no power of ten is left over.
constexpr bool is_plain_integer(const rational& number) {
  return number.denominator == 1 && number.exponent == 0;
}

constexpr bool is_negative(const rational& number) { return number.numerator < 0; }
constexpr bool is_zero(const rational& number) { return number.numerator == 0; }
constexpr bool is_one(const rational& number) { return number == rational{1, 1, 0}; }

/// Powers of ten beyond it, in either direction, fit as little as more digits do.
inline constexpr int largest_exponent = 100000;

namespace detail {

/// The greatest common divisor, never negative. (<numeric> would cost every user 70 ms.)
constexpr std::int64_t greatest_common_divisor(std::int64_t a, std::int64_t b) {
  while (b != 0) {
    const std::int64_t rest = a % b;
    a = b;
    b = rest;
  }
  return a < 0 ? -a : a;
}

/// factor * value in place; false, and no promise on value, where it overflows.
constexpr bool scale(std::int64_t& value, std::int64_t factor) {
  return !__builtin_mul_overflow(value, factor, &value) && value != INT64_MIN;
}

/// Multiplies numerator / denominator by ten, cancelling on the way.
constexpr bool shift_decimal(std::int64_t& numerator, std::int64_t& denominator) {
  const std::int64_t common = greatest_common_divisor(denominator, 10);
  denominator /= common;
  return scale(numerator, 10 / common);
}

constexpr int strip_factor(std::int64_t& value, std::int64_t factor) {
  int count = 0;
  for (; value % factor == 0; value /= factor)
    ++count;
  return count;
}

} // namespace detail

/// The normal form of numerator / denominator * 10^exponent; the denominator is not zero.
constexpr exact make_rational(std::int64_t numerator, std::int64_t denominator = 1,
                              int exponent = 0) {
  if (numerator == 0)
    return rational{};
  if (numerator == INT64_MIN || denominator == INT64_MIN)
    return {};
  if (denominator < 0) {
    numerator = -numerator;
    denominator = -denominator;
  }
  if (denominator != 1) {
    const std::int64_t common = detail::greatest_common_divisor(numerator, denominator);
    numerator /= common;
    denominator /= common;
  }
  if (exponent == 0)
    return rational{numerator, denominator, 0};

  std::int64_t n = numerator;
  std::int64_t d = denominator;
  int left = exponent;
  for (; left > 0 && detail::shift_decimal(n, d); --left) {
  }
  for (; left < 0 && detail::shift_decimal(d, n); ++left) {
  }
  if (left == 0)
    return rational{n, d, 0};

  // numerator / denominator = rest * 2^twos * 5^fives; as many tens as possible go to the exponent.
  n = numerator;
  d = denominator;
  int twos = detail::strip_factor(n, 2) - detail::strip_factor(d, 2);
  int fives = detail::strip_factor(n, 5) - detail::strip_factor(d, 5);
  const int tens = twos < fives ? twos : fives;
  for (; twos > tens; --twos)
    if (!detail::scale(n, 2))
      return {};
  for (; fives > tens; --fives)
    if (!detail::scale(n, 5))
      return {};
  exponent += tens;
  if (exponent > largest_exponent || exponent < -largest_exponent)
    return {};
  return rational{n, d, exponent};
}

constexpr rational negate(const rational& number) {
  return {-number.numerator, number.denominator, number.exponent};
}

constexpr rational absolute(const rational& number) {
  return is_negative(number) ? negate(number) : number;
}

namespace detail {

/// The same number with all factors of ten of its members in the exponent.
constexpr rational without_tens(rational number) {
  for (; number.numerator % 10 == 0 && number.numerator != 0; number.numerator /= 10)
    ++number.exponent;
  for (; number.denominator % 10 == 0; number.denominator /= 10)
    --number.exponent;
  return number;
}

} // namespace detail

constexpr exact multiply(const rational& a, const rational& b) {
  if (is_one(a))
    return b;
  if (is_one(b))
    return a;
  const std::int64_t first = detail::greatest_common_divisor(a.numerator, b.denominator);
  const std::int64_t second = detail::greatest_common_divisor(b.numerator, a.denominator);
  if (first == 0 || second == 0)
    return rational{};
  std::int64_t numerator = a.numerator / first;
  std::int64_t denominator = a.denominator / second;
  if (!detail::scale(numerator, b.numerator / second) ||
      !detail::scale(denominator, b.denominator / first)) {
    const rational c = detail::without_tens(a);
    const rational d = detail::without_tens(b);
    return c == a && d == b ? exact{} : multiply(c, d);
  }
  return make_rational(numerator, denominator, a.exponent + b.exponent);
}

/// 1 / number; the number is not zero.
constexpr exact reciprocal(const rational& number) {
  return make_rational(number.denominator, number.numerator, -number.exponent);
}

/// a / b; b is not zero.
constexpr exact divide(const rational& a, const rational& b) {
  const exact inverse = reciprocal(b);
  return inverse.fits ? multiply(a, inverse.value) : exact{};
}

constexpr exact add(const rational& a, const rational& b) {
  if (is_zero(a))
    return b;
  if (is_zero(b))
    return a;
  if (is_plain_integer(a) && is_plain_integer(b)) {
    std::int64_t total = 0;
    if (__builtin_add_overflow(a.numerator, b.numerator, &total) || total == INT64_MIN)
      return {};
    return total;
  }
  const rational& high = a.exponent > b.exponent ? a : b;
  const rational& low = a.exponent > b.exponent ? b : a;
  std::int64_t n = high.numerator;
  std::int64_t d = high.denominator;
  for (int left = high.exponent - low.exponent; left > 0; --left)
    if (!detail::shift_decimal(n, d))
      return {};
  const std::int64_t common = detail::greatest_common_divisor(d, low.denominator);
  std::int64_t other = low.numerator;
  std::int64_t denominator = d;
  if (!detail::scale(n, low.denominator / common) || !detail::scale(other, d / common) ||
      !detail::scale(denominator, low.denominator / common) || __builtin_add_overflow(n, other, &n))
    return {};
  return make_rational(n, denominator, low.exponent);
}

constexpr exact subtract(const rational& a, const rational& b) { return add(a, negate(b)); }

/// base^exponent for an integer exponent; nothing for 0 to a negative power.
constexpr exact integer_power(const rational& base, std::int64_t exponent) {
  if (exponent == 0)
    return rational{1, 1, 0};
  if (is_zero(base))
    return exponent > 0 ? exact{rational{}} : exact{};
  // Only +-1 and powers of ten stay within 64 bits for long.
  if (exponent > 4096 || exponent < -4096)
    return {};
  exact square = exponent > 0 ? exact{base} : reciprocal(base);
  exact result = rational{1, 1, 0};
  for (std::int64_t left = exponent > 0 ? exponent : -exponent; left > 0; left /= 2) {
    if (!square.fits)
      return {};
    if (left % 2 == 1)
      result = multiply(result.value, square.value);
    if (!result.fits)
      return {};
    if (left > 1)
      square = multiply(square.value, square.value);
  }
  return result;
}

namespace detail {

/// The integer whose degree-th power the value is, or -1.
constexpr std::int64_t integer_root(std::int64_t value, int degree) {
  std::int64_t low = 0;
  std::int64_t high = degree == 2 ? 3037000499 : 2097151;
  while (low < high) {
    const std::int64_t middle = (low + high + 1) / 2;
    std::int64_t power = middle;
    for (int i = 1; i < degree; ++i)
      power *= middle;
    if (power <= value)
      low = middle;
    else
      high = middle - 1;
  }
  std::int64_t power = low;
  for (int i = 1; i < degree; ++i)
    power *= low;
  return power == value ? low : -1;
}

} // namespace detail

/// The exact root of degree 2 or 3 of a number that is not negative, where it is rational.
constexpr exact root(const rational& number, int degree) {
  if (is_negative(number) || number.exponent % degree != 0)
    return {};
  const std::int64_t numerator = detail::integer_root(number.numerator, degree);
  const std::int64_t denominator = detail::integer_root(number.denominator, degree);
  if (numerator < 0 || denominator < 0)
    return {};
  return make_rational(numerator, denominator, number.exponent / degree);
}

/// -1, 0 or 1 as a is below, equal to or above b.
constexpr int compare(const rational& a, const rational& b) {
  if (a == b)
    return 0;
  const exact difference = subtract(a, b);
  if (difference.fits)
    return is_negative(difference.value) ? -1 : 1;
  if (is_negative(a) != is_negative(b))
    return is_negative(a) ? -1 : 1;
  const int farther = is_negative(a) ? -1 : 1;
  // Fractions of 64 bits are less than 39 powers of ten apart.
  const int tens = a.exponent - b.exponent;
  if (tens >= 39 || tens <= -39)
    return tens > 0 ? farther : -farther;
  // Fractions with huge denominators: compare the quotients, then the members, so that the order is
  // total.
  const auto size = [](const rational& number, int tens) {
    long double value =
        static_cast<long double>(number.numerator) / static_cast<long double>(number.denominator);
    for (; tens > 0; --tens)
      value *= 10;
    return value;
  };
  const long double size_of_a = size(a, tens);
  const long double size_of_b = size(b, -tens);
  if (size_of_a != size_of_b)
    return size_of_a < size_of_b ? -1 : 1;
  if (a.exponent != b.exponent)
    return a.exponent < b.exponent ? -1 : 1;
  if (a.numerator != b.numerator)
    return a.numerator < b.numerator ? -1 : 1;
  return a.denominator < b.denominator ? -1 : 1;
}

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
