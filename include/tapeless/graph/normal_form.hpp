// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_GRAPH_NORMAL_FORM_HPP
#define TAPELESS_GRAPH_NORMAL_FORM_HPP

#include <tapeless/graph/interval_evaluation.hpp>
#include <tapeless/graph/kernels.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

/// Formulas of a graph as fractions of polynomials in variables and kernels; all other functions
/// are defined by those that kernels.hpp knows, as in tan = sin / cos.
class normal_forms {
public:
  constexpr normal_forms(const graph& g, effort& left, foresight& seen,
                         const elementary_operations& known, const int* trial = nullptr)
      : graph_(g), known_(known), trial_(trial), kernels_(left, seen, known, trial),
        field_(kernels_.field()) {}

  constexpr kernels& all_kernels() { return kernels_; }
  /// The node of the variable that an unknown stands for.
  constexpr int symbol_of(int unknown) const {
    for (int id = 0; id < symbols_.size(); ++id)
      if (symbols_[id] == unknown)
        return id;
    return -1;
  }

  /// The difference of the first two roots; they are equal where it is zero. All further roots are
  /// conditions, u < v or u > v, under which they are compared.
  constexpr fraction difference_of(const growable<int>& roots) {
    mark_chains(roots);
    forms_ = growable<fraction>(inner_.size());
    has_form_ = growable<bool>(inner_.size(), false);
    symbols_ = growable<int>(inner_.size(), -1);
    for (int i = 2; i < roots.size(); ++i)
      if (!take_for_granted(roots[i]))
        field_.left().give_up();
    growable<int> compared;
    compared.push_back(roots[0]);
    compared.push_back(roots[1]);
    find_forms(compared);
    if (field_.left().used_up())
      return field_.number(0);
    return field_.difference(forms_[roots[0]], forms_[roots[1]]);
  }

private:
  static constexpr bool is_additive(operation_kind kind) {
    return kind == operation_kind::sum || kind == operation_kind::difference;
  }

  /// Sums inside of sums get no form of their own: ((a + b) + c) is one sum.
  constexpr void mark_chains(const growable<int>& roots) {
    const growable<bool> live = detail::reachable(graph_, roots);
    growable<int> uses(live.size(), 0);
    for (const int root : roots)
      uses[root] = 2;
    for (int id = 0; id < live.size(); ++id)
      if (live[id])
        for (int i = 0; i < graph_.arity(id); ++i)
          ++uses[graph_.operand(id, i)];
    inner_ = growable<bool>(live.size(), false);
    for (int id = 0; id < live.size(); ++id)
      if (live[id] && is_additive(graph_.kind(id))) {
        const int first = graph_.operand(id, 0);
        inner_[first] = is_additive(graph_.kind(first)) && uses[first] == 1;
      }
  }

  constexpr void find_forms(const growable<int>& roots) {
    const growable<bool> live = detail::reachable(graph_, roots);
    for (int id = 0; id < live.size() && !field_.left().used_up(); ++id) {
      if (!live[id] || inner_[id] || has_form_[id])
        continue;
      forms_[id] = form_of(id);
      has_form_[id] = true;
    }
  }

  /// Says whether the condition may hold.
  constexpr bool take_for_granted(int condition) {
    if (graph_.is_number(condition))
      return !is_zero(graph_.number(condition));
    const node n = graph_[condition];
    growable<int> sides;
    sides.push_back(n.operands[0]);
    sides.push_back(n.operands[1]);
    find_forms(sides);
    if (field_.left().used_up())
      return true;
    const fraction difference = field_.difference(forms_[sides[0]], forms_[sides[1]]);
    return kernels_.give_positive(is_same(n.op, less_operation) ? field_.negated(difference)
                                                                : difference);
  }

  constexpr fraction sum_of(int id) {
    growable<fraction> summands;
    for (;;) {
      const fraction second = forms_[graph_.operand(id, 1)];
      summands.push_back(graph_.kind(id) == operation_kind::difference ? field_.negated(second)
                                                                       : second);
      id = graph_.operand(id, 0);
      if (!inner_[id])
        break;
    }
    summands.push_back(forms_[id]);
    return field_.sum(summands);
  }

  constexpr fraction form_of(int id) {
    field_.left().spend(16);
    const node n = graph_[id];
    fraction u[max_operands];
    const bool is_leaf =
        n.op->kind == operation_kind::number || n.op->kind == operation_kind::symbol;
    for (int i = 0; i < n.op->arity && !is_leaf; ++i)
      u[i] = forms_[n.operands[i]];
    switch (n.op->kind) {
    case operation_kind::number:
      return field_.number(graph_.number(id));
    case operation_kind::symbol:
      symbols_[id] = field_.unknowns();
      return kernels_.variable(trial_ != nullptr ? sample_value(*trial_, n.operands[0]) : 0);
    case operation_kind::sum:
    case operation_kind::difference:
      return sum_of(id);
    case operation_kind::negation:
      return field_.negated(u[0]);
    case operation_kind::product:
      return field_.product(u[0], u[1]);
    case operation_kind::quotient:
      return field_.quotient(u[0], u[1]);
    case operation_kind::square_root:
      return kernels_.power(u[0], {1, 2, 0});
    case operation_kind::power:
    case operation_kind::integer_power:
      return power(u[0], u[1], *n.op, u);
    case operation_kind::select:
      return select(n, u);
    case operation_kind::function:
      break;
    }
    if (is_same(n.op, log_operation))
      return kernels_.log(u[0]);
    if (is_same(n.op, greater_operation) || is_same(n.op, greater_equal_operation)) {
      const fraction swapped[] = {u[1], u[0]};
      const bool strict = is_same(n.op, greater_operation);
      return kernels_.function(strict ? less_operation : less_equal_operation, swapped);
    }
    return function(known_.meaning_of(*n.op), *n.op, u);
  }

  /// u^v = exp(v log(u)) for u > 0.
  constexpr fraction power(const fraction& u, const fraction& v, const operation& op,
                           const fraction* operands) {
    if (field_.is_number(v))
      return kernels_.power(u, v.number);
    if (!kernels_.is_positive(u)) {
      if (!kernels_.may_assume())
        return kernels_.function(op, operands);
      kernels_.assume_positive(u);
    }
    return kernels_.exp(field_.product(v, kernels_.log(u)));
  }

  /// select(u == 0, a, b) is b where u is assumed not to be 0; derivatives of powers have it.
  constexpr fraction select(const node& n, const fraction* u) {
    if (field_.is_same(u[1], u[2]))
      return u[1];
    const node condition = graph_[n.operands[0]];
    if (kernels_.may_assume() && is_same(condition.op, equal_operation) &&
        field_.is_zero(forms_[condition.operands[1]])) {
      const fraction compared = forms_[condition.operands[0]];
      kernels_.assume_positive(kernels_.value_of(compared).is_negative() ? field_.negated(compared)
                                                                         : compared);
      return u[2];
    }
    return kernels_.function(*n.op, u);
  }

  constexpr fraction function(elementary meaning, const operation& op, const fraction* u) {
    const fraction one = field_.number(1);
    const rational half{1, 2, 0};
    switch (meaning) {
    case elementary::exp:
      return kernels_.exp(u[0]);
    case elementary::expm1:
      return field_.difference(kernels_.exp(u[0]), one);
    case elementary::exp2:
      return kernels_.exp(field_.product(u[0], kernels_.log(field_.number(2))));
    case elementary::log1p:
      return kernels_.log(field_.sum(one, u[0]));
    case elementary::log2:
      return field_.quotient(kernels_.log(u[0]), kernels_.log(field_.number(2)));
    case elementary::log10:
      return field_.quotient(kernels_.log(u[0]), kernels_.log(field_.number(10)));
    case elementary::sin:
      return kernels_.angle(u[0]).sine;
    case elementary::cos:
      return kernels_.angle(u[0]).cosine;
    case elementary::tan: {
      const auto angle = kernels_.angle(u[0]);
      return field_.quotient(angle.sine, angle.cosine);
    }
    case elementary::acos: // pi/2 - asin
      return field_.difference(field_.scaled(kernels_.pi(), half),
                               odd_function(*known_.operation_of(elementary::asin), u[0]));
    case elementary::asin:
    case elementary::atan:
    case elementary::erf:
      return odd_function(op, u[0]);
    case elementary::sign:
      return kernels_.sign(op, u[0]);
    case elementary::erfc:
      return field_.difference(one, odd_function(*known_.operation_of(elementary::erf), u[0]));
    case elementary::sinh:
      return field_.scaled(exponentials(u[0], -1), half);
    case elementary::cosh:
      return field_.scaled(exponentials(u[0], 1), half);
    case elementary::tanh:
      return field_.quotient(exponentials(u[0], -1), exponentials(u[0], 1));
    case elementary::asinh: // log(u + sqrt(u^2 + 1)), odd
      return is_negative(u[0].number) ? field_.negated(area(field_.negated(u[0]), 1))
                                      : area(u[0], 1);
    case elementary::acosh: // log(u + sqrt(u^2 - 1))
      return area(u[0], -1);
    case elementary::atanh:
      return field_.scaled(
          kernels_.log(field_.quotient(field_.sum(one, u[0]), field_.difference(one, u[0]))), half);
    case elementary::sigmoid:
      return field_.power(field_.sum(one, kernels_.exp(field_.negated(u[0]))), -1);
    case elementary::softplus:
      return kernels_.log(field_.sum(one, kernels_.exp(u[0])));
    case elementary::relu:
      return larger(u[0], field_.number(0), 1);
    case elementary::abs:
      return kernels_.abs(u[0]);
    case elementary::min:
      return larger(u[0], u[1], -1);
    case elementary::max:
      return larger(u[0], u[1], 1);
    case elementary::cbrt:
      return kernels_.cbrt(u[0]);
    case elementary::hypot:
      return kernels_.power(field_.sum(field_.power(u[0], 2), field_.power(u[1], 2)), half);
    case elementary::pi:
      return kernels_.pi();
    case elementary::e:
      return kernels_.exp(one);
    case elementary::none:
      break;
    }
    return kernels_.function(op, u);
  }

  constexpr fraction odd_function(const operation& op, const fraction& u) {
    if (field_.is_zero(u))
      return u;
    if (!is_negative(u.number))
      return kernels_.function(op, &u);
    const fraction positive = field_.negated(u);
    return field_.negated(kernels_.function(op, &positive));
  }
  /// exp(u) + sign exp(-u).
  constexpr fraction exponentials(const fraction& u, std::int64_t sign) {
    const fraction rising = kernels_.exp(u);
    return field_.sum(rising, field_.scaled(field_.power(rising, -1), {sign, 1, 0}));
  }
  constexpr fraction area(const fraction& u, std::int64_t sign) {
    const fraction squares = field_.sum(field_.power(u, 2), field_.number(sign));
    return kernels_.log(field_.sum(u, kernels_.power(squares, {1, 2, 0})));
  }
  /// (u + v + sign |u - v|) / 2: the maximum for sign 1, the minimum for -1.
  constexpr fraction larger(const fraction& u, const fraction& v, std::int64_t sign) {
    const fraction distance = kernels_.abs(field_.difference(u, v));
    return field_.scaled(field_.sum(field_.sum(u, v), field_.scaled(distance, {sign, 1, 0})),
                         {1, 2, 0});
  }

  const graph& graph_;
  const elementary_operations known_;
  const int* trial_;
  kernels kernels_;
  fraction_field& field_;
  growable<fraction> forms_; ///< of a node
  growable<bool> has_form_;
  growable<int> symbols_; ///< of a node that is a variable, its unknown
  growable<bool> inner_;  ///< of a node that is a part of a longer sum
};

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
