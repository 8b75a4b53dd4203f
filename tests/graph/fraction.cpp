// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

#include <tapeless/graph/fraction.hpp>

#include <doctest/doctest.h>

#include <vector>

using tapeless::effort;
using tapeless::fraction;
using tapeless::fraction_field;
using tapeless::polynomial;
using tapeless::rational;

namespace {

struct generator {
  std::uint64_t state;
  int below(int limit) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return static_cast<int>((state >> 33) % static_cast<std::uint64_t>(limit));
  }
};

} // namespace

TEST_CASE("the laws of a field hold for random fractions") {
  generator random{17};
  for (int trial = 0; trial < 100; ++trial) {
    effort left(200000);
    tapeless::foresight seen;
    fraction_field field(left, seen);
    std::vector<fraction> made;
    made.reserve(16);
    for (int i = 0; i < 3; ++i)
      made.push_back(field.unknown(field.add_unknown()));
    made.push_back(field.number(rational{-3, 7, 0}));
    const auto any = [&] {
      return made[static_cast<std::size_t>(random.below(static_cast<int>(made.size())))];
    };
    for (int i = 0; i < 6; ++i) {
      const fraction a = any();
      const fraction b = any();
      switch (random.below(4)) {
      case 0:
        made.push_back(field.sum(a, b));
        break;
      case 1:
        made.push_back(field.product(a, b));
        break;
      case 2:
        made.push_back(field.difference(a, b));
        break;
      default:
        made.push_back(field.is_zero(b) ? a : field.quotient(a, b));
        break;
      }
    }
    const fraction a = any();
    const fraction b = any();
    const fraction c = any();
    const auto equal = [&](const fraction& u, const fraction& v) {
      return field.is_zero(field.difference(u, v));
    };
    CHECK(equal(field.sum(a, b), field.sum(b, a)));
    CHECK(equal(field.sum(field.sum(a, b), c), field.sum(a, field.sum(b, c))));
    CHECK(equal(field.product(field.product(a, b), c), field.product(a, field.product(b, c))));
    CHECK(equal(field.product(a, field.sum(b, c)),
                field.sum(field.product(a, b), field.product(a, c))));
    CHECK_FALSE(equal(a, field.sum(a, field.number(1))));
    if (!field.is_zero(a)) {
      CHECK(equal(field.product(a, field.power(a, -1)), field.number(1)));
      CHECK(equal(field.quotient(b, a), field.product(b, field.power(a, -1))));
    }
    CHECK_FALSE(left.used_up());
  }
}

TEST_CASE("numerators are divided by polynomials that are known, and squares are taken apart") {
  effort left(10000);
  tapeless::foresight seen;
  fraction_field field(left, seen);
  const fraction x = field.unknown(field.add_unknown());
  const fraction one = field.number(1);
  const fraction plus = field.sum(x, one);
  const fraction squares = field.difference(field.power(x, 2), one);
  CHECK(squares.count == 2); // (x + 1) (x - 1)
  CHECK(field.is_same(field.quotient(squares, plus), field.difference(x, one)));

  const fraction y = field.unknown(field.add_unknown());
  const fraction perfect =
      field.sum(field.sum(field.power(x, 2), field.product(field.number(6), field.product(x, y))),
                field.product(field.number(9), field.power(y, 2)));
  REQUIRE(perfect.count == 1); // (x + 3 y)^2
  CHECK(field.power_of(perfect, 0).exponent == 2);
}

TEST_CASE("a divisor that comes after its multiple is known from the beginning the next time") {
  tapeless::foresight seen;
  const auto make_both = [&seen](effort& left) {
    fraction_field field(left, seen);
    const fraction x = field.unknown(field.add_unknown());
    const fraction one = field.number(1);
    const fraction squares = field.difference(field.power(x, 2), one);
    field.sum(x, one);
    return squares.count;
  };
  effort first(10000);
  CHECK(make_both(first) == 1);
  CHECK(first.used_up());
  CHECK(seen.has_grown);
  effort second(10000);
  CHECK(make_both(second) == 2);
  CHECK_FALSE(second.used_up());
}

TEST_CASE("a product that vanishes though its factors do not") {
  effort left(10000);
  tapeless::foresight seen;
  fraction_field field(left, seen);
  const int sign = field.add_unknown();
  polynomial itself;
  itself.push_back({tapeless::power_of_unknown(sign, 1), 1});
  field.relate(tapeless::power_of_unknown(sign, 3), itself);
  const fraction s = field.unknown(sign);
  const fraction product = field.difference(field.power(s, 3), s);
  CHECK(field.vanishes(product));
  CHECK_FALSE(field.vanishes(field.difference(field.power(s, 2), field.number(1))));
}

TEST_CASE("relations are applied to sums") {
  effort left(10000);
  tapeless::foresight seen;
  fraction_field field(left, seen);
  const int cosine = field.add_unknown();
  const int sine = field.add_unknown();
  polynomial one_minus_square = tapeless::constant_polynomial(1);
  add_product(one_minus_square, tapeless::constant_polynomial(-1),
              {tapeless::power_of_unknown(cosine, 2), 1}, left);
  field.relate(tapeless::power_of_unknown(sine, 2), one_minus_square);
  const fraction c = field.unknown(cosine);
  const fraction s = field.unknown(sine);
  CHECK(field.is_same(field.sum(field.power(c, 2), field.power(s, 2)), field.number(1)));
  // (s + c)^4 = 1 + 4 s c + 4 s^2 c^2
  const fraction fourth = field.power(field.sum(s, c), 4);
  const fraction product = field.product(s, c);
  const fraction expected = field.sum(
      field.number(1), field.sum(field.product(field.number(4), product),
                                 field.product(field.number(4), field.power(product, 2))));
  CHECK(field.is_zero(field.difference(fourth, expected)));
  CHECK_FALSE(field.is_zero(field.difference(fourth, field.number(1))));
  CHECK_FALSE(left.used_up());
}

TEST_CASE("a division by zero, and numbers that do not fit, use the effort up") {
  SUBCASE("zero") {
    effort left(1000);
    tapeless::foresight seen;
    fraction_field field(left, seen);
    const fraction x = field.unknown(field.add_unknown());
    field.quotient(x, field.difference(x, x));
    CHECK(left.used_up());
  }
  SUBCASE("products of numbers") {
    effort left(1000);
    tapeless::foresight seen;
    fraction_field field(left, seen);
    field.product(field.number(3000000019), field.number(4000000007));
    CHECK(left.used_up());
  }
  SUBCASE("numbers too far apart for one sum") {
    effort left(1000);
    tapeless::foresight seen;
    fraction_field field(left, seen);
    const fraction x = field.unknown(field.add_unknown());
    field.sum(x, field.number(rational{1, 1, 60}));
    CHECK(left.used_up());
  }
  SUBCASE("unknowns") {
    effort left(1000);
    tapeless::foresight seen;
    fraction_field field(left, seen);
    for (int i = 0; i < tapeless::monomial::capacity; ++i)
      field.add_unknown();
    CHECK_FALSE(left.used_up());
    field.add_unknown();
    CHECK(left.used_up());
  }
}
