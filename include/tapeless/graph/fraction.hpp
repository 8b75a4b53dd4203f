// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_GRAPH_FRACTION_HPP
#define TAPELESS_GRAPH_FRACTION_HPP

#include <tapeless/graph/polynomial.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

struct factor_power {
  int factor = -1;
  int exponent = 1;

  constexpr bool operator==(const factor_power&) const = default;
};

/// number * factor^exponent * ...; negative exponents make the denominator. The factors are in
/// ascending order, and zero has none.
struct fraction {
  rational number{};
  int first = 0; ///< the powers stand together in the field's array
  int count = 0;
};

/// What was seen too late: then everything starts anew and knows it from the beginning.
struct foresight {
  /// The unit of each kernel that has one, in the order in which kernels are made. exp(x) and
  /// exp(x/2) are powers of one kernel, exp(x/2).
  growable<rational> units{};
  /// Polynomials that divide others, one after the other, and how many terms each has.
  growable<term> divisors{};
  growable<int> sizes{};
  bool has_grown = false;
};

/// The greatest rational of which both are integer multiples; not zero.
constexpr rational greatest_common_divisor(const rational& a, const rational& b, effort& left) {
  const int exponent = a.exponent < b.exponent ? a.exponent : b.exponent;
  const exact first = make_rational(a.numerator, a.denominator, a.exponent - exponent);
  const exact second = make_rational(b.numerator, b.denominator, b.exponent - exponent);
  if (!first.fits || !second.fits || first.value.exponent != 0 || second.value.exponent != 0) {
    left.give_up();
    return a;
  }
  const rational& m = first.value;
  const rational& n = second.value;
  std::int64_t multiple =
      m.denominator / detail::greatest_common_divisor(m.denominator, n.denominator);
  const bool fits = detail::scale(multiple, n.denominator);
  const exact result =
      fits ? make_rational(detail::greatest_common_divisor(m.numerator, n.numerator), multiple,
                           exponent)
           : exact{};
  if (!result.fits)
    left.give_up();
  return result.fits ? result.value : a;
}

/// Fractions of polynomials in unknowns, with exact rational numbers.
///
/// Numerators and denominators stay products of the polynomials that were met, with integer
/// coefficients that have no common divisor, and only sums are expanded. So fractions are not in
/// lowest terms; but one is zero exactly when its expanded numerator is. Relations
/// between unknowns, such as sin^2 = 1 - cos^2, or r^2 = x for the square root of x, are applied to
/// all that is expanded.
class fraction_field {
public:
  constexpr fraction_field(effort& left, foresight& seen) : left_(left), seen_(seen) {}

  constexpr effort& left() const { return left_; }
  constexpr int unknowns() const { return factor_of_unknown_.size(); }

  /// A new unknown; it must not be used where there are too many.
  constexpr int add_unknown() {
    if (unknowns() == monomial::capacity) {
      left_.give_up();
      return 0;
    }
    const int unknown = unknowns();
    factor_of_unknown_.push_back(factors_.size());
    factors_.push_back({unknown, terms_.size(), 1, false, {}});
    terms_.push_back({power_of_unknown(unknown, 1), 1});
    foresee_divisors();
    return unknown;
  }
  /// The monomial equals the polynomial, which has fewer of the later unknowns or the same and a
  /// lower degree, so that replacing comes to an end.
  constexpr void relate(const monomial& replaced, const polynomial_view& replacement) {
    relations_.push_back({replaced, terms_.size(), replacement.size});
    const polynomial kept = copy(replacement);
    for (const term& each : kept)
      terms_.push_back(each);
  }
  /// Writes a factor as the fraction, which equals it, wherever it is found in a polynomial.
  constexpr void rewrite(int factor, const fraction& as) { factors_[factor].as = as; }

  constexpr fraction number(const rational& value) const { return {value, 0, 0}; }
  constexpr fraction number(std::int64_t value) const { return {{value, 1, 0}, 0, 0}; }
  constexpr fraction unknown(int index) { return of_factor(factor_of_unknown_[index]); }
  constexpr fraction of_factor(int factor, int exponent = 1) {
    growable<factor_power> powers;
    powers.push_back({factor, exponent});
    return store({1, 1, 0}, powers);
  }

  constexpr bool is_zero(const fraction& a) const { return tapeless::is_zero(a.number); }
  constexpr bool is_number(const fraction& a) const { return a.count == 0; }
  constexpr const factor_power& power_of(const fraction& a, int position) const {
    return powers_[a.first + position];
  }
  constexpr int factor_of_unknown(int unknown) const { return factor_of_unknown_[unknown]; }
  /// The unknown that a factor is, or -1.
  constexpr int unknown_of(int factor) const { return factors_[factor].unknown; }
  constexpr polynomial_view polynomial_of(int factor) const {
    return {terms_.data() + factors_[factor].first, factors_[factor].count};
  }

  /// Whether a and b are written alike; equal fractions may be written differently.
  constexpr bool is_same(const fraction& a, const fraction& b) const {
    return a.number == b.number && has_same_factors(a, b);
  }
  constexpr bool has_same_factors(const fraction& a, const fraction& b) const {
    if (a.count != b.count)
      return false;
    for (int i = 0; i < a.count; ++i)
      if (!(power_of(a, i) == power_of(b, i)))
        return false;
    return true;
  }

  /// No proof needs exponents beyond, and sums and products of these stay within 64 bits.
  constexpr int limited(std::int64_t exponent) {
    constexpr int most = 100000;
    if (exponent <= most && exponent >= -most)
      return static_cast<int>(exponent);
    left_.give_up();
    return 0;
  }

  constexpr fraction scaled(fraction a, const rational& factor) {
    a.number = checked(tapeless::multiply(a.number, factor));
    return tapeless::is_zero(a.number) ? number(0) : a;
  }
  constexpr fraction negated(const fraction& a) { return {negate(a.number), a.first, a.count}; }
  constexpr fraction product(const fraction& a, const fraction& b) {
    if (is_zero(a) || is_number(b))
      return scaled(a, b.number);
    if (is_zero(b) || is_number(a))
      return scaled(b, a.number);
    left_.spend(a.count + b.count);
    growable<factor_power> powers;
    int i = 0;
    int k = 0;
    while (i < a.count || k < b.count) {
      const int in_a = i < a.count ? power_of(a, i).factor : factors_.size();
      const int in_b = k < b.count ? power_of(b, k).factor : factors_.size();
      factor_power next{in_a < in_b ? in_a : in_b, 0};
      if (in_a <= in_b)
        next.exponent += power_of(a, i++).exponent;
      if (in_b <= in_a)
        next.exponent += power_of(b, k++).exponent;
      next.exponent = limited(next.exponent);
      push(powers, next);
    }
    return store(checked(tapeless::multiply(a.number, b.number)), powers);
  }
  constexpr fraction power(const fraction& a, std::int64_t exponent) {
    if (exponent == 1)
      return a;
    if ((is_zero(a) && exponent <= 0) || exponent > 1000 || exponent < -1000) {
      left_.give_up(); // a division by zero has no value to compare
      return a;
    }
    growable<factor_power> powers;
    for (int i = 0; i < a.count; ++i) {
      const factor_power& each = power_of(a, i);
      push(powers, {each.factor, limited(each.exponent * exponent)});
    }
    return store(checked(integer_power(a.number, exponent)), powers);
  }
  constexpr fraction quotient(const fraction& a, const fraction& b) {
    return product(a, power(b, -1));
  }
  constexpr fraction sum(const fraction& a, const fraction& b) {
    growable<fraction> both;
    both.push_back(a);
    both.push_back(b);
    return sum(both);
  }
  constexpr fraction difference(const fraction& a, const fraction& b) { return sum(a, negated(b)); }

  /// Factors that all summands have stay outside, the rest is expanded and reduced.
  constexpr fraction sum(const growable<fraction>& summands) {
    const fraction* only = nullptr;
    int count = 0;
    for (const fraction& each : summands) {
      if (is_zero(each))
        continue;
      only = &each;
      ++count;
    }
    if (count == 0)
      return number(0);
    if (count == 1)
      return *only;
    growable<factor_power> common;
    rational content = absolute(only->number);
    for (int i = 0; i < only->count; ++i)
      common.push_back(power_of(*only, i));
    for (const fraction& each : summands) {
      if (is_zero(each))
        continue;
      lower(common, each);
      content = tapeless::greatest_common_divisor(content, each.number, left_);
    }
    polynomial total;
    for (const fraction& each : summands) {
      if (is_zero(each) || left_.used_up())
        continue;
      const rational multiple = checked(divide(each.number, content));
      if (!is_plain_integer(multiple))
        left_.give_up();
      add_product(total, expanded(each, common), {{}, multiple.numerator}, left_);
    }
    reduce(total);
    fraction result = of_polynomial(total);
    if (is_zero(result) || left_.used_up())
      return number(0);
    return scaled(product(result, store({1, 1, 0}, common)), content);
  }

  /// A polynomial as a fraction: what its terms have in common, known factors, and the rest.
  constexpr fraction of_polynomial(const polynomial_view& p) {
    if (p.size == 0 || left_.used_up())
      return number(0);
    const term common = content(p);
    polynomial rest;
    for (int i = 0; i < p.size; ++i) {
      term each;
      divide(p.terms[i].power, common.power, each.power);
      each.coefficient = p.terms[i].coefficient / common.coefficient;
      rest.push_back(each);
    }
    growable<factor_power> powers;
    for (int unknown = 0; unknown < unknowns(); ++unknown)
      push(powers, {factor_of_unknown_[unknown], common.power[unknown]});
    fraction result = store({common.coefficient, 1, 0}, powers);
    int exponent = 1;
    for (;;) {
      polynomial root = exact_root(rest, left_);
      if (root.size() < 2 || left_.used_up())
        break;
      rest = static_cast<polynomial&&>(root);
      exponent *= 2;
    }
    left_.spend(factors_.size());
    for (int factor = 0; factor < factors_.size() && rest.size() > 1; ++factor) {
      if (!factors_[factor].divides)
        continue;
      for (;;) {
        polynomial divided = exact_quotient(rest, polynomial_of(factor), left_);
        if (divided.empty() || left_.used_up())
          break;
        rest = static_cast<polynomial&&>(divided);
        const bool is_rewritten = !is_zero(factors_[factor].as);
        result = product(result, is_rewritten ? power(factors_[factor].as, exponent)
                                              : of_factor(factor, exponent));
      }
    }
    if (rest.size() < 2)
      return result;
    look_for_multiples(rest);
    return product(result, of_factor(factor_of(rest), exponent));
  }

  /// The factor that is this polynomial, which is stored as it is. One that only a kernel needs is
  /// not looked at when others are divided.
  constexpr int factor_of(const polynomial_view& p, bool divides = true) {
    left_.spend(factors_.size());
    for (int factor = 0; factor < factors_.size(); ++factor)
      if (tapeless::is_same(polynomial_of(factor), p))
        return factor;
    const polynomial kept = copy(p);
    factors_.push_back({-1, terms_.size(), kept.size(), divides, {}});
    for (const term& each : kept)
      terms_.push_back(each);
    return factors_.size() - 1;
  }

  /// Whether a is zero when all of its numerator is expanded; relations such as s^3 = s let
  /// products vanish whose factors do not.
  constexpr bool vanishes(const fraction& a) {
    if (is_zero(a))
      return true;
    growable<factor_power> denominator;
    for (int i = 0; i < a.count; ++i)
      if (power_of(a, i).exponent < 0)
        denominator.push_back(power_of(a, i));
    polynomial numerator = expanded(a, denominator);
    reduce(numerator);
    return numerator.empty() && !left_.used_up();
  }

  /// The summands of a fraction whose numerator is expanded, at most `most`; or the fraction
  /// itself.
  constexpr growable<fraction> summands(const fraction& a, int most) {
    growable<factor_power> outside; // all but the polynomials of the numerator
    bool is_sum = false;
    for (int i = 0; i < a.count; ++i) {
      const factor_power& each = power_of(a, i);
      if (unknown_of(each.factor) >= 0 || each.exponent < 0)
        outside.push_back(each);
      else
        is_sum = true;
    }
    growable<fraction> result;
    if (is_sum) {
      polynomial numerator = expanded(a, outside);
      reduce(numerator);
      if (numerator.size() <= most) {
        const fraction factor = store(a.number, outside);
        for (const term& each : numerator) {
          polynomial single;
          single.push_back(each);
          result.push_back(product(factor, of_polynomial(single)));
        }
        return result;
      }
    }
    result.push_back(a);
    return result;
  }

  /// The numerator of a / factors, where those leave no denominator; a's number counts as 1.
  constexpr polynomial expanded(const fraction& a, const growable<factor_power>& factors) {
    term leading{{}, 1};
    polynomial result;
    int k = 0;
    growable<factor_power> left;
    for (int i = 0; i < a.count || k < factors.size();) {
      const int own = i < a.count ? power_of(a, i).factor : factors_.size();
      const int other = k < factors.size() ? factors[k].factor : factors_.size();
      factor_power next{own < other ? own : other, 0};
      if (own <= other)
        next.exponent += power_of(a, i++).exponent;
      if (other <= own)
        next.exponent -= factors[k++].exponent;
      const int unknown = unknown_of(next.factor);
      if (next.exponent > monomial::max_exponent)
        left_.give_up();
      else if (unknown >= 0)
        leading.power.set(unknown, next.exponent);
      else
        push(left, next);
    }
    result.push_back(leading);
    for (const factor_power& each : left) {
      const polynomial base = copy(polynomial_of(each.factor));
      for (int n = 0; n < each.exponent && !left_.used_up(); ++n) {
        result = multiply(result, base, left_);
        reduce(result);
      }
    }
    return result;
  }

  /// Applies the relations until none applies.
  constexpr void reduce(polynomial& p) {
    while (!left_.used_up()) {
      const int found = relation_for(p);
      if (found < 0)
        return;
      const relation& rule = relations_[found];
      polynomial high;
      polynomial low;
      for (const term& each : p) {
        term divided{{}, each.coefficient};
        if (divide(each.power, rule.replaced, divided.power))
          high.push_back(divided);
        else
          low.push_back(each);
      }
      for (int i = 0; i < rule.count; ++i)
        add_product(low, high, terms_[rule.first + i], left_);
      p = static_cast<polynomial&&>(low);
    }
  }

  constexpr rational checked(const exact& result) {
    if (!result.fits)
      left_.give_up();
    return result.fits ? result.value : rational{1, 1, 0};
  }

private:
  struct factor {
    int unknown = -1;
    int first = 0;
    int count = 0;
    bool divides = false; ///< polynomials are divided by it where that is possible
    fraction as{};        ///< what it is written as instead; zero where it stays
  };
  struct relation {
    monomial replaced{};
    int first = 0;
    int count = 0;
  };

  /// A polynomial that divides an earlier one came too late to take that apart.
  constexpr void look_for_multiples(const polynomial& p) {
    for (int factor = 0; factor < factors_.size() && !left_.used_up(); ++factor) {
      if (!factors_[factor].divides || !is_zero(factors_[factor].as) ||
          factors_[factor].count < p.size() || tapeless::is_same(polynomial_of(factor), p) ||
          exact_quotient(polynomial_of(factor), p, left_).empty())
        continue;
      seen_.sizes.push_back(p.size());
      for (const term& each : p)
        seen_.divisors.push_back(each);
      seen_.units.shrink(0); // other kernels may be made
      seen_.has_grown = true;
      left_.give_up();
    }
  }
  /// Adds the divisors whose unknowns are all there by now.
  constexpr void foresee_divisors() {
    const int latest = unknowns() - 1;
    for (int i = 0, first = 0; i < seen_.sizes.size(); first += seen_.sizes[i++]) {
      const polynomial_view p(seen_.divisors.data() + first, seen_.sizes[i]);
      bool has_latest = false;
      bool has_later = false;
      for (int k = 0; k < p.size; ++k)
        for (int unknown = latest; unknown < monomial::capacity; ++unknown)
          if (p.terms[k].power[unknown] > 0)
            (unknown == latest ? has_latest : has_later) = true;
      if (has_latest && !has_later)
        factor_of(p);
    }
  }

  static constexpr void push(growable<factor_power>& powers, const factor_power& next) {
    if (next.exponent != 0)
      powers.push_back(next);
  }
  constexpr fraction store(const rational& number, const growable<factor_power>& powers) {
    const fraction result{number, powers_.size(), powers.size()};
    for (const factor_power& each : powers)
      powers_.push_back(each);
    return result;
  }

  /// Lowers exponents to those of a fraction, where what it does not have has exponent 0.
  constexpr void lower(growable<factor_power>& common, const fraction& other) {
    growable<factor_power> lowered;
    int i = 0;
    int k = 0;
    while (i < common.size() || k < other.count) {
      const int in_common = i < common.size() ? common[i].factor : factors_.size();
      const int in_other = k < other.count ? power_of(other, k).factor : factors_.size();
      const int a = in_common <= in_other ? common[i++].exponent : 0;
      const int b = in_other <= in_common ? power_of(other, k++).exponent : 0;
      push(lowered, {in_common < in_other ? in_common : in_other, a < b ? a : b});
    }
    common = static_cast<growable<factor_power>&&>(lowered);
  }

  /// A relation that applies to some term; the latest one.
  constexpr int relation_for(const polynomial& p) const {
    monomial unused;
    left_.spend(p.size() * relations_.size() / 2);
    for (int i = relations_.size() - 1; i >= 0; --i)
      for (const term& each : p)
        if (divide(each.power, relations_[i].replaced, unused))
          return i;
    return -1;
  }

  effort& left_;
  foresight& seen_;
  growable<term> terms_;
  growable<factor> factors_;
  growable<factor_power> powers_;
  growable<int> factor_of_unknown_;
  growable<relation> relations_;
};

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
