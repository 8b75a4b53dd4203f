// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// Numbers of a scalar type from exact ones, and back.

#include <tapeless/tapeless.hpp>

#include <doctest/doctest.h>

#include <bit>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>
#include <random>

namespace {

using tapeless::nearest;
using tapeless::shortest_decimal;

constexpr double largest = std::numeric_limits<double>::max();
constexpr double smallest_normal = std::numeric_limits<double>::min();
constexpr double infinity = std::numeric_limits<double>::infinity();

// ---- The decimal that one would write -----------------------------------------------------------

constexpr bool is_decimal(double number, std::int64_t numerator, std::int64_t denominator,
                          int exponent = 0) {
  const tapeless::exact decimal = shortest_decimal(number);
  const tapeless::exact wanted = tapeless::make_rational(numerator, denominator, exponent);
  return decimal.fits && wanted.fits && decimal.value == wanted.value;
}

static_assert(is_decimal(0.0, 0, 1));
static_assert(is_decimal(-0.0, 0, 1));
static_assert(is_decimal(2.0, 2, 1));
static_assert(is_decimal(-7.0, -7, 1));
static_assert(is_decimal(0.5, 1, 2));
static_assert(is_decimal(0.1, 1, 10));
static_assert(is_decimal(-0.3, -3, 10));
static_assert(is_decimal(1e-300, 1, 1, -300));
static_assert(is_decimal(1e300, 1, 1, 300));
static_assert(is_decimal(1e22, 1, 1, 22));
static_assert(is_decimal(1e23, 1, 1, 23));
static_assert(is_decimal(6.62607015e-34, 662607015, 1, -42));
static_assert(is_decimal(1.0 / 3, 3333333333333333, 1, -16));
static_assert(is_decimal(0.1 + 0.2, 30000000000000004, 1, -17));
static_assert(is_decimal(3.141592653589793, 3141592653589793, 1, -15));
static_assert(is_decimal(largest, 17976931348623157, 1, 292));
static_assert(is_decimal(smallest_normal, 22250738585072014, 1, -324));
static_assert(is_decimal(9007199254740991.0, 9007199254740991, 1));
static_assert(is_decimal(7.213293915026169e-221, 7213293915026169, 1, -236), "...16949... is near");

static_assert(!shortest_decimal(infinity).fits);
static_assert(!shortest_decimal(-infinity).fits);
static_assert(!shortest_decimal(std::numeric_limits<double>::quiet_NaN()).fits);

bool comes_back(double number) {
  const tapeless::exact decimal = shortest_decimal(number);
  return decimal.fits && nearest<double>(decimal.value) == number;
}

TEST_CASE("every double comes back from its decimal") {
  std::mt19937_64 random(7);
  int lost = 0;
  const auto count = [&](double number) { lost += !(comes_back(number) && comes_back(-number)); };
  for (int i = 0; i < 5'000; ++i) {
    const double any = std::bit_cast<double>(random());
    if (std::isfinite(any))
      count(any);
    count(std::bit_cast<double>(random() >> 12)); // subnormal
  }
  CHECK(lost == 0);

  // The edges of the exponents, where doubles are not evenly spaced.
  for (int exponent = -1074; exponent < 1024; ++exponent) {
    const double power = std::ldexp(1.0, exponent);
    count(power);
    count(std::nextafter(power, 0));
    count(std::nextafter(power, infinity));
  }
  count(largest);
  count(std::numeric_limits<double>::denorm_min());
  CHECK(lost == 0);
}

/// The decimal digits of a rational, trailing zeros taken off.
int digits_of(const tapeless::rational& number) {
  int digits = 0;
  bool trailing = true;
  // make_rational may have shortened: the denominator divides a power of ten.
  std::uint64_t n = static_cast<std::uint64_t>(number.numerator);
  std::uint64_t d = static_cast<std::uint64_t>(number.denominator);
  while (d != 1) {
    const std::uint64_t factor = d % 10 == 0 ? 10 : d % 2 == 0 ? 2 : 5;
    n *= 10 / factor;
    d /= factor;
  }
  for (; n != 0; n /= 10) {
    trailing = trailing && n % 10 == 0;
    digits += !trailing;
  }
  return digits;
}

TEST_CASE("no decimal of fewer digits would do") {
  std::mt19937_64 random(8);
  int longer = 0;
  for (int i = 0; i < 5'000; ++i) {
    const double number = std::abs(std::bit_cast<double>(random()));
    if (!std::isfinite(number) || number < smallest_normal)
      continue;
    char text[64];
    const auto end = std::to_chars(text, text + sizeof text, number, std::chars_format::scientific);
    int shortest = 0;
    for (const char* c = text; c != end.ptr && *c != 'e'; ++c)
      shortest += *c != '.';
    longer += digits_of(shortest_decimal(number).value) > shortest;
  }
  CHECK(longer == 0);
}

} // namespace
