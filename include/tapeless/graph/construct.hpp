// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_GRAPH_CONSTRUCT_HPP
#define TAPELESS_GRAPH_CONSTRUCT_HPP

#include <tapeless/graph/graph.hpp>

// Constructors that simplify on the way in, by the rules that never make a graph larger: exact
// arithmetic on numbers, neutral and absorbing elements, signs moved outwards. They neither reorder
// nor collect, so that an adjoint sweep keeps the stages that one would write by hand. The full
// canonical form is canonical.hpp's.

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

inline constexpr operation sum_operation{
    .kind = operation_kind::sum, .arity = 2, .name = "sum", .hash = 0x1b873593u};
inline constexpr operation difference_operation{
    .kind = operation_kind::difference, .arity = 2, .name = "difference", .hash = 0x2c1b3c6du};
inline constexpr operation product_operation{
    .kind = operation_kind::product, .arity = 2, .name = "product", .hash = 0x3c6ef372u};
inline constexpr operation quotient_operation{
    .kind = operation_kind::quotient, .arity = 2, .name = "quotient", .hash = 0x4a7c15f3u};
inline constexpr operation negation_operation{
    .kind = operation_kind::negation, .arity = 1, .name = "negation", .hash = 0x510e527fu};
constexpr void power_partials(const symbolic* operands, const symbolic& value, symbolic* result);
inline constexpr operation power_operation{.kind = operation_kind::power,
                                           .arity = 2,
                                           .name = "power",
                                           .hash = 0x6a09e667u,
                                           .has_partials = true,
                                           .partials = power_partials};
/// A power with an integer exponent, evaluated by multiplications; `power` calls the library's pow.
inline constexpr operation integer_power_operation{
    .kind = operation_kind::integer_power, .arity = 2, .name = "power", .hash = 0x7b1a4e3du};
inline constexpr operation square_root_operation{
    .kind = operation_kind::square_root, .arity = 1, .name = "sqrt", .hash = 0x5be0cd19u};
constexpr void log_partials(const symbolic* operands, const symbolic& value, symbolic* result);
/// The natural logarithm, which the derivative of a power needs.
inline constexpr operation log_operation{
    .arity = 1,
    .name = "log",
    .latex = "\\ln",
    .hash = 0x428a2f98u,
    .has_partials = true,
    .has_exact_value = true,
    .partials = log_partials,
    .exact_value = [](const rational* u) { return is_one(u[0]) ? exact(0) : exact{}; }};
constexpr void square_complement_partials(const symbolic* operands, const symbolic& value,
                                          symbolic* result);
constexpr symbolic square_complement_stages(const symbolic* operands);
constexpr symbolic square_complement_textbook(const symbolic* operands);
/// 1 - u^2 as (1 - u) * (1 + u), which does not cancel near 1.
inline constexpr operation square_complement_operation{.arity = 1,
                                                       .name = "square_complement",
                                                       .hash = 0x2fd1a6b3u,
                                                       .has_partials = true,
                                                       .has_stages = true,
                                                       .has_textbook = true,
                                                       .partials = square_complement_partials,
                                                       .stages = square_complement_stages,
                                                       .textbook = square_complement_textbook};
/// select(condition, a, b); the condition is a comparison.
inline constexpr operation select_operation{
    .kind = operation_kind::select, .arity = 3, .name = "select", .hash = 0x0f83d9abu};

constexpr int make_sum(graph& g, int a, int b);
constexpr int make_difference(graph& g, int a, int b);
constexpr int make_product(graph& g, int a, int b);
constexpr int make_quotient(graph& g, int a, int b);
constexpr int make_negation(graph& g, int a);
constexpr int make_power(graph& g, int base, int exponent);
constexpr int make_integer_power(graph& g, int base, std::int64_t exponent);
constexpr int make_select(graph& g, int condition, int a, int b);

namespace detail {

constexpr bool is_number(const graph& g, int id, std::int64_t value) {
  return g.is_number(id) && g.number(id) == rational{value, 1, 0};
}

/// A node that no rule looks into; the shortcut for most of them.
constexpr bool is_ordinary(const node* nodes, int id) {
  const node& n = nodes[id];
  switch (n.op->kind) {
  case operation_kind::number:
  case operation_kind::negation:
  case operation_kind::select:
    return false;
  case operation_kind::product:
    return nodes[n.operands[0]].op->kind != operation_kind::number;
  default:
    return true;
  }
}

/// A select with a zero in one branch, perhaps times a number: the derivative of a branch that may
/// not be taken. Factors are moved into its branches, because outside of it an infinite factor
/// would meet the zero and leave NaN.
constexpr bool is_guard(const graph& g, int id) {
  for (;;) {
    if (g.kind(id) == operation_kind::product && g.is_number(g.operand(id, 0)))
      id = g.operand(id, 1);
    if (g.kind(id) != operation_kind::select)
      return false;
    if (is_number(g, g.operand(id, 1), 0) || is_number(g, g.operand(id, 2), 0))
      return true;
    id = g.operand(id, 2);
  }
}

/// The select of a guard, which may have a number in front.
constexpr int select_of_guard(const graph& g, int guard) {
  return g.kind(guard) == operation_kind::select ? guard : g.operand(guard, 1);
}
/// A branch of a guard, with the number.
constexpr int branch_of_guard(graph& g, int guard, int branch) {
  const int chosen = g.operand(select_of_guard(g, guard), branch);
  return g.kind(guard) == operation_kind::select ? chosen
                                                 : make_product(g, g.operand(guard, 0), chosen);
}

/// Two guards that can be one, so that factors still find it.
constexpr bool are_guards_of_one_condition(const graph& g, int a, int b) {
  return is_guard(g, a) && is_guard(g, b) &&
         g.operand(select_of_guard(g, a), 0) == g.operand(select_of_guard(g, b), 0);
}
/// Their sum or difference.
constexpr int combine_guards(graph& g, int a, int b, int (*combine)(graph&, int, int)) {
  const int condition = g.operand(select_of_guard(g, a), 0);
  const int taken = combine(g, branch_of_guard(g, a, 1), branch_of_guard(g, b, 1));
  const int otherwise = combine(g, branch_of_guard(g, a, 2), branch_of_guard(g, b, 2));
  return make_select(g, condition, taken, otherwise);
}

/// -number, or nothing where the node is not a number.
constexpr bool is_negative_number(const graph& g, int id) {
  return g.is_number(id) && is_negative(g.number(id));
}

/// Whether a minus sign stands in front: -u, or -2 * u.
constexpr bool has_sign(const graph& g, int id) {
  return g.kind(id) == operation_kind::negation || is_negative_number(g, id) ||
         (g.kind(id) == operation_kind::product && is_negative_number(g, g.operand(id, 0)));
}

template <class Build>
constexpr int map_branches(graph& g, int guard, Build build) {
  const node select = g[guard];
  const int taken = build(select.operands[1]);
  const int otherwise = build(select.operands[2]);
  return make_select(g, select.operands[0], taken, otherwise);
}

} // namespace detail

constexpr int make_negation(graph& g, int a) {
  if (g.is_number(a))
    return g.add_number(negate(g.number(a)));
  const node inner = g[a];
  if (inner.op->kind == operation_kind::negation)
    return inner.operands[0];
  if (inner.op->kind == operation_kind::difference)
    return make_difference(g, inner.operands[1], inner.operands[0]);
  if (inner.op->kind == operation_kind::product && g.is_number(inner.operands[0]))
    return make_product(g, g.add_number(negate(g.number(inner.operands[0]))), inner.operands[1]);
  return g.add(negation_operation, a);
}

constexpr int make_sum(graph& g, int a, int b) {
  const node* const nodes = g.nodes();
  if (detail::is_ordinary(nodes, a) && detail::is_ordinary(nodes, b) && a != b)
    return g.add({&sum_operation, {a, b, -1, -1}});
  if (g.is_number(a) && g.is_number(b)) {
    const exact folded = add(g.number(a), g.number(b));
    if (folded.fits)
      return g.add_number(folded.value);
  }
  if (detail::is_number(g, a, 0))
    return b;
  if (detail::is_number(g, b, 0))
    return a;
  if (a == b)
    return make_product(g, g.add_number(2), a);
  if (detail::has_sign(g, b))
    return make_difference(g, a, make_negation(g, b));
  if (detail::has_sign(g, a))
    return make_difference(g, b, make_negation(g, a));
  if (detail::are_guards_of_one_condition(g, a, b))
    return detail::combine_guards(g, a, b, make_sum);
  return g.add(sum_operation, a, b);
}

constexpr int make_difference(graph& g, int a, int b) {
  const node* const nodes = g.nodes();
  if (detail::is_ordinary(nodes, a) && detail::is_ordinary(nodes, b) && a != b)
    return g.add({&difference_operation, {a, b, -1, -1}});
  if (g.is_number(a) && g.is_number(b)) {
    const exact folded = subtract(g.number(a), g.number(b));
    if (folded.fits)
      return g.add_number(folded.value);
  }
  if (a == b)
    return g.add_number(0);
  if (detail::is_number(g, a, 0))
    return make_negation(g, b);
  if (detail::is_number(g, b, 0))
    return a;
  if (detail::has_sign(g, b))
    return make_sum(g, a, make_negation(g, b));
  // -a - b as -(a + b): the sign may meet another one further out.
  if (g.kind(a) == operation_kind::negation)
    return make_negation(g, make_sum(g, g.operand(a, 0), b));
  if (detail::are_guards_of_one_condition(g, a, b))
    return detail::combine_guards(g, a, b, make_difference);
  return g.add(difference_operation, a, b);
}

constexpr int make_product(graph& g, int a, int b) {
  const node* const nodes = g.nodes();
  if (detail::is_ordinary(nodes, a) && detail::is_ordinary(nodes, b))
    return g.add({&product_operation, {a, b, -1, -1}});
  if (g.is_number(b) && !g.is_number(a)) {
    const int number = b;
    b = a;
    a = number;
  }
  if (g.is_number(a)) {
    if (detail::is_number(g, a, 0))
      return a;
    if (detail::is_number(g, a, 1))
      return b;
    if (detail::is_number(g, a, -1))
      return make_negation(g, b);
    const int other = g.kind(b) == operation_kind::product ? g.operand(b, 0) : b;
    if (g.is_number(other)) {
      const exact folded = multiply(g.number(a), g.number(other));
      if (folded.fits) {
        const int number = g.add_number(folded.value);
        return other == b ? number : make_product(g, number, g.operand(b, 1));
      }
    }
    if (g.kind(b) == operation_kind::negation)
      return make_product(g, g.add_number(negate(g.number(a))), g.operand(b, 0));
    return g.add(product_operation, a, b);
  }
  // Signs and numbers to the front, so that they meet.
  if (g.kind(a) == operation_kind::negation)
    return make_negation(g, make_product(g, g.operand(a, 0), b));
  if (g.kind(b) == operation_kind::negation)
    return make_negation(g, make_product(g, a, g.operand(b, 0)));
  if (g.kind(a) == operation_kind::product && g.is_number(g.operand(a, 0)))
    return make_product(g, g.operand(a, 0), make_product(g, g.operand(a, 1), b));
  if (g.kind(b) == operation_kind::product && g.is_number(g.operand(b, 0)))
    return make_product(g, g.operand(b, 0), make_product(g, a, g.operand(b, 1)));
  if (detail::is_guard(g, a))
    return detail::map_branches(g, a, [&](int branch) { return make_product(g, branch, b); });
  if (detail::is_guard(g, b))
    return detail::map_branches(g, b, [&](int branch) { return make_product(g, a, branch); });
  return g.add(product_operation, a, b);
}

constexpr int make_quotient(graph& g, int a, int b) {
  if (detail::is_number(g, b, 1))
    return a;
  if (detail::is_number(g, b, -1))
    return make_negation(g, a);
  if (g.is_number(a) && g.is_number(b) && !is_zero(g.number(b))) {
    const exact folded = divide(g.number(a), g.number(b));
    if (folded.fits)
      return g.add_number(folded.value);
  }
  if (detail::is_number(g, a, 0) && !detail::is_number(g, b, 0))
    return a;
  if (g.kind(a) == operation_kind::negation)
    return make_negation(g, make_quotient(g, g.operand(a, 0), b));
  if (g.kind(b) == operation_kind::negation)
    return make_negation(g, make_quotient(g, a, g.operand(b, 0)));
  if (detail::is_guard(g, a)) {
    if (g.kind(a) == operation_kind::product)
      return make_product(g, g.operand(a, 0), make_quotient(g, g.operand(a, 1), b));
    return detail::map_branches(g, a, [&](int branch) { return make_quotient(g, branch, b); });
  }
  return g.add(quotient_operation, a, b);
}

constexpr int make_integer_power(graph& g, int base, std::int64_t exponent) {
  if (exponent == 0)
    return g.add_number(1);
  if (exponent == 1)
    return base;
  if (g.is_number(base)) {
    const exact folded = integer_power(g.number(base), exponent);
    if (folded.fits)
      return g.add_number(folded.value);
  }
  return g.add(integer_power_operation, base, g.add_number(exponent));
}

constexpr int make_power(graph& g, int base, int exponent) {
  if (g.is_number(exponent) && is_plain_integer(g.number(exponent)))
    return make_integer_power(g, base, g.number(exponent).numerator);
  return g.add(power_operation, base, exponent);
}

constexpr int make_square_root(graph& g, int a) {
  if (g.is_number(a)) {
    const exact folded = root(g.number(a), 2);
    if (folded.fits)
      return g.add_number(folded.value);
  }
  return g.add(square_root_operation, a);
}

constexpr int make_select(graph& g, int condition, int a, int b) {
  if (g.is_number(condition))
    return detail::is_number(g, condition, 0) ? b : a;
  if (a == b)
    return a;
  return g.add(select_operation, condition, a, b);
}

/// Any operation on its operands, simplified on the way in.
constexpr int make_node(graph& g, const operation& op, const int* operands) {
  switch (op.kind) {
  case operation_kind::sum:
    return make_sum(g, operands[0], operands[1]);
  case operation_kind::difference:
    return make_difference(g, operands[0], operands[1]);
  case operation_kind::product:
    return make_product(g, operands[0], operands[1]);
  case operation_kind::quotient:
    return make_quotient(g, operands[0], operands[1]);
  case operation_kind::negation:
    return make_negation(g, operands[0]);
  case operation_kind::power:
  case operation_kind::integer_power:
    return make_power(g, operands[0], operands[1]);
  case operation_kind::square_root:
    return make_square_root(g, operands[0]);
  case operation_kind::select:
    return make_select(g, operands[0], operands[1], operands[2]);
  default:
    break;
  }
  node made{&op};
  rational numbers[max_operands]{};
  bool all_numbers = op.has_exact_value;
  for (int i = 0; i < op.arity; ++i) {
    made.operands[i] = operands[i];
    if (all_numbers && g.is_number(operands[i]))
      numbers[i] = g.number(operands[i]);
    else
      all_numbers = false;
  }
  if (all_numbers) {
    const exact folded = op.exact_value(numbers);
    if (folded.fits)
      return g.add_number(folded.value);
  }
  return g.add(made);
}

} // namespace tapeless

#pragma GCC diagnostic pop

// The rules declared above are written on symbolic values, which need all of this.
#include <tapeless/graph/symbolic.hpp>

#endif
