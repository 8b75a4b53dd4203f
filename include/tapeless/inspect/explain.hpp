// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_INSPECT_EXPLAIN_HPP
#define TAPELESS_INSPECT_EXPLAIN_HPP

#include <tapeless/derivative.hpp>
#include <tapeless/inspect/derivation.hpp>
#include <tapeless/inspect/latex_writer.hpp>
#include <tapeless/inspect/result_names.hpp>

#include <algorithm>
#include <string>
#include <vector>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

namespace detail {

/// Reasons one behind the other, with their rules; `written` says how an equation is written.
template <class Written>
std::string joined(const reasons& why, Written written) {
  std::string result;
  for (const reason& each : why.all()) {
    if (!result.empty())
      result += "; ";
    result += each.words;
    std::string_view between = each.words.empty() ? "" : ": ";
    for (const equality& rule : each.rules) {
      result += between;
      result += written(rule);
      between = ", ";
    }
  }
  return result;
}

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

  std::string text(int id) const { return printed(shown_.formulas(), id); }

  void write(const derivation_block& block) {
    if (block.name >= 0)
      text_ += text(block.name) + " = " + text(block.formula) + '\n';
    const std::string head = text(block.derivative);
    std::vector<std::string> sides;
    std::vector<std::string> whys;
    for (const derivation_line& line : block.lines) {
      sides.push_back(text(line.formula));
      whys.push_back(written(line.why));
    }
    const bool is_short =
        sides.size() == 1 && head.size() + sides[0].size() + whys[0].size() <= widest + 20;
    std::size_t column = 0;
    for (std::string& side : sides) {
      side.insert(0, is_short ? " = " : "\n  = ");
      if (side.size() <= widest)
        column = std::max(column, side.size());
    }
    text_ += head;
    for (std::size_t i = 0; i < sides.size(); ++i) {
      text_ += sides[i];
      if (sides[i].size() > column)
        text_ += "\n        " + whys[i];
      else
        text_.append(column + 4 - sides[i].size(), ' ') += whys[i];
    }
  }

  std::string written(const reasons& why) const {
    return joined(why, [this](const equality& rule) {
      return rule.right < 0 ? text(rule.left) : text(rule.left) + " = " + text(rule.right);
    });
  }

  derivation& shown_;
  std::string text_;
};

/// A derivation as LaTeX: an environment in which the signs = are aligned, and the reasons.
class derivation_in_latex {
public:
  explicit derivation_in_latex(derivation& shown) : shown_(shown), names_(names_in(shown)) {
    for (derivation::differential& each : shown.differentials()) {
      each.latex = "\\frac{\\mathrm{d}}{\\mathrm{d}" + latex(each.variable) + "}";
      each.op.latex = each.latex;
    }
  }

  std::string operator()() {
    latex_ = "\\begin{aligned}";
    for (const derivation_block& block : shown_.blocks()) {
      if (&block != shown_.blocks().data())
        latex_ += " \\\\[1ex]";
      write(block);
    }
    return std::move(latex_ += "\n\\end{aligned}");
  }

private:
  /// A symbol is written the same way in every line, so that one can tell it from all others.
  static latex_names names_in(derivation& shown) {
    growable<int> formulas;
    const auto add = [&formulas](int id) {
      if (id >= 0)
        formulas.push_back(id);
    };
    for (const derivation_block& block : shown.blocks()) {
      add(block.name);
      add(block.formula);
      add(block.derivative);
      for (const derivation_line& line : block.lines) {
        add(line.formula);
        for (const reason& each : line.why.all())
          for (const equality& rule : each.rules) {
            add(rule.left);
            add(rule.right);
          }
      }
    }
    for (const derivation::differential& each : shown.differentials())
      add(each.variable);
    use_elementary_forms(shown.formulas(), formulas);
    return latex_names(shown.formulas(), reachable(shown.formulas(), formulas));
  }

  std::string latex(int id) const {
    latex_writer writer(shown_.formulas(), names_);
    writer.add(id);
    const growable<char> characters = writer();
    return {characters.begin(), characters.end()};
  }

  void write(const derivation_block& block) {
    if (block.name >= 0)
      latex_ += '\n' + latex(block.name) + " &= " + latex(block.formula) + " \\\\";
    latex_ += '\n' + latex(block.derivative);
    std::string last;
    for (const derivation_line& line : block.lines) {
      std::string side = latex(line.formula);
      if (side == last) // what was done to parentheses is not to be seen
        continue;
      latex_ += (last.empty() ? " &= " : " \\\\\n &= ") + side;
      write(line.why);
      last = std::move(side);
    }
  }

  void write(const reasons& why) {
    const std::string words = joined(why, [this](const equality& rule) {
      return '$' + latex(rule.left) + (rule.right < 0 ? "" : " = " + latex(rule.right)) + '$';
    });
    if (!words.empty())
      latex_ += " && \\text{" + words + '}';
  }

  derivation& shown_;
  latex_names names_;
  std::string latex_;
};

template <class Writer, class F, class Variable>
std::string explained() {
  if constexpr (check_formula<F>() && check_variable<Variable>() &&
                check_scalar_variable<Variable>()) {
    // What derivative refuses is refused here, too: at run time the engine would stop the program.
    static_assert(snapshot_of<derivative_request<1, F, Variable>>.root_count == 1);
    derivation shown(node_of<F>, Variable::name());
    return Writer(shown)();
  } else {
    return {};
  }
}

template <class F>
std::string explain_by_other_than_one() {
  static_assert(always_false<F>,
                "tapeless: a derivation is by one variable; write explain(f, x), and "
                "explain(derivative(f, x), y) for the derivative by y of that by x "
                "[explain-by-one-variable]");
  return {};
}

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
///     "  = 2 * x                        1 * u = u, u * 1 = u, u + u = 2 * u"
/// ```
/// An error is what derivative refuses, and more variables than one: the derivative by y of that by
/// x is explained by `explain(derivative(f, x), y)`.
template <class F, class Variable>
  requires(any_formula<F> || is_variable<Variable>)
std::string explain(const F&, const Variable&) {
  return detail::explained<detail::derivation_in_text, F, Variable>();
}

/// What explain gives, as LaTeX for math mode: an environment `aligned` of the package amsmath.
template <class F, class Variable>
  requires(any_formula<F> || is_variable<Variable>)
std::string explain_in_latex(const F&, const Variable&) {
  return detail::explained<detail::derivation_in_latex, F, Variable>();
}

/// Says that it takes one variable.
template <any_formula F, class... Variables>
  requires(sizeof...(Variables) != 1)
std::string explain(const F&, const Variables&...) {
  return detail::explain_by_other_than_one<F>();
}
template <any_formula F, class... Variables>
  requires(sizeof...(Variables) != 1)
std::string explain_in_latex(const F&, const Variables&...) {
  return detail::explain_by_other_than_one<F>();
}

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
