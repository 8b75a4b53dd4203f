// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_TO_STRING_HPP
#define TAPELESS_TO_STRING_HPP

#include <tapeless/graph/print.hpp>
#include <tapeless/snapshot.hpp>

#include <string_view>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

namespace detail {

template <int Capacity>
struct characters {
  char text[Capacity]{};
  int size = 0;
};

template <class F, int Capacity>
constexpr characters<Capacity> print_formula() {
  graph g;
  const int root = lower(g, node_of<F>);
  const growable<char> text = printer(g)(root);
  characters<Capacity> result;
  result.size = text.size();
  for (int i = 0; i < text.size() && i < Capacity; ++i)
    result.text[i] = text[i];
  return result;
}

template <class F>
inline constexpr auto first_print = print_formula<F, 256>();
template <class F>
inline constexpr auto printed = print_formula<F, first_print<F>.size + 1>();

} // namespace detail

/// The formula as text, with as few parentheses as reading it back needs. The characters live as
/// long as the program and end with a zero.
///
/// ```
/// static_assert(to_string(derivative(log(x), x)) == "1 / x");
/// ```
template <any_formula F>
constexpr std::string_view to_string(const F&) noexcept {
  constexpr bool readable = detail::first_print<F>.size <= longest_text;
  static_assert(
      readable,
      "tapeless: the formula is too long to be written out, more than 10000 characters with each "
      "intermediate result wherever it is used; write out its parts [text-too-long]");
  if constexpr (readable) {
    constexpr auto& text = detail::printed<F>;
    return {text.text, static_cast<std::size_t>(text.size)};
  } else {
    return {};
  }
}

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
