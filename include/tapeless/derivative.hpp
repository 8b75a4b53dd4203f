// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_DERIVATIVE_HPP
#define TAPELESS_DERIVATIVE_HPP

#include <tapeless/simplify.hpp>

namespace tapeless {

namespace detail {

/// The derivative by one variable after another, simplified after each.
template <class F, class... Variables>
struct derivative_request {
  static constexpr growable<int> roots(graph& g) {
    growable<int> roots(1, lower(g, node_of<F>));
    for (const symbol& by : variable_list<Variables...>::symbols) {
      roots = forward_derivatives(g, roots, g.add_symbol(by));
      simplify(g, roots);
    }
    return roots;
  }
};

template <class T>
constexpr bool check_variable() {
  static_assert(is_variable<T>,
                "tapeless: differentiation is by variables; this is not a variable but a formula, a "
                "number or something else; write derivative(f, x) with a variable x");
  return is_variable<T>;
}

template <class T>
constexpr bool check_scalar_variable() {
  static_assert(!is_variable<T> || requires { T::name(); },
                "tapeless: derivative is by one scalar variable; for a vector x write gradient(f, x), "
                "or derivative(f, x[0_c])");
  return is_variable<T> && requires { T::name(); };
}

template <class T>
constexpr bool check_formula() {
  static_assert(formula<T>, "tapeless: only formulas are differentiated; write a number as an exact "
                            "constant, 2_c instead of 2");
  return formula<T>;
}

} // namespace detail

/// The partial derivative by the variables one after the other, as a simplified formula.
///
/// ```
/// static_assert(derivative(x * x * y, x, y) == 2_c * x);
/// ```
template <class F, class... Variables>
  requires(sizeof...(Variables) > 0 && (formula<F> || (is_variable<Variables> || ...)))
constexpr auto derivative(const F&, const Variables&...) {
  if constexpr (detail::check_formula<F>() && (detail::check_variable<Variables>() && ...) &&
                (detail::check_scalar_variable<Variables>() && ...))
    return detail::lift<detail::derivative_request<F, Variables...>>();
}

namespace detail {

template <class F, class Variable, std::size_t... I>
constexpr auto repeated_derivative(std::index_sequence<I...>) {
  if constexpr (sizeof...(I) == 0)
    return simplify(F{});
  else
    return lift<derivative_request<F, std::conditional_t<I == I, Variable, void>...>>();
}

} // namespace detail

/// The derivative of the given order by one variable: `derivative<3>(f, x)`.
template <std::size_t Order, class F, class Variable>
  requires(formula<F> || is_variable<Variable>)
constexpr auto derivative(const F&, const Variable&) {
  if constexpr (detail::check_formula<F>() && detail::check_variable<Variable>() &&
                detail::check_scalar_variable<Variable>())
    return detail::repeated_derivative<F, Variable>(std::make_index_sequence<Order>{});
}

} // namespace tapeless

#endif
