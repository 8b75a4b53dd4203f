// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_GRAPH_KERNELS_HPP
#define TAPELESS_GRAPH_KERNELS_HPP

#include <tapeless/graph/fraction.hpp>
#include <tapeless/graph/graph.hpp>
#include <tapeless/graph/interval.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

enum class kernel_kind : unsigned char {
  variable,
  pi,
  exponential, ///< exp(unit * argument)
  angle,       ///< two unknowns: the cosine and, after it, the sine of unit * argument
  even_root,   ///< base^unit, unit = 1/2^k; not negative
  odd_root,    ///< base^unit, unit = 1/(2k + 1); it has the sign of the base
  logarithm,   ///< log(base)
  function,    ///< any other operation on its arguments
};

/// What roots and logarithms are taken of: a factor, minus a factor, or the size of one.
struct kernel_base {
  int factor = -1;
  bool is_negated = false;
  bool is_absolute = false;

  constexpr bool operator==(const kernel_base&) const = default;
};

/// What an unknown of the fractions stands for.
struct kernel {
  kernel_kind kind = kernel_kind::variable;
  int unknown = -1;
  rational unit{1, 1, 0};
  kernel_base base{};
  const operation* op = nullptr; ///< of a function
  fraction arguments[max_operands]{};
};

/// What is assumed to be positive so that a product can be taken apart: a factor, or minus it.
using assumption = kernel_base;

/// The functions that are not fractions of polynomials, as unknowns ("kernels") with relations, so
/// that identities become arithmetic: exp(a + b) = exp(a) exp(b), addition theorems of sine and
/// cosine, powers with rational exponents, logarithms of products.
///
/// Each result equals what it stands for wherever that has a value. Products under roots of even
/// degree and logarithms are taken apart only where signs are known, or assumed at a sample point;
/// assumptions so made hold at that point together.
class kernels {
  // (Member templates stand before their first use, because clang instantiates them there.)

  /// Why a product is taken apart; that decides what is to be known of signs.
  enum class parted : unsigned char { logarithm, even_root, odd_root, size };

  static constexpr bool is_odd(std::int64_t number) { return number % 2 != 0; }

  /// Calls `visit_base(base, exponent)` and `visit_exponential(direction, multiple)` for parts
  /// whose product u is.
  template <class VisitBase, class VisitExponential>
  constexpr void take_apart(const fraction& u, parted purpose, VisitBase visit_base,
                            VisitExponential visit_exponential) {
    if (field_.is_zero(u))
      return field_.left().give_up();
    visit_number(absolute(u.number), visit_base);
    bool negative = is_negative(u.number) && purpose != parted::size;
    if (purpose == parted::odd_root && negative) {
      visit_base({minus_one()}, {1, 1, 0});
      negative = false;
    }
    growable<base_power> undecided;
    for (int i = 0; i < u.count; ++i) {
      const factor_power each = field_.power_of(u, i);
      const rational exponent{each.exponent, 1, 0};
      const int unknown = field_.unknown_of(each.factor);
      if (unknown >= 0) {
        const kernel k = (*this)[unknown];
        const rational scaled = field_.checked(multiply(exponent, k.unit));
        if (k.kind == kernel_kind::exponential) {
          visit_exponential(k.arguments[0], scaled);
          continue;
        }
        if (k.kind == kernel_kind::even_root) {
          visit_base(k.base, scaled);
          continue;
        }
        if (k.kind == kernel_kind::odd_root) {
          negative = decide({k.base, scaled}, purpose, undecided, visit_base) != negative;
          continue;
        }
      }
      negative = decide({{each.factor}, exponent}, purpose, undecided, visit_base) != negative;
    }
    if (undecided.empty()) {
      if (negative)
        field_.left().give_up(); // a negative number under a root or a logarithm
    } else if (undecided.size() == 1) {
      undecided[0].base.is_negated = negative;
      visit_base(undecided[0].base, undecided[0].exponent);
    } else {
      visit_product(undecided, negative, visit_base);
    }
  }

  struct base_power {
    kernel_base base{};
    rational exponent{};
  };

  template <class VisitBase>
  constexpr void visit_number(const rational& number, VisitBase visit_base) {
    // Prime factors, as far as they are small. What is left stays one base.
    const std::int64_t sides[] = {number.numerator, number.denominator};
    for (int side = 0; side < 2; ++side) {
      std::int64_t rest = sides[side];
      for (std::int64_t prime = 2; prime < 100 && prime * prime <= rest;
           prime += prime == 2 ? 1 : 2) {
        const int count = rest % prime == 0 ? detail::strip_factor(rest, prime) : 0;
        if (count > 0)
          visit_base({number_factor(prime)}, {side == 0 ? count : -count, 1, 0});
      }
      if (rest > 1)
        visit_base({number_factor(rest)}, {side == 0 ? 1 : -1, 1, 0});
    }
    if (number.exponent != 0) {
      visit_base({number_factor(2)}, {number.exponent, 1, 0});
      visit_base({number_factor(5)}, {number.exponent, 1, 0});
    }
  }

  /// Visits a factor whose sign is known or makes no difference. Says whether the power of it is
  /// known to be negative, and a minus sign is left to be accounted for.
  template <class VisitBase>
  constexpr bool decide(base_power next, parted purpose, growable<base_power>& undecided,
                        VisitBase visit_base) {
    const bool is_odd_power = is_odd(next.exponent.numerator);
    const bool is_negative = is_given({next.base.factor, true});
    next.base.is_negated = is_negative && purpose != parted::odd_root;
    if (is_negative || is_positive_factor(next.base.factor, false) || purpose == parted::odd_root) {
      visit_base(next.base, next.exponent);
      return next.base.is_negated && is_odd_power && purpose != parted::size;
    }
    if (purpose == parted::size || !is_odd_power)
      visit_base(size_of(next.base.factor), next.exponent);
    else
      undecided.push_back(next);
    return false;
  }

  /// Factors of which only the product is known to be positive: each is if that may be assumed.
  template <class VisitBase>
  constexpr void visit_product(const growable<base_power>& undecided, bool negative,
                               VisitBase visit_base) {
    if (may_assume()) {
      bool negated = false;
      for (const base_power& each : undecided) {
        const kernel_base base = assumed(each.base.factor);
        negated = negated != base.is_negated;
        visit_base(base, each.exponent);
      }
      if (negated != negative)
        field_.left().give_up();
      return;
    }
    // a^3 b = |a|^2 a b
    polynomial product = constant_polynomial(1);
    for (const base_power& each : undecided) {
      const rational left = field_.checked(subtract(each.exponent, {1, 1, 0}));
      if (!is_zero(left))
        visit_base(size_of(each.base.factor), left);
      const polynomial factor = copy(field_.polynomial_of(each.base.factor));
      product = multiply(product, factor, field_.left());
    }
    field_.reduce(product);
    visit_base({field_.factor_of(product, false), negative}, {1, 1, 0});
  }

public:
  /// Without a trial nothing is assumed; with one, signs at that sample point are.
  constexpr kernels(effort& left, foresight& seen, const elementary_operations& known,
                    const int* trial)
      : field_(left, seen), seen_(seen), known_(known), trial_(trial) {}

  constexpr fraction_field& field() { return field_; }
  constexpr const kernel& operator[](int unknown) const { return kernels_[owner_[unknown]]; }
  constexpr bool may_assume() const { return trial_ != nullptr; }
  constexpr const growable<assumption>& assumptions() const { return assumptions_; }

  constexpr fraction variable(double at_sample_point) {
    return add({.kind = kernel_kind::variable}, at_sample_point);
  }
  constexpr fraction pi() {
    for (const kernel& each : kernels_)
      if (each.kind == kernel_kind::pi)
        return field_.unknown(each.unknown);
    return add({.kind = kernel_kind::pi}, elementary_value(elementary::pi, {}, {}));
  }

  /// An operation of which nothing is known but that equal arguments give equal values.
  constexpr fraction function(const operation& op, const fraction* arguments) {
    for (int i = 0; i < kernels_.size(); ++i) {
      if (kernels_[i].kind != kernel_kind::function || !is_same(kernels_[i].op, op))
        continue;
      bool same = true;
      for (int k = 0; k < op.arity && same; ++k) {
        const fraction other = kernels_[i].arguments[k];
        same = field_.is_same(other, arguments[k]) ||
               field_.vanishes(field_.difference(other, arguments[k]));
      }
      if (same)
        return field_.unknown(kernels_[i].unknown);
    }
    kernel made{.kind = kernel_kind::function, .op = &op};
    interval values[max_operands];
    for (int k = 0; k < op.arity; ++k) {
      made.arguments[k] = arguments[k];
      values[k] = value_of(arguments[k]);
    }
    return add(made, elementary_value(known_.meaning_of(op), values[0], values[1]));
  }

  /// exp(u), a product over the summands of u. exp(q log(b)) is b^q.
  constexpr fraction exp(const fraction& u) {
    fraction result = field_.number(1);
    for (const fraction& part : field_.summands(u, 12))
      if (!field_.is_zero(part))
        result = field_.product(result, exp_of_multiple(direction_of(part), part.number));
    return result;
  }

  struct cosine_and_sine {
    fraction cosine;
    fraction sine;
  };
  /// By the addition theorems, over the summands of u and integer multiples of their units.
  constexpr cosine_and_sine angle(const fraction& u) {
    cosine_and_sine total{field_.number(1), field_.number(0)};
    for (const fraction& part : field_.summands(u, 4))
      if (!field_.is_zero(part))
        total = turned(total, angle_of_multiple(direction_of(part), part.number));
    return total;
  }

  constexpr fraction log(const fraction& u) {
    growable<fraction> parts;
    take_apart(
        u, parted::logarithm,
        [&](const kernel_base& base, const rational& exponent) {
          parts.push_back(field_.scaled(log_of_base(base), exponent));
        },
        [&](const fraction& direction, const rational& multiple) {
          parts.push_back(field_.scaled(direction, multiple));
        });
    return field_.sum(parts);
  }

  /// u^exponent for any rational exponent, u >= 0 where the exponent is no integer.
  constexpr fraction power(const fraction& u, const rational& exponent) {
    if (is_plain_integer(exponent))
      return field_.power(u, exponent.numerator);
    return taken_apart_power(u, exponent,
                             is_odd(exponent.denominator) ? parted::odd_root : parted::even_root);
  }
  /// The real root of degree 3, of negative numbers too.
  constexpr fraction cbrt(const fraction& u) {
    return taken_apart_power(u, {1, 3, 0}, parted::odd_root);
  }
  constexpr fraction abs(const fraction& u) {
    return taken_apart_power(u, {1, 1, 0}, parted::size);
  }

  /// The sign of u, which is 0 where u is. `op` is the operation.
  constexpr fraction sign(const operation& op, const fraction& u) {
    fraction result = field_.number(field_.is_zero(u) ? 0 : is_negative(u.number) ? -1 : 1);
    for (int i = 0; i < u.count; ++i) {
      const factor_power each = field_.power_of(u, i);
      if (is_given({each.factor, true}))
        result = is_odd(each.exponent) ? field_.negated(result) : result;
      else if (!is_positive_factor(each.factor, true))
        result = field_.product(
            result, field_.power(sign_of_factor(op, each.factor), is_odd(each.exponent) ? 1 : 2));
    }
    return result;
  }

  /// Takes it for granted that u > 0, where u has but one factor whose sign is not known. Says
  /// whether that may be true.
  constexpr bool give_positive(const fraction& u) {
    if (field_.is_number(u))
      return !is_negative(u.number) && !field_.is_zero(u);
    kernel_base only{};
    bool negative = is_negative(u.number);
    int undecided = 0;
    for (int i = 0; i < u.count; ++i) {
      const factor_power each = field_.power_of(u, i);
      const bool odd = is_odd(each.exponent);
      if (!odd || is_positive_factor(each.factor, false))
        continue;
      if (is_given({each.factor, true})) {
        negative = !negative;
      } else {
        only.factor = each.factor;
        ++undecided;
      }
    }
    only.is_negated = negative;
    if (undecided == 1)
      given_.push_back(only);
    return undecided > 0 || !negative;
  }

  /// Whether u is above 0 wherever it has a value.
  constexpr bool is_positive(const fraction& u) const {
    bool positive = !is_negative(u.number) && !field_.is_zero(u);
    for (int i = 0; i < u.count && positive; ++i)
      positive = is_positive_factor(field_.power_of(u, i).factor, true);
    return positive;
  }
  /// Assumes it of every factor, each with its sign at the sample point, where u must be positive.
  constexpr void assume_positive(const fraction& u) {
    if (!value_of(u).is_positive())
      field_.left().give_up();
    for (int i = 0; i < u.count; ++i)
      if (!is_positive_factor(field_.power_of(u, i).factor, true))
        assumed(field_.power_of(u, i).factor);
  }

  /// Bounds at the sample point.
  constexpr interval value_of(const fraction& u) const {
    if (!may_assume())
      return {};
    interval result = interval_of(u.number);
    for (int i = 0; i < u.count; ++i) {
      const factor_power each = field_.power_of(u, i);
      result = result * tapeless::power(value_of_factor(each.factor), each.exponent);
    }
    return result;
  }

private:
  /// |factor|; the factor itself or minus it where its sign may be assumed.
  constexpr kernel_base size_of(int factor) {
    return may_assume() ? assumed(factor) : kernel_base{factor, false, true};
  }
  constexpr assumption assumed(int factor) {
    const interval value = value_of_factor(factor);
    const assumption result{factor, value.is_negative(), false};
    if (!value.is_negative() && !value.is_positive())
      field_.left().give_up();
    for (const assumption& each : assumptions_)
      if (each == result)
        return result;
    assumptions_.push_back(result);
    return result;
  }

  /// Whether a factor is nowhere negative, or even positive wherever it has a value: a sum of such
  /// terms.
  constexpr bool is_positive_factor(int factor, bool strictly) const {
    if (is_given({factor}))
      return true;
    const polynomial_view p = field_.polynomial_of(factor);
    bool has_positive_term = false;
    for (int i = 0; i < p.size; ++i) {
      if (p.terms[i].coefficient < 0)
        return false;
      bool positive = true;
      for (int unknown = 0; unknown < field_.unknowns(); ++unknown) {
        const int exponent = p.terms[i].power[unknown];
        const kernel_kind kind = exponent > 0 ? (*this)[unknown].kind : kernel_kind::exponential;
        if (kind == kernel_kind::exponential || kind == kernel_kind::pi ||
            is_given({field_.factor_of_unknown(unknown)}))
          continue;
        if (is_odd(exponent) && kind != kernel_kind::even_root)
          return false;
        positive = false;
      }
      has_positive_term = has_positive_term || positive;
    }
    return has_positive_term || !strictly;
  }

  constexpr bool is_given(const kernel_base& positive) const {
    for (const kernel_base& each : given_)
      if (each == positive)
        return true;
    return false;
  }

  constexpr int number_factor(std::int64_t number) {
    return field_.factor_of(constant_polynomial(number), false);
  }
  constexpr int minus_one() { return number_factor(-1); }

  constexpr fraction taken_apart_power(const fraction& u, const rational& exponent,
                                       parted purpose) {
    if (field_.is_zero(u) && !is_negative(exponent))
      return u;
    fraction result = field_.number(1);
    take_apart(
        u, purpose,
        [&](const kernel_base& base, const rational& own) {
          const rational total = field_.checked(multiply(own, exponent));
          result = field_.product(result, power_of_base(base, total));
        },
        [&](const fraction& direction, const rational& own) {
          const rational total = field_.checked(multiply(own, exponent));
          result = field_.product(result, exp_of_multiple(direction, total));
        });
    return result;
  }

  /// base^exponent where the base is not negative, or the exponent has an odd denominator.
  constexpr fraction power_of_base(const kernel_base& base, const rational& exponent) {
    if (exponent.exponent != 0) {
      field_.left().give_up();
      return field_.number(1);
    }
    // p / (2^k m) = a / 2^k + b / m, with 0 <= a < 2^k, or twice that and b even for |f|.
    std::int64_t odd = exponent.denominator;
    std::int64_t two = 1;
    for (; !is_odd(odd); odd /= 2)
      two *= 2;
    if (two > 64 || odd > 64) {
      field_.left().give_up();
      return field_.number(1);
    }
    std::int64_t a = 0;
    while ((exponent.numerator - a * odd) % two != 0 ||
           (base.is_absolute && is_odd((exponent.numerator - a * odd) / two)))
      ++a;
    const std::int64_t b = (exponent.numerator - a * odd) / two;
    fraction result = odd_power(base.factor, b, odd);
    if (base.is_negated && is_odd(b))
      result = field_.negated(result);
    if (a != 0) {
      const int found = kernel_of({.kind = kernel_kind::even_root, .base = base}, {1, two, 0});
      if (field_.left().used_up())
        return result;
      // The unit may be finer than 1 / two.
      const std::int64_t finer = kernels_[found].unit.denominator / two;
      const fraction root = field_.power(field_.unknown(kernels_[found].unknown), a * finer);
      result = field_.product(result, root);
    }
    return result;
  }

  /// factor^(b / odd), the real root.
  constexpr fraction odd_power(int factor, std::int64_t b, std::int64_t odd) {
    std::int64_t whole = b / odd;
    std::int64_t rest = b % odd;
    if (rest < 0) {
      rest += odd;
      --whole;
    }
    fraction result = field_.number(1);
    const polynomial_view p = field_.polynomial_of(factor);
    if (p.size == 1 && p.terms[0].power.is_one())
      result.number = field_.checked(integer_power({p.terms[0].coefficient, 1, 0}, whole));
    else if (whole != 0 && whole < 1000 && whole > -1000)
      result = field_.of_factor(factor, static_cast<int>(whole));
    else if (whole != 0)
      field_.left().give_up();
    if (rest == 0)
      return result;
    if (p.size == 1 && p.terms[0] == term{{}, -1})
      return is_odd(rest) ? field_.negated(result) : result;
    const int found = kernel_of({.kind = kernel_kind::odd_root, .base = {factor}}, {1, odd, 0});
    if (field_.left().used_up())
      return result;
    const std::int64_t finer = kernels_[found].unit.denominator / odd;
    return field_.product(result,
                          field_.power(field_.unknown(kernels_[found].unknown), rest * finer));
  }

  constexpr fraction sign_of_factor(const operation& op, int factor) {
    if (may_assume())
      return field_.number(assumed(factor).is_negated ? -1 : 1);
    const fraction u = field_.of_factor(factor);
    const int before = field_.unknowns();
    const fraction result = function(op, &u);
    if (field_.unknowns() == before)
      return result;
    // sign^3 = sign, sign |f| = f, and sign x = |x|
    field_.relate(power_of_unknown(before, 3), single(before, 1));
    if (is_positive_factor(factor, false))
      return result;
    const int found =
        kernel_of({.kind = kernel_kind::even_root, .base = {factor, false, true}}, {1, 1, 0});
    if (field_.left().used_up())
      return result;
    monomial size;
    size.set(kernels_[found].unknown, static_cast<int>(kernels_[found].unit.denominator));
    monomial product = size;
    product.set(before, 1);
    field_.relate(product, copy(field_.polynomial_of(factor)));
    if (field_.unknown_of(factor) >= 0) {
      product = power_of_unknown(field_.unknown_of(factor), 1);
      product.set(before, 1);
      polynomial replacement;
      replacement.push_back({size, 1});
      field_.relate(product, replacement);
    }
    return result;
  }

  constexpr fraction log_of_base(const kernel_base& base) {
    const int found = kernel_of({.kind = kernel_kind::logarithm, .base = base}, {1, 1, 0});
    return field_.unknown(kernels_[found].unknown);
  }

  constexpr fraction direction_of(const fraction& part) const {
    return {{1, 1, 0}, part.first, part.count};
  }
  /// The kernel of a direction that is nothing else, or null.
  constexpr const kernel* only_kernel(const fraction& direction) const {
    if (direction.count != 1 || field_.power_of(direction, 0).exponent != 1)
      return nullptr;
    const int unknown = field_.unknown_of(field_.power_of(direction, 0).factor);
    return unknown < 0 ? nullptr : &(*this)[unknown];
  }

  constexpr fraction exp_of_multiple(const fraction& direction, const rational& multiple) {
    const kernel* const only = only_kernel(direction);
    if (only != nullptr && only->kind == kernel_kind::logarithm) {
      const kernel_base base = only->base;
      return power_of_base(base, multiple);
    }
    const int found =
        kernel_of({.kind = kernel_kind::exponential, .arguments = {direction}}, absolute(multiple));
    return field_.power(field_.unknown(kernels_[found].unknown), times_unit(multiple, found));
  }

  constexpr cosine_and_sine angle_of_multiple(const fraction& direction, const rational& multiple) {
    const kernel* const only = only_kernel(direction);
    if (only != nullptr && only->kind == kernel_kind::pi && multiple.exponent == 0 &&
        12 % multiple.denominator == 0)
      return angle_of_twelfths(multiple.numerator % (2 * multiple.denominator) *
                               (12 / multiple.denominator));
    cosine_and_sine unit{};
    std::int64_t count = 0;
    const elementary inverse = only != nullptr && only->kind == kernel_kind::function
                                   ? known_.meaning_of(*only->op)
                                   : elementary::none;
    if (is_plain_integer(multiple) && inverse == elementary::asin) {
      unit.sine = only->arguments[0];
      const fraction square = field_.power(unit.sine, 2);
      unit.cosine = power(field_.difference(field_.number(1), square), {1, 2, 0});
      count = multiple.numerator;
    } else if (is_plain_integer(multiple) && inverse == elementary::atan) {
      const fraction tangent = only->arguments[0];
      const fraction square = field_.power(tangent, 2);
      unit.cosine = power(field_.sum(field_.number(1), square), {-1, 2, 0});
      unit.sine = field_.product(tangent, unit.cosine);
      count = multiple.numerator;
    } else {
      const int found =
          kernel_of({.kind = kernel_kind::angle, .arguments = {direction}}, absolute(multiple));
      unit = {field_.unknown(kernels_[found].unknown), field_.unknown(kernels_[found].unknown + 1)};
      count = times_unit(multiple, found);
    }
    if (count < 0) {
      unit.sine = field_.negated(unit.sine);
      count = -count;
    }
    if (count > 32)
      field_.left().give_up();
    cosine_and_sine total = unit;
    for (; count > 1 && !field_.left().used_up(); --count)
      total = turned(total, unit);
    return total;
  }

  /// Cosine and sine of a sum.
  constexpr cosine_and_sine turned(const cosine_and_sine& a, const cosine_and_sine& b) {
    return {field_.difference(field_.product(a.cosine, b.cosine), field_.product(a.sine, b.sine)),
            field_.sum(field_.product(a.sine, b.cosine), field_.product(a.cosine, b.sine))};
  }

  /// Of count * pi/12, which have roots of whole numbers.
  constexpr cosine_and_sine angle_of_twelfths(std::int64_t count) {
    const fraction half = field_.number({1, 2, 0});
    const fraction zero = field_.number(0);
    const fraction one = field_.number(1);
    const auto half_root = [&](std::int64_t number) {
      return field_.scaled(power(field_.number(number), {1, 2, 0}), {1, 2, 0});
    };
    cosine_and_sine total{one, zero};
    std::int64_t quarters = count / 6;
    std::int64_t rest = count % 6;
    if (rest < 0) {
      rest += 6;
      --quarters;
    }
    if (rest == 1 || rest == 5) { // pi/4 - pi/6 and pi/4 + pi/6
      const cosine_and_sine eighth{half_root(2), half_root(2)};
      const cosine_and_sine twelfth{half_root(3), rest == 1 ? field_.negated(half) : half};
      total = turned(eighth, twelfth);
    } else if (rest != 0) {
      const fraction sine = rest == 2 ? half : half_root(rest == 3 ? 2 : 3);
      total = {rest == 2 ? half_root(3) : rest == 3 ? half_root(2) : half, sine};
    }
    for (quarters = (quarters % 4 + 4) % 4; quarters > 0; --quarters)
      total = {field_.negated(total.sine), total.cosine};
    return total;
  }

  /// How often the kernel's unit goes into its multiple.
  constexpr std::int64_t times_unit(const rational& multiple, int found) {
    const rational count = field_.checked(divide(multiple, kernels_[found].unit));
    if (!is_plain_integer(count))
      field_.left().give_up();
    return count.numerator;
  }

  /// The kernel's place, made where it is not there. `unit` must be a multiple of its own unit.
  constexpr int kernel_of(kernel wanted, const rational& unit) {
    field_.left().spend(kernels_.size());
    for (int i = 0; i < kernels_.size(); ++i) {
      const kernel& each = kernels_[i];
      if (each.kind != wanted.kind || !(each.base == wanted.base) ||
          !field_.has_same_factors(each.arguments[0], wanted.arguments[0]))
        continue;
      if (!is_plain_integer(field_.checked(divide(unit, each.unit)))) {
        seen_.units[i] = greatest_common_divisor(each.unit, unit, field_.left());
        seen_.units.shrink(i + 1); // what came later may come otherwise
        seen_.has_grown = true;
        field_.left().give_up();
      }
      return i;
    }
    const int place = kernels_.size();
    wanted.unit = unit;
    if (place < seen_.units.size() && !is_zero(seen_.units[place]))
      wanted.unit = greatest_common_divisor(seen_.units[place], unit, field_.left());
    add(wanted, value_at_sample(wanted));
    if (!field_.left().used_up())
      relate(kernels_[place]);
    return place;
  }

  constexpr void relate(const kernel& made) {
    if (made.kind == kernel_kind::angle) { // sin^2 = 1 - cos^2, and cos^2 - 1 = -sin^2
      polynomial rest = constant_polynomial(1);
      add_product(rest, single(made.unknown, 2), {{}, -1}, field_.left());
      field_.relate(power_of_unknown(made.unknown + 1, 2), rest);
      polynomial negative;
      add_product(negative, rest, {{}, -1}, field_.left());
      const fraction sine = field_.unknown(made.unknown + 1);
      field_.rewrite(field_.factor_of(negative), field_.negated(field_.power(sine, 2)));
    }
    if (made.kind == kernel_kind::even_root || made.kind == kernel_kind::odd_root) {
      const polynomial factor = copy(field_.polynomial_of(made.base.factor));
      const int degree = static_cast<int>(made.unit.denominator);
      polynomial base;
      if (made.base.is_absolute)
        base = multiply(factor, factor, field_.left());
      else
        add_product(base, factor, {{}, made.base.is_negated ? -1 : 1}, field_.left());
      field_.reduce(base);
      if (degree > 30)
        return field_.left().give_up();
      field_.relate(power_of_unknown(made.unknown, made.base.is_absolute ? 2 * degree : degree),
                    base);
    }
  }
  static constexpr polynomial single(int unknown, int exponent) {
    polynomial result;
    result.push_back({power_of_unknown(unknown, exponent), 1});
    return result;
  }

  constexpr fraction add(kernel made, const interval& at_sample_point) {
    made.unknown = field_.add_unknown();
    const int unknowns = made.kind == kernel_kind::angle ? 2 : 1;
    if (unknowns == 2)
      field_.add_unknown();
    for (int i = 0; i < unknowns; ++i)
      owner_.push_back(kernels_.size());
    values_.push_back(at_sample_point);
    if (unknowns == 2)
      values_.push_back(may_assume() ? sine_at_sample(made) : interval{});
    kernels_.push_back(made);
    while (seen_.units.size() < kernels_.size())
      seen_.units.push_back({});
    seen_.units[kernels_.size() - 1] = made.unit;
    return field_.unknown(made.unknown);
  }

  constexpr interval argument_at_sample(const kernel& made) const {
    return interval_of(made.unit) * value_of(made.arguments[0]);
  }
  constexpr interval sine_at_sample(const kernel& made) const {
    return detail::sin(argument_at_sample(made));
  }
  constexpr interval value_at_sample(const kernel& made) const {
    if (!may_assume())
      return {};
    if (made.kind == kernel_kind::exponential)
      return detail::exp(argument_at_sample(made));
    if (made.kind == kernel_kind::angle)
      return detail::cos(argument_at_sample(made));
    interval base = value_of_factor(made.base.factor);
    if (made.base.is_negated || (made.base.is_absolute && base.is_negative()))
      base = -base;
    if (made.kind == kernel_kind::logarithm)
      return detail::log(base);
    if (made.kind == kernel_kind::odd_root && base.is_negative())
      return -tapeless::power(-base, made.unit);
    return tapeless::power(base, made.unit);
  }
  constexpr interval value_of_factor(int factor) const {
    const polynomial_view p = field_.polynomial_of(factor);
    interval total = 0.0;
    for (int i = 0; i < p.size; ++i) {
      interval each = interval_of(rational{p.terms[i].coefficient, 1, 0});
      for (int unknown = 0; unknown < field_.unknowns(); ++unknown)
        if (const int exponent = p.terms[i].power[unknown]; exponent > 0)
          each = each * tapeless::power(values_[unknown], std::int64_t{exponent});
      total = total + each;
    }
    return total;
  }

  fraction_field field_;
  foresight& seen_;
  const elementary_operations known_;
  const int* trial_;
  growable<kernel> kernels_;
  growable<int> owner_;         ///< of an unknown, its kernel
  growable<interval> values_;   ///< of an unknown, at the sample point
  growable<kernel_base> given_; ///< what conditions say to be positive
  growable<assumption> assumptions_;
};

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
