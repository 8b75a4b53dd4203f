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

template <bool WithValues, class Formulas, class... Variables>
struct jacobian_request;

/// The values, where they are wanted, and the Jacobian row by row. Backwards costs a sweep a
/// formula and forwards one a variable, so the shorter list decides.
template <bool WithValues, class... F, class... Variables>
struct jacobian_request<WithValues, formula_list<F...>, Variables...> {
  static constexpr growable<int> roots(graph& g) {
    growable<int> values;
    lowering lower_into(g);
    (values.push_back(lower_into(node_of<F>)), ...);
    const growable<int> variables = variable_nodes<Variables...>(g);
    const int columns = variables.size();
    growable<int> jacobian(values.size() * columns, 0);
    if (values.size() < columns) {
      for (int row = 0; row < values.size(); ++row) {
        const growable<int> partials = reverse_derivatives(g, values[row], variables);
        for (int column = 0; column < columns; ++column)
          jacobian[row * columns + column] = partials[column];
      }
    } else {
      for (int column = 0; column < columns; ++column) {
        const growable<int> partials = forward_derivatives(g, values, variables[column]);
        for (int row = 0; row < values.size(); ++row)
          jacobian[row * columns + column] = partials[row];
      }
    }
    if constexpr (!WithValues)
      return jacobian;
    for (const int partial : jacobian)
      values.push_back(partial);
    return values;
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
    using request = detail::jacobian_request<false, formula_list<F...>, Variables...>;
    return detail::as_rows<detail::variable_list<Variables...>::size>(
        detail::evaluate_request<request>(bindings...), std::make_index_sequence<sizeof...(F)>{});
  }
};

/// Values of several formulas, and a row of partial derivatives for each.
template <class T, std::size_t Rows, std::size_t Columns>
struct values_and_partials {
  std::array<T, Rows> values;
  std::array<std::array<T, Columns>, Rows> jacobian;
};

/// What value_and_jacobian returns.
template <class Formulas, class... Variables>
struct value_and_jacobian_of;

template <class... F, class... Variables>
struct value_and_jacobian_of<formula_list<F...>, Variables...> {
  template <class... Bindings>
  [[gnu::always_inline]] constexpr auto operator()(const Bindings&... bindings) const
      noexcept(detail::evaluates_without_exceptions<Bindings...>) {
    using request = detail::jacobian_request<true, formula_list<F...>, Variables...>;
    return split(detail::evaluate_request<request>(bindings...),
                 std::make_index_sequence<sizeof...(F)>{});
  }

private:
  template <class T, std::size_t Size, std::size_t... I>
  [[gnu::always_inline]] static constexpr auto split(const std::array<T, Size>& all,
                                                     std::index_sequence<I...> rows) {
    constexpr std::size_t columns = detail::variable_list<Variables...>::size;
    return values_and_partials<T, sizeof...(F), columns>{
        {all[I]...}, detail::as_rows<columns, sizeof...(F)>(all, rows)};
  }
};

namespace detail {

/// Result<formulas, variables>, where the formulas and variables are what they should be.
template <template <class, class...> class Result, class... F, class... Variables>
constexpr auto of_formulas(const Variables&...) {
  static_assert(sizeof...(F) > 0, "tapeless: a jacobian of no functions; the tuple must hold at "
                                  "least one formula [jacobian-of-nothing]");
  if constexpr (sizeof...(F) > 0 && (check_formula<F>() && ...) &&
                (check_variable<Variables>() && ...))
    return listed_or_all<F...>::template apply<Variables...>(
        []<class... All>() { return Result<formula_list<F...>, All...>{}; });
  else
    return Result<formula_list<constant<0>>>{};
}

/// Says what is wrong where no tuple is given.
template <template <class, class...> class Result, class F>
constexpr auto of_no_tuple() {
  static_assert(any_formula<F>,
                "tapeless: the formulas of a jacobian stand in a tuple of Boost.Hana; "
                "write jacobian(boost::hana::make_tuple(f, g), x) "
                "[jacobian-without-tuple]");
  static_assert(!any_formula<F>,
                "tapeless: a jacobian is of several formulas, in a tuple of Boost.Hana; write "
                "gradient(f, x) for one formula [jacobian-of-one-formula]");
  return Result<formula_list<constant<0>>>{};
}

} // namespace detail

/// The partial derivatives of m formulas by n variables; with none named, by all variables of the
/// formulas.
///
/// ```
/// constexpr auto j = jacobian(boost::hana::make_tuple(x * y, x + y), x, y);
/// static_assert(j(x = 3.0, y = 4.0) == std::array{std::array{4.0, 3.0}, std::array{1.0, 1.0}});
/// ```
template <class... F, class... Variables>
constexpr auto jacobian(const boost::hana::tuple<F...>&, const Variables&... variables) noexcept {
  return detail::of_formulas<jacobian_of, F...>(variables...);
}
/// Anything but a tuple of Boost.Hana stops the build with a message.
template <class F, class... Variables>
  requires(any_formula<F> || (is_variable<Variables> || ...))
constexpr auto jacobian(const F&, const Variables&...) noexcept {
  return detail::of_no_tuple<jacobian_of, F>();
}

/// The values of m formulas together with their Jacobian, all work shared, such as residuals for a
/// least-squares solver.
///
/// ```
/// constexpr auto r = value_and_jacobian(boost::hana::make_tuple(x * y, x + y), x, y);
/// static_assert(r(x = 3.0, y = 4.0).values == std::array{12.0, 7.0});
/// static_assert(r(x = 3.0, y = 4.0).jacobian[0] == std::array{4.0, 3.0});
/// ```
template <class... F, class... Variables>
constexpr auto value_and_jacobian(const boost::hana::tuple<F...>&,
                                  const Variables&... variables) noexcept {
  return detail::of_formulas<value_and_jacobian_of, F...>(variables...);
}
template <class F, class... Variables>
  requires(any_formula<F> || (is_variable<Variables> || ...))
constexpr auto value_and_jacobian(const F&, const Variables&...) noexcept {
  return detail::of_no_tuple<value_and_jacobian_of, F>();
}

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
