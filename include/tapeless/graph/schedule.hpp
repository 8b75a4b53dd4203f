// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_GRAPH_SCHEDULE_HPP
#define TAPELESS_GRAPH_SCHEDULE_HPP

#include <tapeless/graph/optimize.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

// What evaluation knows beyond the operations of formulas: a comparison together with the choice
// that hangs on it, select(u < v, a, b), so that SIMD packs can answer with a mask.
inline constexpr operation select_less_operation{.arity = 4, .name = "select_less", .hash = 0x1f9u};
inline constexpr operation select_less_equal_operation{
    .arity = 4, .name = "select_less_equal", .hash = 0x2f9u};
inline constexpr operation select_equal_operation{
    .arity = 4, .name = "select_equal", .hash = 0x4f9u};

namespace detail {

/// u^n by repeated squaring; the powers on the way are nodes, so that u^3 and u^4 share u^2.
constexpr int multiplied_out(graph& g, int base, std::int64_t exponent) {
  if (exponent < 0)
    return g.add(quotient_operation, g.add_number(1), multiplied_out(g, base, -exponent));
  if (exponent == 1)
    return base;
  const int half = multiplied_out(g, base, exponent / 2);
  const int even = g.add(product_operation, half, half);
  return exponent % 2 == 0 ? even : g.add(product_operation, even, base);
}

/// A node that is not evaluated by way of others, in terms of what a scalar type performs.
constexpr int elementary_node(graph& g, const node& n) {
  const int* const u = n.operands;
  const operation_kind kind = n.op->kind;
  if (kind != operation_kind::integer_power && kind != operation_kind::select &&
      kind != operation_kind::function)
    return g.add(n);
  if (kind == operation_kind::integer_power)
    return multiplied_out(g, u[0], g.number(u[1]).numerator);
  if (is_same(n.op, greater_operation))
    return g.add(less_operation, u[1], u[0]);
  if (is_same(n.op, greater_equal_operation))
    return g.add(less_equal_operation, u[1], u[0]);
  if (kind == operation_kind::select) {
    // The condition has been rewritten already: only <, <= and == are left.
    const node condition = g[u[0]];
    const operation* choice = &select_equal_operation;
    if (is_same(condition.op, less_operation))
      choice = &select_less_operation;
    if (is_same(condition.op, less_equal_operation))
      choice = &select_less_equal_operation;
    return g.add({choice, {condition.operands[0], condition.operands[1], u[1], u[2]}});
  }
  return g.add(n);
}

/// The node to evaluate instead of another. Recurses only into what a rule has just made, since the
/// operands of all other nodes are known already.
constexpr int scheduled_node(graph& g, growable<int>& scheduled, int id) {
  while (scheduled.size() < g.size())
    scheduled.push_back(-1);
  if (scheduled.data()[id] >= 0)
    return scheduled.data()[id];
  node n = g[id];
  int result = id;
  const int arity = n.op->arity;
  if (arity > 0) {
    for (int i = 0; i < arity; ++i) {
      const int operand = n.operands[i];
      const int known = scheduled.data()[operand];
      n.operands[i] = known >= 0 ? known : scheduled_node(g, scheduled, operand);
    }
    if (n.op->has_stages)
      result = scheduled_node(g, scheduled, apply_rule(g, n, n.op->stages));
    else
      result = elementary_node(g, n);
  }
  scheduled[id] = result;
  return result;
}

} // namespace detail

/// Replaces what is evaluated by way of other operations: stages of functions, integer powers,
/// choices. What is left are the operations that a scalar type performs. `followed` are more nodes
/// to be replaced, or -1.
constexpr void schedule(graph& g, growable<int>& roots, growable<int>& followed) {
  growable<int> wanted;
  for (const int root : roots)
    wanted.push_back(root);
  for (const int node : followed)
    if (node >= 0)
      wanted.push_back(node);
  const growable<bool> live = detail::reachable(g, wanted);
  growable<int> scheduled(live.size(), -1);
  const bool* const marks = live.data();
  for (int id = 0; id < live.size(); ++id)
    if (marks[id])
      detail::scheduled_node(g, scheduled, id);
  for (int& root : roots)
    root = scheduled[root];
  for (int& node : followed)
    node = node >= 0 ? scheduled[node] : -1;
}

/// What to compute first: all that needs no call of a function, where fewer numbers have to be kept
/// during the calls then. Marks for the nodes, or none where the order is to stay.
template <class Graph>
constexpr growable<bool> before_calls(const Graph& g, const growable<int>& roots) {
  growable<bool> first = detail::reachable(g, roots);
  growable<bool> kept(first.size(), false);
  bool* const marks = first.data();
  const node* const nodes = g.nodes();
  int variables = 0;
  for (int id = 0; id < first.size(); ++id) {
    if (!marks[id])
      continue;
    const operation& op = *nodes[id].op;
    variables += op.kind == operation_kind::symbol;
    // A root is an instruction.
    bool calls = op.kind == operation_kind::power ||
                 (op.kind == operation_kind::function && (op.arity == 1 || op.arity == 2));
    for (int i = 0; i < op.arity; ++i)
      calls = calls || !marks[nodes[id].operands[i]];
    marks[id] = !calls;
    for (int i = 0; calls && i < op.arity; ++i)
      kept.data()[nodes[id].operands[i]] = true;
  }
  for (const int root : roots)
    kept[root] = true;
  int numbers_kept = 0;
  for (int id = 0; id < first.size(); ++id)
    numbers_kept += marks[id] && kept.data()[id] && nodes[id].op->kind != operation_kind::number;
  if (numbers_kept < variables)
    return first;
  return {};
}

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
