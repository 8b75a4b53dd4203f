// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_INSPECT_LATEX_WRITER_HPP
#define TAPELESS_INSPECT_LATEX_WRITER_HPP

#include <tapeless/graph/print.hpp>
#include <tapeless/inspect/latex_names.hpp>
#include <tapeless/operation/piecewise.hpp>
#include <tapeless/operation/root.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

namespace detail {

/// Whether the node is shown as something that takes more than a line.
constexpr bool is_fraction_or_cases(const graph& g, int id) {
  return g.kind(id) == operation_kind::quotient || g.kind(id) == operation_kind::select ||
         (g.is_number(id) && !has_decimals(g.number(id)));
}

/// Functions that only exist to be computed well, as what they are: log(1 + x) where the program
/// says log1p(x).
constexpr void use_elementary_forms(graph& g, growable<int>& roots) {
  rebuild(g, roots, [&g](int id, const node& n) {
    const int u = n.operands[0];
    if (n.op->arity == 0)
      return id;
    if (is_same(n.op, *operation_of_type<struct exp2>()))
      return g.add(power_operation, g.add_number(2), u);
    if (is_same(n.op, *operation_of_type<struct expm1>()))
      return g.add(difference_operation, g.add(*operation_of_type<struct exp>(), u),
                   g.add_number(1));
    if (is_same(n.op, *operation_of_type<struct log1p>()))
      return g.add(log_operation, g.add(sum_operation, g.add_number(1), u));
    if (is_same(n.op, *operation_of_type<struct hypot>())) {
      const int two = g.add_number(2);
      return g.add(square_root_operation,
                   g.add(sum_operation, g.add(integer_power_operation, u, two),
                         g.add(integer_power_operation, n.operands[1], two)));
    }
    return g.add(n);
  });
}

/// Writes formulas, with LaTeX between them, as one text with as few parentheses as mathematics
/// needs; breaks off behind `longest_text` characters. Sums of sums and products of products have
/// none: the text says what a formula is and not in which order it is computed.
class latex_writer {
public:
  constexpr explicit latex_writer(graph& g) : graph_(g) {}
  /// For one of several texts that are read together, whose symbols have these names.
  latex_writer(graph& g, const latex_names& names) : graph_(g), names_(&names) {}

  constexpr void add(std::string_view latex) { parts_.push_back({.text = latex}); }
  constexpr void add(int formula) { parts_.push_back({.id = formula}); }

  /// The text of all that was added. Different symbols look different in it.
  constexpr growable<char> operator()() {
    prepare_parts();
    measure();
    // What is still to be written, last first: the text grows from left to right without recursion.
    for (int i = parts_.size() - 1; i >= 0; --i)
      open_.push_back(parts_[i]);
    while (!open_.empty() && text_.size() <= longest_text) {
      const piece next = open_.pop_back();
      if (next.id < 0)
        append(text_, next.text);
      else
        open_up(next);
    }
    return static_cast<growable<char>&&>(text_);
  }

private:
  /// Fractions and powers stand in products without parentheses, atoms in powers too.
  enum class precedence : unsigned char { comparison, sum, product, power, atom };

  /// Literal text, or a node with the least precedence that needs no parentheses there.
  struct piece {
    std::string_view text{};
    int id = -1;
    precedence least = precedence::comparison;
    bool leading = true;  ///< whether a minus sign may stand in front
    bool no_sign = false; ///< whether the minus sign in front stands there already
  };

  struct traits {
    bool is_tall = false; ///< has a fraction or cases, which parentheses have to grow with
    bool has_exp = false;
    bool has_minus = false; ///< in front
  };

  static constexpr const operation& exp_ = *operation_of_type<struct exp>();
  static constexpr const operation& abs_ = *operation_of_type<struct abs>();
  static constexpr const operation& cbrt_ = *operation_of_type<struct cbrt>();

  constexpr void prepare_parts() {
    growable<int> formulas;
    for (const piece& part : parts_)
      if (part.id >= 0)
        formulas.push_back(part.id);
    use_elementary_forms(graph_, formulas);
    if (names_ == nullptr) {
      own_names_ = latex_names(graph_, reachable(graph_, formulas));
      names_ = &own_names_;
    }
    int next = 0;
    for (piece& part : parts_)
      if (part.id >= 0)
        part.id = formulas[next++];
  }

  constexpr void measure() {
    traits_ = growable<traits>(graph_.size());
    for (int id = 0; id < graph_.size(); ++id) {
      const node& n = graph_[id];
      traits& of = traits_[id];
      of.is_tall = is_fraction_or_cases(graph_, id);
      of.has_exp = is_same(n.op, exp_);
      for (int i = 0; i < n.op->arity; ++i) {
        of.is_tall = of.is_tall || traits_[n.operands[i]].is_tall;
        of.has_exp = of.has_exp || traits_[n.operands[i]].has_exp;
      }
      switch (n.op->kind) {
      case operation_kind::number:
        of.has_minus = is_negative(graph_.number(id));
        break;
      case operation_kind::negation:
        of.has_minus = true;
        break;
      case operation_kind::product:
      case operation_kind::quotient:
        of.has_minus = traits_[n.operands[0]].has_minus;
        break;
      default:
        break;
      }
    }
  }

  constexpr void open_up(const piece& next) {
    const node n = graph_[next.id];
    const traits& of = traits_[next.id];
    const bool minus = of.has_minus && !next.no_sign;
    if (precedence_of(next.id) < next.least || (minus && !next.leading)) {
      close(of.is_tall);
      open_.push_back({.id = next.id});
      open(of.is_tall);
      return;
    }
    const int a = n.operands[0];
    const int b = n.operands[1];
    if (minus) // in front of the whole fraction, too
      append(text_, "-");
    switch (n.op->kind) {
    case operation_kind::number:
      append_number(text_, graph_.number(next.id));
      return;
    case operation_kind::symbol:
      append(text_, (*names_)[next.id]);
      return;
    case operation_kind::sum:
      infix(next, a, " + ", b, precedence::sum, precedence::sum);
      return;
    case operation_kind::difference:
      infix(next, a, " - ", b, precedence::sum, precedence::product);
      return;
    case operation_kind::product:
      open_.push_back({.id = b, .least = precedence::product, .leading = false});
      open_.push_back({.text = begins_with_number(b) ? " \\cdot " : "\\,"});
      open_.push_back({.id = a, .least = precedence::product, .no_sign = of.has_minus});
      return;
    case operation_kind::quotient:
      in_braces("}{", b);
      open_.push_back({.id = a, .no_sign = of.has_minus});
      open_.push_back({.text = "\\frac{"});
      return;
    case operation_kind::negation:
      open_.push_back({.id = a, .least = precedence::product, .leading = false});
      return;
    case operation_kind::power:
    case operation_kind::integer_power:
      raise(a, b);
      return;
    case operation_kind::square_root:
      in_braces("\\sqrt{", a);
      return;
    case operation_kind::select:
      list_cases(next.id);
      return;
    default:
      break;
    }
    if (tapeless::is_comparison(*n.op)) {
      infix(next, a, relation(n.op->name), b, precedence::sum, precedence::sum);
    } else if (is_same(n.op, exp_) && is_power_of_e(next.id)) {
      in_braces("e^{", a);
    } else if (is_same(n.op, cbrt_)) {
      in_braces("\\sqrt[3]{", a);
    } else if (is_same(n.op, abs_)) {
      const bool tall = traits_[a].is_tall;
      open_.push_back({.text = tall ? " \\right\\rvert" : " \\rvert"});
      open_.push_back({.id = a});
      open_.push_back({.text = tall ? "\\left\\lvert " : "\\lvert "});
    } else {
      append_function(text_, *n.op);
      if (n.op->arity > 0)
        enclose_operands(n);
    }
  }

  // Parentheses as large as what stands between them.
  constexpr void open(bool tall) { open_.push_back({.text = tall ? "\\left(" : "("}); }
  constexpr void close(bool tall) { open_.push_back({.text = tall ? "\\right)" : ")"}); }

  constexpr void enclose_operands(const node& n) {
    bool tall = false;
    for (int i = 0; i < n.op->arity; ++i)
      tall = tall || traits_[n.operands[i]].is_tall;
    close(tall);
    for (int i = n.op->arity - 1; i >= 0; --i) {
      open_.push_back({.id = n.operands[i]});
      if (i > 0)
        open_.push_back({.text = ", "});
    }
    open(tall);
  }

  constexpr void in_braces(std::string_view before, int a) {
    open_.push_back({.text = "}"});
    open_.push_back({.id = a});
    open_.push_back({.text = before});
  }

  constexpr void infix(const piece& whole, int a, std::string_view between, int b, precedence left,
                       precedence right) {
    open_.push_back({.id = b, .least = right, .leading = false});
    open_.push_back({.text = between});
    open_.push_back({.id = a, .least = left, .leading = whole.leading});
  }

  /// \sin^{2}(x) for the power of a function. It has no minus sign, as \sin^{-1} is another
  /// function.
  constexpr void raise(int base, int exponent) {
    const node& n = graph_[base];
    if (n.op->kind == operation_kind::function && n.op->arity == 1 &&
        precedence_of(base) == precedence::atom && !is_same(n.op, abs_) && !is_same(n.op, exp_) &&
        !contains(n.op->latex, '^') && graph_.is_number(exponent) &&
        is_plain_integer(graph_.number(exponent)) && !is_negative(graph_.number(exponent))) {
      append_function(text_, *n.op);
      enclose_operands(n);
      in_braces("^{", exponent);
      return;
    }
    in_braces("^{", exponent);
    open_.push_back({.id = base, .least = precedence::atom, .leading = false});
  }

  /// A choice, and those in its last branch, as cases that are tried one after the other.
  constexpr void list_cases(int id) {
    growable<int> choices;
    for (; graph_.kind(id) == operation_kind::select; id = graph_.operand(id, 2))
      choices.push_back(id);
    open_.push_back({.text = " & \\text{otherwise} \\end{cases}"});
    open_.push_back({.id = id});
    for (int i = choices.size() - 1; i >= 0; --i) {
      open_.push_back({.text = " \\\\ "});
      open_.push_back({.id = graph_.operand(choices[i], 0)});
      open_.push_back({.text = " & \\text{if } "});
      open_.push_back({.id = graph_.operand(choices[i], 1)});
    }
    open_.push_back({.text = "\\begin{cases} "});
  }

  static constexpr std::string_view relation(std::string_view name) {
    return name == "<"    ? " < "
           : name == "<=" ? " \\le "
           : name == ">"  ? " > "
           : name == ">=" ? " \\ge "
                          : " = ";
  }

  /// Whether the text begins with a digit, or with a fraction that looks like part of a mixed
  /// number behind one.
  constexpr bool begins_with_number(int id) const {
    while (true) {
      switch (graph_.kind(id)) {
      case operation_kind::number:
        return !is_negative(graph_.number(id));
      case operation_kind::product:
      case operation_kind::quotient:
      case operation_kind::power:
      case operation_kind::integer_power:
        id = graph_.operand(id, 0);
        break;
      default:
        return false;
      }
    }
  }

  constexpr precedence precedence_of(int id) const {
    const operation& op = *graph_[id].op;
    switch (op.kind) {
    case operation_kind::select:
      return precedence::comparison;
    case operation_kind::sum:
    case operation_kind::difference:
      return precedence::sum;
    case operation_kind::product:
    case operation_kind::negation:
      return precedence::product;
    case operation_kind::quotient:
      return traits_[id].has_minus ? precedence::product : precedence::power;
    case operation_kind::power:
    case operation_kind::integer_power:
    case operation_kind::square_root:
      return precedence::power;
    case operation_kind::number:
      return precedence_of(graph_.number(id));
    case operation_kind::function: {
      if (tapeless::is_comparison(op))
        return precedence::comparison;
      const bool raised = is_same(&op, cbrt_) || (is_same(&op, exp_) && is_power_of_e(id));
      return raised ? precedence::power : precedence::atom;
    }
    default:
      return precedence::atom;
    }
  }

  /// 6.6 \cdot 10^{-34} is a product.
  static constexpr precedence precedence_of(const rational& number) {
    std::int64_t digits = 0;
    int exponent = 0;
    if (!decimal(number, digits, exponent))
      return precedence::power;
    growable<char> written;
    return append_decimal(written, digits, exponent) == 0 ? precedence::atom : precedence::product;
  }

  /// exp(u) is e^{u} where that is easy to read.
  constexpr bool is_power_of_e(int id) const {
    const traits& exponent = traits_[graph_.operand(id, 0)];
    return !exponent.is_tall && !exponent.has_exp;
  }

  /// The number without its sign.
  static constexpr void append_number(growable<char>& text, const rational& number) {
    std::int64_t digits = 0;
    int exponent = 0;
    if (!decimal(number, digits, exponent)) {
      append(text, "\\frac{");
      append_number(text, written_numerator(number));
      append(text, "}{");
      append_number(text, written_denominator(number));
      append(text, "}");
      return;
    }
    const int before = text.size();
    const int power = append_decimal(text, digits, exponent);
    if (power == 0)
      return;
    if (digits == 1)
      text.shrink(before);
    else
      append(text, " \\cdot ");
    append(text, power < 0 ? "10^{-" : "10^{");
    append_integer(text, power < 0 ? -power : power);
    append(text, "}");
  }

  graph& graph_;
  growable<piece> parts_;
  const latex_names* names_ = nullptr;
  latex_names own_names_;
  growable<traits> traits_; ///< by node
  growable<piece> open_;
  growable<char> text_;
};

} // namespace detail

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
