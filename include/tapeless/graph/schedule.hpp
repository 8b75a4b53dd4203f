// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_GRAPH_SCHEDULE_HPP
#define TAPELESS_GRAPH_SCHEDULE_HPP

#include <tapeless/graph/rebuild.hpp>

namespace tapeless {

// What evaluation knows beyond the operations of formulas: a comparison together with the choice
// that hangs on it, select(u < v, a, b), so that SIMD packs can answer with a mask.
inline constexpr operation select_less_operation{.arity = 4, .name = "select_less", .hash = 0x1f9u};
inline constexpr operation select_less_equal_operation{
    .arity = 4, .name = "select_less_equal", .hash = 0x2f9u};

// The comparisons as graph operations; operation/piecewise.hpp makes formulas of them. As numbers
// they are 1 or 0, and their derivatives are 0.
constexpr void comparison_partials(const symbolic*, const symbolic&, symbolic* result) {
  result[0] = result[1] = 0;
}
inline constexpr operation less_operation{
    .arity = 2,
    .name = "<",
    .hash = 0x3c3cu,
    .partials = comparison_partials,
    .exact_value = [](const rational* u) { return exact(compare(u[0], u[1]) < 0); }};
inline constexpr operation less_equal_operation{
    .arity = 2,
    .name = "<=",
    .hash = 0x3c3du,
    .partials = comparison_partials,
    .exact_value = [](const rational* u) { return exact(compare(u[0], u[1]) <= 0); }};
inline constexpr operation greater_operation{
    .arity = 2,
    .name = ">",
    .hash = 0x3e3eu,
    .partials = comparison_partials,
    .exact_value = [](const rational* u) { return exact(compare(u[0], u[1]) > 0); }};
inline constexpr operation greater_equal_operation{
    .arity = 2,
    .name = ">=",
    .hash = 0x3e3du,
    .partials = comparison_partials,
    .exact_value = [](const rational* u) { return exact(compare(u[0], u[1]) >= 0); }};

namespace detail {

/// u^n by repeated squaring; the powers on the way are nodes, so that u^3 and u^4 share u^2.
constexpr int multiplied_out(graph& g, int base, std::int64_t exponent) {
  if (exponent < 0)
    return g.add(quotient_operation, g.add_number(1), multiplied_out(g, base, -exponent));
  if (exponent == 1) return base;
  const int half = multiplied_out(g, base, exponent / 2);
  const int even = g.add(product_operation, half, half);
  return exponent % 2 == 0 ? even : g.add(product_operation, even, base);
}

constexpr int schedule_node(graph& g, const node& n) {
  const int* const u = n.operands;
  if (n.op->stages != nullptr) return apply_rule(g, n, n.op->stages);
  if (n.op->kind == operation_kind::integer_power)
    return multiplied_out(g, u[0], g.number(u[1]).numerator);
  if (n.op == &greater_operation) return g.add(less_operation, u[1], u[0]);
  if (n.op == &greater_equal_operation) return g.add(less_equal_operation, u[1], u[0]);
  if (n.op->kind == operation_kind::select) {
    const node condition = g[u[0]];
    const bool swapped =
        condition.op == &greater_operation || condition.op == &greater_equal_operation;
    const int left = condition.operands[swapped ? 1 : 0];
    const int right = condition.operands[swapped ? 0 : 1];
    const bool strict = condition.op == &less_operation || condition.op == &greater_operation;
    return g.add({strict ? &select_less_operation : &select_less_equal_operation,
                  {left, right, u[1], u[2]}});
  }
  return g.add(n);
}

} // namespace detail

/// Replaces what is evaluated by way of other operations: stages of functions, integer powers,
/// choices. What is left are the operations that a scalar type performs.
constexpr void schedule(graph& g, growable<int>& roots) {
  for (bool staged = true; staged;) {
    rebuild(g, roots, [&g](int, const node& n) { return detail::schedule_node(g, n); });
    staged = false;
    const growable<bool> live = detail::reachable(g, roots);
    for (int id = 0; id < live.size(); ++id)
      staged = staged || (live[id] && (g[id].op->stages != nullptr ||
                                       g.kind(id) == operation_kind::integer_power ||
                                       g.kind(id) == operation_kind::select));
  }
}

} // namespace tapeless

#endif
