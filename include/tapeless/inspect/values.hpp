// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_INSPECT_VALUES_HPP
#define TAPELESS_INSPECT_VALUES_HPP

#include <tapeless/inspect/staging.hpp>

#include <charconv>
#include <concepts>
#include <cstddef>
#include <string>
#include <type_traits>
#include <vector>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

namespace detail {

/// The value of every node of a formula, then the adjoints of its stages and variables, all to be
/// evaluated. The nodes are those that staging_with_adjoints makes in a graph of its own.
template <class F>
struct values_and_adjoints_request {
  static constexpr int written_size = node_of<F>.written_size;

  static constexpr growable<int> roots(graph& g) {
    const int value = lower(g, node_of<F>);
    growable<int> roots;
    for (int id = 0; id < g.size(); ++id)
      roots.push_back(id);
    for (const int adjoint : reverse_derivatives(g, value, order_of_sweep(g)))
      roots.push_back(adjoint);
    return roots;
  }
};

/// Numbers by the node of a formula.
template <class T>
struct values_and_adjoints {
  std::vector<T> values;
  std::vector<T> adjoints; ///< 0 for numbers
};

/// What calling the formula computes on its way and back, in float, double or long double; other
/// scalars become double.
template <class F, class... Bindings>
auto evaluate_values_and_adjoints(const growable<int>& backwards, const Bindings&... bindings) {
  const auto results = evaluate_request<values_and_adjoints_request<F>>(bindings...);
  using computed = typename decltype(results)::value_type;
  using T = std::conditional_t<std::floating_point<computed>, computed, double>;
  const std::size_t nodes = results.size() - static_cast<std::size_t>(backwards.size());
  values_and_adjoints<T> numbers{{}, std::vector<T>(nodes)};
  for (std::size_t i = 0; i < nodes; ++i)
    numbers.values.push_back(static_cast<T>(results[i]));
  for (std::size_t i = nodes; i < results.size(); ++i)
    numbers.adjoints[static_cast<std::size_t>(backwards[static_cast<int>(i - nodes)])] =
        static_cast<T>(results[i]);
  return numbers;
}

/// Says that values are shown of a formula, whose gradient comes with them.
template <class T>
constexpr bool check_one_formula() {
  static_assert(any_formula<T>,
                "tapeless: at a point, one formula is shown, and its gradient with it; write "
                "to_dot(f, x = 3.0, y = -4.0) or report(f, x = 3.0, y = -4.0) with the formula "
                "instead of its gradient, hessian or jacobian [formula-at-a-point]");
  return any_formula<T>;
}

// Numbers as text. All that is no number is `nan`, because its sign means nothing.

template <std::floating_point T, class... Format>
std::string number_text(T number, Format... format) {
  if (number != number)
    return "nan";
  char text[64];
  return {text, std::to_chars(text, text + sizeof text, number, format...).ptr};
}

/// As few digits as it takes to read the same number back.
template <std::floating_point T>
std::string exact_text(T number) {
  return number_text(number);
}

/// Four digits, as printf's %.4g has them, for pictures; -0 is 0 there.
template <std::floating_point T>
std::string short_text(T number) {
  return number_text(number == 0 ? T(0) : number, std::chars_format::general, 4);
}

} // namespace detail

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
