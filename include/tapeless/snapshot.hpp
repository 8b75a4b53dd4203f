// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_SNAPSHOT_HPP
#define TAPELESS_SNAPSHOT_HPP

#include <tapeless/graph/plan.hpp>
#include <tapeless/graph/schedule.hpp>
#include <tapeless/graph/simplify.hpp>
#include <tapeless/graph/snapshot.hpp>
#include <tapeless/lower.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

namespace detail {

/// Runs a request, which makes roots in a graph, and keeps what they need.
template <class Request, int Capacity>
constexpr auto run_request() {
  graph g;
  const growable<int> roots = Request::roots(g);
  if constexpr (requires { Request::template plan<Capacity>(g, roots); })
    return Request::template plan<Capacity>(g, roots);
  else
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

/// Whether a request's derivatives are put in good order. For those of the smallest formulas, which
/// an adjoint sweep leaves in good order already, this would cost the compiler more than it gains.
template <class Request>
inline constexpr bool is_optimized = false;
template <class Request>
  requires requires { Request::is_optimized; }
inline constexpr bool is_optimized<Request> = Request::is_optimized;

/// A request whose roots are in terms of what a scalar type performs.
template <class Request>
struct scheduled {
  static constexpr int written_size = expected_capacity<Request> / 4;
  static constexpr growable<int> roots(graph& g) {
    growable<int> roots = Request::roots(g);
    growable<int> nothing;
    if constexpr (is_optimized<Request>)
      optimize(g, roots, nothing);
    schedule(g, roots, nothing);
    return roots;
  }
};

inline constexpr int most_nodes_of_plan = 4000;

/// A request whose roots are evaluated: what is executed, step by step.
template <class Request>
struct executed : scheduled<Request> {
  template <int Capacity>
  static constexpr snapshot<Capacity> plan(const graph& g, const growable<int>& roots) {
    // Compilers bound the steps of a constant expression: large plans are taken as they are.
    if constexpr (scheduled<Request>::written_size > 64)
      if (g.size() > most_nodes_of_plan)
        return take_snapshot<Capacity>(g, roots);
    if constexpr (is_optimized<Request>)
      return plan_taker<Capacity>(g, roots, before_calls(g, roots)).plan;
    else
      return plan_taker<Capacity>(g, roots, {}).plan;
  }
};

} // namespace detail

// Requests stand outside of `detail` where they name formulas, because users see those types.

/// A request whose roots are to be read: simplified formulas.
template <class Request>
struct simplified {
  static constexpr int written_size = detail::expected_capacity<Request> / 4;
  static constexpr growable<int> roots(graph& g) {
    growable<int> roots = Request::roots(g);
    simplify(g, roots);
    return roots;
  }
};

/// The formula itself, as written.
template <class F>
struct as_written {
  static constexpr int written_size = detail::node_of<F>.written_size;
  static constexpr growable<int> roots(graph& g) {
    return growable<int>(1, detail::lower(g, detail::node_of<F>));
  }
};

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
