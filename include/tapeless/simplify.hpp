// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_SIMPLIFY_HPP
#define TAPELESS_SIMPLIFY_HPP

#include <tapeless/lift.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

/// The formula in canonical form; docs/simplification.md has the rules. Simplifying twice changes
/// nothing.
///
/// ```
/// static_assert(to_string(simplify(x + y + x)) == "2 * x + y");
/// ```
template <any_formula F>
constexpr auto simplify(const F&) noexcept {
  return detail::lift<simplified<as_written<F>>>();
}

namespace detail {

template <class A, class B>
constexpr bool is_same_formula() {
  if constexpr (std::is_same_v<A, B>) {
    return true;
  } else {
    constexpr bool same = [] {
      graph g;
      growable<int> roots;
      roots.push_back(lower(g, node_of<A>));
      roots.push_back(lower(g, node_of<B>));
      write_as_textbooks_do(g, roots, true);
      simplify(g, roots);
      return roots[0] == roots[1];
    }();
    return same;
  }
}

} // namespace detail

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
