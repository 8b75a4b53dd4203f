// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_INSPECT_LATEX_NAMES_HPP
#define TAPELESS_INSPECT_LATEX_NAMES_HPP

#include <tapeless/inspect/staging.hpp>
#include <tapeless/operation/exponential.hpp>
#include <tapeless/text.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

namespace detail {

struct greek_letter {
  std::string_view name;
  char32_t code = 0;
  char upright = 0; ///< the Latin letter that stands for it, where LaTeX has no command `\name`
};

inline constexpr greek_letter greek_letters[] = {
    {"alpha", 0x3B1},        {"beta", 0x3B2},     {"gamma", 0x3B3},        {"delta", 0x3B4},
    {"varepsilon", 0x3B5},   {"zeta", 0x3B6},     {"eta", 0x3B7},          {"theta", 0x3B8},
    {"iota", 0x3B9},         {"kappa", 0x3BA},    {"lambda", 0x3BB},       {"mu", 0x3BC},
    {"nu", 0x3BD},           {"xi", 0x3BE},       {"omicron", 0x3BF, 'o'}, {"pi", 0x3C0},
    {"rho", 0x3C1},          {"varsigma", 0x3C2}, {"sigma", 0x3C3},        {"tau", 0x3C4},
    {"upsilon", 0x3C5},      {"varphi", 0x3C6},   {"chi", 0x3C7},          {"psi", 0x3C8},
    {"omega", 0x3C9},        {"vartheta", 0x3D1}, {"phi", 0x3D5},          {"varpi", 0x3D6},
    {"varrho", 0x3F1},       {"epsilon", 0x3F5},  {"Alpha", 0x391, 'A'},   {"Beta", 0x392, 'B'},
    {"Gamma", 0x393},        {"Delta", 0x394},    {"Epsilon", 0x395, 'E'}, {"Zeta", 0x396, 'Z'},
    {"Eta", 0x397, 'H'},     {"Theta", 0x398},    {"Iota", 0x399, 'I'},    {"Kappa", 0x39A, 'K'},
    {"Lambda", 0x39B},       {"Mu", 0x39C, 'M'},  {"Nu", 0x39D, 'N'},      {"Xi", 0x39E},
    {"Omicron", 0x39F, 'O'}, {"Pi", 0x3A0},       {"Rho", 0x3A1, 'P'},     {"Sigma", 0x3A3},
    {"Tau", 0x3A4, 'T'},     {"Upsilon", 0x3A5},  {"Phi", 0x3A6},          {"Chi", 0x3A7, 'X'},
    {"Psi", 0x3A8},          {"Omega", 0x3A9}};

/// The Greek letter of that name; one without a name where there is none.
constexpr greek_letter greek_letter_named(std::string_view name) {
  if (name.size() > 1) // mostly it is one, and compilers take time for each step
    for (const greek_letter& letter : greek_letters)
      if (letter.name == name)
        return letter;
  return {};
}

constexpr greek_letter greek_letter_of(char32_t code) {
  for (const greek_letter& letter : greek_letters)
    if (letter.code == code)
      return letter;
  return code == 0xB5 ? greek_letter{"mu"} : greek_letter{}; // the sign of micro
}

constexpr void append_greek_letter(growable<char>& text, const greek_letter& letter) {
  if (letter.upright == 0) {
    append(text, "\\");
    append(text, letter.name);
  } else {
    append(text, "\\mathrm{");
    text.push_back(letter.upright);
    append(text, "}");
  }
}

constexpr bool is_ascii(std::string_view text) {
  for (const char c : text)
    if (static_cast<unsigned char>(c) >= 0x80)
      return false;
  return true;
}

/// With -fsanitize=undefined, g++ does not let constant expressions search by `find`.
template <class Character>
constexpr bool contains(std::basic_string_view<Character> text, Character searched) {
  for (const Character c : text)
    if (c == searched)
      return true;
  return false;
}

/// Whether pdflatex sets the letter from UTF-8 in the fonts that it begins with: those of Latin-1
/// and Latin Extended-A that are letters with an accent, or that TeX has always had.
constexpr bool is_accented_latin(char32_t code) {
  constexpr std::u32string_view others = U"ÐÞðþĄąĐđĘęĦħĮįĸĿŀŉŊŋŦŧŲų";
  return code >= 0xC0 && code < 0x17F && !contains(others, code);
}

struct taken_character {
  char32_t code = 0;
  std::string_view bytes;
};
/// Takes the first character away from a text that is not empty.
constexpr taken_character take_character(std::string_view& text) {
  const character first = first_character(text);
  const std::string_view bytes = text.substr(0, static_cast<std::size_t>(first.length));
  text.remove_prefix(first.length > 0 ? bytes.size() : text.size()); // what is no UTF-8 is left out
  return {first.code, bytes};
}

/// A character of text: ASCII and letters with accents are what they are, any other one is written
/// by its number.
constexpr void append_as_text(growable<char>& text, const taken_character& next) {
  constexpr std::string_view special = "_%#$&{}";
  if (next.code == '\\') {
    append(text, "\\textbackslash{}");
  } else if (next.code == '~' || next.code == '^') {
    append(text, "\\");
    append(text, next.bytes);
    append(text, "{}");
  } else if ((next.code >= 0x20 && next.code < 0x7F) || is_accented_latin(next.code)) {
    if (next.code < 0x80 && contains(special, static_cast<char>(next.code)))
      append(text, "\\");
    append(text, next.bytes);
  } else if (!next.bytes.empty()) {
    append(text, "U+");
    char digits[8]{};
    int count = 0;
    for (char32_t rest = next.code; rest != 0 || count < 4; rest /= 16)
      digits[count++] = "0123456789ABCDEF"[rest % 16];
    while (count > 0)
      text.push_back(digits[--count]);
  }
}
constexpr void append_as_text(growable<char>& text, std::string_view words) {
  while (!words.empty())
    append_as_text(text, take_character(words));
}

/// A name between underscores: a Greek letter, one letter, digits, or a word. As a subscript, two
/// letters are no word but two indices.
constexpr void append_part(growable<char>& text, std::string_view part, bool subscript) {
  if (const greek_letter greek = greek_letter_named(part); !greek.name.empty()) {
    append_greek_letter(text, greek);
    return;
  }
  int letters = 0; // or digits
  int digits = 0;
  bool plain = true; // no letters but Latin and Greek ones
  for (std::string_view rest = part; !rest.empty(); ++letters) {
    const taken_character next = take_character(rest);
    plain = plain && (next.code < 0x80 || !greek_letter_of(next.code).name.empty());
    digits += next.code >= '0' && next.code <= '9';
  }
  if (!plain) {
    append(text, "\\textit{");
    append_as_text(text, part);
    append(text, "}");
    return;
  }
  const bool word = letters > (subscript ? 2 : 1) && digits != letters;
  if (word)
    append(text, "\\mathit{");
  while (!part.empty()) {
    const taken_character next = take_character(part);
    if (next.code < 0x80) {
      append(text, next.bytes);
      continue;
    }
    const greek_letter greek = greek_letter_of(next.code);
    append_greek_letter(text, greek);
    if (greek.upright == 0 && !part.empty())
      append(text, " ");
  }
  if (word)
    append(text, "}");
}

/// The symbol exactly as it is called in C++.
constexpr void append_verbatim(growable<char>& text, const symbol& name) {
  append(text, "\\mathtt{");
  for (std::string_view rest = name.name; !rest.empty();) {
    const taken_character next = take_character(rest);
    if (next.code >= 0x80)
      append(text, "\\texttt{");
    append_as_text(text, next);
    if (next.code >= 0x80)
      append(text, "}");
  }
  if (name.index >= 0) {
    append(text, "[");
    append_integer(text, name.index);
    append(text, "]");
  }
  append(text, "}");
}

/// How far it is to the next underscore, or to the end.
constexpr std::size_t length_of_part(std::string_view name) {
  std::size_t length = 0;
  while (length < name.size() && name[length] != '_')
    ++length;
  return length;
}

/// Whether an underscore stands first, last or behind another one.
constexpr bool has_empty_part(std::string_view name) {
  char before = '_';
  for (const char c : name) {
    if (c == '_' && before == '_')
      return true;
    before = c;
  }
  return before == '_';
}

/// The symbol as mathematics writes it: `theta_1` and `theta1` and `theta[1]` are a theta with the
/// subscript 1. Verbatim where its underscores separate nothing.
constexpr void append_symbol(growable<char>& text, const symbol& name) {
  if (has_empty_part(name.name)) {
    append_verbatim(text, name);
    return;
  }
  std::string_view rest = name.name;
  std::size_t letters = length_of_part(rest);
  while (rest[letters - 1] >= '0' && rest[letters - 1] <= '9')
    --letters;
  append_part(text, rest.substr(0, letters), false);
  rest.remove_prefix(letters);
  bool any = false;
  const auto separate = [&] {
    append(text, any ? "," : "_{");
    any = true;
  };
  while (!rest.empty()) {
    if (rest[0] == '_')
      rest.remove_prefix(1);
    separate();
    append_part(text, rest.substr(0, length_of_part(rest)), true);
    rest.remove_prefix(length_of_part(rest));
  }
  if (name.index >= 0) {
    separate();
    append_integer(text, name.index);
  }
  if (any)
    append(text, "}");
}

/// What an operation is called in front of its operands.
constexpr void append_function(growable<char>& text, const operation& op) {
  if (!op.latex.empty()) {
    append(text, op.latex);
    return;
  }
  const bool plain = is_identifier(op.name) && is_ascii(op.name);
  append(text, plain ? "\\operatorname{" : "\\operatorname{\\textrm{");
  append_as_text(text, op.name);
  append(text, plain ? "}" : "}}");
}

/// How the symbols of a text are written. Those that would look the same as another one, or as a
/// function or constant of the text, are written verbatim.
class latex_names {
public:
  constexpr latex_names() = default;
  /// The text is of the marked nodes.
  constexpr latex_names(const graph& g, const growable<bool>& live)
      : begin_(live.size(), 0), end_(live.size(), 0) {
    for (int id = 0; id < live.size(); ++id) {
      if (!live[id] || !g.is_symbol(id))
        continue;
      begin_[id] = text_.size();
      append_symbol(text_, g.symbol_of(id));
      end_[id] = text_.size();
    }
    // Texts that are equal are one symbol of this graph.
    graph different;
    for (int id = 0; id < live.size(); ++id) {
      if (!live[id] || g.kind(id) != operation_kind::function)
        continue;
      different.add_symbol({g[id].op->latex});
      if (is_same(g[id].op, *operation_of_type<struct exp>()))
        different.add_symbol({"e"});
    }
    growable<int> owner(different.size(), -1);
    growable<bool> is_like_another(live.size(), false);
    for (int id = 0; id < live.size(); ++id) {
      if (!live[id] || !g.is_symbol(id))
        continue;
      const int place = different.add_symbol({(*this)[id]});
      if (place == owner.size()) {
        owner.push_back(id);
        continue;
      }
      is_like_another[id] = true;
      if (owner[place] >= 0)
        is_like_another[owner[place]] = true;
    }
    for (int id = 0; id < live.size(); ++id) {
      if (!is_like_another[id])
        continue;
      begin_[id] = text_.size();
      append_verbatim(text_, g.symbol_of(id));
      end_[id] = text_.size();
    }
  }

  constexpr std::string_view operator[](int id) const {
    return view_of(text_).substr(static_cast<std::size_t>(begin_[id]),
                                 static_cast<std::size_t>(end_[id] - begin_[id]));
  }

private:
  growable<char> text_;
  growable<int> begin_; ///< by node
  growable<int> end_;
};

} // namespace detail

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
