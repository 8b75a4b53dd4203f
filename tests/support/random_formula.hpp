// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

#pragma once

#include <tapeless/tapeless.hpp>

// Random formulas, in the compiler and at run time.

namespace tapeless {

/// All the functions and constants that formula texts know.
inline constexpr detail::library_functions::choice every_choice = [] {
  detail::library_functions::choice result;
  for (bool& chosen : result.of)
    chosen = true;
  return result;
}();
inline constexpr const known_names& every_function = detail::library_functions::names<every_choice>;

class random_formula {
public:
  constexpr random_formula(graph& g, unsigned seed) : graph_(g), state_(seed) {}

  /// The last of so many operations, each on earlier results or leaves.
  constexpr int operator()(int operations) {
    for (int i = 0; i < operations; ++i)
      made_.push_back(operation());
    return made_.back();
  }

private:
  /// SplitMix64 (Steele, Lea and Flood, Fast splittable pseudorandom number generators, 2014).
  constexpr std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15u;
    std::uint64_t bits = state_;
    bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9u;
    bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBu;
    return bits ^ (bits >> 31);
  }
  constexpr int below(int end) { return static_cast<int>(next() % static_cast<unsigned>(end)); }
  constexpr bool is_number(int id) const { return graph_.is_number(id); }

  constexpr int symbol() {
    constexpr tapeless::symbol symbols[] = {{"x"}, {"y_1"},  {"größe"}, {"e1"},
                                            {"_"}, {"w", 0}, {"w", 17}, {"λ", 2147483647}};
    return graph_.add_symbol(symbols[below(8)]);
  }
  constexpr int number() {
    constexpr exact numbers[] = {make_rational(1, 2),        make_rational(-1, 3),
                                 make_rational(1, 1, 30),    make_rational(-7, 1, -9),
                                 make_rational(1234, 1, -3), make_rational(22, 7),
                                 make_rational(1, 1, -400),  make_rational(5, 3, 40),
                                 make_rational(-5, 3, -40),  make_rational(1, 1024)};
    if (below(2) == 0)
      return graph_.add_number(below(21) - 10);
    return graph_.add_number(numbers[below(10)].value);
  }
  constexpr int operand() {
    const int kind = below(6);
    if (kind == 0)
      return number();
    if (kind == 1 || made_.empty())
      return symbol();
    return made_[below(made_.size())];
  }
  /// Parsing folds constants, which is another test; division by zero is a mistake.
  constexpr int operand_beside(int other) {
    int id = operand();
    while (is_number(id) && is_number(other))
      id = operand();
    return id;
  }

  constexpr int operation() {
    constexpr const tapeless::operation* infix[] = {&sum_operation, &difference_operation,
                                                    &product_operation, &quotient_operation,
                                                    &power_operation};
    constexpr const tapeless::operation* comparisons[] = {
        &less_operation, &less_equal_operation, &greater_operation, &greater_equal_operation,
        &equal_operation};
    const int kind = below(10);
    if (kind < 6) {
      const tapeless::operation& op = *infix[below(5)];
      const int left = operand();
      int right = operand_beside(left);
      if (&op == &quotient_operation && is_number(right) && is_zero(graph_.number(right)))
        right = symbol();
      return graph_.add(op, left, right);
    }
    if (kind == 6)
      return graph_.add(negation_operation, operand_beside(number()));
    if (kind == 7)
      return graph_.add(integer_power_operation, operand_beside(number()),
                        graph_.add_number(below(13) - 6));
    const known_name& function = every_function.first[below(every_function.count)];
    if (function.op->kind == operation_kind::integer_power)
      return operand();
    node made{function.op};
    for (int i = 0; i < function.arguments; ++i)
      made.operands[i] = operand();
    if (function.op->kind == operation_kind::select)
      made.operands[0] = graph_.add(*comparisons[below(5)], operand(), operand());
    else if (function.op->kind == operation_kind::power)
      made.operands[1] = operand_beside(made.operands[0]);
    else if (function.refuses_negative)
      made.operands[0] = operand_beside(number());
    return graph_.add(made);
  }

  graph& graph_;
  std::uint64_t state_;
  growable<int> made_;
};

} // namespace tapeless
