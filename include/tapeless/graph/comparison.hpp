// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_GRAPH_COMPARISON_HPP
#define TAPELESS_GRAPH_COMPARISON_HPP

#include <tapeless/graph/symbolic.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

// The comparisons as graph operations; operation/piecewise.hpp makes formulas of them. As numbers
// they are 1 or 0, and their derivatives are 0.

constexpr void comparison_partials(const symbolic*, const symbolic&, symbolic* result) {
  result[0] = result[1] = 0;
}

constexpr operation comparison(std::string_view name, std::uint32_t hash,
                               exact (*exact_value)(const rational*)) {
  return {.arity = 2,
          .name = name,
          .hash = hash,
          .has_partials = true,
          .has_exact_value = true,
          .partials = comparison_partials,
          .exact_value = exact_value};
}

inline constexpr operation less_operation =
    comparison("<", 0x3c3cu, [](const rational* u) { return exact(compare(u[0], u[1]) < 0); });
inline constexpr operation less_equal_operation =
    comparison("<=", 0x3c3du, [](const rational* u) { return exact(compare(u[0], u[1]) <= 0); });
inline constexpr operation greater_operation =
    comparison(">", 0x3e3eu, [](const rational* u) { return exact(compare(u[0], u[1]) > 0); });
inline constexpr operation greater_equal_operation =
    comparison(">=", 0x3e3du, [](const rational* u) { return exact(compare(u[0], u[1]) >= 0); });
inline constexpr operation equal_operation =
    comparison("==", 0x3d3du, [](const rational* u) { return exact(compare(u[0], u[1]) == 0); });

// The rules of log and of powers whose exponent is not constant. The exponent's part of d(u^v) =
// v u^(v-1) du + u^v log(u) dv tends to 0 with u.

constexpr void log_partials(const symbolic* u, const symbolic&, symbolic* result) {
  result[0] = 1 / u[0];
}

constexpr void power_partials(const symbolic* operands, const symbolic& value, symbolic* result) {
  graph& g = *value.owner();
  const int u = operands[0].node_in(g);
  const int v = operands[1].node_in(g);
  const int reduced = make_power(g, u, make_difference(g, v, g.add_number(1)));
  result[0] = operands[1] * symbolic(g, reduced);
  const symbolic by_exponent = value * symbolic(g, g.add(log_operation, u));
  const int zero = g.add_number(0);
  const int at_zero = g.add(equal_operation, u, zero);
  result[1] = symbolic(g, make_select(g, at_zero, zero, by_exponent.node_in(g)));
}

constexpr void square_complement_partials(const symbolic* u, const symbolic&, symbolic* result) {
  result[0] = -2 * u[0];
}
constexpr symbolic square_complement_stages(const symbolic* u) { return (1 - u[0]) * (1 + u[0]); }
/// u^2 as simplification writes it: factor by factor.
constexpr int written_square(graph& g, int u) {
  const node n = g[u];
  if (n.op->kind == operation_kind::product)
    return g.add(product_operation, written_square(g, n.operands[0]),
                 written_square(g, n.operands[1]));
  if (n.op->kind == operation_kind::integer_power)
    return make_integer_power(g, n.operands[0], 2 * g.number(n.operands[1]).numerator);
  return make_integer_power(g, u, 2);
}
constexpr symbolic square_complement_textbook(const symbolic* u) {
  graph& g = *u[0].owner();
  return 1 - symbolic(g, written_square(g, u[0].node()));
}

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
