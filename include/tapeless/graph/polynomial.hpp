// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_GRAPH_POLYNOMIAL_HPP
#define TAPELESS_GRAPH_POLYNOMIAL_HPP

#include <tapeless/graph/growable.hpp>
#include <tapeless/graph/monomial.hpp>
#include <tapeless/rational.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

/// What a computation may still cost, in terms of polynomials that it handles. It is used up when
/// that is exceeded, and when a number or an exponent does not fit: every result is void then.
class effort {
public:
  constexpr explicit effort(int terms) : left_(terms) {}
  constexpr int left() const { return left_; }
  constexpr bool used_up() const { return used_up_; }
  constexpr void give_up() { used_up_ = true; }
  constexpr bool spend(int terms) {
    left_ -= terms;
    used_up_ = used_up_ || left_ < 0;
    return !used_up_;
  }

private:
  int left_;
  bool used_up_ = false;
};

struct term {
  monomial power{};
  std::int64_t coefficient = 0;

  constexpr bool operator==(const term&) const = default;
};

/// A polynomial with integer coefficients, none of them zero: its terms, larger monomials first.
using polynomial = growable<term>;

/// A polynomial that is stored elsewhere.
struct polynomial_view {
  const term* terms = nullptr;
  int size = 0;

  constexpr polynomial_view(const term* first, int count) : terms(first), size(count) {}
  constexpr polynomial_view(const polynomial& p) : terms(p.data()), size(p.size()) {}
  constexpr const term& leading() const { return terms[0]; }
  constexpr const term& trailing() const { return terms[size - 1]; }
};

constexpr bool is_same(const polynomial_view& a, const polynomial_view& b) {
  if (a.size != b.size)
    return false;
  for (int i = 0; i < a.size; ++i)
    if (!(a.terms[i] == b.terms[i]))
      return false;
  return true;
}

constexpr polynomial constant_polynomial(std::int64_t number) {
  polynomial result;
  if (number != 0)
    result.push_back({{}, number});
  return result;
}

constexpr polynomial copy(const polynomial_view& p) {
  polynomial result;
  for (int i = 0; i < p.size; ++i)
    result.push_back(p.terms[i]);
  return result;
}

/// total += factor * added. All other arithmetic is made of this.
constexpr void add_product(polynomial& total, const polynomial_view& added, const term& factor,
                           effort& left) {
  if (!left.spend(total.size() + added.size))
    return;
  polynomial merged;
  const term* own = total.data();
  const term* const own_end = own + total.size();
  for (int i = 0; i < added.size; ++i) {
    term next;
    if (!multiply(added.terms[i].power, factor.power, next.power) ||
        __builtin_mul_overflow(added.terms[i].coefficient, factor.coefficient, &next.coefficient))
      return left.give_up();
    int order = -1;
    while (own != own_end && (order = compare(own->power, next.power)) > 0)
      merged.push_back(*own++);
    if (own != own_end && order == 0) {
      if (__builtin_add_overflow(next.coefficient, own->coefficient, &next.coefficient))
        return left.give_up();
      ++own;
    }
    if (next.coefficient == INT64_MIN) // has no negative
      return left.give_up();
    if (next.coefficient != 0)
      merged.push_back(next);
  }
  while (own != own_end)
    merged.push_back(*own++);
  total = static_cast<polynomial&&>(merged);
}

constexpr polynomial multiply(const polynomial_view& a, const polynomial_view& b, effort& left) {
  const polynomial_view& shorter = a.size < b.size ? a : b;
  const polynomial_view& longer = a.size < b.size ? b : a;
  polynomial result;
  for (int i = 0; i < shorter.size && !left.used_up(); ++i)
    add_product(result, longer, shorter.terms[i], left);
  return result;
}

/// The exponent is not negative.
constexpr polynomial power(const polynomial_view& base, int exponent, effort& left) {
  polynomial result = constant_polynomial(1);
  for (int i = 0; i < exponent && !left.used_up(); ++i)
    result = multiply(result, base, left);
  return result;
}

/// a / b where b divides a, else nothing.
constexpr polynomial exact_quotient(const polynomial_view& a, const polynomial_view& b,
                                    effort& left) {
  polynomial quotient;
  if (b.size == 0 || a.size < 1)
    return quotient;
  monomial unused;
  // The product's first and last term are the products of the first and last terms.
  if (!divide(a.trailing().power, b.trailing().power, unused) ||
      a.trailing().coefficient % b.trailing().coefficient != 0)
    return quotient;
  left.spend(a.size);
  polynomial rest = copy(a);
  while (!rest.empty() && !left.used_up()) {
    term next;
    const term& leading = rest.data()[0];
    if (!divide(leading.power, b.leading().power, next.power) ||
        leading.coefficient % b.leading().coefficient != 0) {
      quotient.shrink(0);
      return quotient;
    }
    next.coefficient = leading.coefficient / b.leading().coefficient;
    quotient.push_back(next);
    next.coefficient = -next.coefficient;
    add_product(rest, b, next, left);
  }
  return quotient;
}

/// The term whose square a is, or zero.
constexpr term root(const term& a) {
  term result;
  const bool has_root = a.coefficient > 0 && root(a.power, result.power);
  const std::int64_t number = has_root ? detail::integer_root(a.coefficient, 2) : -1;
  result.coefficient = number < 0 ? 0 : number;
  return result;
}

/// The polynomial whose square p is, its first coefficient positive; or nothing. Term by term: the
/// next one is the first term of p - root^2, divided by twice the first of the root.
constexpr polynomial exact_root(const polynomial_view& p, effort& left) {
  polynomial result;
  if (p.size == 0 || p.size == 2 || root(p.leading()).coefficient == 0 ||
      root(p.trailing()).coefficient == 0)
    return result;
  left.spend(p.size);
  const term first = root(p.leading());
  polynomial rest = copy(p);
  term next = first;
  for (int i = 0; i < p.size && !left.used_up(); ++i) {
    // (root + next)^2 = root^2 + (2 root + next) next
    polynomial added = constant_polynomial(0);
    add_product(added, result, {{}, 2}, left);
    added.push_back(next);
    add_product(rest, added, {next.power, -next.coefficient}, left);
    result.push_back(next);
    if (rest.empty() || left.used_up())
      return result;
    const term& leading = rest.data()[0];
    if (!divide(leading.power, first.power, next.power) ||
        leading.coefficient % (2 * first.coefficient) != 0 ||
        compare(next.power, result.back().power) >= 0)
      break;
    next.coefficient = leading.coefficient / (2 * first.coefficient);
  }
  result.shrink(0);
  return result;
}

/// What all terms have in common; the coefficient has the sign of the first one.
constexpr term content(const polynomial_view& p) {
  term common = p.leading();
  for (int i = 1; i < p.size; ++i) {
    common.power = greatest_common_divisor(common.power, p.terms[i].power);
    common.coefficient =
        detail::greatest_common_divisor(common.coefficient, p.terms[i].coefficient);
  }
  if (common.coefficient < 0)
    common.coefficient = -common.coefficient;
  if (p.leading().coefficient < 0)
    common.coefficient = -common.coefficient;
  return common;
}

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
