// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_INSPECT_EXPLAIN_HPP
#define TAPELESS_INSPECT_EXPLAIN_HPP

#include <tapeless/derivative.hpp>
#include <tapeless/inspect/derivation.hpp>

#include <string>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

namespace detail {

/// A derivation as text: one equation a line, reasons behind in a column of their own.
class derivation_in_text {
public:
  explicit derivation_in_text(derivation& shown) : shown_(shown) {}

  std::string operator()() {
    for (const derivation_block& block : shown_.blocks()) {
      if (!text_.empty())
        text_ += "\n\n";
      write(block);
    }
    return std::move(text_);
  }

private:
  /// Behind formulas that are longer, reasons begin a new line.
  static constexpr std::size_t widest = 60;

  std::string text(int id) const {
    const growable<char> characters = printer(shown_.formulas())(id);
    return {characters.begin(), characters.end()};
  }

  void write(const derivation_block& block) {
    if (block.name >= 0)
      text_ += text(block.name) + " = " + text(block.formula) + '\n';
    std::vector<std::string> sides;
    std::size_t column = 0;
    for (const derivation_line& line : block.lines)
      sides.push_back(text(line.formula));
    const std::string head = text(block.derivative);
    text_ += head;
    const bool is_short = sides.size() == 1 && head.size() + sides[0].size() <= widest;
    for (std::string& side : sides) {
      side.insert(0, is_short ? " = " : "\n  = ");
      if (side.size() <= widest)
        column = std::max(column, side.size());
    }
    for (std::size_t i = 0; i < sides.size(); ++i) {
      text_ += sides[i];
      const std::string why = written(block.lines[i].why);
      if (why.empty())
        continue;
      if (sides[i].size() > widest)
        text_ += "\n        " + why;
      else
        text_.append(column + 4 - sides[i].size(), ' ') += why;
    }
  }

  std::string written(const reasons& why) const {
    std::string result;
    for (const reason& each : why.all()) {
      if (!result.empty())
        result += "; ";
      result += each.words;
      std::string_view between = each.words.empty() ? "" : ": ";
      for (const equation& rule : each.rules) {
        result += between;
        result += text(rule.left);
        if (rule.right >= 0)
          result += " = " + text(rule.right);
        between = ", ";
      }
    }
    return result;
  }

  derivation& shown_;
  std::string text_;
};

} // namespace detail

/// How the derivative of a formula by one variable comes about, step by step: which rule was used
/// where, and what was simplified. The last line is what to_string(derivative(f, x)) gives.
///
/// Each line is an equation. Parts that have names by `let` are derived first, and so are parts of
/// large formulas; they have names in what follows. A derivative that takes more than 10000
/// characters is left in these names.
/// ```
/// explain(x * x, x) ==
///     "d/dx(x * x)\n"
///     "  = d/dx(x) * x + x * d/dx(x)    product rule\n"
///     "  = 1 * x + x * 1                d/dx(x) = 1\n"
///     "  = 2 * x                        1 * u = u; u * 1 = u; like terms collected"
/// ```
template <class F, class Variable>
  requires(any_formula<F> || is_variable<Variable>)
std::string explain(const F&, const Variable&) {
  if constexpr (detail::check_formula<F>() && detail::check_variable<Variable>() &&
                detail::check_scalar_variable<Variable>()) {
    detail::derivation shown(detail::node_of<F>, Variable::name());
    return detail::derivation_in_text(shown)();
  } else {
    return {};
  }
}

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
