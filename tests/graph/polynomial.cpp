// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

#include <tapeless/graph/polynomial.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <vector>

using tapeless::compare;
using tapeless::effort;
using tapeless::monomial;
using tapeless::polynomial;
using tapeless::polynomial_view;
using tapeless::power_of_unknown;
using tapeless::term;

namespace {

/// A small generator, the same everywhere.
struct generator {
  std::uint64_t state;
  int below(int limit) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return static_cast<int>((state >> 33) % static_cast<std::uint64_t>(limit));
  }
};

monomial random_monomial(generator& random, int largest) {
  monomial result;
  for (int i = 0; i < 3; ++i)
    result.set(random.below(monomial::capacity), random.below(largest + 1));
  return result;
}

polynomial random_polynomial(generator& random, int terms) {
  effort left(100000);
  polynomial result;
  for (int i = 0; i < terms; ++i) {
    monomial power;
    power.set(0, random.below(4));
    power.set(7, random.below(3));
    power.set(8, random.below(3));
    add_product(result, tapeless::constant_polynomial(random.below(19) - 9), {power, 1}, left);
  }
  return result;
}

/// The value at small integers; exact.
std::int64_t value(const polynomial_view& p, const std::vector<std::int64_t>& at) {
  std::int64_t total = 0;
  for (int i = 0; i < p.size; ++i) {
    std::int64_t product = p.terms[i].coefficient;
    for (int unknown = 0; unknown < monomial::capacity; ++unknown)
      for (int n = 0; n < p.terms[i].power[unknown]; ++n)
        product *= at[static_cast<std::size_t>(unknown)];
    total += product;
  }
  return total;
}

std::vector<std::int64_t> random_point(generator& random) {
  std::vector<std::int64_t> at;
  at.reserve(monomial::capacity);
  for (int i = 0; i < monomial::capacity; ++i)
    at.push_back(random.below(7) - 3);
  return at;
}

bool is_ordered(const polynomial_view& p) {
  for (int i = 0; i < p.size; ++i)
    if (p.terms[i].coefficient == 0 ||
        (i > 0 && compare(p.terms[i - 1].power, p.terms[i].power) <= 0))
      return false;
  return true;
}

} // namespace

TEST_CASE("monomials: what is said of words holds of each exponent") {
  generator random{3};
  for (int trial = 0; trial < 2000; ++trial) {
    const monomial a = random_monomial(random, monomial::max_exponent);
    const monomial b = random_monomial(random, trial % 2 == 0 ? 5 : monomial::max_exponent);
    monomial product;
    monomial quotient;
    monomial half;
    const bool fits = multiply(a, b, product);
    const bool divides = divide(a, b, quotient);
    const bool is_square = root(a, half);
    const monomial common = greatest_common_divisor(a, b);
    bool all_fit = true;
    bool all_divide = true;
    bool all_even = true;
    for (int i = 0; i < monomial::capacity; ++i) {
      all_fit = all_fit && a[i] + b[i] <= monomial::max_exponent;
      all_divide = all_divide && b[i] <= a[i];
      all_even = all_even && a[i] % 2 == 0;
      CHECK(common[i] == (a[i] < b[i] ? a[i] : b[i]));
    }
    CHECK(fits == all_fit);
    CHECK(divides == all_divide);
    CHECK(is_square == all_even);
    for (int i = 0; i < monomial::capacity; ++i) {
      if (fits)
        CHECK(product[i] == a[i] + b[i]);
      if (divides)
        CHECK(quotient[i] == a[i] - b[i]);
      if (is_square)
        CHECK(half[i] == a[i] / 2);
    }
    // Products keep the order.
    const monomial shift = power_of_unknown(trial % monomial::capacity, 3);
    monomial shifted_a;
    monomial shifted_b;
    if (multiply(a, shift, shifted_a) && multiply(b, shift, shifted_b))
      CHECK(compare(a, b) == compare(shifted_a, shifted_b));
    CHECK(compare(a, a) == 0);
    CHECK(compare(a, b) == -compare(b, a));
  }
}

TEST_CASE("polynomials compute as their values do") {
  generator random{5};
  for (int trial = 0; trial < 300; ++trial) {
    effort left(100000);
    const polynomial a = random_polynomial(random, 1 + trial % 7);
    const polynomial b = random_polynomial(random, 1 + trial % 5);
    const std::vector<std::int64_t> at = random_point(random);
    const polynomial product = multiply(a, b, left);
    polynomial sum = copy(a);
    add_product(sum, b, {{}, -2}, left);
    const polynomial cube = power(a, 3, left);
    CHECK(is_ordered(product));
    CHECK(is_ordered(sum));
    CHECK(value(product, at) == value(a, at) * value(b, at));
    CHECK(value(sum, at) == value(a, at) - 2 * value(b, at));
    CHECK(value(cube, at) == value(a, at) * value(a, at) * value(a, at));
    CHECK_FALSE(left.used_up());
  }
}

TEST_CASE("a product is divided by its factors, and nothing else is") {
  generator random{11};
  int divided = 0;
  for (int trial = 0; trial < 300; ++trial) {
    effort left(100000);
    const polynomial a = random_polynomial(random, 1 + trial % 6);
    const polynomial b = random_polynomial(random, 1 + trial % 4);
    if (a.empty() || b.empty())
      continue;
    polynomial product = multiply(a, b, left);
    CHECK(is_same(exact_quotient(product, b, left), a));
    // One more, and b no longer divides it, unless b is a number.
    add_product(product, tapeless::constant_polynomial(1), {{}, 1}, left);
    const polynomial other = exact_quotient(product, b, left);
    if (!other.empty()) {
      CHECK(is_same(multiply(other, b, left), product));
      ++divided;
    }
    CHECK_FALSE(left.used_up());
  }
  CHECK(divided < 30);
}

TEST_CASE("a square has a root, its neighbours have none") {
  generator random{13};
  for (int trial = 0; trial < 300; ++trial) {
    effort left(100000);
    polynomial a = random_polynomial(random, 1 + trial % 6);
    if (a.empty())
      continue;
    if (a[0].coefficient < 0) { // the root whose first coefficient is positive
      polynomial negated;
      add_product(negated, a, {{}, -1}, left);
      a = static_cast<polynomial&&>(negated);
    }
    polynomial square = multiply(a, a, left);
    CHECK(is_same(exact_root(square, left), a));
    add_product(square, tapeless::constant_polynomial(1), {power_of_unknown(3, 1), 1}, left);
    CHECK(exact_root(square, left).empty());
    CHECK_FALSE(left.used_up());
  }
}

TEST_CASE("the content is what all terms have in common, with the sign of the first") {
  effort left(1000);
  polynomial p; // -6 x^3 y + 4 x^2
  add_product(p, tapeless::constant_polynomial(4), {power_of_unknown(0, 2), 1}, left);
  monomial power = power_of_unknown(0, 3);
  power.set(1, 1);
  add_product(p, tapeless::constant_polynomial(-6), {power, 1}, left);
  CHECK(content(p) == term{power_of_unknown(0, 2), -2});
}

TEST_CASE("what does not fit uses the effort up") {
  SUBCASE("coefficients") {
    effort left(1000);
    const polynomial large = tapeless::constant_polynomial(INT64_MAX / 2 + 1);
    polynomial total = copy(large);
    add_product(total, large, {{}, 1}, left);
    CHECK(left.used_up());
  }
  SUBCASE("a coefficient without a negative") {
    effort left(1000);
    polynomial total = tapeless::constant_polynomial(-INT64_MAX);
    add_product(total, tapeless::constant_polynomial(1), {{}, -1}, left);
    CHECK(left.used_up());
  }
  SUBCASE("exponents") {
    effort left(1000);
    polynomial x;
    x.push_back({power_of_unknown(0, 100), 1});
    multiply(x, x, left);
    CHECK(left.used_up());
  }
  SUBCASE("terms") {
    effort left(50);
    polynomial sum;
    for (int unknown = 0; unknown < 4; ++unknown)
      add_product(sum, tapeless::constant_polynomial(1), {power_of_unknown(unknown, 1), 1}, left);
    CHECK_FALSE(left.used_up());
    power(sum, 10, left);
    CHECK(left.used_up());
  }
}
