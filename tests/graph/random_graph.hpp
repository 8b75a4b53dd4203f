// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

#pragma once

#include "../support/random_formula.hpp"

#include <vector>

// Random graphs that have derivatives.

namespace tapeless {

inline std::uint64_t mixed(std::uint64_t bits) {
  bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9u;
  bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBu;
  return bits ^ (bits >> 31);
}

inline growable<int> symbols_in(graph& g) {
  growable<int> result;
  for (int id = 0; id < g.size(); ++id)
    if (g.is_symbol(id))
      result.push_back(id);
  return result;
}
inline growable<int> with_gradient(graph& g, int f) {
  growable<int> roots(1, f);
  for (const int partial : reverse_derivatives(g, f, symbols_in(g)))
    roots.push_back(partial);
  return roots;
}

/// Formulas in few variables, with much in common, so that there is something to put in order.
class random_graph {
public:
  random_graph(graph& g, std::uint64_t seed) : g_(g), state_(mixed(seed + 1)) {}

  int operator()(int operations) {
    for (int i = 0; i < operations; ++i)
      made_.push_back(operation());
    return made_.back();
  }
  int below(int end) {
    state_ += 0x9E3779B97F4A7C15u;
    return static_cast<int>(mixed(state_) % static_cast<unsigned>(end));
  }
  int operand() {
    const int kind = below(8);
    if (kind == 0)
      return number();
    if (kind < 3 || made_.empty())
      return g_.add_symbol({"x", below(3)});
    return made_[static_cast<std::size_t>(below(static_cast<int>(made_.size())))];
  }

private:
  int number() {
    constexpr exact numbers[] = {
        make_rational(1),        make_rational(-1),       make_rational(2),
        make_rational(-3),       make_rational(0),        make_rational(1, 2),
        make_rational(22, 7),    make_rational(-2, 3),    make_rational(1, 1, -30),
        make_rational(7, 3, 40), make_rational(999999937)};
    return g_.add_number(numbers[below(11)].value);
  }
  int operand_but_number() {
    for (;;)
      if (const int id = operand(); !g_.is_number(id))
        return id;
  }
  int condition() {
    constexpr const tapeless::operation* comparisons[] = {&less_operation, &less_equal_operation,
                                                          &equal_operation};
    if (conditions_.empty() || below(2) == 0) {
      const int left = operand_but_number();
      const int right = operand();
      conditions_.push_back(g_.add(*comparisons[below(3)], left, right));
    }
    return conditions_[static_cast<std::size_t>(below(static_cast<int>(conditions_.size())))];
  }
  int operation() {
    const int kind = below(16);
    const int a = operand_but_number();
    const int b = operand();
    switch (kind) {
    case 0:
    case 1:
      return make_sum(g_, a, b);
    case 2:
      return make_difference(g_, b, a);
    case 3:
    case 4:
    case 5:
      return make_product(g_, a, b);
    case 6:
    case 7:
      return make_quotient(g_, b, a);
    case 8:
      return make_negation(g_, a);
    case 9:
      return make_integer_power(g_, a, below(9) - 4);
    case 10:
      return make_square_root(g_, a);
    case 11:
    case 12:
      return make_select(g_, condition(), a, b);
    case 13:
      return g_.add(below(2) == 0 ? product_operation : quotient_operation, a, a);
    default:
      break;
    }
    const known_name& function = every_function.first[below(every_function.count)];
    if (function.op->kind != operation_kind::function || function.arguments == 0)
      return make_sum(g_, b, a);
    node made{function.op};
    made.operands[0] = a;
    for (int i = 1; i < function.arguments; ++i)
      made.operands[i] = operand_but_number();
    return g_.add(made);
  }

  graph& g_;
  std::uint64_t state_;
  std::vector<int> made_;
  std::vector<int> conditions_;
};

} // namespace tapeless
