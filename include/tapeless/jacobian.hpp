// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_JACOBIAN_HPP
#define TAPELESS_JACOBIAN_HPP

#include <tapeless/hessian.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

/// The formulas of a jacobian.
template <class... F>
struct formula_list {};

namespace detail {

template <class Formulas, class... Variables>
struct jacobian_request;

/// Row by row. Backwards costs a sweep a formula and forwards one a variable, so the shorter list
/// decides.
template <class... F, class... Variables>
struct jacobian_request<formula_list<F...>, Variables...> {
  static constexpr growable<int> roots(graph& g) {
    growable<int> values;
    lowering lower_into(g);
    (values.push_back(lower_into(node_of<F>)), ...);
    const growable<int> variables = variable_nodes<Variables...>(g);
    const int columns = variables.size();
    growable<int> roots(values.size() * columns, 0);
    if (values.size() < columns) {
      for (int row = 0; row < values.size(); ++row) {
        const growable<int> partials = reverse_derivatives(g, values[row], variables);
        for (int column = 0; column < columns; ++column)
          roots[row * columns + column] = partials[column];
      }
    } else {
      for (int column = 0; column < columns; ++column) {
        const growable<int> partials = forward_derivatives(g, values, variables[column]);
        for (int row = 0; row < values.size(); ++row)
          roots[row * columns + column] = partials[row];
      }
    }
    return roots;
  }
};

} // namespace detail

/// What jacobian returns: the partial derivatives of several formulas.
template <class Formulas, class... Variables>
struct jacobian_of;

template <class... F, class... Variables>
struct jacobian_of<formula_list<F...>, Variables...> {
  /// The values: a row for each formula, a column for each variable.
  template <class... Bindings>
  [[gnu::always_inline]] constexpr auto operator()(const Bindings&... bindings) const
      noexcept(detail::evaluates_without_exceptions<Bindings...>) {
    using request = detail::jacobian_request<formula_list<F...>, Variables...>;
    return detail::as_rows<detail::variable_list<Variables...>::size>(
        detail::evaluate_request<request>(bindings...), std::make_index_sequence<sizeof...(F)>{});
  }
};

/// The partial derivatives of m formulas by n variables; with none named, by all variables of the
/// formulas.
///
/// ```
/// constexpr auto j = jacobian(boost::hana::make_tuple(x * y, x + y), x, y);
/// static_assert(j(x = 3.0, y = 4.0) == std::array{std::array{4.0, 3.0}, std::array{1.0, 1.0}});
/// ```
template <class... F, class... Variables>
constexpr auto jacobian(const boost::hana::tuple<F...>&, const Variables&...) noexcept {
  static_assert(sizeof...(F) > 0, "tapeless: a jacobian of no functions; the tuple must hold at "
                                  "least one formula [jacobian-of-nothing]");
  if constexpr (sizeof...(F) > 0 && (detail::check_formula<F>() && ...) &&
                (detail::check_variable<Variables>() && ...))
    return detail::listed_or_all<F...>::template apply<Variables...>(
        []<class... All>() { return jacobian_of<formula_list<F...>, All...>{}; });
  else
    return jacobian_of<formula_list<constant<0>>>{};
}
/// Anything but a tuple of Boost.Hana stops the build with a message.
template <class F, class... Variables>
  requires(any_formula<F> || (is_variable<Variables> || ...))
constexpr auto jacobian(const F&, const Variables&...) noexcept {
  static_assert(any_formula<F>,
                "tapeless: the formulas of a jacobian stand in a tuple of Boost.Hana; "
                "write jacobian(boost::hana::make_tuple(f, g), x) "
                "[jacobian-without-tuple]");
  static_assert(!any_formula<F>,
                "tapeless: a jacobian is of several formulas, in a tuple of Boost.Hana; write "
                "gradient(f, x) for one formula [jacobian-of-one-formula]");
  return jacobian_of<formula_list<constant<0>>>{};
}

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
