// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_GRAPH_SNAPSHOT_HPP
#define TAPELESS_GRAPH_SNAPSHOT_HPP

#include <tapeless/graph/derivative.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

namespace detail {

/// A snapshot of any capacity.
struct snapshot_view {
  const symbol* symbols = nullptr;
  const rational* numbers = nullptr;
  const node* operations = nullptr;
  const int* roots = nullptr;
  int symbol_count = 0;
  int number_count = 0;
  int operation_count = 0;
  int root_count = 0;
};

/// The part of a graph that some roots need, in fixed arrays, so that it can be a constant.
/// Variables come first, then numbers, then operations, each after its operands.
template <int Capacity>
struct snapshot {
  symbol symbols[Capacity]{};
  rational numbers[Capacity]{};
  node operations[Capacity]{};
  int roots[Capacity]{};
  int symbol_count = 0;
  int number_count = 0;
  int operation_count = 0;
  int root_count = 0;

  constexpr operator snapshot_view() const {
    return {symbols,      numbers,      operations,      roots,
            symbol_count, number_count, operation_count, root_count};
  }
  constexpr int size() const { return symbol_count + number_count + operation_count; }
  constexpr int needed_capacity() const {
    int most = symbol_count > number_count ? symbol_count : number_count;
    most = most > operation_count ? most : operation_count;
    most = most > root_count ? most : root_count;
    return most > 1 ? most : 1;
  }
};

/// Takes the variables and numbers that are needed, those whose `uses` are not zero, and tells the
/// places of their nodes. Counts everything, and copies as much as there is room for.
template <int Capacity, class Uses>
constexpr void take_leaves(snapshot<Capacity>& taken, const graph& g, const Uses* uses,
                           growable<int>& places) {
  const node* const nodes = g.nodes();
  int* const place = places.data();
  growable<int> numbers;
  for (int id = 0; id < places.size(); ++id) {
    if (!uses[id])
      continue;
    const operation_kind kind = nodes[id].op->kind;
    if (kind == operation_kind::number)
      numbers.push_back(id);
    if (kind != operation_kind::symbol)
      continue;
    if (taken.symbol_count < Capacity)
      taken.symbols[taken.symbol_count] = g.symbol_of(id);
    place[id] = taken.symbol_count++;
  }
  for (const int id : numbers) {
    if (taken.number_count < Capacity)
      taken.numbers[taken.number_count] = g.number(id);
    place[id] = taken.symbol_count + taken.number_count++;
  }
}

template <int Capacity>
constexpr void take_roots(snapshot<Capacity>& taken, const growable<int>& roots,
                          const growable<int>& places) {
  for (const int root : roots) {
    if (taken.root_count < Capacity)
      taken.roots[taken.root_count] = places[root];
    ++taken.root_count;
  }
}

/// What the roots need, operations in their order. Counts everything, and copies as much as there
/// is room for.
template <int Capacity>
constexpr snapshot<Capacity> take_snapshot(const graph& g, const growable<int>& roots) {
  snapshot<Capacity> result;
  const growable<bool> marks = reachable(g, roots);
  const bool* const live = marks.data();
  const node* const nodes = g.nodes();
  const int size = marks.size();
  growable<int> places(size, -1);
  int* const place = places.data();
  take_leaves(result, g, live, places);
  const int leaves = result.symbol_count + result.number_count;
  for (int id = 0; id < size; ++id) {
    if (!live[id] || place[id] >= 0)
      continue;
    if (result.operation_count < Capacity) {
      node& copy = result.operations[result.operation_count];
      copy.op = nodes[id].op;
      for (int i = 0; i < copy.op->arity; ++i)
        copy.operands[i] = place[nodes[id].operands[i]];
    }
    place[id] = leaves + result.operation_count++;
  }
  take_roots(result, roots, places);
  return result;
}

/// How many operations and leaves each node has when it is written out, each as often as it stands
/// there; one more than `most` for all that is larger.
constexpr growable<int> written_sizes(const snapshot_view& view, int most) {
  growable<int> sizes(view.symbol_count + view.number_count, 1);
  for (int i = 0; i < view.operation_count; ++i) {
    const node& n = view.operations[i];
    int size = 1;
    for (int k = 0; k < n.op->arity && size <= most; ++k)
      size += sizes[n.operands[k]];
    sizes.push_back(size <= most ? size : most + 1);
  }
  return sizes;
}

constexpr std::uint32_t hash_of(const snapshot_view& view) {
  std::uint32_t hash = 0;
  for (int i = 0; i < view.number_count; ++i)
    hash = (hash ^ static_cast<std::uint32_t>(view.numbers[i].numerator)) * 0x9E3779B1u;
  for (int i = 0; i < view.operation_count; ++i)
    hash = (hash ^ view.operations[i].op->hash) * 0x85EBCA6Bu +
           static_cast<std::uint32_t>(view.operations[i].operands[0]);
  return hash ^ hash >> 15;
}

/// The nodes of a snapshot in a graph, one after the other.
constexpr growable<int> restore_nodes(graph& g, const snapshot_view& from) {
  growable<int> restored(from.symbol_count + from.number_count + from.operation_count);
  int* const ids = restored.data();
  int place = 0;
  for (int i = 0; i < from.symbol_count; ++i)
    ids[place++] = g.add_symbol(from.symbols[i]);
  for (int i = 0; i < from.number_count; ++i)
    ids[place++] = g.add_number(from.numbers[i]);
  for (int i = 0; i < from.operation_count; ++i) {
    node n = from.operations[i];
    for (int k = 0; k < n.op->arity; ++k)
      n.operands[k] = ids[n.operands[k]];
    ids[place++] = g.add(n);
  }
  return restored;
}

/// A snapshot as a graph again; returns the nodes of its roots.
constexpr growable<int> restore(graph& g, const snapshot_view& from) {
  const growable<int> ids = restore_nodes(g, from);
  growable<int> roots;
  for (int i = 0; i < from.root_count; ++i)
    roots.push_back(ids[from.roots[i]]);
  return roots;
}

} // namespace detail

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
