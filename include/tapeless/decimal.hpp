// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_DECIMAL_HPP
#define TAPELESS_DECIMAL_HPP

#include <tapeless/rational.hpp>

#include <cstddef>
#include <string_view>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

namespace detail {

struct parsed_number {
  exact value{};
  bool is_decimal = true; ///< false for 0x, 0b and leading zeros of octal numbers
};

/// A number as C++ writes it: digits with optional separators, a point, an exponent.
constexpr parsed_number parse_number(std::string_view characters) {
  const std::size_t size = characters.size();
  if (size > 1 && characters[0] == '0' && characters[1] != '.' && characters[1] != 'e' &&
      characters[1] != 'E')
    return {{}, false};
  std::int64_t digits = 0;
  int exponent = 0;
  int zeros = 0; // kept back, so that 1.500000000000000000000 fits
  bool fraction = false;
  std::size_t i = 0;
  for (; i < size; ++i) {
    const char c = characters[i];
    if (c == '\'')
      continue;
    if (c == '.') {
      fraction = true;
      continue;
    }
    if (c < '0' || c > '9')
      break;
    if (fraction)
      --exponent;
    if (c == '0') {
      ++zeros;
      continue;
    }
    for (; zeros > 0; --zeros)
      if (digits != 0 && !scale(digits, 10))
        return {};
    if (!scale(digits, 10) || __builtin_add_overflow(digits, c - '0', &digits))
      return {};
  }
  exponent += zeros;
  if (i < size && (characters[i] == 'e' || characters[i] == 'E')) {
    ++i;
    const bool negative = i < size && characters[i] == '-';
    if (negative || (i < size && characters[i] == '+'))
      ++i;
    int power = 0;
    for (; i < size && characters[i] >= '0' && characters[i] <= '9'; ++i) {
      power = 10 * power + (characters[i] - '0');
      if (power > 2 * largest_exponent) // digits and zeros may take some of it away
        return {};
    }
    exponent += negative ? -power : power;
  }
  if (i != size)
    return {{}, false};
  return {make_rational(digits, 1, exponent)};
}

} // namespace detail

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
