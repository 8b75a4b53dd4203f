// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_LIFT_HPP
#define TAPELESS_LIFT_HPP

#include <tapeless/snapshot.hpp>
#include <tapeless/variable.hpp>

#include <utility>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

namespace detail {

/// The variable whose symbol is `Holder::value`.
template <class Holder>
constexpr auto lift_symbol() {
  constexpr symbol from = Holder::value;
  constexpr text<from.name.size() + 1> name(from.name);
  if constexpr (from.index < 0)
    return variable<name>{};
  else
    return element<name, static_cast<std::size_t>(from.index)>{};
}

template <class Request, int Place>
struct symbol_holder {
  static constexpr symbol value = snapshot_of<Request>.symbols[Place];
};

template <class Request, int Place>
struct number_holder {
  static constexpr rational value = snapshot_of<Request>.numbers[Place];
};

/// The formula at one place of a snapshot, as a type.
template <class Request, int Place>
constexpr auto lift_place();

template <class Request, int Place>
using lifted = decltype(lift_place<Request, Place>());

template <class Request, int Place, std::size_t... I>
constexpr auto lift_operation(std::index_sequence<I...>) {
  constexpr auto& from = snapshot_of<Request>;
  constexpr node n = from.operations[Place - from.symbol_count - from.number_count];
  constexpr const operation* op = n.op;
  return apply<operation_struct<op>, lifted<Request, n.operands[I]>...>{};
}

template <class Request, int Place>
constexpr auto lift_place() {
  constexpr auto& from = snapshot_of<Request>;
  if constexpr (Place < from.symbol_count) {
    return lift_symbol<symbol_holder<Request, Place>>();
  } else if constexpr (Place < from.symbol_count + from.number_count) {
    return constant_of<number_holder<Request, Place - from.symbol_count>>{};
  } else {
    constexpr int first = from.symbol_count + from.number_count;
    return lift_operation<Request, Place>(std::make_index_sequence<static_cast<std::size_t>(
                                              from.operations[Place - first].op->arity)>{});
  }
}

/// Instantiates the formulas from the leaves upwards, so that no instantiation nests deeply.
template <class Request, std::size_t... I>
constexpr void lift_in_order(std::index_sequence<I...>) {
  using ignore = int[];
  static_cast<void>(ignore{0, (static_cast<void>(lifted<Request, static_cast<int>(I)>{}), 0)...});
}

/// Graph to formula: the type of one of a request's results.
template <class Request, std::size_t Root = 0>
constexpr auto lift() {
  constexpr auto& from = snapshot_of<Request>;
  if constexpr (from.operation_count > 100)
    lift_in_order<Request>(std::make_index_sequence<static_cast<std::size_t>(from.size())>{});
  return lifted<Request, from.roots[Root]>{};
}

} // namespace detail

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
