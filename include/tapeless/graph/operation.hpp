// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_GRAPH_OPERATION_HPP
#define TAPELESS_GRAPH_OPERATION_HPP

#include <tapeless/rational.hpp>

#include <cstdint>
#include <string_view>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

class symbolic;

/// What the engine treats by rules of its own; every other operation is a function.
enum class operation_kind : unsigned char {
  number,
  symbol,
  sum,
  difference,
  product,
  quotient,
  negation,
  power,
  integer_power,
  square_root,
  select,
  function,
};

/// What one call computes together with another operation on the same operand.
enum class in_pair : unsigned char { nothing, sine, cosine };

/// No operation takes more operands than this.
inline constexpr int max_operands = 4;

/// All that the graph has to know of an operation, as plain data: the engine works on values and
/// knows no operation's type. `operation_record` (symbolic.hpp) fills it in from the operation's
/// struct. Two operations are the same when they are the same object.
struct operation {
  operation_kind kind = operation_kind::function;
  int arity = 0;
  std::string_view name{};
  std::string_view latex{};
  std::uint32_t hash = 0;

  // Whether there is a rule is said apart from it: with -fsanitize=undefined, g++ does not let
  // constant expressions compare addresses of functions with null.
  bool has_partials = false;
  bool has_exact_value = false;
  bool has_stages = false;
  bool has_textbook = false;
  /// Whether `simplify` leaves the operation as it is, although it has a textbook form.
  bool kept_by_simplify = false;
  in_pair paired = in_pair::nothing;
  /// What 1 - value^complement_power is evaluated by; 0 where there is no such operation.
  int complement_power = 0;

  /// Writes the partial derivative by each operand, given the operands and the operation's value.
  void (*partials)(const symbolic* operands, const symbolic& value, symbolic* result) = nullptr;
  /// The operation on exact numbers, where the result is exact.
  exact (*exact_value)(const rational* operands) = nullptr;
  /// The operation as a formula of other operations, by which it is evaluated: its stages can then
  /// be shared, such as the exponential of a sigmoid and of its complement.
  symbolic (*stages)(const symbolic* operands) = nullptr;
  /// The textbook form of an operation that only exists to be evaluated well.
  symbolic (*textbook)(const symbolic* operands) = nullptr;
  /// The operation that evaluates 1 - value^complement_power without cancellation.
  const operation* complement = nullptr;
};

/// Whether two operations are one. Hashes come first, because with -fsanitize=undefined g++ lets
/// constant expressions compare an address with itself only.
constexpr bool is_same(const operation* a, const operation& b) {
  return a->hash == b.hash && a == &b;
}

/// What an operator or pow makes of two exact numbers; nothing where the result does not fit, is
/// not rational, or is a comparison, which is not folded. A divisor is not zero.
constexpr exact exact_arithmetic(operation_kind kind, const rational& a, const rational& b) {
  switch (kind) {
  case operation_kind::sum:
    return add(a, b);
  case operation_kind::difference:
    return subtract(a, b);
  case operation_kind::product:
    return multiply(a, b);
  case operation_kind::quotient:
    return divide(a, b);
  case operation_kind::power:
    return is_plain_integer(b) ? integer_power(a, b.numerator) : exact{};
  default:
    return {};
  }
}

/// Whether the operation compares, as its name says in text: no function's name begins so.
constexpr bool is_comparison(const operation& op) {
  return op.name[0] == '<' || op.name[0] == '>' || op.name[0] == '=';
}

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
