// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// Circuits: the numbers in the picture are those of evaluation, the wires those of the formula, and
// Graphviz takes whatever names and numbers there are.

#include <tapeless/inspect.hpp>
#include <tapeless/tapeless.hpp>

#include <boost/hana/tuple.hpp>
#include <doctest/doctest.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <limits>
#include <map>
#include <string>
#include <vector>

namespace {

using namespace tapeless::literals;
using tapeless::let;

constexpr tapeless::variable<"x"> x;
constexpr auto y = "y"_v;
constexpr auto z = "z"_v;
constexpr auto s = "s"_v;
constexpr tapeless::vector<"w", 8> w;

constexpr auto sigy = let<"sigy">(sigmoid(y));
constexpr auto num = let<"num">(x + sigy);
constexpr auto den = let<"den">(sigmoid(x) + square(x + y));
constexpr auto headline = num / den;

/// A node of the picture as text.
struct drawn {
  std::string words; ///< all but the wire's numbers
  std::string value;
  std::string gradient;
  std::string letters; ///< of its inputs
};

struct drawing {
  std::map<std::string, drawn> nodes;
  std::vector<std::string> edges; ///< without those that only keep order

  /// The one node with the words.
  drawn with(const std::string& words) const {
    const drawn* found = nullptr;
    for (const auto& [name, node] : nodes) {
      if (node.words != words)
        continue;
      CAPTURE(words);
      CHECK(found == nullptr);
      found = &node;
    }
    CAPTURE(words);
    REQUIRE(found != nullptr);
    return *found;
  }
};

/// Takes the tags out of a label; what is in green and red goes to value and gradient.
drawn read_label(const std::string& label) {
  drawn result;
  std::string* into = &result.words;
  for (std::size_t i = 0; i < label.size(); ++i) {
    if (label[i] == '<') {
      const std::string tag = label.substr(i + 1, label.find('>', i) - i - 1);
      if (tag == "font color=\"#007a33\"")
        into = &result.value;
      if (tag == "font color=\"#c8102e\"")
        into = &result.gradient;
      if (tag.starts_with("font point-size=\"9\""))
        into = &result.letters;
      if (tag == "/font")
        into = &result.words;
      if (tag == "br/")
        *into += '|';
      i += tag.size() + 1;
    } else if (label.compare(i, 6, "&#160;") == 0) {
      i += 5;
    } else {
      *into += label[i];
    }
  }
  return result;
}

drawing read(const std::string& dot) {
  drawing result;
  std::size_t end = 0;
  for (std::size_t start = 0; (end = dot.find('\n', start)) != std::string::npos; start = end + 1) {
    const std::string line = dot.substr(start, end - start);
    const std::size_t name = line.find_first_not_of(' ');
    const std::size_t label = line.find(" [label=<");
    if (label != std::string::npos)
      result.nodes[line.substr(name, label - name)] =
          read_label(line.substr(label + 9, line.size() - label - 9 - 3));
    else if (line.find("->") != std::string::npos && line.find("invis") == std::string::npos)
      result.edges.push_back(line.substr(2, line.size() - 3));
  }
  return result;
}

std::string four_digits(double number) {
  char text[32];
  std::snprintf(text, sizeof text, "%.4g", number);
  return text;
}

bool run(const std::string& command) { return std::system(command.c_str()) == 0; }
const bool has_graphviz = run("command -v dot >/dev/null 2>&1");

std::string contents(const std::string& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// What Graphviz draws, which must have no complaint.
std::string drawn_by_graphviz(const std::string& dot) {
  if (!has_graphviz) {
    MESSAGE("Graphviz is not installed: not drawn");
    return {};
  }
  const std::string path = "drawn_by_graphviz";
  std::ofstream(path + ".dot") << dot;
  const bool accepted = run("dot -Tsvg " + path + ".dot >" + path + ".svg 2>" + path + ".log");
  CAPTURE(dot);
  CHECK(accepted);
  CHECK(contents(path + ".log").empty());
  std::string svg = contents(path + ".svg");
  for (const char* const ending : {".dot", ".svg", ".log"})
    std::remove((path + ending).c_str());
  return svg;
}

TEST_CASE("values and gradients are those of evaluation") {
  const drawing circuit = read(to_dot(headline, x = 3.0, y = -4.0));
  const auto expected = value_and_gradient(headline, x, y)(x = 3.0, y = -4.0);
  CHECK(circuit.with("x").value == "3");
  CHECK(circuit.with("y").value == "-4");
  CHECK(circuit.with("x").gradient == four_digits(expected.gradient[0]));
  CHECK(circuit.with("y").gradient == four_digits(expected.gradient[1]));
  CHECK(circuit.with("a / b").value == four_digits(expected.value));
  CHECK(circuit.with("a / b").gradient == "1");

  // The gradient on a wire is the derivative by what stands in its place.
  const auto by = [](auto f, double at) {
    return four_digits(gradient(f, s)(x = 3.0, y = -4.0, s = at)[0]);
  };
  const double sigy_value = sigy(y = -4.0);
  const double num_value = num(x = 3.0, y = -4.0);
  const double den_value = den(x = 3.0, y = -4.0);
  CHECK(circuit.with("σ|sigy").value == four_digits(sigy_value));
  CHECK(circuit.with("+|num").value == four_digits(num_value));
  CHECK(circuit.with("+|den").value == four_digits(den_value));
  CHECK(circuit.with("σ|sigy").gradient == by((x + s) / den, sigy_value));
  CHECK(circuit.with("+|num").gradient == by(s / den, num_value));
  CHECK(circuit.with("+|den").gradient == by(num / s, den_value));
  CHECK(circuit.with("+").gradient == by(num / (sigmoid(x) + square(s)), -1.0));
  CHECK(circuit.with("^2").gradient == by(num / (sigmoid(x) + s), 1.0));
  CHECK(circuit.with("σ").gradient == by(num / (s + square(x + y)), sigmoid(x)(x = 3.0)));
}

TEST_CASE("the gates of the tutorial") {
  const auto circuit =
      read(to_dot((x * y + max(z, w[0_c])) * 2_c, x = 3.0, y = -4.0, z = 2.0, w[0_c] = -1.0));
  CHECK(circuit.nodes.size() == 9);
  CHECK(circuit.with("x").gradient == "-8");
  CHECK(circuit.with("y").gradient == "6");
  CHECK(circuit.with("z").gradient == "2");
  CHECK(circuit.with("w[0]").gradient == "0");
  CHECK(circuit.with("*").value == "-12");
  CHECK(circuit.with("max(a, b)").value == "2");
  CHECK(circuit.with("+").value == "-10");
  CHECK(circuit.with("* 2").value == "-20");
  CHECK(circuit.with("f").value.empty());
}

TEST_CASE("a network of two layers") {
  const auto hidden_1 = let<"hidden_1">(sigmoid(w[0_c] * 0.05_c + w[1_c] * 0.10_c + 0.35_c));
  const auto hidden_2 = let<"hidden_2">(sigmoid(w[2_c] * 0.05_c + w[3_c] * 0.10_c + 0.35_c));
  const auto output_1 = sigmoid(w[4_c] * hidden_1 + w[5_c] * hidden_2 + 0.60_c);
  const auto output_2 = sigmoid(w[6_c] * hidden_1 + w[7_c] * hidden_2 + 0.60_c);
  const auto error = 0.5_c * square(0.01_c - output_1) + 0.5_c * square(0.99_c - output_2);
  constexpr std::array start{0.15, 0.20, 0.25, 0.30, 0.40, 0.45, 0.50, 0.55};
  const std::string dot = to_dot(error, w = start);
  const auto circuit = read(dot);
  const auto slope = gradient(error, w)(w = start);
  for (std::size_t i = 0; i < 8; ++i) {
    const drawn weight = circuit.with("w[" + std::to_string(i) + "]");
    CHECK(weight.value == four_digits(start[i]));
    CHECK(weight.gradient == four_digits(slope[i]));
  }
  CHECK(circuit.with("σ|hidden_1").value == four_digits(hidden_1(w = start)));
  CHECK(circuit.with("σ|hidden_2").value == four_digits(hidden_2(w = start)));
  drawn_by_graphviz(dot);
}

TEST_CASE("a small one to the letter") {
  CHECK(to_dot(x - let<"twice">(y * 2_c), x = 3.0, y = 0.5) == R"(digraph circuit {
  rankdir=LR; splines=polyline; ranksep=0.45; nodesep=0.15;
  node [shape=plain fontname="Helvetica,Arial,sans-serif" fontsize=12];
  edge [arrowsize=0.5 color="#404040"];
  n0 [label=<<table cellborder="0" cellspacing="0" border="0" cellpadding="0"><tr><td><i>x</i>&#160;</td><td port="out"><table cellborder="0" cellspacing="0" border="0" cellpadding="2"><tr><td border="1" sides="b" color="#404040">&#160;<font color="#007a33">3</font>&#160;</td></tr><tr><td>&#160;<font color="#c8102e">1</font>&#160;</td></tr></table></td></tr></table>>];
  n1 [label=<<table cellborder="0" cellspacing="0" border="0" cellpadding="0"><tr><td><i>y</i>&#160;</td><td port="out"><table cellborder="0" cellspacing="0" border="0" cellpadding="2"><tr><td border="1" sides="b" color="#404040">&#160;<font color="#007a33">0.5</font>&#160;</td></tr><tr><td>&#160;<font color="#c8102e">-2</font>&#160;</td></tr></table></td></tr></table>>];
  n3 [label=<<table cellborder="0" cellspacing="0" border="0" cellpadding="0"><tr><td><table cellborder="0" cellspacing="0" border="1" cellpadding="2" style="rounded" bgcolor="#eef3fb"><tr><td port="in" width="24" height="24">* 2<br/><font point-size="10"><b>twice</b></font></td></tr></table></td><td port="out"><table cellborder="0" cellspacing="0" border="0" cellpadding="2"><tr><td border="1" sides="b" color="#404040">&#160;<font color="#007a33">1</font>&#160;</td></tr><tr><td>&#160;<font color="#c8102e">-1</font>&#160;</td></tr></table></td></tr></table>>];
  n4 [label=<<table cellborder="0" cellspacing="0" border="0" cellpadding="0"><tr><td><table cellborder="0" cellspacing="0" border="1" cellpadding="2" style="rounded" bgcolor="#eef3fb"><tr><td port="a"><font point-size="9" color="#606060">a</font></td><td rowspan="2">a - b</td></tr><tr><td port="b"><font point-size="9" color="#606060">b</font></td></tr></table></td><td port="out"><table cellborder="0" cellspacing="0" border="0" cellpadding="2"><tr><td border="1" sides="b" color="#404040">&#160;<font color="#007a33">2</font>&#160;</td></tr><tr><td>&#160;<font color="#c8102e">1</font>&#160;</td></tr></table></td></tr></table>>];
  { rank=source; edge [style=invis]; n0 -> n1 }
  { rank=sink; node [shape=none width=0 height=0 margin=0.05];
    r0 [label=<f>];
  }
  n1:out:e -> n3:in:w;
  n0:out:e -> n4:a:w;
  n3:out:e -> n4:b:w;
  n4:out:e -> r0:w;
}
)");
}

TEST_CASE("wires say which operand is which") {
  using edges = std::vector<std::string>;
  CHECK(read(to_dot(x / y)).edges == edges{"n0:e -> n2:a:w", "n1:e -> n2:b:w", "n2:e -> r0:w"});
  CHECK(read(to_dot(x / x)).edges == edges{"n0:e -> n1:a:w", "n0:e -> n1:b:w", "n1:e -> r0:w"});
  CHECK(read(to_dot(pow(y, x) - y)).edges == edges{"n0:e -> n2:a:w", "n1:e -> n2:b:w",
                                                   "n2:e -> n3:a:w", "n0:e -> n3:b:w",
                                                   "n3:e -> r0:w"});
  CHECK(read(to_dot(x * x)).edges == edges{"n0:e -> n1:in:w", "n0:e -> n1:in:w", "n1:e -> r0:w"});
}

TEST_CASE("numbers are part of their gates") {
  const auto label = [](auto f) { return read(to_dot(f)).nodes["n2"].words; };
  CHECK(read(to_dot(x - y)).nodes["n2"].letters == "ab");
  CHECK(label(x + 2_c) == "+ 2");
  CHECK(label(2_c + x) == "+ 2");
  CHECK(label(x * (-2_c)) == "* (-2)");
  CHECK(label(1_c / 3_c * x) == "* (1/3)");
  CHECK(label(x - 2_c) == "- 2");
  CHECK(label(2_c - x) == "2 - □");
  CHECK(label(1_c / x) == "1 / □");
  CHECK(label(x / 2_c) == "/ 2");
  CHECK(label(square(x)) == "^2");
  CHECK(label(pow(x, -0.5_c)) == "^(-0.5)");
  CHECK(label(pow(2_c, x)) == "2^□");
  CHECK(label(max(x, 0_c)) == "max(□, 0)");
  CHECK(label(x * tapeless::pi) == "* pi");
  CHECK(read(to_dot(select(x < y, x, 0_c))).nodes["n4"].words == "select(a, b, 0)");
  CHECK(read(to_dot(-x)).nodes["n1"].words == "-□");
  CHECK(read(to_dot(sqrt(x))).nodes["n1"].words == "sqrt");
  CHECK(read(to_dot(sigmoid(x))).nodes["n1"].words == "σ");
}

TEST_CASE("what is shared is drawn once") {
  const auto shared = exp(x + y);
  const auto circuit = read(to_dot(shared * shared + shared * x));
  CHECK(circuit.nodes.size() == 8);
}

TEST_CASE("no wires, only one, or only a number") {
  CHECK(read(to_dot(x, x = 3.0)).with("x").gradient == "1");
  CHECK(read(to_dot(w[3_c], w[3_c] = 3.0)).with("w[3]").value == "3");
  CHECK(read(to_dot(2.5_c)).with("2.5").value.empty());
  CHECK(read(to_dot(2.5_c, x = 3.0)).edges == std::vector<std::string>{"n0:e -> r0:w"});
  CHECK(read(to_dot(tapeless::pi)).with("pi").value.empty());
  CHECK(read(to_dot(sqrt(2_c) * x, x = 2.0)).with("sqrt(2)").gradient == "2");
  for (const std::string& dot : {to_dot(x, x = 3.0), to_dot(w[3_c]), to_dot(2.5_c),
                                 to_dot(2.5_c, x = 3.0), to_dot(sqrt(2_c), x = 3.0)})
    drawn_by_graphviz(dot);
}

TEST_CASE("numbers that are none, and zeros") {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  const auto quotient = read(to_dot(x / y, x = 0.0, y = 0.0));
  CHECK(quotient.with("a / b").value == "nan");
  CHECK(quotient.with("x").gradient == "inf");
  CHECK(quotient.with("y").gradient == "nan");
  CHECK(read(to_dot(exp(x), x = -infinity)).with("x").value == "-inf");
  CHECK(read(to_dot(-x, x = 0.0)).with("-□").value == "0");
  CHECK(read(to_dot(x, x = -std::numeric_limits<double>::quiet_NaN())).with("x").value == "nan");
  CHECK(read(to_dot(x, x = 123456.0)).with("x").value == "1.235e+05");
  CHECK(read(to_dot(x, x = 0.00012345678)).with("x").value == "0.0001235");
  drawn_by_graphviz(to_dot(x / y, x = 0.0, y = 0.0));
}

TEST_CASE("scalars of all kinds") {
  CHECK(read(to_dot(x / 3_c, x = 1.0f)).with("/ 3").value == "0.3333");
  CHECK(read(to_dot(x / 3_c, x = 1.0l)).with("/ 3").value == "0.3333");
  CHECK(read(to_dot(x / 3_c, x = 1)).with("/ 3").value == "0.3333");
}

/// An operation whose name no language likes.
struct odd {
  static constexpr std::string_view name = "<b>&amp;\"\\N\\\"\n\x01]>;\xFF\x80";
  template <class T>
  static constexpr T evaluate(const T& u) {
    return u;
  }
  static constexpr auto derivative(const auto&, const auto&) { return 1; }
};

TEST_CASE("names that Graphviz would read as its own") {
  constexpr tapeless::variable<"node"> node;
  constexpr tapeless::variable<"graph"> graph;
  constexpr tapeless::variable<"digraph"> digraph;
  constexpr tapeless::variable<"n0"> n0;
  constexpr tapeless::vector<"edge", 2> edge;
  const auto f = let<"subgraph">(node * graph) - digraph + edge[1_c] / n0;
  drawn_by_graphviz(to_dot(f));
  const std::string svg = drawn_by_graphviz(
      to_dot(f, node = 1.0, graph = 2.0, digraph = 3.0, edge[1_c] = 4.0, n0 = 5.0));
  if (has_graphviz)
    for (const char* const name :
         {">node<", ">graph<", ">digraph<", ">edge[1]<", ">n0<", ">subgraph<"})
      CHECK(svg.find(name) != std::string::npos);

  const std::string odd_svg = drawn_by_graphviz(to_dot(tapeless::apply_operation<odd>(x)));
  if (has_graphviz) {
    CHECK(odd_svg.find(">&lt;b&gt;&amp;amp;&quot;\\N\\&quot;<") != std::string::npos);
    CHECK(odd_svg.find("]&gt;;__<") != std::string::npos);
  }
}

TEST_CASE("graphs of several results") {
  const auto gradients = read(to_dot(value_and_gradient(headline, x, y)));
  for (const char* const result : {"f", "df/dx", "df/dy", "+|num", "+|den", "^2"})
    CHECK_NOTHROW(gradients.with(result));
  const auto hessians = read(to_dot(hessian(x * x * y, x, y)));
  CHECK(hessians.with("d2f/(dx dy)|d2f/(dy dx)").value.empty());
  CHECK(hessians.nodes.count("r2") == 0); // by y and x, which r1 shows
  CHECK(hessians.with("d2f/(dx dx)").value.empty());
  CHECK(hessians.with("d2f/(dy dy)").value.empty());
  const auto jacobians = read(to_dot(jacobian(boost::hana::make_tuple(x * y, w[0_c] + x), x, w)));
  CHECK(jacobians.with("df1/dx").value.empty());
  CHECK(jacobians.with("df2/dx|df2/dw[0]").value.empty());
  drawn_by_graphviz(to_dot(value_and_gradient(headline, x, y)));
  drawn_by_graphviz(to_dot(hessian(x * x * y, x, y)));
  drawn_by_graphviz(to_dot(jacobian(boost::hana::make_tuple(x * y, w[0_c] + x), x, w)));
}

TEST_CASE("the same text every time") {
  CHECK(to_dot(headline, x = 3.0, y = -4.0) == to_dot(headline, x = 3.0, y = -4.0));
}

} // namespace
