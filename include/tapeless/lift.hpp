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

/// A formula is spelled out as a type up to this size; a larger one is named by the request that
/// made it, because its type would be longer than anyone reads and than debuggers can bear.
inline constexpr int longest_spelled = 1000;

template <int Size>
struct sizes_of_places {
  int of_place[Size + 1]{};
};
template <class Request>
inline constexpr auto sizes_of = [] {
  sizes_of_places<snapshot_of<Request>.size()> result;
  const growable<int> sizes = written_sizes(snapshot_of<Request>, longest_spelled);
  for (int place = 0; place < sizes.size(); ++place)
    result.of_place[place] = sizes[place];
  return result;
}();

template <class Request, std::size_t Root>
inline constexpr bool is_spelled =
    sizes_of<Request>.of_place[snapshot_of<Request>.roots[Root]] <= longest_spelled;

template <class Request, int Place>
constexpr int instantiate_place() {
  if constexpr (sizes_of<Request>.of_place[Place] <= longest_spelled)
    static_cast<void>(lifted<Request, Place>{});
  return 0;
}

/// Instantiates the formulas from the leaves upwards, so that no instantiation nests deeply.
template <class Request, std::size_t... I>
constexpr void lift_in_order(std::index_sequence<I...>) {
  const int in_order[] = {0, instantiate_place<Request, static_cast<int>(I)>()...};
  static_cast<void>(in_order);
}

} // namespace detail

/// A formula that is one result of a request, and named by it: `trace` makes these, and so does
/// everything that would make a formula too large to be spelled out as a type.
template <class Request, std::size_t Root = 0>
struct graph_formula : expression {
  using hana_tag = struct formula_tag;

  static constexpr detail::formula_node description() {
    return {view, view_hash, static_cast<int>(Root), view.operation_count + 1};
  }

  template <class... Bindings>
  [[gnu::always_inline]] constexpr auto operator()(const Bindings&... bindings) const
      noexcept(detail::evaluates_without_exceptions<Bindings...>) {
    return detail::evaluate(graph_formula{}, bindings...);
  }

private:
  static constexpr detail::snapshot_view view = detail::snapshot_of<Request>;
  static constexpr std::uint32_t view_hash = detail::hash_of(view);
};

namespace detail {

// Expanding a pack keeps g++ from printing the default argument.
template <class Request, std::size_t... Root>
using formula_named_by = graph_formula<Request, Root...>;

/// Graph to formula: the type of one of a request's results.
template <class Request, std::size_t Root = 0>
constexpr auto lift() {
  constexpr auto& from = snapshot_of<Request>;
  if constexpr (!is_spelled<Request, Root>) {
    if constexpr (Root == 0)
      return without_aliases(formula_named_by<Request>{});
    else
      return without_aliases(formula_named_by<Request, Root>{});
  } else {
    if constexpr (from.operation_count > 100)
      lift_in_order<Request>(std::make_index_sequence<static_cast<std::size_t>(from.size())>{});
    return without_aliases(lifted<Request, from.roots[Root]>{});
  }
}

} // namespace detail

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
