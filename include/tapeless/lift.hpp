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

enum class place_kind { symbol, number, operation, too_large };

template <class Request, int Place>
inline constexpr place_kind kind_of_place = [] {
  constexpr auto& from = snapshot_of<Request>;
  if (Place < from.symbol_count)
    return place_kind::symbol;
  if (Place < from.symbol_count + from.number_count)
    return place_kind::number;
  return sizes_of<Request>.of_place[Place] <= longest_spelled ? place_kind::operation
                                                              : place_kind::too_large;
}();

/// The formula at one place of a snapshot, as a type. A class and not a function, because a
/// function would have a symbol, whose name repeats the whole request.
template <class Request, int Place, place_kind Kind = kind_of_place<Request, Place>>
struct lifted_place {};
template <class Request, int Place>
using lifted = typename lifted_place<Request, Place>::type;

template <class Request, int Place>
struct lifted_place<Request, Place, place_kind::symbol> {
  static constexpr symbol value = snapshot_of<Request>.symbols[Place];
  using type = decltype(lift_symbol<lifted_place>());
};

template <class Request, int Place>
struct lifted_place<Request, Place, place_kind::number> {
  static constexpr rational value =
      snapshot_of<Request>.numbers[Place - snapshot_of<Request>.symbol_count];
  using type = constant_of<lifted_place>;
};

template <class Request, int Place>
struct lifted_place<Request, Place, place_kind::operation> {
  static constexpr int index =
      Place - snapshot_of<Request>.symbol_count - snapshot_of<Request>.number_count;
  static constexpr node made = snapshot_of<Request>.operations[index];
  static constexpr const operation* op = made.op;

  template <class Indices>
  struct of_operands;
  template <std::size_t... I>
  struct of_operands<std::index_sequence<I...>> {
    using type = apply<operation_struct<op>, lifted<Request, made.operands[I]>...>;
  };
  using type =
      typename of_operands<std::make_index_sequence<static_cast<std::size_t>(op->arity)>>::type;
};

template <class Place>
constexpr int instantiate_place() {
  if constexpr (requires { typename Place::type; })
    static_assert(node_of<typename Place::type>.written_size > 0);
  return 0;
}

/// Instantiates the formulas and their descriptions from the leaves upwards, so that no
/// instantiation nests deeply. The result is `auto` because g++ then does it at once.
template <class Request, std::size_t... I>
constexpr auto lift_in_order(std::index_sequence<I...>) {
  const int in_order[] = {0, instantiate_place<lifted_place<Request, static_cast<int>(I)>>()...};
  return in_order[0];
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
      static_cast<void>(lift_in_order<Request>(
          std::make_index_sequence<static_cast<std::size_t>(from.size())>{}));
    return without_aliases(lifted<Request, from.roots[Root]>{});
  }
}

} // namespace detail

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
