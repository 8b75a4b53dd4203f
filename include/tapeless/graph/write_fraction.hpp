// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_GRAPH_WRITE_FRACTION_HPP
#define TAPELESS_GRAPH_WRITE_FRACTION_HPP

#include <tapeless/graph/normal_form.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

/// Fractions of polynomials in kernels as nodes of the graph again, for people to read.
class fraction_writer {
public:
  constexpr fraction_writer(graph& g, normal_forms& forms, const elementary_operations& known)
      : graph_(g), forms_(forms), kernels_(forms.all_kernels()), field_(kernels_.field()),
        known_(known) {}

  constexpr int factor(const kernel_base& base) {
    const polynomial_view p = field_.polynomial_of(base.factor);
    int total = graph_.add_number(0);
    for (int i = 0; i < p.size; ++i) {
      const std::int64_t coefficient = p.terms[i].coefficient;
      int product = graph_.add_number(base.is_negated ? -coefficient : coefficient);
      for (int unknown = 0; unknown < field_.unknowns(); ++unknown)
        if (const int exponent = p.terms[i].power[unknown]; exponent > 0)
          product = make_product(graph_, product,
                                 make_integer_power(graph_, write_unknown(unknown), exponent));
      total = make_sum(graph_, total, product);
    }
    return base.is_absolute ? graph_.add(*known_.operation_of(elementary::abs), total) : total;
  }

private:
  constexpr int write_fraction(const fraction& u, const rational& multiple) {
    const rational number = field_.checked(multiply(u.number, multiple));
    int product = graph_.add_number(number);
    for (int i = 0; i < u.count; ++i) {
      const factor_power each = field_.power_of(u, i);
      product = make_product(graph_, product,
                             make_integer_power(graph_, factor({each.factor}), each.exponent));
    }
    return product;
  }

  constexpr int write_unknown(int unknown) {
    const kernel k = kernels_[unknown];
    switch (k.kind) {
    case kernel_kind::variable:
      return forms_.symbol_of(unknown);
    case kernel_kind::pi:
      return graph_.add({known_.operation_of(elementary::pi)});
    case kernel_kind::exponential:
      return applied(elementary::exp, write_fraction(k.arguments[0], k.unit));
    case kernel_kind::angle:
      return applied(unknown == k.unknown ? elementary::cos : elementary::sin,
                     write_fraction(k.arguments[0], k.unit));
    case kernel_kind::odd_root:
      if (k.unit.denominator == 3) // of negative numbers too
        return applied(elementary::cbrt, factor(k.base));
      [[fallthrough]];
    case kernel_kind::even_root:
      return make_power(graph_, factor(k.base), graph_.add_number(k.unit));
    case kernel_kind::logarithm:
      return graph_.add(log_operation, factor(k.base));
    case kernel_kind::function:
      break;
    }
    node made{k.op};
    for (int i = 0; i < k.op->arity; ++i)
      made.operands[i] = write_fraction(k.arguments[i], {1, 1, 0});
    return graph_.add(made);
  }
  constexpr int applied(elementary function, int operand) {
    return graph_.add(*known_.operation_of(function), operand);
  }

  graph& graph_;
  normal_forms& forms_;
  kernels& kernels_;
  fraction_field& field_;
  const elementary_operations known_;
};

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
