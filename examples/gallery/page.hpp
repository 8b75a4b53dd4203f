// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// Writes a page of the gallery in Markdown, as code hosts and the site show it.

#include <tapeless/inspect.hpp>
#include <tapeless/tapeless.hpp>

#include <array>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <initializer_list>
#include <source_location>
#include <string>
#include <string_view>

using namespace tapeless::literals;
using tapeless::is_close, tapeless::let;

/// C++ code and what comes of it, as two arguments.
#define SHOWN(...) #__VA_ARGS__, __VA_ARGS__

class page {
public:
  /// A page begins with some words, and with that part of the program which is marked to be shown.
  page(std::string_view title, std::string_view words,
       const std::source_location& program = std::source_location::current()) {
    std::string path = program.file_name();
    const std::string name = path.substr(path.find_last_of('/') + 1);
    write("# ", title, "\n", words, "\n");
    begin("cpp");
    std::ifstream source(path);
    bool is_shown = false;
    for (std::string line; std::getline(source, line);) {
      if (line == "// shown]")
        is_shown = false;
      if (is_shown)
        write(line, "\n");
      if (line == "// [shown")
        is_shown = true;
    }
    end();
    write("\nAll that follows is printed by `examples/gallery/", name, "`.\n");
  }

  template <class F>
  void formula(std::string_view code, F f) {
    write("\n## The formula\n");
    show("to_string", code, "text", wrapped(to_string(f)));
  }

  template <class F>
  void derivative(std::string_view code, F f) {
    if (!has_derivatives_)
      write("\n## Derivatives\n");
    has_derivatives_ = true;
    show("to_string", code, "text", wrapped(to_string(f)));
  }

private:
  template <class... Texts>
  static void write(const Texts&... texts) {
    (std::fputs(std::string(texts).c_str(), stdout), ...);
  }

  static void begin(std::string_view language) { write("\n```", language, "\n"); }
  static void end() { write("```\n"); }

  static void show(std::string_view function, std::string_view code, std::string_view language,
                   std::string_view output) {
    write("\n`", function, "(", code, ")`\n");
    begin(language);
    write(output, "\n");
    end();
  }

  /// The text in lines that end before an operator.
  static std::string wrapped(std::string_view text) {
    std::string lines;
    constexpr std::size_t width = 96;
    while (text.size() > width) {
      std::size_t at = width;
      while (at > 0 && !(text[at] == ' ' && (text[at + 1] == '+' || text[at + 1] == '-' || text[at + 1] == '*' || text[at + 1] == '/')))
        --at;
      if (at == 0)
        break;
      lines += std::string(text.substr(0, at)) + "\n   ";
      text.remove_prefix(at);
    }
    return lines + std::string(text);
  }

  bool has_derivatives_ = false;
};
