// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_OPERATION_RECORD_HPP
#define TAPELESS_OPERATION_RECORD_HPP

#include <tapeless/graph/symbolic.hpp>

#include <array>
#include <cstddef>
#include <utility>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

/// What a derivative rule of several operands returns: a partial derivative for each.
template <class... Partials>
constexpr std::array<symbolic, sizeof...(Partials)> partials(const Partials&... each) {
  return {symbolic(each)...};
}

namespace detail {

template <class Operation>
inline constexpr int arity_of = 1;
template <class Operation>
  requires requires { Operation::arity; }
inline constexpr int arity_of<Operation> = Operation::arity;
template <class Operation>
  requires requires { Operation::engine_operation; }
inline constexpr int arity_of<Operation> = Operation::engine_operation->arity;

/// The rules of an operation's struct as functions of an array of operands.
template <class Operation, class Indices>
struct rules;
template <class Operation, std::size_t... I>
struct rules<Operation, std::index_sequence<I...>> {
  static constexpr std::size_t arity = sizeof...(I);

  template <class Value>
  static constexpr bool has_derivative =
      requires(const symbolic* u, const Value& value) { Operation::derivative(u[I]..., value); };
  template <class Value>
  static constexpr bool has_textbook = requires(const Value* u) { Operation::textbook(u[I]...); };
  template <class Value>
  static constexpr bool has_exact_value =
      requires(const Value* u) { Operation::exact_value(u[I]...); };

  static constexpr void partials(const symbolic* u, const symbolic& value, symbolic* result) {
    constexpr bool right = has_derivative<symbolic>;
    static_assert(
        right, "tapeless: the operation has no derivative rule for its operands; give its struct "
               "a static function derivative(u, value) that returns it [no-derivative-rule]");
    if constexpr (!right) {
      static_cast<void>(result);
    } else if constexpr (arity == 1) {
      result[0] = symbolic(Operation::derivative(u[0], value));
    } else {
      const auto each = Operation::derivative(u[I]..., value);
      constexpr bool complete = std::is_same_v<decltype(each), const std::array<symbolic, arity>>;
      static_assert(complete,
                    "tapeless: a derivative rule returns one partial derivative for each operand, "
                    "as in partials(v, u) [number-of-partials]");
      if constexpr (complete)
        ((result[I] = each[I]), ...);
    }
  }
  static constexpr symbolic stages(const symbolic* u) { return Operation::evaluate(u[I]...); }
  static constexpr symbolic textbook(const symbolic* u) {
    return symbolic(Operation::textbook(u[I]...));
  }
  static constexpr exact exact_value(const rational* u) { return Operation::exact_value(u[I]...); }
};

template <class Operation>
constexpr const operation* operation_of_type();

/// Said of the very struct: one that inherits from it may compute something else.
template <class Operation>
inline constexpr in_pair pair_of = in_pair::nothing;

/// An operation's struct as plain data.
template <class Operation>
constexpr operation make_record() {
  constexpr int arity = arity_of<Operation>;
  static_assert(arity <= max_operands, "tapeless: an operation takes at most four operands; write "
                                       "it as several operations [too-many-operands]");
  using rules =
      detail::rules<Operation,
                    std::make_index_sequence<arity <= max_operands ? static_cast<std::size_t>(arity)
                                                                   : std::size_t{max_operands}>>;
  constexpr bool has_name = requires { Operation::name; };
  static_assert(has_name,
                "tapeless: the operation has no name; write static constexpr std::string_view name "
                "= \"softsign\"; in its struct [operation-name]");
  operation record{.arity = arity};
  if constexpr (has_name)
    record.name = Operation::name;
  record.hash = 2166136261u;
  for (const char c : record.name)
    record.hash = (record.hash ^ static_cast<unsigned char>(c)) * 16777619u;
  if constexpr (requires { Operation::latex; })
    record.latex = Operation::latex;
  record.has_partials = arity > 0 && arity <= max_operands;
  if constexpr (arity > 0 && arity <= max_operands)
    record.partials = rules::partials;
  record.has_exact_value = rules::template has_exact_value<rational>;
  if constexpr (rules::template has_exact_value<rational>)
    record.exact_value = rules::exact_value;
  record.has_stages = requires { Operation::evaluated_in_stages; };
  if constexpr (requires { Operation::evaluated_in_stages; })
    record.stages = rules::stages;
  record.has_textbook = rules::template has_textbook<symbolic>;
  if constexpr (rules::template has_textbook<symbolic>)
    record.textbook = rules::textbook;
  record.kept_by_simplify = requires { Operation::kept_by_simplify; };
  record.paired = pair_of<Operation>;
  if constexpr (requires { typename Operation::complement; }) {
    record.complement = operation_of_type<typename Operation::complement>();
    record.complement_power = Operation::complement_power;
  }
  return record;
}

template <class Operation>
inline constexpr operation record = make_record<Operation>();

/// Where an operation's data is; an address, because rules refer to each other in circles.
template <class Operation>
constexpr const operation* record_of() {
  if constexpr (requires { Operation::engine_operation; })
    return Operation::engine_operation;
  else
    return &record<Operation>;
}

#pragma GCC diagnostic push
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wnon-template-friend"
#endif
/// The way back from an operation's data to its struct. The friend is declared for every key, and
/// defined when the operation is first used, so that no list of all operations is needed and users'
/// operations are found as ours are.
template <const operation* Pointer>
struct operation_key {
  friend constexpr auto struct_of(operation_key);
};
#pragma GCC diagnostic pop

template <class Operation>
struct registered {
  friend constexpr auto struct_of(operation_key<record_of<Operation>()>) { return Operation{}; }
};

template <class Operation>
constexpr const operation* operation_of_type() {
  static_assert(sizeof(registered<Operation>) > 0);
  return record_of<Operation>();
}

template <const operation* Pointer>
using operation_struct = decltype(struct_of(operation_key<Pointer>{}));

} // namespace detail

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
