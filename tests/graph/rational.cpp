// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

#include <tapeless/rational.hpp>

#include <doctest/doctest.h>

using tapeless::add;
using tapeless::compare;
using tapeless::divide;
using tapeless::make_rational;
using tapeless::multiply;
using tapeless::rational;
using tapeless::root;
using tapeless::subtract;

namespace {
constexpr std::int64_t most = INT64_MAX;
}

static_assert(make_rational(6, -4).value == rational{-3, 2, 0});
static_assert(make_rational(662607015, 1, -42).value == rational{662607015, 1, -42});
static_assert(make_rational(5, 10, -1).value == rational{1, 20, 0});
static_assert(make_rational(1, 1, 18).value == rational{1000000000000000000, 1, 0});
static_assert(make_rational(10, 1, 18).value == make_rational(1, 1, 19).value);
static_assert(!make_rational(INT64_MIN).fits);
static_assert(add({1, 3, 0}, {1, 6, 0}).value == rational{1, 2, 0});
static_assert(!add({most, 1, 0}, {1, 1, 0}).fits && !add({1, 1, 40}, {1, 1, 0}).fits);
static_assert(multiply({662607015, 1, -42}, {1, 1, 42}).value == rational{662607015, 1, 0});
static_assert(multiply({10000000000, 1, 0}, {10000000000, 1, 0}).value == rational{1, 1, 20});
static_assert(!multiply({most, 1, 0}, {3, 1, 0}).fits);
static_assert(divide({1, 1, 0}, {3, 1, 2}).value == rational{1, 300, 0});
static_assert(tapeless::integer_power({2, 1, 0}, -3).value == rational{1, 8, 0});
static_assert(tapeless::integer_power({10, 1, 0}, 300).value == rational{1, 1, 300});
static_assert(!tapeless::integer_power({3, 1, 0}, 100).fits);
static_assert(!tapeless::integer_power({0, 1, 0}, -1).fits);
static_assert(root({9, 4, 0}, 2).value == rational{3, 2, 0} && !root({2, 1, 0}, 2).fits);
static_assert(root({27, 8, 0}, 3).value == rational{3, 2, 0} && !root({-4, 1, 0}, 2).fits);
static_assert(compare({1, 3, 0}, {1, 2, 0}) < 0 && compare({1, 1, 30}, {1, 1, 25}) > 0);
// Powers of ten are bounded, so that they are added without overflow and written as they are read.
static_assert(multiply({1, 1, 99999}, {1, 1, 1}).value == rational{1, 1, 100000});
static_assert(!multiply({1, 1, 99999}, {1, 1, 2}).fits);
static_assert(!multiply({1, 1, -60000}, {1, 1, -60000}).fits);
static_assert(!divide({1, 1, -60000}, {1, 1, 60000}).fits);
static_assert(!tapeless::integer_power({1, 1, 99999}, 4096).fits);
// However far numbers are apart, they keep their order.
static_assert(compare({9, 1, 400}, {1, 1, 500}) < 0 && compare({-9, 1, 400}, {-1, 1, 500}) > 0);
static_assert(compare({9, 1, -500}, {1, 1, -400}) < 0);
static_assert(compare({9, 1, -99999}, {1, 1, -100000}) > 0);
static_assert(compare({1, most, 40}, {most, 1, 0}) > 0);
static_assert(compare({1, 3, 5000}, {1, 7, 5000}) > 0);
static_assert(compare({-1, 1, 30}, {1, 1, -30}) < 0 && compare({2, 1, 0}, {2, 1, 0}) == 0);

TEST_CASE("exact arithmetic keeps the laws of fractions") {
  for (int a = -12; a <= 12; ++a) {
    for (int b = 1; b <= 12; ++b) {
      for (int c = -6; c <= 6; ++c) {
        const rational x = make_rational(a, b).value;
        const rational y = make_rational(c, 7).value;
        CHECK(add(x, y).value == add(y, x).value);
        CHECK(subtract(add(x, y).value, y).value == x);
        CHECK(multiply(x, y).value == multiply(y, x).value);
        if (c != 0)
          CHECK(multiply(divide(x, y).value, y).value == x);
        CHECK(compare(x, y) == -compare(y, x));
      }
    }
  }
}
