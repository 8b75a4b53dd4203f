// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_SNAPSHOT_HPP
#define TAPELESS_SNAPSHOT_HPP

#include <tapeless/lower.hpp>
#include <tapeless/graph/schedule.hpp>
#include <tapeless/graph/simplify.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

namespace detail {

/// The part of a graph that some roots need, in fixed arrays, so that it can be a constant. Variables
/// come first, then numbers, then operations, each after its operands.
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
  const growable<bool> live = reachable(g, roots);
  growable<int> place(live.size(), -1);
  for (int id = 0; id < live.size(); ++id) {
    if (!live[id] || !g.is_symbol(id)) continue;
    if (result.symbol_count < Capacity) result.symbols[result.symbol_count] = g.symbol_of(id);
    place[id] = result.symbol_count++;
  }
  for (int id = 0; id < live.size(); ++id) {
    if (!live[id] || !g.is_number(id)) continue;
    if (result.number_count < Capacity) result.numbers[result.number_count] = g.number(id);
    place[id] = result.symbol_count + result.number_count++;
  }
  for (int id = 0; id < live.size(); ++id) {
    if (!live[id] || g.is_number(id) || g.is_symbol(id)) continue;
    if (result.operation_count < Capacity) {
      node n = g[id];
      for (int i = 0; i < n.op->arity; ++i) n.operands[i] = place[n.operands[i]];
      result.operations[result.operation_count] = n;
    }
    place[id] = result.symbol_count + result.number_count + result.operation_count++;
  }
  for (const int root : roots) {
    if (result.root_count < Capacity) result.roots[result.root_count] = place[root];
    ++result.root_count;
  }
  return result;
}

/// Runs a request, which makes roots in a graph, and keeps what they need.
template <class Request, int Capacity>
constexpr auto run_request() {
  graph g;
  growable<int> roots = Request::roots(g);
  return take_snapshot<Capacity>(g, roots);
}

template <class Request, int Capacity = 128>
constexpr auto fitting_snapshot() {
  constexpr auto first = run_request<Request, Capacity>();
  if constexpr (first.needed_capacity() <= Capacity)
    return first;
  else
    return run_request<Request, first.needed_capacity()>();
}

/// A request's result: one constant for every place that asks for the same.
template <class Request>
inline constexpr auto snapshot_of = fitting_snapshot<Request>();

/// A request whose roots are to be evaluated.
template <class Request>
struct scheduled {
  static constexpr growable<int> roots(graph& g) {
    growable<int> roots = Request::roots(g);
    schedule(g, roots);
    return roots;
  }
};

/// A request whose roots are to be read: simplified formulas.
template <class Request>
struct simplified {
  static constexpr growable<int> roots(graph& g) {
    growable<int> roots = Request::roots(g);
    simplify(g, roots);
    return roots;
  }
};

/// The formula itself, as written.
template <class F>
struct as_written {
  static constexpr growable<int> roots(graph& g) {
    return growable<int>(1, lower(g, node_of<F>));
  }
};

} // namespace detail

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
