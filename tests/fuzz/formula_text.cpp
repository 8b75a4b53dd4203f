// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// The parser of formula texts, and printing, simplification and snapshots of what it makes, as
// ordinary code under libFuzzer: docs/fuzzing.md says what must hold of any bytes.

#include <tapeless/tapeless.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace {

using tapeless::detail::library_functions;

constexpr library_functions::choice every_function = [] {
  library_functions::choice all;
  for (bool& chosen : all.of)
    chosen = true;
  return all;
}();
constexpr tapeless::known_names all_names = library_functions::names<every_function>;

void require(bool holds, const char* what, std::string_view text) {
  if (holds)
    return;
  std::fprintf(stderr, "does not hold: %s\nof the text: %.*s\n", what,
               static_cast<int>(text.size()), text.data());
  std::abort();
}

std::string_view view(const tapeless::growable<char>& text) {
  return {text.data(), static_cast<std::size_t>(text.size())};
}

/// The names as the compiler gets them: without operations where a text is found not to use them.
struct names_used {
  tapeless::known_name names[library_functions::size];

  explicit names_used(std::string_view text) {
    const library_functions::choice used = library_functions::used_in(text);
    for (int i = 0; i < library_functions::size; ++i) {
      names[i] = all_names.first[i];
      if (!used.of[i])
        names[i].op = nullptr;
    }
  }
};

/// How many characters the text has; bytes that are no UTF-8 count one each.
int characters_of(std::string_view text, bool& is_utf8) {
  int count = 0;
  for (std::size_t place = 0; place < text.size(); ++count) {
    const int length = tapeless::first_character(text.substr(place)).length;
    is_utf8 = is_utf8 && length > 0;
    place += length > 0 ? static_cast<std::size_t>(length) : 1;
  }
  return count;
}

void check_mistake(const tapeless::parse_mistake& mistake, std::string_view text) {
  const tapeless::growable<char> characters = message_of(mistake, text);
  const std::string_view message = view(characters);
  constexpr std::string_view begin = "tapeless: column ";
  require(message.starts_with(begin), "a message begins with the column", text);
  int column = 0;
  for (std::size_t i = begin.size(); i < message.size() && message[i] != ':'; ++i)
    column = 10 * column + (message[i] - '0');
  bool is_utf8 = true;
  const int last = characters_of(text, is_utf8);
  require(column >= 1 && column <= (last > 0 ? last : 1), "the column is inside of the text", text);

  const std::string_view entry = tapeless::mistake_sentences[static_cast<int>(mistake.kind)].entry;
  const std::size_t bracket = message.rfind('[');
  require(message.ends_with(']') && message.substr(bracket + 1, entry.size()) == entry,
          "a message ends with the name of its entry", text);
  for (const char c : message)
    require(static_cast<unsigned char>(c) >= ' ', "a message is one line", text);
  if (!is_utf8)
    return;
  characters_of(message, is_utf8);
  require(is_utf8, "a message does not cut characters in two", text);
}

int simplified(tapeless::graph& g, int root) {
  tapeless::growable<int> roots(1, root);
  simplify(g, roots);
  return roots[0];
}

void check_snapshot(tapeless::graph& g, int root, std::string_view text) {
  constexpr int capacity = 64;
  const auto snapshot =
      tapeless::detail::take_snapshot<capacity>(g, tapeless::growable<int>(1, root));
  if (snapshot.needed_capacity() > capacity)
    return;
  require(tapeless::detail::restore(g, snapshot)[0] == root, "a snapshot restores its formula",
          text);
}

void check_formula(tapeless::graph& g, int root, std::string_view text) {
  check_snapshot(g, root, text);
  const int simple = simplified(g, root);

  const tapeless::growable<char> first_print = tapeless::printer(g)(root);
  if (first_print.size() > tapeless::longest_text)
    return;
  const std::string_view printed = view(first_print);
  const names_used names(printed);
  tapeless::parser parse(g, printed, {}, {names.names, library_functions::size});
  const int again = parse();
  require(again >= 0, "what is printed is a formula", text);
  const tapeless::growable<char> second_print = tapeless::printer(g)(again);
  require(view(second_print) == printed, "printed again, a formula has the same text", text);
  require(simplified(g, again) == simple, "printed and parsed, a formula is the same", text);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  tapeless::graph g;
  const names_used names(text);
  tapeless::parser parse(g, text, {}, {names.names, library_functions::size});
  const int root = parse();
  if (root < 0)
    check_mistake(parse.mistake(), text);
  else
    check_formula(g, root, text);
  return 0;
}
