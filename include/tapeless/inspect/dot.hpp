// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_INSPECT_DOT_HPP
#define TAPELESS_INSPECT_DOT_HPP

#include <tapeless/inspect/result_names.hpp>
#include <tapeless/inspect/values.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

namespace detail {

/// The text inside of one of Graphviz' HTML-like labels.
inline std::string escaped(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const auto length = static_cast<std::size_t>(first_character(text).length);
    const char c = text[0];
    if (length == 0)
      result += '_'; // Graphviz refuses what is not UTF-8
    else if (c == '\n')
      result += "<br/>";
    else if (c == '\\')
      result += "\\\\"; // in labels, \N would be the name of the node
    else if (std::string_view("&<>\"").find(c) != std::string_view::npos)
      result += "&#" + std::to_string(static_cast<int>(c)) + ';';
    else if (static_cast<unsigned char>(c) < ' ' || c == '\x7F')
      result += ' '; // XML has no control characters
    else
      result += text.substr(0, length);
    text.remove_prefix(length > 0 ? length : 1);
  }
  return result;
}

/// A graph drawn as a circuit in Graphviz' language: variables on the left, a gate for each
/// operation, results on the right. Numbers are part of their gates, as in the gates +1 and 1/x of
/// textbooks, so that all wires carry what depends on variables.
///
/// A gate and the wire behind it are one node of Graphviz, with the wire's value above a rule and
/// its gradient below, so that no label can lie on another one.
class circuit_drawing {
public:
  circuit_drawing(graph& g, const staging& names) : graph_(g), names_(names) {}

  /// What is written above and below the wire that leaves the node.
  void label_wire(int id, std::string value, std::string gradient) {
    if (wires_.size() <= static_cast<std::size_t>(id))
      wires_.resize(static_cast<std::size_t>(id) + 1);
    wires_[static_cast<std::size_t>(id)] = {std::move(value), std::move(gradient)};
  }

  /// The circuit of some results, each with a label.
  std::string draw(const growable<int>& results, const std::vector<std::string>& labels) {
    text_ = "digraph circuit {\n"
            "  rankdir=LR; splines=polyline; ranksep=0.45; nodesep=0.15;\n"
            "  node [shape=plain fontname=\"Helvetica,Arial,sans-serif\" fontsize=12];\n"
            "  edge [arrowsize=0.5 color=\"" +
            std::string(wire_color) + "\"];\n";
    const growable<bool> live = reachable(graph_, results);
    std::string inputs;
    for (int id = 0; id < live.size(); ++id) {
      if (!live[id] || is_constant(id))
        continue;
      if (graph_.is_symbol(id)) {
        node(id, "<td><i>" + escaped(printed(graph_, id)) + "</i>&#160;</td>");
        inputs += (inputs.empty() ? " " : " -> ") + name(id);
      } else {
        node(id, gate(id));
      }
    }
    std::string outputs;
    for (int i = 0; i < results.size(); ++i) {
      if (first_equal(results, i) < i)
        continue;
      if (is_constant(results[i]))
        node(results[i], "<td>" + escaped(printed(graph_, results[i])) + "&#160;</td>");
      std::string label;
      for (int k = i; k < results.size(); ++k)
        if (results[k] == results[i])
          label += (k == i ? "" : "\n") + labels[static_cast<std::size_t>(k)];
      outputs += "    r" + std::to_string(i) + " [label=<" + escaped(label) + ">];\n";
    }
    // Edges that nobody sees keep the inputs in order.
    text_ += "  { rank=source; edge [style=invis];" + inputs +
             " }\n  { rank=sink; node [shape=none width=0 height=0 margin=0.05];\n" + outputs +
             "  }\n";

    for (int id = 0; id < live.size(); ++id) {
      if (!live[id])
        continue;
      const growable<int> wires = operands_on_wires(id);
      for (int i = 0; i < wires.size(); ++i)
        edge(wires[i], name(id) + ':' + port(id, i) + ":w");
    }
    for (int i = 0; i < results.size(); ++i)
      if (first_equal(results, i) == i)
        edge(results[i], "r" + std::to_string(i) + ":w");
    return text_ + "}\n";
  }

private:
  struct wire {
    std::string value;
    std::string gradient;
  };

  static constexpr std::string_view wire_color = "#404040";
  static constexpr std::string_view letters[max_operands] = {"a", "b", "c", "d"};

  /// Results that are one node are one output.
  static int first_equal(const growable<int>& results, int place) {
    int first = 0;
    while (results[first] != results[place])
      ++first;
    return first;
  }

  static std::string name(int id) { return "n" + std::to_string(id); }
  static std::string open_table(std::string_view attributes) {
    return "<table cellborder=\"0\" cellspacing=\"0\" " + std::string(attributes) + '>';
  }
  static std::string colored(std::string_view color, const std::string& text) {
    return "<font color=\"" + std::string(color) + "\">" + text + "</font>";
  }

  /// Whether the node is a number, or a named one such as pi.
  bool is_constant(int id) const { return graph_.arity(id) == 0 && !graph_.is_symbol(id); }

  growable<int> operands_on_wires(int id) const {
    growable<int> wires;
    for (int i = 0; i < graph_.arity(id); ++i)
      if (!is_constant(graph_.operand(id, i)))
        wires.push_back(graph_.operand(id, i));
    return wires;
  }

  bool is_commutative(int id) const {
    return graph_.kind(id) == operation_kind::sum || graph_.kind(id) == operation_kind::product;
  }
  /// Whether each wire enters the gate at a letter of its own, which the gate's label names.
  bool has_letters(int id) const { return !is_commutative(id) && operands_on_wires(id).size() > 1; }
  std::string port(int id, int wire) const {
    return has_letters(id) ? std::string(letters[wire]) : "in";
  }

  void node(int id, const std::string& cells) {
    text_ += "  " + name(id) + " [label=<" + open_table("border=\"0\" cellpadding=\"0\"") + "<tr>" +
             cells + wire_behind(id) + "</tr></table>>];\n";
  }
  void edge(int from, const std::string& to) {
    text_ += "  " + name(from) + (has_labels(from) ? ":out" : "") + ":e -> " + to + ";\n";
  }
  bool has_labels(int id) const {
    return static_cast<std::size_t>(id) < wires_.size() &&
           !wires_[static_cast<std::size_t>(id)].value.empty();
  }

  /// The value above a rule and the gradient below.
  std::string wire_behind(int id) const {
    if (!has_labels(id))
      return "";
    const auto& [value, gradient] = wires_[static_cast<std::size_t>(id)];
    return "<td port=\"out\">" + open_table("border=\"0\" cellpadding=\"2\"") +
           "<tr><td border=\"1\" sides=\"b\" color=\"" + std::string(wire_color) + "\">&#160;" +
           colored("#007a33", value) + "&#160;</td></tr><tr><td>&#160;" +
           colored("#c8102e", gradient) + "&#160;</td></tr></table></td>";
  }

  std::string gate(int id) const {
    const int wires = operands_on_wires(id).size();
    std::string words = escaped(label(id));
    if (names_.is_let(id))
      words += "<br/><font point-size=\"10\"><b>" + escaped(names_.name(id)) + "</b></font>";
    std::string cells = "<td port=\"in\" width=\"24\" height=\"24\">" + words + "</td>";
    if (has_letters(id)) {
      cells = "<td rowspan=\"" + std::to_string(wires) + "\">" + words + "</td>";
      for (int i = 0; i < wires; ++i) {
        const std::string letter(letters[i]);
        const std::string entry = "<td port=\"" + letter +
                                  "\"><font point-size=\"9\" color=\"#606060\">" + letter +
                                  "</font></td>";
        cells = i == 0 ? entry + cells : cells + "</tr><tr>" + entry;
      }
    }
    return "<td>" +
           open_table("border=\"1\" cellpadding=\"2\" style=\"rounded\" bgcolor=\"#eef3fb\"") +
           "<tr>" + cells + "</tr></table></td>";
  }

  /// What the gate does with its wires: `+`, `+ 1`, `exp`, `1 / □`, `a - b`.
  std::string label(int id) const {
    tapeless::node n = graph_[id];
    const int wires = operands_on_wires(id).size();
    if (wires == 2 && is_commutative(id))
      return graph_.kind(id) == operation_kind::sum ? "+" : "*";
    if (n.op->arity == 1 && wires == 1 && n.op->kind != operation_kind::negation &&
        !n.op->has_textbook)
      return n.op->latex == "\\sigma" ? "σ" : std::string(n.op->name);

    const std::string_view place = "□";
    int count = 0;
    for (int i = 0; i < n.op->arity; ++i)
      if (!is_constant(n.operands[i]))
        n.operands[i] = graph_.add_symbol({wires > 1 ? letters[count++] : place, -1});
    if (wires == 1 && is_commutative(id) && graph_.is_symbol(n.operands[1]))
      std::swap(n.operands[0], n.operands[1]);
    std::string text = printed(graph_, graph_.add(n));
    if (wires == 1 && text.starts_with(place))
      text.erase(0, text[place.size()] == ' ' ? place.size() + 1 : place.size());
    return text;
  }

  graph& graph_;
  const staging& names_;
  std::vector<wire> wires_; ///< by node
  std::string text_;
};

} // namespace detail

/// The graph behind a formula, or behind what gradient, value_and_gradient, hessian and jacobian
/// return, as text for Graphviz: inputs on the left, results on the right, equal parts once.
///
/// A gate with one input shows it as a box, as in `1 / □`, or leaves it out in front, as in `+ 1`;
/// where the order of several counts, they have letters, as in `a - b`. Run it through
/// `dot -Tsvg`.
/// ```
/// std::puts(tapeless::to_dot((x + y) * z).c_str());
/// ```
template <class T>
std::string to_dot(const T&) {
  if constexpr (detail::check_inspectable<T>()) {
    graph g;
    const detail::subject subject = detail::inspected<T>::make();
    const detail::staging names(g, subject.formulas);
    const growable<int> results = subject.results(g);
    return detail::circuit_drawing(g, names).draw(results, detail::result_names(names, subject));
  } else {
    return {};
  }
}

/// The circuit of a formula at a point, as textbooks on back-propagation draw it: each wire has the
/// value on it above in green, and the derivative of the result by it below in red.
///
/// The numbers are those that evaluation computes, to four digits. A variable without a value is an
/// error, as it is where the formula is called.
/// ```
/// std::puts(tapeless::to_dot((x + y) * z, x = -2.0, y = 5.0, z = -4.0).c_str());
/// ```
template <detail::inspectable F, class... Bindings>
  requires(sizeof...(Bindings) > 0)
std::string to_dot(const F&, const Bindings&... bindings) {
  if constexpr (detail::check_one_formula<F>()) {
    graph g;
    const detail::staging_with_adjoints stages(g, detail::node_of<F>);
    const auto numbers = detail::evaluate_values_and_adjoints<F>(stages.backwards(), bindings...);
    detail::circuit_drawing drawing(g, stages);
    for (const int id : stages.backwards()) {
      const auto place = static_cast<std::size_t>(id);
      drawing.label_wire(id, detail::short_text(numbers.values[place]),
                         detail::short_text(numbers.adjoints[place]));
    }
    return drawing.draw(stages.roots(), {std::string(stages.formula_name(0))});
  } else {
    return {};
  }
}

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
