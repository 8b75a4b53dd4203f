// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_OPERATION_RECORD_HPP
#define TAPELESS_OPERATION_RECORD_HPP

#include <tapeless/graph/symbolic.hpp>

#include <array>
#include <cstddef>

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

/// Calls with the first Arity of the operands, and what follows them.
template <int Arity, class Call, class... More>
constexpr auto with_operands(Call call, const symbolic* u, const More&... more) {
  static_assert(Arity <= max_operands, "tapeless: an operation takes at most four operands; write "
                                       "it as several operations [too-many-operands]");
  if constexpr (Arity == 0)
    return call(more...);
  if constexpr (Arity == 1)
    return call(u[0], more...);
  if constexpr (Arity == 2)
    return call(u[0], u[1], more...);
  if constexpr (Arity == 3)
    return call(u[0], u[1], u[2], more...);
  if constexpr (Arity == 4)
    return call(u[0], u[1], u[2], u[3], more...);
}

template <class Operation>
constexpr void partials_of(const symbolic* u, const symbolic& value, symbolic* result) {
  constexpr int arity = arity_of<Operation>;
  constexpr bool has_rule =
      (arity == 1 && requires { Operation::derivative(*u, value); }) ||
      (arity == 2 && requires { Operation::derivative(*u, *u, value); }) ||
      (arity == 3 && requires { Operation::derivative(*u, *u, *u, value); }) ||
      (arity == 4 && requires { Operation::derivative(*u, *u, *u, *u, value); }) ||
      arity > max_operands; // which has a message of its own
  static_assert(has_rule,
                "tapeless: the operation has no derivative rule for its operands; give its struct "
                "a static function derivative(u, value) that returns it [no-derivative-rule]");
  const auto rule = [](const auto&... arguments) { return Operation::derivative(arguments...); };
  if constexpr (!has_rule) {
    static_cast<void>(result);
  } else if constexpr (arity == 1) {
    result[0] = symbolic(with_operands<1>(rule, u, value));
  } else if constexpr (arity > 1) {
    const auto each = with_operands<arity>(rule, u, value);
    constexpr bool complete = std::is_same_v<decltype(each), const std::array<symbolic, arity>>;
    static_assert(complete,
                  "tapeless: a derivative rule returns one partial derivative for each operand, as "
                  "in partials(v, u) [number-of-partials]");
    if constexpr (complete)
      for (int i = 0; i < arity; ++i)
        result[i] = each[static_cast<std::size_t>(i)];
  }
}

template <class Operation>
constexpr symbolic stages_of(const symbolic* u) {
  return with_operands<arity_of<Operation>>(
      [](const auto&... arguments) { return Operation::evaluate(arguments...); }, u);
}

template <class Operation>
inline constexpr bool has_textbook = requires(symbolic u) { Operation::textbook(u); } ||
                                     requires(symbolic u) { Operation::textbook(u, u); } ||
                                     requires(symbolic u) { Operation::textbook(u, u, u); };

template <class Operation>
constexpr symbolic textbook_of(const symbolic* u) {
  return with_operands<arity_of<Operation>>(
      [](const auto&... arguments) { return symbolic(Operation::textbook(arguments...)); }, u);
}

template <class Operation>
constexpr const operation* operation_of_type();

/// An operation's struct as plain data.
template <class Operation>
constexpr operation make_record() {
  constexpr int arity = arity_of<Operation>;
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
  record.has_partials = arity > 0;
  if constexpr (arity > 0)
    record.partials = partials_of<Operation>;
  if constexpr (requires(rational u) { Operation::exact_value(u); })
    record.exact_value = [](const rational* u) { return Operation::exact_value(u[0]); };
  else if constexpr (requires(rational u) { Operation::exact_value(u, u); })
    record.exact_value = [](const rational* u) { return Operation::exact_value(u[0], u[1]); };
  record.has_exact_value = requires(rational u) { Operation::exact_value(u); } ||
                           requires(rational u) { Operation::exact_value(u, u); };
  record.has_stages = requires { Operation::evaluated_in_stages; };
  if constexpr (requires { Operation::evaluated_in_stages; })
    record.stages = stages_of<Operation>;
  record.has_textbook = has_textbook<Operation>;
  if constexpr (has_textbook<Operation>)
    record.textbook = textbook_of<Operation>;
  record.kept_by_simplify = requires { Operation::kept_by_simplify; };
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
