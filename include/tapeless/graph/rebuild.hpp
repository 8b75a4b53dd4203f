// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_GRAPH_REBUILD_HPP
#define TAPELESS_GRAPH_REBUILD_HPP

#include <tapeless/graph/derivative.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

/// Rewrites what the roots need, operands first, and replaces the roots. `replace(id, n)` is given
/// a node whose operands have been rewritten, and its former id; it answers the node to use
/// instead.
template <class Replace>
constexpr void rebuild(graph& g, growable<int>& roots, Replace replace) {
  const growable<bool> live = detail::reachable(g, roots);
  growable<int> rewritten(live.size(), -1);
  for (int id = 0; id < live.size(); ++id) {
    if (!live[id])
      continue;
    node n = g[id];
    for (int i = 0; i < n.op->arity; ++i)
      n.operands[i] = rewritten[n.operands[i]];
    rewritten[id] = replace(id, n);
  }
  for (int& root : roots)
    root = rewritten[root];
}

namespace detail {

/// Applies one of an operation's rules that are formulas: `stages` or `textbook`.
constexpr int apply_rule(graph& g, const node& n, symbolic (*rule)(const symbolic*)) {
  symbolic operands[max_operands];
  for (int i = 0; i < n.op->arity; ++i)
    operands[i] = symbolic(g, n.operands[i]);
  return rule(operands).node_in(g);
}

} // namespace detail

/// Replaces operations that exist for evaluation only by what textbooks write, 1 - sigmoid(u): all
/// of them, or those that simplification recognizes again. Says whether there were any.
constexpr bool write_as_textbooks_do(graph& g, growable<int>& roots, bool all) {
  const auto replaced = [all](const operation& op) {
    return op.has_textbook && (all || !op.kept_by_simplify);
  };
  const node* const nodes = g.nodes();
  bool found = false;
  for (int id = 0; id < g.size() && !found; ++id)
    found = replaced(*nodes[id].op);
  if (!found)
    return false;
  found = false; // maybe in a part of the graph that the roots do not need
  rebuild(g, roots, [&](int id, const node& n) {
    if (replaced(*n.op)) {
      found = true;
      return detail::apply_rule(g, n, n.op->textbook);
    }
    // -(1 - u^2) reads better as u^2 - 1.
    if (n.op->kind == operation_kind::negation && replaced(*g[g.operand(id, 0)].op))
      return make_negation(g, n.operands[0]);
    return n.op->arity == 0 ? id : g.add(n);
  });
  return found;
}

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
