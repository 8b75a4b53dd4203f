// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_DERIVATIVE_HPP
#define TAPELESS_DERIVATIVE_HPP

#include <tapeless/simplify.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

namespace detail {

/// The variables in the order of their names, so that derivative(f, x, y) and derivative(f, y, x)
/// are the same formula.
template <class... Variables>
inline constexpr auto in_order_of_names = [] {
  auto order = variable_list<Variables...>::symbols;
  for (std::size_t i = 1; i < order.size(); ++i)
    for (std::size_t k = i; k > 0 && order_of_symbols(order[k], order[k - 1]) < 0; --k) {
      const symbol later = order[k - 1];
      order[k - 1] = order[k];
      order[k] = later;
    }
  return order;
}();

} // namespace detail

/// The derivative by the first Order of the variables, simplified. Each order starts from the one
/// before, in a constant evaluation of its own: compilers limit the length of each.
template <std::size_t Order, class F, class... Variables>
struct derivative_request {
  static constexpr int written_size = [] {
    if constexpr (Order == 1)
      return detail::node_of<F>.written_size;
    else
      return 2 * detail::snapshot_of<derivative_request<Order - 1, F, Variables...>>.size();
  }();

  static constexpr growable<int> roots(graph& g) {
    growable<int> roots;
    if constexpr (Order == 1)
      roots.push_back(detail::lower(g, detail::node_of<F>));
    else
      roots =
          detail::restore(g, detail::snapshot_of<derivative_request<Order - 1, F, Variables...>>);
    roots = forward_derivatives(g, roots,
                                g.add_symbol(detail::in_order_of_names<Variables...>[Order - 1]));
    simplify(g, roots);
    return roots;
  }
};

namespace detail {

template <class T>
constexpr bool check_variable() {
  static_assert(
      is_variable<T>,
      "tapeless: differentiation is by variables; this is not a variable but a formula, a number "
      "or something else; write derivative(f, x) with a variable x [not-a-variable]");
  return is_variable<T>;
}

template <class T>
constexpr bool check_scalar_variable() {
  static_assert(
      !is_variable<T> || requires { T::name(); },
      "tapeless: derivative is by one scalar variable; for a vector x write gradient(f, x), or "
      "derivative(f, x[0_c]) [derivative-by-vector]");
  return is_variable<T> && requires { T::name(); };
}

template <class T>
constexpr bool check_formula() {
  static_assert(any_formula<T>, "tapeless: only formulas are differentiated; write a number as an "
                                "exact constant, 2_c instead of 2 [not-a-formula]");
  return any_formula<T>;
}

} // namespace detail

/// The partial derivative by the variables one after the other, as a simplified formula; their
/// order makes no difference.
///
/// ```
/// static_assert(derivative(x * x * y, x, y) == 2_c * x);
/// ```
template <class F, class... Variables>
  requires(any_formula<F> || (is_variable<Variables> || ...))
constexpr auto derivative(const F&, const Variables&...) noexcept {
  static_assert(
      sizeof...(Variables) > 0,
      "tapeless: a derivative is by variables, and none is named; write derivative(f, x), "
      "or gradient(f) for all partial derivatives [derivative-by-nothing]");
  if constexpr (sizeof...(Variables) > 0 && detail::check_formula<F>() &&
                (detail::check_variable<Variables>() && ...) &&
                (detail::check_scalar_variable<Variables>() && ...))
    return detail::lift<derivative_request<sizeof...(Variables), F, Variables...>>();
  else
    return constant<0>{};
}

namespace detail {

template <class F, class Variable, std::size_t... I>
constexpr auto repeated_derivative(std::index_sequence<I...>) {
  if constexpr (sizeof...(I) == 0)
    return simplify(F{});
  else
    return lift<
        derivative_request<sizeof...(I), F, std::conditional_t<I == I, Variable, void>...>>();
}

} // namespace detail

/// The derivative of the given order by one variable: `derivative<3>(f, x)`.
template <std::size_t Order, class F, class... Variables>
  requires(any_formula<F> || (is_variable<Variables> || ...))
constexpr auto derivative(const F&, const Variables&...) noexcept {
  constexpr bool by_one = sizeof...(Variables) == 1;
  static_assert(by_one, "tapeless: a derivative with its order is by one variable; write "
                        "derivative<2>(f, x), or derivative(f, x, x, y) to list each one "
                        "[order-of-derivative]");
  if constexpr (by_one && detail::check_formula<F>() &&
                (detail::check_variable<Variables>() && ...) &&
                (detail::check_scalar_variable<Variables>() && ...))
    return detail::repeated_derivative<F, Variables...>(std::make_index_sequence<Order>{});
  else
    return constant<0>{};
}

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
