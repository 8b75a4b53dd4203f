// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: the_text_is_longer_than_10000_characters
#include <tapeless/tapeless.hpp>

#ifdef PUT_RIGHT
constexpr int blanks = 9999;
#else
constexpr int blanks = 10000;
#endif
struct x_and_blanks {
  char characters[blanks + 1]{'x'};
  constexpr std::string_view view() const { return {characters, blanks + 1}; }
};
constexpr x_and_blanks text = [] {
  x_and_blanks result;
  for (int i = 1; i <= blanks; ++i)
    result.characters[i] = ' ';
  return result;
}();
inline constexpr auto f = tapeless::formula<text.view()>;
