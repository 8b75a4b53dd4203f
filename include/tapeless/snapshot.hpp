// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_SNAPSHOT_HPP
#define TAPELESS_SNAPSHOT_HPP

#include <tapeless/graph/schedule.hpp>
#include <tapeless/graph/simplify.hpp>
#include <tapeless/lower.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

namespace detail {

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

  constexpr int size() const { return symbol_count + number_count + operation_count; }
  constexpr int needed_capacity() const {
    int most = symbol_count > number_count ? symbol_count : number_count;
    most = most > operation_count ? most : operation_count;
    return most > root_count ? most : root_count;
  }
};

/// Counts everything, and copies as much as there is room for.
template <int Capacity>
constexpr snapshot<Capacity> take_snapshot(const graph& g, const growable<int>& roots) {
  snapshot<Capacity> result;
  const growable<bool> marks = reachable(g, roots);
  const bool* const live = marks.data();
  const node* const nodes = g.nodes();
  const int size = marks.size();
  growable<int> places(size, -1);
  int* const place = places.data();
  for (int id = 0; id < size; ++id) {
    if (!live[id] || nodes[id].op->kind != operation_kind::symbol)
      continue;
    if (result.symbol_count < Capacity)
      result.symbols[result.symbol_count] = g.symbol_of(id);
    place[id] = result.symbol_count++;
  }
  for (int id = 0; id < size; ++id) {
    if (!live[id] || nodes[id].op->kind != operation_kind::number)
      continue;
    if (result.number_count < Capacity)
      result.numbers[result.number_count] = g.number(id);
    place[id] = result.symbol_count + result.number_count++;
  }
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
  for (const int root : roots) {
    if (result.root_count < Capacity)
      result.roots[result.root_count] = place[root];
    ++result.root_count;
  }
  return result;
}

/// A snapshot as a graph again; returns the nodes of its roots.
template <int Capacity>
constexpr growable<int> restore(graph& g, const snapshot<Capacity>& from) {
  growable<int> ids;
  for (int i = 0; i < from.symbol_count; ++i)
    ids.push_back(g.add_symbol(from.symbols[i]));
  for (int i = 0; i < from.number_count; ++i)
    ids.push_back(g.add_number(from.numbers[i]));
  for (int i = 0; i < from.operation_count; ++i) {
    node n = from.operations[i];
    for (int k = 0; k < n.op->arity; ++k)
      n.operands[k] = ids[n.operands[k]];
    ids.push_back(g.add(n));
  }
  growable<int> roots;
  for (int i = 0; i < from.root_count; ++i)
    roots.push_back(ids[from.roots[i]]);
  return roots;
}

/// Runs a request, which makes roots in a graph, and keeps what they need.
template <class Request, int Capacity>
constexpr auto run_request() {
  graph g;
  growable<int> roots = Request::roots(g);
  return take_snapshot<Capacity>(g, roots);
}

/// A first guess at a request's size, so that mostly one run is enough. A guess that is too small
/// costs a second run.
template <class Request>
inline constexpr int expected_capacity = 256;
template <class Request>
  requires requires { Request::written_size; }
inline constexpr int expected_capacity<Request> =
    Request::written_size < 64 ? 256 : 4 * Request::written_size;

template <class Request>
inline constexpr auto first_snapshot = run_request<Request, expected_capacity<Request>>();
template <class Request>
inline constexpr auto second_snapshot =
    run_request<Request, first_snapshot<Request>.needed_capacity()>();

template <class Request>
constexpr const auto& fitting_snapshot() {
  if constexpr (first_snapshot<Request>.needed_capacity() <= expected_capacity<Request>)
    return first_snapshot<Request>;
  else
    return second_snapshot<Request>;
}

/// A request's result: one constant for every place that asks for the same.
template <class Request>
inline constexpr const auto& snapshot_of = fitting_snapshot<Request>();

/// A request whose roots are to be evaluated.
template <class Request>
struct scheduled {
  static constexpr int written_size = expected_capacity<Request> / 4;
  static constexpr growable<int> roots(graph& g) {
    growable<int> roots = Request::roots(g);
    schedule(g, roots);
    return roots;
  }
};

/// A request whose roots are to be read: simplified formulas.
template <class Request>
struct simplified {
  static constexpr int written_size = expected_capacity<Request> / 4;
  static constexpr growable<int> roots(graph& g) {
    growable<int> roots = Request::roots(g);
    simplify(g, roots);
    return roots;
  }
};

/// The formula itself, as written.
template <class F>
struct as_written {
  static constexpr int written_size = node_of<F>.written_size;
  static constexpr growable<int> roots(graph& g) { return growable<int>(1, lower(g, node_of<F>)); }
};

} // namespace detail

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
