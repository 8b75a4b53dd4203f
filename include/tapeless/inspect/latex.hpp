// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_INSPECT_LATEX_HPP
#define TAPELESS_INSPECT_LATEX_HPP

#include <tapeless/inspect/latex_writer.hpp>
#include <tapeless/inspect/staging.hpp>
#include <tapeless/inspect/subject.hpp>
#include <tapeless/to_string.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

namespace detail {

/// A request whose roots are to be read, each without operations that exist for evaluation only.
template <class Request>
struct for_readers {
  static constexpr growable<int> roots(graph& g) {
    growable<int> roots = restore(g, snapshot_of<Request>);
    write_for_readers(g, roots);
    return roots;
  }
};

template <class List, std::size_t I>
struct listed_symbol {
  static constexpr symbol value = List::symbols[I];
};
template <class List, std::size_t I>
using listed_variable = decltype(lift_symbol<listed_symbol<List, I>>());

/// Adds derivative(f, x) or derivative(f, x, y), the variables by their places in a list, to roots.
template <class F, class List, std::size_t... I>
constexpr void add_derivative(graph& g, growable<int>& roots) {
  using request = for_readers<derivative_request<sizeof...(I), F, listed_variable<List, I>...>>;
  roots.push_back(restore(g, snapshot_of<request>)[0]);
}

/// A formula and what it is: nothing, a name, or the derivative of a name.
struct equation {
  int name = -1;
  int variable = -1;
  int formula = -1;
};

/// A formula in terms of the parts that `let` has named, and those parts.
class let_equations {
public:
  constexpr let_equations(graph& g, const formula_node& formula) : stages_(g, formula, false) {
    const int size = g.size();
    growable<int> shown(size, -1); // by node, the name or the formula in names
    for (int id = 0; id < size; ++id) {
      node n = g[id];
      for (int i = 0; i < n.op->arity; ++i)
        n.operands[i] = shown[n.operands[i]];
      growable<int> in_names(1, n.op->arity == 0 ? id : g.add(n));
      shown[id] = in_names[0];
      if (id != stages_.roots()[0] && !stages_.is_let(id))
        continue;
      write_for_readers(g, in_names);
      equation made{.formula = in_names[0]};
      if (stages_.is_let(id))
        made.name = shown[id] = stages_.named_symbol(id);
      if (id == stages_.roots()[0])
        formula_ = made;
      else
        parts_.push_back(made);
    }
  }

  /// The formula, with a name if it has one.
  constexpr const equation& formula() const { return formula_; }
  /// The parts in the order in which one reads.
  constexpr const growable<equation>& parts() const { return parts_; }
  /// The name of the formula or, if it has none, f.
  constexpr int name_of_formula(graph& g) {
    return formula_.name >= 0 ? formula_.name : g.add_symbol({stages_.formula_name(0)});
  }

private:
  staging stages_;
  equation formula_;
  growable<equation> parts_;
};

constexpr void add_equation(latex_writer& writer, const equation& made, std::string_view equals) {
  if (made.variable >= 0) {
    writer.add("\\frac{\\partial ");
    writer.add(made.name);
    writer.add("}{\\partial ");
    writer.add(made.variable);
    writer.add("}");
  } else if (made.name >= 0) {
    writer.add(made.name);
  }
  if (made.name >= 0)
    writer.add(equals);
  writer.add(made.formula);
}

/// Equations one below the other, aligned at their signs.
constexpr growable<char> write_lines(graph& g, const growable<equation>& lines) {
  latex_writer writer(g);
  writer.add("\\begin{aligned} ");
  for (int i = 0; i < lines.size(); ++i) {
    if (i > 0)
      writer.add(" \\\\ ");
    add_equation(writer, lines[i], " &= ");
  }
  writer.add(" \\end{aligned}");
  return writer();
}

/// Formulas row by row, in full size where they are fractions.
constexpr growable<char> write_matrix(graph& g, const growable<int>& entries, int columns) {
  bool tall = false;
  const growable<bool> shown = reachable(g, entries);
  for (int id = 0; id < shown.size(); ++id)
    tall = tall || (shown[id] && is_fraction_or_cases(g, id));
  // amsmath has no pmatrix of more columns.
  const bool wide = columns > 10;
  growable<char> begin;
  append(begin, wide ? "\\left(\\begin{array}{" : "\\begin{pmatrix} ");
  for (int i = 0; wide && i < columns; ++i)
    append(begin, "c");
  if (wide)
    append(begin, "} ");
  latex_writer writer(g);
  writer.add(view_of(begin));
  for (int i = 0; i < entries.size(); ++i) {
    if (i > 0)
      writer.add(i % columns != 0 ? " & " : tall ? " \\\\[3ex] " : " \\\\ ");
    if (tall)
      writer.add("\\displaystyle ");
    writer.add(entries[i]);
  }
  if (entries.empty())
    writer.add("\\,");
  writer.add(wide ? " \\end{array}\\right)" : " \\end{pmatrix}");
  return writer();
}

template <class T>
struct latex_of;

template <any_formula F>
struct latex_of<F> {
  static constexpr growable<char> write() {
    graph g;
    const let_equations equations(g, node_of<F>);
    latex_writer writer(g);
    add_equation(writer, equations.formula(), " = ");
    for (int i = 0; i < equations.parts().size(); ++i) {
      writer.add(i == 0 ? " \\quad\\text{where}\\quad " : ",\\quad ");
      add_equation(writer, equations.parts()[i], " = ");
    }
    return writer();
  }
};

template <class F, class... Variables>
struct latex_of<gradient_of<F, Variables...>> {
  using list = variable_list<Variables...>;
  static constexpr growable<char> write() {
    graph g;
    return write_matrix(g, entries(g, std::make_index_sequence<list::size>{}), 1);
  }

  template <std::size_t... I>
  static constexpr growable<int> entries(graph& g, std::index_sequence<I...>) {
    growable<int> result;
    (add_derivative<F, list, I>(g, result), ...);
    return result;
  }
};

template <class F, class... Variables>
struct latex_of<value_and_gradient_of<F, Variables...>> {
  static constexpr growable<char> write() {
    graph g;
    let_equations equations(g, node_of<F>);
    equation line = equations.formula();
    line.name = equations.name_of_formula(g);
    growable<equation> lines(1, line);
    for (const equation& part : equations.parts())
      lines.push_back(part);
    using list = variable_list<Variables...>;
    const growable<int> partials =
        latex_of<gradient_of<F, Variables...>>::entries(g, std::make_index_sequence<list::size>{});
    for (int i = 0; i < partials.size(); ++i)
      lines.push_back({.name = line.name,
                       .variable = g.add_symbol(list::symbols[static_cast<std::size_t>(i)]),
                       .formula = partials[i]});
    return write_lines(g, lines);
  }
};

/// The line of one derivative.
template <class F, class Variable>
struct latex_of_derivative {
  static constexpr growable<char> write() {
    graph g;
    let_equations equations(g, node_of<F>);
    using list = variable_list<Variable>;
    growable<int> partial;
    add_derivative<F, list, 0>(g, partial);
    latex_writer writer(g);
    add_equation(writer,
                 {.name = equations.name_of_formula(g),
                  .variable = g.add_symbol(list::symbols[0]),
                  .formula = partial[0]},
                 " = ");
    return writer();
  }
};

template <class F, class... Variables>
struct latex_of<hessian_of<F, Variables...>> {
  using list = variable_list<Variables...>;
  static constexpr growable<char> write() {
    graph g;
    return write_matrix(g, entries(g, std::make_index_sequence<list::size * list::size>{}),
                        static_cast<int>(list::size));
  }

private:
  template <std::size_t... I>
  static constexpr growable<int> entries(graph& g, std::index_sequence<I...>) {
    growable<int> result;
    (add_derivative<F, list, I / list::size, I % list::size>(g, result), ...);
    return result;
  }
};

template <class... F, class... Variables>
struct latex_of<jacobian_of<formula_list<F...>, Variables...>> {
  static constexpr growable<char> write() {
    graph g;
    using list = variable_list<Variables...>;
    growable<int> entries;
    const auto add_row = [&](const growable<int>& row) {
      for (const int entry : row)
        entries.push_back(entry);
    };
    (add_row(latex_of<gradient_of<F, Variables...>>::entries(
         g, std::make_index_sequence<list::size>{})),
     ...);
    return write_matrix(g, entries, static_cast<int>(list::size));
  }
};

/// The matrix; the values are formulas to be shown on their own.
template <class Formulas, class... Variables>
struct latex_of<value_and_jacobian_of<Formulas, Variables...>>
    : latex_of<jacobian_of<Formulas, Variables...>> {};

} // namespace detail

/// A formula, or what gradient, value_and_gradient, hessian or jacobian return, as LaTeX for math
/// mode, written by the compiler; it needs the package amsmath. The characters live as long as the
/// program and end with a zero.
///
/// A formula with named intermediate results is written in terms of them, and then says what they
/// are. A gradient is a column, a Hessian or Jacobian a matrix of simplified formulas; a value with
/// its gradient is lines of equations, in which a formula without a name is called f. More than
/// 10000 characters are an error.
/// ```
/// static_assert(to_latex(x / (1_c + exp(-y))) == "\\frac{x}{1 + e^{-y}}");
/// static_assert(to_latex(gradient(x * y, x, y)) == "\\begin{pmatrix} y \\\\ x \\end{pmatrix}");
/// ```
template <class T>
constexpr std::string_view to_latex(const T&) noexcept {
  if constexpr (detail::check_inspectable<T>())
    return detail::written_text<detail::latex_of<T>>();
  else
    return {};
}

/// The equation that says what a derivative is, as LaTeX. The formula is called by its name, if
/// `let` gave it one, or f.
///
/// ```
/// static_assert(to_latex(x * y, x) == "\\frac{\\partial f}{\\partial x} = y");
/// ```
template <class F, class Variable>
  requires(any_formula<F> || is_variable<Variable>)
constexpr std::string_view to_latex(const F&, const Variable&) noexcept {
  if constexpr (detail::check_formula<F>() && detail::check_variable<Variable>() &&
                detail::check_scalar_variable<Variable>())
    return detail::written_text<detail::latex_of_derivative<F, Variable>>();
  else
    return {};
}

/// Says that a line is of one derivative.
template <any_formula F, class... Variables>
  requires(sizeof...(Variables) > 1)
constexpr std::string_view to_latex(const F&, const Variables&...) noexcept {
  static_assert(always_false<F>,
                "tapeless: to_latex writes a formula, or the line of its derivative by one "
                "variable; write to_latex(derivative(f, x, y)), or to_latex(hessian(f, x, y)) "
                "[latex-by-one-variable]");
  return {};
}

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
