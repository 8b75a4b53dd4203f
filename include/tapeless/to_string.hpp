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

/// What Text::write() writes, as far as there is room.
template <class Text, int Capacity>
constexpr characters<Capacity> write_text() {
  const growable<char> text = Text::write();
  characters<Capacity> result;
  result.size = text.size();
  for (int i = 0; i < text.size() && i < Capacity; ++i)
    result.text[i] = text[i];
  return result;
}

template <class Text>
inline constexpr auto first_text = write_text<Text, 256>();
template <class Text>
inline constexpr auto fitting_text = write_text<Text, first_text<Text>.size + 1>();

/// What Text::write() writes, which lives as long as the program and ends with a zero.
template <class Text>
constexpr std::string_view written_text() noexcept {
  constexpr bool readable = first_text<Text>.size <= longest_text;
  static_assert(readable,
                "tapeless: the formula is too long to be written out, more than 10000 characters "
                "with each intermediate result wherever it is used; write out its parts "
                "[text-too-long]");
  if constexpr (readable) {
    constexpr auto& text = fitting_text<Text>;
    return {text.text, static_cast<std::size_t>(text.size)};
  } else {
    return {};
  }
}

template <class F>
struct text_of_formula {
  static constexpr growable<char> write() {
    graph g;
    const int root = lower(g, node_of<F>);
    return printer(g)(root);
  }
};

} // namespace detail

/// The formula as text, with as few parentheses as reading it back needs. The characters live as
/// long as the program and end with a zero.
///
/// ```
/// static_assert(to_string(derivative(log(x), x)) == "1 / x");
/// ```
template <any_formula F>
constexpr std::string_view to_string(const F&) noexcept {
  return detail::written_text<detail::text_of_formula<F>>();
}

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
