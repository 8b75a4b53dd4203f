// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_VARIABLES_OF_HPP
#define TAPELESS_VARIABLES_OF_HPP

#include <tapeless/lift.hpp>

#include <boost/hana/tuple.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

namespace detail {

/// All variables of a formula as roots, in order of first appearance.
template <class... F>
struct variables_request {
  static constexpr growable<int> roots(graph& g) {
    lowering lower_into(g);
    (lower_into(node_of<F>), ...);
    growable<int> roots;
    for (int id = 0; id < g.size(); ++id)
      if (g.is_symbol(id))
        roots.push_back(id);
    return roots;
  }
};

/// All of a request's roots as formulas.
template <class Request>
constexpr auto lift_all() {
  return []<std::size_t... I>(std::index_sequence<I...>) {
    return without_aliases(boost::hana::tuple<decltype(lift<Request, I>())...>{});
  }(std::make_index_sequence<static_cast<std::size_t>(snapshot_of<Request>.root_count)>{});
}

/// Calls with the variables as template arguments: those listed, or all of the formulas'.
template <class... F>
struct listed_or_all {
  template <class... Variables, class Make>
  static constexpr auto apply(Make make) {
    if constexpr (sizeof...(Variables) > 0) {
      return without_aliases(make.template operator()<Variables...>());
    } else {
      return []<class... All>(boost::hana::tuple<All...>, Make make_with_all) {
        return without_aliases(make_with_all.template operator()<All...>());
      }(lift_all<variables_request<F...>>(), make);
    }
  }
};

} // namespace detail

/// The variables of a formula in order of first appearance, as a boost::hana::tuple; elements of
/// vectors one by one.
template <any_formula F>
constexpr auto variables_of(const F&) noexcept {
  return detail::lift_all<detail::variables_request<F>>();
}

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
