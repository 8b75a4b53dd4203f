// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_TEXT_HPP
#define TAPELESS_TEXT_HPP

#include <cstddef>
#include <string_view>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

/// A string literal as a template argument: `variable<"x">`.
template <std::size_t Size>
struct text {
  char characters[Size]{};

  constexpr text() = default;
  constexpr text(const char (&literal)[Size]) {
    for (std::size_t i = 0; i < Size; ++i)
      characters[i] = literal[i];
  }
  constexpr explicit text(std::string_view view) {
    for (std::size_t i = 0; i + 1 < Size; ++i)
      characters[i] = view[i];
    characters[Size - 1] = '\0'; // clang prints as text only what has been written to its end
  }
  constexpr std::string_view view() const { return {characters, Size - 1}; }

  constexpr bool operator==(const text&) const = default;
};

/// Whether C++ would accept the text as a name: letters, digits and underscores, no digit first;
/// bytes of letters outside ASCII count as letters.
constexpr bool is_identifier(std::string_view name) {
  if (name.empty() || (name[0] >= '0' && name[0] <= '9'))
    return false;
  for (const char c : name) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    const bool digit = c >= '0' && c <= '9';
    if (!letter && !digit && static_cast<unsigned char>(c) < 0x80)
      return false;
  }
  return true;
}

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
