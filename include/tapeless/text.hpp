// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_TEXT_HPP
#define TAPELESS_TEXT_HPP

#include <cstddef>
#include <cstdint>
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

/// Stands for the size of a text that is no literal but a std::string_view, whose size is no part
/// of its type.
inline constexpr std::size_t any_size = 0;

/// Called where a std::string_view is longer than a template argument has room for; it is no
/// constant expression, so that the compiler's message names it.
inline void the_text_is_longer_than_10000_characters() { __builtin_trap(); }

/// A std::string_view as a template argument: `formula<to_string(f)>`. The characters are packed,
/// because compilers take time for each element.
template <>
struct text<any_size> {
  std::uint64_t packed[10000 / 8]{};
  std::size_t size = 0;

  constexpr text(std::string_view view) : size(view.size()) {
    if (size > sizeof packed)
      the_text_is_longer_than_10000_characters();
    for (std::size_t i = 0; i < size; ++i)
      packed[i / 8] |= std::uint64_t{static_cast<unsigned char>(view[i])} << i % 8 * 8;
  }
  constexpr char operator[](std::size_t i) const {
    return static_cast<char>(packed[i / 8] >> i % 8 * 8 & 0xFF);
  }

  constexpr bool operator==(const text&) const = default;
};
text(std::string_view) -> text<any_size>;

/// A character of UTF-8 text: its code and how many bytes it takes, 0 where the bytes are none.
struct character {
  char32_t code = 0;
  int length = 0;
};

/// The character with which a text, which is not empty, begins.
constexpr character first_character(std::string_view text) {
  const auto byte = [&](std::size_t i) -> unsigned {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u;
  };
  const unsigned first = byte(0);
  if (first < 0x80)
    return {first, 1};
  const int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  constexpr char32_t least[] = {0, 0, 0x80, 0x800, 0x10000}; // shorter ones have shorter forms
  char32_t code = first & (0xFFu >> (length + 1));
  for (int i = 1; i < length; ++i) {
    const unsigned next = byte(static_cast<std::size_t>(i));
    if ((next & 0xC0) != 0x80)
      return {};
    code = code << 6 | (next & 0x3F);
  }
  if (first < 0xC2 || first > 0xF4 || code < least[length] || code > 0x10FFFF ||
      (code >= 0xD800 && code <= 0xDFFF))
    return {};
  return {code, length};
}

/// Whether a name may begin with the character, and if `within`, go on with it. Outside of ASCII
/// these are the letters of Unicode (XID_Start and XID_Continue, as in C++), by their blocks: signs
/// such as the minus sign U+2212 or the superscript two are none.
constexpr bool is_in_identifier(char32_t c, bool within) {
  if (c < 0x80)
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           (within && c >= '0' && c <= '9');
  struct range {
    char32_t first;
    char32_t last;
  };
  constexpr range letters[] = {
      {0xAA, 0xAA},      {0xB5, 0xB5},     {0xBA, 0xBA},     {0xC0, 0xD6},       {0xD8, 0xF6},
      {0xF8, 0x2C1},     {0x370, 0x373},   {0x376, 0x37D},   {0x37F, 0x386},     {0x388, 0x61B},
      {0x61D, 0x167F},   {0x1681, 0x180A}, {0x180F, 0x1FFF}, {0x2071, 0x2071},   {0x207F, 0x207F},
      {0x2090, 0x209C},  {0x2102, 0x2188}, {0x2C00, 0x2DFF}, {0x3005, 0x3007},   {0x3021, 0x302F},
      {0x3031, 0x303C},  {0x3041, 0xD7FF}, {0xF900, 0xFD3D}, {0xFD50, 0xFDFB},   {0xFE70, 0xFEFC},
      {0xFF21, 0xFF3A},  {0xFF41, 0xFF5A}, {0xFF66, 0xFFDC}, {0x10000, 0x1CFFF}, {0x1D400, 0x1EFFF},
      {0x20000, 0x3FFFF}};
  for (const range& r : letters)
    if (c >= r.first && c <= r.last)
      return true;
  return within && (c == 0xB7 || c == 0x387 || (c >= 0x300 && c <= 0x36F) || c == 0x203F ||
                    c == 0x2040 || (c >= 0x20D0 && c <= 0x20F0));
}

/// How many bytes of the text, from its beginning, are a name as C++ has them; 0 if none.
constexpr std::size_t identifier_length(std::string_view text) {
  const char* const bytes = text.data(); // compilers interpret this fastest
  const std::size_t size = text.size();
  std::size_t length = 0;
  while (length < size) {
    const char c = bytes[length];
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
        (c >= '0' && c <= '9' && length > 0)) {
      ++length;
      continue;
    }
    if (static_cast<unsigned char>(c) < 0x80)
      break;
    const character next = first_character(text.substr(length));
    if (next.length == 0 || !is_in_identifier(next.code, length > 0))
      break;
    length += static_cast<std::size_t>(next.length);
  }
  return length;
}

/// Whether C++ would accept the text as a name: letters, digits and underscores, no digit first.
constexpr bool is_identifier(std::string_view name) {
  return !name.empty() && identifier_length(name) == name.size();
}

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
