// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_GRAPH_KERNELS_HPP
#define TAPELESS_GRAPH_KERNELS_HPP

#include <tapeless/graph/kernel_table.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

/// The functions that are not fractions of polynomials, as unknowns ("kernels") with relations, so
/// that identities become arithmetic: exp(a + b) = exp(a) exp(b), addition theorems of sine and
/// cosine, powers with rational exponents, logarithms of products.
///
/// Each result equals what it stands for wherever that has a value. Products under roots of even
/// degree and logarithms are taken apart only where signs are known, or assumed at a sample point;
/// assumptions so made hold at that point together.
class kernels : public kernel_table {
  // (Member templates stand before their first use, because clang instantiates them there.)

  /// Why a product is taken apart; that decides what is to be known of signs.
  enum class parted : unsigned char { logarithm, even_root, odd_root, size };

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
  using kernel_table::kernel_table;

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
    restrict_domain();
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
    restrict_domain();
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

private:
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
      if (field_.left().used_up()) // there may be no unknown left for the sine
        return {field_.number(1), field_.number(0)};
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
};

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
