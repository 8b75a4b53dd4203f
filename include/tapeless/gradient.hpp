// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_GRADIENT_HPP
#define TAPELESS_GRADIENT_HPP

#include <tapeless/derivative.hpp>
#include <tapeless/evaluate.hpp>
#include <tapeless/variables_of.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

namespace detail {

/// The node of each listed variable.
template <class... Variables>
constexpr growable<int> variable_nodes(graph& g) {
  growable<int> result;
  for (const symbol& variable : variable_list<Variables...>::symbols)
    result.push_back(g.add_symbol(variable));
  return result;
}

/// All partial derivatives by one sweep backwards, perhaps after the value.
template <bool WithValue, class F, class... Variables>
struct gradient_request {
  static constexpr int written_size = node_of<F>.written_size;
  static constexpr bool is_optimized = written_size >= 32;

  static constexpr growable<int> roots(graph& g) {
    const int value = lower(g, node_of<F>);
    growable<int> roots;
    if (WithValue)
      roots.push_back(value);
    for (const int partial : reverse_derivatives(g, value, variable_nodes<Variables...>(g)))
      roots.push_back(partial);
    return roots;
  }
};

} // namespace detail

/// All partial derivatives as formulas.
template <class F, class... Variables>
struct components_request {
  static constexpr growable<int> roots(graph& g) {
    const growable<int> value(1, detail::lower(g, detail::node_of<F>));
    growable<int> roots;
    for (const int variable : detail::variable_nodes<Variables...>(g))
      roots.push_back(forward_derivatives(g, value, variable)[0]);
    simplify(g, roots);
    return roots;
  }
};

/// What gradient returns: all partial derivatives of a formula.
template <class F, class... Variables>
struct gradient_of {
  /// The values of the partial derivatives, in the order asked.
  template <class... Bindings>
  [[gnu::always_inline]] constexpr auto operator()(const Bindings&... bindings) const
      noexcept(detail::evaluates_without_exceptions<Bindings...>) {
    return detail::evaluate_request<detail::gradient_request<false, F, Variables...>>(bindings...);
  }

  /// One partial derivative as a formula.
  template <class Variable>
  constexpr auto operator[](const Variable& variable) const {
    return derivative(F{}, variable);
  }
};

/// All partial derivatives of a formula as formulas, in the order asked: a boost::hana::tuple.
template <class F, class... Variables>
constexpr auto components(const gradient_of<F, Variables...>&) noexcept {
  return detail::lift_all<components_request<F, Variables...>>();
}

/// All partial derivatives by the variables, which may be vectors; with none named, by all
/// variables of the formula. One sweep backwards through the formula, which shares all work.
///
/// ```
/// constexpr auto g = gradient(x * y, x, y);
/// static_assert(g(x = 3.0, y = -4.0) == std::array{-4.0, 3.0});
/// static_assert(g[x] == y);
/// ```
template <class F, class... Variables>
  requires(any_formula<F> || (is_variable<Variables> || ...))
constexpr auto gradient(const F&, const Variables&...) noexcept {
  if constexpr (detail::check_formula<F>() && (detail::check_variable<Variables>() && ...))
    return detail::listed_or_all<F>::template apply<Variables...>(
        []<class... All>() { return gradient_of<F, All...>{}; });
  else
    return gradient_of<constant<0>>{};
}

/// A value, and the partial derivatives in the order asked.
template <class T, std::size_t Size>
struct value_and_partials {
  T value;
  std::array<T, Size> gradient;
};

/// What value_and_gradient returns.
template <class F, class... Variables>
struct value_and_gradient_of {
  template <class... Bindings>
  [[gnu::always_inline]] constexpr auto operator()(const Bindings&... bindings) const
      noexcept(detail::evaluates_without_exceptions<Bindings...>) {
    return split(
        detail::evaluate_request<detail::gradient_request<true, F, Variables...>>(bindings...),
        std::make_index_sequence<detail::variable_list<Variables...>::size>{});
  }

private:
  template <class T, std::size_t Size, std::size_t... I>
  [[gnu::always_inline]] static constexpr value_and_partials<T, Size - 1>
  split(const std::array<T, Size>& all, std::index_sequence<I...>) {
    return {all[0], {all[I + 1]...}};
  }
};

/// The value of a formula together with its gradient, all work shared; the value has the same bits
/// as that of the formula alone.
///
/// ```
/// constexpr auto r = value_and_gradient(x * y, x, y)(x = 3.0, y = -4.0);
/// static_assert(r.value == -12.0 && r.gradient[0] == -4.0);
/// ```
template <class F, class... Variables>
  requires(any_formula<F> || (is_variable<Variables> || ...))
constexpr auto value_and_gradient(const F&, const Variables&...) noexcept {
  if constexpr (detail::check_formula<F>() && (detail::check_variable<Variables>() && ...))
    return detail::listed_or_all<F>::template apply<Variables...>(
        []<class... All>() { return value_and_gradient_of<F, All...>{}; });
  else
    return value_and_gradient_of<constant<0>>{};
}

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
