// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// Writes a page of the gallery in Markdown, as code hosts and the site show it.

#include <tapeless/inspect.hpp>
#include <tapeless/tapeless.hpp>

#include <array>
#include <cmath>
#include <cstdio>
#include <fstream>
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
  /// A program with an argument prints nothing but the circuit, for Graphviz.
  page(int arguments, std::string_view title, std::string_view words,
       const std::source_location& program = std::source_location::current())
      : only_circuit_(arguments > 1) {
    const std::string path = program.file_name();
    const std::size_t name = path.find_last_of('/') + 1;
    name_ = path.substr(name, path.find_last_of('.') - name);
    std::ifstream source(path);
    std::string code;
    bool is_shown = false;
    for (std::string line; std::getline(source, line);) {
      is_shown = is_shown && line != "// shown]";
      if (is_shown)
        code += line + "\n";
      is_shown = is_shown || line == "// [shown";
    }
    write("# ", title, "\n", words, "\n");
    block("cpp", code);
    write("\nAll that follows is printed by `examples/gallery/", name_, ".cpp`.\n");
  }

  /// A formula as text, rendered, and the LaTeX that was rendered.
  template <class F>
  void formula(std::string_view code, F f) {
    section("The formula");
    text(code, f);
    write("\n`to_latex(", code, ")`\n");
    block("math", to_latex(f));
    block("latex", to_latex(f));
  }

  /// A derivative as text, and rendered.
  template <class F>
  void derivative(std::string_view code, F f, std::string_view latex = to_latex(F{})) {
    section("Derivatives");
    text(code, f);
    block("math", latex);
  }

  /// A gradient, Hessian or Jacobian, rendered.
  template <class Derivatives>
  void matrix(std::string_view code, Derivatives d) {
    section("Derivatives");
    write("\n`to_latex(", code, ")`\n");
    block("math", to_latex(d));
  }

  void derivation(std::string_view code, const std::string& steps) {
    section("How the derivative comes about");
    write("\n`", code, "`\n");
    block("text", steps);
  }

  void circuit(std::string_view code, const std::string& dot) {
    if (only_circuit_)
      std::fputs(dot.c_str(), stdout);
    section("The circuit");
    write("\n`", code, "`\n\n[![The circuit](", name_, ".svg)](", name_, ".svg)\n\n",
          "Above each wire is its value, below it the derivative of the result by it.\n");
  }

  void table(std::string_view code, const std::string& rows) {
    section("Step by step");
    write("\n`", code, "`\n");
    block("text", rows);
  }

  void c_code(std::string_view code, const std::string& function) {
    section("In C");
    write("\n`", code, "`\n");
    block("c", function);
  }

  template <class Counts>
  void cost(std::string_view code, const Counts& counts) {
    if (section("What it costs"))
      write("\n| | + - | * | / | -u | calls | operations | depth |\n",
            "|---|---|---|---|---|---|---|---|\n");
    std::string calls;
    for (const auto& [function, count] : counts.by_function)
      if (count > 0)
        calls += (calls.empty() ? "" : ", ") + std::to_string(count) + " " + std::string(function);
    write("| `", code, "` ");
    for (const int count :
         {counts.additions, counts.multiplications, counts.divisions, counts.negations})
      write("| ", std::to_string(count), " ");
    write("| ", calls, " | ", std::to_string(counts.operations), " | ",
          std::to_string(counts.depth), " |\n");
  }

private:
  /// Whether the section has begun just now.
  bool section(std::string_view title) {
    if (title == section_)
      return false;
    section_ = title;
    write("\n## ", title, "\n");
    return true;
  }

  template <class F>
  void text(std::string_view code, F f) {
    write("\n`to_string(", code, ")`\n");
    block("text", wrapped(to_string(f)));
  }

  void block(std::string_view language, std::string_view content) {
    write("\n```", language, "\n", content, content.ends_with('\n') ? "" : "\n", "```\n");
  }

  template <class... Texts>
  void write(const Texts&... texts) {
    if (!only_circuit_)
      (std::fputs(std::string(texts).c_str(), stdout), ...);
  }

  /// The text in lines that begin with an operator, one that binds as little as possible.
  static std::string wrapped(std::string_view text) {
    constexpr std::size_t shortest = 8, longest = 96;
    constexpr std::string_view operators = "+-*/";
    std::string lines;
    int outside = 0; // parentheses that are open where the line begins
    while (text.size() > longest) {
      std::size_t end = 0;
      int least = 0, depth_at_end = 0, depth = outside;
      for (std::size_t i = 1; i < longest; ++i) {
        depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
        const std::size_t which = operators.find(text[i]);
        if (i < shortest || which == operators.npos || text[i - 1] != ' ' || text[i + 1] != ' ')
          continue;
        const int binding = 2 * depth + (which > 1);
        if (end == 0 || binding <= least) {
          end = i;
          least = binding;
          depth_at_end = depth;
        }
      }
      if (end == 0)
        break;
      lines.append(text.substr(0, end - 1)).append("\n    ");
      text.remove_prefix(end);
      outside = depth_at_end;
    }
    return lines.append(text);
  }

  bool only_circuit_;
  std::string name_;
  std::string_view section_;
};
