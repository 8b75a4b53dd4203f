// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_INSPECT_COST_HPP
#define TAPELESS_INSPECT_COST_HPP

#include <tapeless/inspect/plan_function.hpp>
#include <tapeless/inspect/subject.hpp>

#include <cstddef>
#include <string_view>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

/// How often a plan calls a function.
struct function_calls {
  std::string_view function;
  int count = 0;

  constexpr bool operator==(const function_calls&) const = default;
};

/// What one evaluation takes, with all that is shared counted once. `Functions` different ones are
/// called.
template <int Functions>
struct operation_counts {
  int additions = 0; ///< and subtractions
  int multiplications = 0;
  int divisions = 0;
  int negations = 0;
  int choices = 0;    ///< comparisons: each with the choice that hangs on it, or as a number 1 or 0
  int calls = 0;      ///< of functions, a square root among them
  int operations = 0; ///< all of the above
  int nodes = 0;      ///< operations, variables and numbers, each different one once
  int depth = 0;      ///< the most operations of which each needs the one before
  function_calls by_function[Functions > 0 ? Functions : 1]{}; ///< in order of first appearance

  /// How many of the calls are to the function, by its name in C++: "exp", "sqrt", "pow", "abs".
  /// Functions of one name, such as one of yours and the library's, count together.
  constexpr int calls_to(std::string_view function) const {
    for (const function_calls& calls_of : by_function)
      if (calls_of.function == function)
        return calls_of.count;
    return 0;
  }

  constexpr bool operator==(const operation_counts&) const = default;
};

namespace detail {

constexpr bool is_call(const operation& op) {
  return op.arity > 0 && !tapeless::is_comparison(op) && !is_choice(op) &&
         (op.kind == operation_kind::function || op.kind == operation_kind::power ||
          op.kind == operation_kind::square_root);
}

/// The functions that a plan calls, each once.
constexpr growable<function_calls> calls_by_function(const snapshot_view& plan) {
  growable<function_calls> result;
  for (int i = 0; i < plan.operation_count; ++i) {
    const operation& op = *plan.operations[i].op;
    if (!is_call(op))
      continue;
    int place = 0;
    while (place < result.size() && result[place].function != called_function(op))
      ++place;
    if (place == result.size())
      result.push_back({called_function(op)});
    ++result[place].count;
  }
  return result;
}

template <int Functions>
constexpr operation_counts<Functions> count_operations(const snapshot_view& plan) {
  operation_counts<Functions> result;
  result.nodes = plan.symbol_count + plan.number_count + plan.operation_count;
  growable<int> depths(plan.symbol_count + plan.number_count, 0);
  for (int i = 0; i < plan.operation_count; ++i) {
    const node& n = plan.operations[i];
    const operation_kind kind = n.op->kind;
    const bool computes = n.op->arity > 0; // and is no constant such as pi
    int depth = 0;
    for (int k = 0; k < n.op->arity; ++k)
      depth = depths[n.operands[k]] > depth ? depths[n.operands[k]] : depth;
    depths.push_back(depth + (computes ? 1 : 0));
    result.depth = depths.back() > result.depth ? depths.back() : result.depth;
    result.operations += computes;
    result.additions += kind == operation_kind::sum || kind == operation_kind::difference;
    result.multiplications += kind == operation_kind::product;
    result.divisions += kind == operation_kind::quotient;
    result.negations += kind == operation_kind::negation;
    result.choices += tapeless::is_comparison(*n.op) || is_choice(*n.op);
    result.calls += is_call(*n.op);
  }
  int place = 0;
  for (const function_calls& calls : calls_by_function(plan))
    result.by_function[place++] = calls;
  return result;
}

} // namespace detail

/// What one evaluation of a formula, or of what gradient, value_and_gradient, hessian and jacobian
/// return, takes: the operations that are evaluated, before the C++ compiler's optimizer sees them.
/// A product that is fused with a sum counts as both, and one call for a sine and a cosine as two.
///
/// A sigmoid counts as what evaluates it, an addition, a division, a negation and a call of exp; a
/// power with an integer exponent in a derivative, and a square, as multiplications. pow as written
/// is a call of "pow". Constants such as pi are nodes, and no operations.
/// ```
/// static_assert(cost(sigmoid(x)).calls_to("exp") == 1);
/// static_assert(cost(value_and_gradient(sigmoid(x), x)).calls == 1); // shared with the value
/// ```
template <class T>
constexpr auto cost(const T&) {
  if constexpr (detail::check_inspectable<T>()) {
    constexpr detail::snapshot_view plan =
        detail::snapshot_of<detail::scheduled<typename detail::inspected<T>::request>>;
    constexpr int functions = detail::calls_by_function(plan).size();
    constexpr auto counts = detail::count_operations<functions>(plan);
    return counts;
  } else {
    return operation_counts<0>{};
  }
}

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
