// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_HESSIAN_HPP
#define TAPELESS_HESSIAN_HPP

#include <tapeless/gradient.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

namespace detail {

/// The second derivatives row by row: forwards through the gradient, one variable after the other,
/// and only for the upper triangle.
template <class F, class... Variables>
struct hessian_request {
  static constexpr int written_size = node_of<F>.written_size;

  static constexpr growable<int> roots(graph& g) {
    const int value = lower(g, node_of<F>);
    const growable<int> variables = variable_nodes<Variables...>(g);
    const growable<int> gradient = reverse_derivatives(g, value, variables);
    const int size = variables.size();
    growable<int> roots(size * size, 0);
    for (int column = 0; column < size; ++column) {
      growable<int> upper;
      for (int row = 0; row <= column; ++row)
        upper.push_back(gradient[row]);
      const growable<int> entries = forward_derivatives(g, upper, variables[column]);
      for (int row = 0; row <= column; ++row)
        roots[row * size + column] = roots[column * size + row] = entries[row];
    }
    return roots;
  }
};

template <std::size_t Columns, class T, std::size_t Size, std::size_t... J>
[[gnu::always_inline]] constexpr std::array<T, Columns>
row_of(const std::array<T, Size>& flat, std::size_t first, std::index_sequence<J...>) {
  return {flat[first + J]...};
}

template <std::size_t Columns, std::size_t First = 0, class T, std::size_t Size, std::size_t... I>
[[gnu::always_inline]] constexpr std::array<std::array<T, Columns>, sizeof...(I)>
as_rows([[maybe_unused]] const std::array<T, Size>& flat, std::index_sequence<I...>) {
  return {row_of<Columns>(flat, First + I * Columns, std::make_index_sequence<Columns>{})...};
}

} // namespace detail

/// What hessian returns: all second derivatives of a formula.
template <class F, class... Variables>
struct hessian_of {
  /// The values, a symmetric matrix as rows.
  template <class... Bindings>
  [[gnu::always_inline]] constexpr auto operator()(const Bindings&... bindings) const
      noexcept(detail::evaluates_without_exceptions<Bindings...>) {
    constexpr std::size_t size = detail::variable_list<Variables...>::size;
    return detail::as_rows<size>(
        detail::evaluate_request<detail::hessian_request<F, Variables...>>(bindings...),
        std::make_index_sequence<size>{});
  }
};

/// One entry of a Hessian as a formula; the order of the two variables makes no difference.
template <class F, class... Variables, class First, class Second>
constexpr auto at(const hessian_of<F, Variables...>&, const First& first, const Second& second) {
  return derivative(F{}, first, second);
}

/// All second derivatives by the variables; with none named, by all variables of the formula.
///
/// The matrix is symmetric by construction. Its work is shared with that of the gradient, and
/// entries that are known to be zero are not computed.
/// ```
/// constexpr auto h = hessian(x * x * y, x, y);
/// static_assert(h(x = 3.0, y = 5.0) == std::array{std::array{10.0, 6.0}, std::array{6.0, 0.0}});
/// static_assert(at(h, x, y) == 2_c * x);
/// ```
template <class F, class... Variables>
  requires(any_formula<F> || (is_variable<Variables> || ...))
constexpr auto hessian(const F&, const Variables&...) noexcept {
  if constexpr (detail::check_formula<F>() && (detail::check_variable<Variables>() && ...))
    return detail::listed_or_all<F>::template apply<Variables...>(
        []<class... All>() { return hessian_of<F, All...>{}; });
  else
    return hessian_of<constant<0>>{};
}

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
