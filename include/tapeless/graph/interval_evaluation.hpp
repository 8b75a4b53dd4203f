// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_GRAPH_INTERVAL_EVALUATION_HPP
#define TAPELESS_GRAPH_INTERVAL_EVALUATION_HPP

#include <tapeless/graph/derivative.hpp>
#include <tapeless/graph/interval.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

/// The points at which formulas are tried: of the trial and the place of a variable among the
/// graph's variables. All are exact doubles: positive ones, fractions, negative ones, zeros, and
/// mixtures, since each formula has its own domain.
inline constexpr int sample_points = 8;
constexpr double sample_value(int trial, int variable) {
  const double k = variable;
  const bool even = variable % 2 == 0;
  switch (trial) {
  case 0:
    return 0.75 + 0.625 * k;
  case 1:
    return 0.3125 + 0.09375 * k;
  case 2:
    return -0.4375 - 0.3125 * k;
  case 3:
    return 0;
  case 4:
    return even ? -1.75 - 0.5 * k : 1.25 + 0.375 * k;
  case 5:
    return even ? 2.625 + 0.25 * k : -0.8125 - 0.5 * k;
  case 6:
    return 5.375 - 0.875 * k;
  default:
    return 1.0625 + 0.03125 * k;
  }
}

/// The condition of a comparison: 1, 0, or between them where it cannot be decided.
constexpr interval comparison_value(const operation& op, const interval& u, const interval& v) {
  interval undecided = 0.0;
  undecided.high = 1;
  if (!u.known || !v.known)
    return {};
  if (is_same(&op, greater_operation))
    return comparison_value(less_operation, v, u);
  if (is_same(&op, greater_equal_operation))
    return comparison_value(less_equal_operation, v, u);
  if (is_same(&op, less_operation))
    return u.high < v.low ? 1.0 : u.low >= v.high ? interval(0.0) : undecided;
  if (is_same(&op, less_equal_operation))
    return u.high <= v.low ? 1.0 : u.low > v.high ? interval(0.0) : undecided;
  if (is_same(&op, equal_operation)) {
    if (are_disjoint(u, v))
      return 0.0;
    return u.low == u.high && v.low == v.high ? interval(1.0) : undecided;
  }
  return {};
}

/// Bounds of all nodes that the roots need, at a sample point.
constexpr growable<interval> values_at(const graph& g, const growable<int>& roots,
                                       const elementary_operations& known, int trial) {
  const growable<bool> live = detail::reachable(g, roots);
  growable<interval> values(live.size());
  for (int id = 0; id < live.size(); ++id) {
    if (!live[id])
      continue;
    const node& n = g[id];
    const auto operand = [&](int i) {
      return i < n.op->arity ? values[n.operands[i]] : interval{};
    };
    interval& value = values[id];
    switch (n.op->kind) {
    case operation_kind::number:
      value = interval_of(g.number(id));
      break;
    case operation_kind::symbol:
      value = sample_value(trial, n.operands[0]);
      break;
    case operation_kind::sum:
      value = operand(0) + operand(1);
      break;
    case operation_kind::difference:
      value = operand(0) - operand(1);
      break;
    case operation_kind::product:
      value = operand(0) * operand(1);
      break;
    case operation_kind::quotient:
      value = operand(0) / operand(1);
      break;
    case operation_kind::negation:
      value = -operand(0);
      break;
    case operation_kind::power:
    case operation_kind::integer_power:
      value = g.is_number(n.operands[1]) ? power(operand(0), g.number(n.operands[1]))
                                         : detail::exp(detail::log(operand(0)) * operand(1));
      break;
    case operation_kind::square_root:
      value = detail::sqrt(operand(0));
      break;
    case operation_kind::select: {
      const interval condition = operand(0);
      if (condition.is_positive())
        value = operand(1);
      else if (condition.known && condition.high == 0)
        value = operand(2);
      break;
    }
    case operation_kind::function:
      if (is_same(n.op, log_operation))
        value = detail::log(operand(0));
      else if (const elementary meaning = known.meaning_of(*n.op); meaning != elementary::none)
        value = elementary_value(meaning, operand(0), operand(1));
      else
        value = comparison_value(*n.op, operand(0), operand(1));
      break;
    }
  }
  return values;
}

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
