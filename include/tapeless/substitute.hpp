// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_SUBSTITUTE_HPP
#define TAPELESS_SUBSTITUTE_HPP

#include <tapeless/evaluate.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

/// The request that names what substitute returns, where that is too long to be spelled out.
template <class F, class... Bindings>
struct substitution_request {
  static constexpr growable<int> roots(graph& g) {
    growable<int> roots(1, detail::lower(g, detail::node_of<F>));
    constexpr std::size_t count = sizeof...(Bindings);
    const int variables[] = {g.add_symbol(Bindings::variable_type::name())...};
    const int replacements[] = {
        detail::lower(g, detail::node_of<typename Bindings::scalar_type>)...};
    rebuild(g, roots, [&](int id, const node& n) {
      for (std::size_t i = 0; i < count; ++i)
        if (id == variables[i])
          return replacements[i];
      return n.op->arity == 0 ? id : g.add(n);
    });
    return roots;
  }
};

/// The formula with formulas in place of variables, all at once; nothing is simplified.
///
/// ```
/// static_assert(substitute(x * y, x = y, y = x + 1_c) == y * (x + 1_c));
/// ```
template <any_formula F, class... Bindings>
constexpr auto substitute(const F&, const Bindings&...) {
  static_assert(sizeof...(Bindings) > 0 && (detail::is_binding<Bindings> && ...),
                "tapeless: substitute takes bindings to formulas, as in substitute(f, x = y + 1_c) "
                "[substitute-without-binding]");
  if constexpr ((detail::is_binding<Bindings> && ...)) {
    constexpr bool formulas = (any_formula<typename Bindings::scalar_type> && ...);
    static_assert(formulas,
                  "tapeless: substitute puts formulas in place of variables; write a number as an "
                  "exact constant, x = 2_c instead of x = 2 [substitute-number]");
    using twice = detail::placement<as_written<F>, typename Bindings::variable_type...>;
    static_assert(twice::repeated < 0, "tapeless: substitute replaces each variable once; give it "
                                       "one formula [substituted-twice]");
    if constexpr (formulas && twice::repeated < 0)
      return detail::lift<substitution_request<F, Bindings...>>();
    else
      return F{};
  } else {
    return F{};
  }
}

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
