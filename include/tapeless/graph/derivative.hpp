// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_GRAPH_DERIVATIVE_HPP
#define TAPELESS_GRAPH_DERIVATIVE_HPP

#include <tapeless/graph/comparison.hpp>

// Differentiation on the graph: forwards, the chain rule from a variable to all that depends on it,
// and backwards, from one result to all its variables in one sweep (A. Griewank, A. Walther,
// Evaluating Derivatives, 2nd ed., chapter 3). Both only append nodes to the graph.

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

/// Called for an operation without a derivative rule; no constant expression, so that the compiler
/// names it.
inline void the_operation_has_no_derivative() { __builtin_trap(); }

namespace detail {

/// Marks what the roots need; `live` has the size of the graph.
template <class Roots>
constexpr growable<bool> reachable(const graph& g, const Roots& roots) {
  growable<bool> marks(g.size(), false);
  bool* const live = marks.data();
  const node* const nodes = g.nodes();
  int last = -1;
  for (const int root : roots) {
    live[root] = true;
    last = root > last ? root : last;
  }
  for (int id = last; id >= 0; --id) {
    if (!live[id])
      continue;
    const int arity = nodes[id].op->arity;
    for (int i = 0; i < arity; ++i)
      live[nodes[id].operands[i]] = true;
  }
  return marks;
}

/// The partial derivatives of a function node by its operands.
struct partial_derivatives {
  int by_operand[max_operands]{};

  constexpr partial_derivatives(graph& g, int id) {
    const operation& op = *g[id].op;
    if (!op.has_partials)
      the_operation_has_no_derivative();
    symbolic operands[max_operands];
    symbolic result[max_operands];
    for (int i = 0; i < op.arity; ++i)
      operands[i] = symbolic(g, g.operand(id, i));
    op.partials(operands, symbolic(g, id), result);
    for (int i = 0; i < op.arity; ++i)
      by_operand[i] = result[i].node_in(g);
  }
};

/// d(u^n)/du = n * u^(n - 1) for a number n, right at u = 0 and for u < 0 where n is an integer.
constexpr int power_slope(graph& g, int base, int exponent) {
  const exact reduced = subtract(g.number(exponent), rational{1, 1, 0});
  if (!reduced.fits)
    the_exact_result_does_not_fit_into_64_bits();
  const int power = make_power(g, base, g.add_number(reduced.value));
  return make_product(g, exponent, power);
}

constexpr bool has_constant_exponent(const graph& g, int id) {
  return g.kind(id) == operation_kind::integer_power ||
         (g.kind(id) == operation_kind::power && g.is_number(g.operand(id, 1)));
}

/// The derivative of one node, given those of its operands; -1 stands for zero.
constexpr int node_tangent(graph& g, int id, const growable<int>& tangents) {
  const node n = g[id];
  int d[max_operands]{};
  bool constant = true;
  for (int i = 0; i < n.op->arity; ++i) {
    d[i] = tangents[n.operands[i]];
    if (d[i] >= 0)
      constant = false;
  }
  if (constant)
    return -1;
  const int zero = g.add_number(0);
  const int a = n.operands[0];
  const int b = n.operands[1];
  const auto or_zero = [&](int tangent) { return tangent < 0 ? zero : tangent; };
  int result = zero;
  switch (n.op->kind) {
  case operation_kind::sum:
    result = make_sum(g, or_zero(d[0]), or_zero(d[1]));
    break;
  case operation_kind::difference:
    result = make_difference(g, or_zero(d[0]), or_zero(d[1]));
    break;
  case operation_kind::negation:
    result = make_negation(g, d[0]);
    break;
  case operation_kind::product:
    result = make_sum(g, make_product(g, or_zero(d[0]), b), make_product(g, a, or_zero(d[1])));
    break;
  case operation_kind::quotient:
    // a'/b - (a/b) b'/b, which the canonical form turns into a'/b - a b'/b^2.
    result = make_difference(g, make_quotient(g, or_zero(d[0]), b),
                             make_quotient(g, make_product(g, id, or_zero(d[1])), b));
    break;
  case operation_kind::square_root:
    result = make_quotient(g, d[0], make_product(g, g.add_number(2), id));
    break;
  case operation_kind::select:
    result = make_select(g, a, or_zero(d[1]), or_zero(d[2]));
    break;
  default:
    if (has_constant_exponent(g, id)) {
      result = make_product(g, power_slope(g, a, b), or_zero(d[0]));
      break;
    }
    const partial_derivatives partial(g, id);
    for (int i = 0; i < n.op->arity; ++i)
      if (d[i] >= 0)
        result = make_sum(g, result, make_product(g, partial.by_operand[i], d[i]));
  }
  return result == zero ? -1 : result;
}

} // namespace detail

/// The derivatives of some nodes by one variable, with all work shared between them. The result has
/// a node for each root, a zero where it does not depend on the variable.
template <class Roots>
constexpr growable<int> forward_derivatives(graph& g, const Roots& roots, int variable) {
  g.begin_derivatives();
  const growable<bool> live = detail::reachable(g, roots);
  growable<int> tangents(live.size(), -1);
  for (int id = 0; id < live.size(); ++id) {
    if (!live[id])
      continue;
    if (id == variable)
      tangents[id] = g.add_number(1);
    else if (g.arity(id) > 0)
      tangents[id] = detail::node_tangent(g, id, tangents);
  }
  growable<int> result;
  for (const int root : roots)
    result.push_back(tangents[root] < 0 ? g.add_number(0) : tangents[root]);
  return result;
}

/// The partial derivatives of one node by several variables, in one sweep backwards. The result has
/// a node for each variable, a zero where the root does not depend on it.
template <class Variables>
constexpr growable<int> reverse_derivatives(graph& g, int root, const Variables& variables) {
  g.begin_derivatives();
  const int roots[] = {root};
  const growable<bool> live = detail::reachable(g, roots);
  growable<bool> depends(live.size(), false);
  bool* const wanted = depends.data();
  for (const int variable : variables)
    if (variable < depends.size())
      wanted[variable] = true;
  for (int id = 0; id < live.size(); ++id) {
    const node& n = g.nodes()[id];
    const int arity = n.op->arity;
    for (int i = 0; i < arity; ++i)
      if (wanted[n.operands[i]])
        wanted[id] = live.data()[id];
  }

  growable<int> accumulated(live.size(), -1);
  int* const adjoints = accumulated.data();
  const auto accumulate = [&](int operand, int contribution) {
    const int before = adjoints[operand];
    adjoints[operand] = before < 0 ? contribution : make_sum(g, before, contribution);
  };
  adjoints[root] = g.add_number(1);
  for (int id = root; id >= 0; --id) {
    const int adjoint = adjoints[id];
    if (adjoint < 0 || !wanted[id])
      continue;
    const node n = g[id];
    if (n.op->arity == 0)
      continue;
    const int a = n.operands[0];
    const int b = n.operands[1];
    const bool by_a = wanted[a];
    const bool by_b = n.op->arity > 1 && wanted[b];
    switch (n.op->kind) {
    case operation_kind::sum:
      if (by_a)
        accumulate(a, adjoint);
      if (by_b)
        accumulate(b, adjoint);
      break;
    case operation_kind::difference:
      if (by_a)
        accumulate(a, adjoint);
      if (by_b)
        accumulate(b, make_negation(g, adjoint));
      break;
    case operation_kind::negation:
      accumulate(a, make_negation(g, adjoint));
      break;
    case operation_kind::product:
      if (by_a)
        accumulate(a, make_product(g, adjoint, b));
      if (by_b)
        accumulate(b, make_product(g, adjoint, a));
      break;
    case operation_kind::quotient: {
      // d(a/b) = (da - (a/b) db) / b: one division serves both.
      const int share = make_quotient(g, adjoint, b);
      if (by_a)
        accumulate(a, share);
      if (by_b)
        accumulate(b, make_negation(g, make_product(g, share, id)));
      break;
    }
    case operation_kind::square_root:
      accumulate(a, make_quotient(g, adjoint, make_product(g, g.add_number(2), id)));
      break;
    case operation_kind::select: {
      const int zero = g.add_number(0);
      if (by_b)
        accumulate(b, make_select(g, a, adjoint, zero));
      if (wanted[n.operands[2]])
        accumulate(n.operands[2], make_select(g, a, zero, adjoint));
      break;
    }
    default:
      if (detail::has_constant_exponent(g, id)) {
        accumulate(a, make_product(g, adjoint, detail::power_slope(g, a, b)));
        break;
      }
      const detail::partial_derivatives partial(g, id);
      for (int i = 0; i < n.op->arity; ++i)
        if (wanted[n.operands[i]])
          accumulate(n.operands[i], make_product(g, adjoint, partial.by_operand[i]));
    }
  }
  growable<int> result;
  for (const int variable : variables)
    result.push_back(variable < accumulated.size() && adjoints[variable] >= 0 ? adjoints[variable]
                                                                              : g.add_number(0));
  return result;
}

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
