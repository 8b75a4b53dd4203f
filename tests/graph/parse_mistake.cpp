// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

#include <tapeless/tapeless.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

std::string message_for(std::string_view text) {
  tapeless::graph g;
  tapeless::parser parse(g, text, {}, {});
  parse();
  const tapeless::growable<char> message = message_of(parse.mistake(), text);
  return {message.begin(), message.end()};
}

} // namespace

TEST_CASE("where a text ends too early, its last character is the place") {
  CHECK(message_for("x[").starts_with("tapeless: column 2: "));
  CHECK(message_for("x[ ").starts_with("tapeless: column 3: "));
  CHECK(message_for("x[y").starts_with("tapeless: column 3: "));
}

TEST_CASE("long names are cut between characters") {
  std::string name;
  for (int i = 0; i < 100; ++i)
    name += "\u00e9"; // two bytes
  for (const std::string begin : {"", "a"}) {
    const std::string message = message_for(begin + name + "(x)");
    for (std::size_t place = 0; place < message.size();) {
      const int length = tapeless::first_character(std::string_view(message).substr(place)).length;
      REQUIRE(length > 0);
      place += static_cast<std::size_t>(length);
    }
  }
}
