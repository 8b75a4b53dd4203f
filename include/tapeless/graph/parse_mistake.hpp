// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_GRAPH_PARSE_MISTAKE_HPP
#define TAPELESS_GRAPH_PARSE_MISTAKE_HPP

#include <tapeless/graph/growable.hpp>
#include <tapeless/text.hpp>

#include <cstdint>
#include <string_view>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

/// What can be wrong with a formula text.
enum class mistake_kind : unsigned char {
  empty_text,
  empty_parentheses,
  not_closed,
  not_open,
  parenthesis_closes_bracket,
  bracket_closes_parenthesis,
  no_operand_in_front,
  no_operand_behind,
  missing_argument,
  missing_operator,
  unknown_function,
  misspelt_function,
  function_without_arguments,
  wrong_number_of_arguments,
  select_condition,
  chained_comparison,
  point_too_many,
  exponent_without_digits,
  not_decimal,
  too_many_digits,
  element_index,
  element_index_too_large,
  comma,
  stray_character,
  replaceable_character,
  control_character,
  not_a_character,
  division_by_zero,
  negative_argument,
};

/// The sentence of each, in which %1 and %2 stand for parts of the text or advice, and the name of
/// its entry in docs/errors.md.
struct mistake_sentence {
  const char* words;
  const char* entry;
};
inline constexpr mistake_sentence mistake_sentences[] = {
    {"the text is empty; write a formula, as in x + 1", "empty-text"},
    {"empty parentheses; write a formula inside", "empty-parentheses"},
    {"the sign %1 is not closed", "unbalanced-parentheses"},
    {"the sign %1 closes nothing that is open", "unbalanced-parentheses"},
    {"the parenthesis ) closes a bracket [", "unbalanced-parentheses"},
    {"the bracket ] closes a parenthesis (", "unbalanced-parentheses"},
    {"the operator %1 has no operand in front of it", "missing-operand"},
    {"the operator %1 has no operand behind it", "missing-operand"},
    {"an argument is missing", "missing-operand"},
    {"an operator is missing; for a product write %1 * %2", "missing-operator"},
    {"unknown function %1; for a product write %1 * (", "unknown-function"},
    {"unknown function %1, did you mean %2?", "unknown-function"},
    {"%1 is a function; write its arguments in parentheses, %1(...)", "function-without-arguments"},
    {"wrong number of arguments, %1 takes %2", "wrong-number-of-arguments"},
    {"the condition of select is not a comparison; write one such as select(x < y, a, b)",
     "select-condition"},
    {"comparisons do not chain; write one at a time, as in select(a < b, select(b < c, u, v), v)",
     "chained-comparison"},
    {"malformed number, it has a point too many", "malformed-number"},
    {"malformed number, its exponent has no digits; for a product with the constant e write %1 * e",
     "malformed-number"},
    {"malformed number; write it in decimal digits, without zeros in front", "malformed-number"},
    {"the number is too long or too large; write at most 18 digits and exponents up to 100000",
     "malformed-number"},
    {"the index of an element is a whole number, as in %1[0]", "element-index"},
    {"the index is outside of the vector", "element-index"},
    {"a comma stands outside of the arguments of a function; numbers have a decimal point, as in "
     "0.5",
     "stray-character"},
    {"stray character %1", "stray-character"},
    {"stray character %1 ; %2", "stray-character"},
    {"stray control character", "stray-character"},
    {"stray byte that is no character of UTF-8", "stray-character"},
    {"division by the constant zero", "zero-denominator"},
    {"%1 of a negative constant is not a real number", "negative-argument"},
};

/// A mistake in a formula text.
struct parse_mistake {
  int place = -1; ///< the byte at which a reader should look; below 0 where nothing is wrong
  mistake_kind kind{};
  std::string_view first{};  ///< %1
  std::string_view second{}; ///< %2
};

namespace detail {

/// Appends a part of the text on one line: control characters become blanks, and bytes that are no
/// characters question marks.
constexpr void append_excerpt(growable<char>& to, std::string_view text) {
  constexpr std::size_t longest = 150;
  std::size_t place = 0;
  while (place < text.size() && place < longest) {
    const character next = first_character(text.substr(place));
    const std::size_t length = next.length > 0 ? static_cast<std::size_t>(next.length) : 1;
    if (next.length == 0)
      append(to, "?");
    else if (next.code < ' ' || next.code == 0x7F)
      append(to, " ");
    else
      append(to, text.substr(place, length));
    place += length;
  }
  if (place < text.size())
    append(to, "...");
}

/// A character outside of ASCII by its code too, because readers may know only similar ones.
constexpr void append_code(growable<char>& to, char32_t code) {
  append(to, " U+");
  for (int shift = code > 0xFFFFF ? 20 : code > 0xFFFF ? 16 : 12; shift >= 0; shift -= 4)
    to.push_back("0123456789ABCDEF"[code >> shift & 0xF]);
}

constexpr bool is_inside_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

} // namespace detail

/// The column of a place in a text, counted in characters from 1.
constexpr int column_of(std::string_view text, int place) {
  int column = 1;
  for (int i = 0; i < place; ++i)
    column += !detail::is_inside_character(text[static_cast<std::size_t>(i)]);
  return column;
}

/// The mistake as one line: `tapeless: column 5: unknown function sigmod, did you mean sigmoid? --
/// x + <here>sigmod(y) [unknown-function]`. Of long texts it has what stands around the place.
constexpr growable<char> message_of(const parse_mistake& mistake, std::string_view text) {
  constexpr int around = 60;
  const int size = static_cast<int>(text.size());
  const auto inside = [&](int place) {
    return place > 0 && place < size &&
           detail::is_inside_character(text[static_cast<std::size_t>(place)]);
  };
  int begin = size > 2 * around && mistake.place > around ? mistake.place - around : 0;
  int end = size > 2 * around && mistake.place + around < size ? mistake.place + around : size;
  while (inside(begin))
    --begin;
  while (inside(end))
    ++end;

  const auto excerpt = [&](int from, int to) {
    return text.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(to - from));
  };
  const mistake_sentence& sentence = mistake_sentences[static_cast<int>(mistake.kind)];

  growable<char> message;
  detail::append(message, "tapeless: column ");
  detail::append_integer(message, column_of(text, mistake.place));
  detail::append(message, ": ");
  const bool is_stray = mistake.kind == mistake_kind::stray_character ||
                        mistake.kind == mistake_kind::replaceable_character;
  for (const char* word = sentence.words; *word != '\0'; ++word) {
    if (*word != '%') {
      message.push_back(*word);
      continue;
    }
    const bool is_first = *++word == '1';
    detail::append_excerpt(message, is_first ? mistake.first : mistake.second);
    if (is_first && is_stray && first_character(mistake.first).code >= 0x80)
      detail::append_code(message, first_character(mistake.first).code);
  }
  detail::append(message, begin > 0 ? " -- ..." : " -- ");
  detail::append_excerpt(message, excerpt(begin, mistake.place));
  detail::append(message, "<here>");
  detail::append_excerpt(message, excerpt(mistake.place, end));
  detail::append(message, end < size ? "... [" : " [");
  detail::append(message, sentence.entry);
  detail::append(message, "]");
  return message;
}

/// How many letters must be changed, added, left out or exchanged with their neighbours to make b
/// of a: the optimal string alignment distance, where capitals count as small letters. Names longer
/// than 30 letters are far from all.
constexpr int spelling_distance(std::string_view a, std::string_view b) {
  constexpr int most = 30;
  const int m = static_cast<int>(a.size());
  const int n = static_cast<int>(b.size());
  if (m > most || n > most)
    return most;
  int distance[most + 1][most + 1]{};
  for (int i = 0; i <= m; ++i)
    distance[i][0] = i;
  for (int k = 0; k <= n; ++k)
    distance[0][k] = k;
  const auto letter = [](std::string_view name, int i) {
    const char c = name[static_cast<std::size_t>(i)];
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  };
  const auto least = [](int u, int v) { return u < v ? u : v; };
  for (int i = 1; i <= m; ++i)
    for (int k = 1; k <= n; ++k) {
      const int changed = letter(a, i - 1) != letter(b, k - 1);
      int& here = distance[i][k];
      here = least(distance[i - 1][k - 1] + changed,
                   least(distance[i - 1][k], distance[i][k - 1]) + 1);
      if (i > 1 && k > 1 && letter(a, i - 1) == letter(b, k - 2) &&
          letter(a, i - 2) == letter(b, k - 1))
        here = least(here, distance[i - 2][k - 2] + 1);
    }
  return distance[m][n];
}

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
