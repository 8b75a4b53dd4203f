// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_GRAPH_KERNEL_TABLE_HPP
#define TAPELESS_GRAPH_KERNEL_TABLE_HPP

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

/// The unknowns of the fractions and what each stands for; what is known of signs; and values at a
/// sample point, where signs may be assumed.
class kernel_table {
public:
  /// Without a trial nothing is assumed; with one, signs at that sample point are.
  constexpr kernel_table(effort& left, foresight& seen, const elementary_operations& known,
                         const int* trial)
      : field_(left, seen), known_(known), seen_(seen), trial_(trial) {}

  constexpr fraction_field& field() { return field_; }
  constexpr const kernel& operator[](int unknown) const { return kernels_[owner_[unknown]]; }
  constexpr bool may_assume() const { return trial_ != nullptr; }
  constexpr const growable<assumption>& assumptions() const { return assumptions_; }
  /// Whether all that was made are fractions of polynomials in variables, with a value wherever
  /// these have one.
  constexpr bool are_all_rational() const {
    bool rational = !is_restricted_;
    for (const kernel& each : kernels_)
      rational = rational && each.kind == kernel_kind::variable;
    return rational;
  }

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
    for (const kernel& each : kernels_) {
      if (each.kind != kernel_kind::function || !is_same(each.op, op))
        continue;
      bool same = true;
      for (int k = 0; k < op.arity && same; ++k)
        same = field_.is_same(each.arguments[k], arguments[k]) ||
               field_.vanishes(field_.difference(each.arguments[k], arguments[k]));
      if (same)
        return field_.unknown(each.unknown);
    }
    kernel made{.kind = kernel_kind::function, .op = &op};
    interval values[max_operands];
    for (int k = 0; k < op.arity; ++k) {
      made.arguments[k] = arguments[k];
      values[k] = value_of(arguments[k]);
    }
    return add(made, elementary_value(known_.meaning_of(op), values[0], values[1]));
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

protected:
  static constexpr bool is_odd(std::int64_t number) { return number % 2 != 0; }

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

  static constexpr polynomial single(int unknown, int exponent) {
    polynomial result;
    result.push_back({power_of_unknown(unknown, exponent), 1});
    return result;
  }

  fraction_field field_;
  growable<kernel> kernels_;
  const elementary_operations known_;

  /// Stops a result from counting as a fraction of polynomials: it has no value where one has.
  constexpr void restrict_domain() { is_restricted_ = true; }

private:
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

  foresight& seen_;
  const int* trial_;
  growable<int> owner_;         ///< of an unknown, its kernel
  growable<interval> values_;   ///< of an unknown, at the sample point
  growable<kernel_base> given_; ///< what conditions say to be positive
  growable<assumption> assumptions_;
  bool is_restricted_ = false;
};

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
