// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// Prints a LaTeX document of what to_latex can write: every function in every place where its
// meaning could be lost, derivatives, names, numbers and random formulas.

#include <tapeless/inspect.hpp>
#include <tapeless/tapeless.hpp>

#include "support/random_formula.hpp"

#include <cstdio>
#include <string>

using namespace tapeless::literals;
using tapeless::constant;
using tapeless::graph;
using tapeless::growable;
using tapeless::let;

namespace {

int shown = 0;

/// The number appears in the log in front of what pdflatex says on the formula.
void show(std::string_view latex) {
  std::printf("\\typeout{formula %d}\n\\[ %.*s \\]\n", ++shown, static_cast<int>(latex.size()),
              latex.data());
}

void show(graph& g, int root) {
  growable<int> roots(1, root);
  tapeless::detail::write_for_readers(g, roots);
  tapeless::detail::latex_writer writer(g);
  writer.add(roots[0]);
  const growable<char> text = writer();
  if (text.size() < 2000) // TeX measures lengths up to 6 m
    show(tapeless::detail::view_of(text));
}

void show_derivatives(graph& g, int root) {
  for (const char* const name : {"x", "y", "z"}) {
    growable<int> derivative = forward_derivatives(g, growable<int>(1, root), g.add_symbol({name}));
    simplify(g, derivative);
    show(g, derivative[0]);
  }
}

/// An operation on its own, on fractions, and as an operand of others.
void show_operation(graph& g, const tapeless::operation& op) {
  const int u = g.add_symbol({"x"});
  const int two = g.add_number(2);
  const int fraction =
      g.add(tapeless::quotient_operation, g.add_symbol({"y"}), g.add_symbol({"z"}));
  const int condition = g.add(tapeless::less_operation, u, fraction);
  const auto apply_to = [&](int first, int second, int third) {
    const int operands[] = {op.kind == tapeless::operation_kind::select ? condition : first, second,
                            third};
    tapeless::node made{&op};
    for (int i = 0; i < op.arity; ++i)
      made.operands[i] = operands[i];
    return g.add(made);
  };
  const int plain = apply_to(u, g.add_symbol({"y"}), g.add_symbol({"z"}));
  const int tall = apply_to(fraction, fraction, u);
  for (const int f : {plain, tall}) {
    show(g, f);
    show_derivatives(g, f);
    show(g, g.add(tapeless::negation_operation, f));
    show(g, g.add(tapeless::sum_operation, f, f));
    show(g, g.add(tapeless::difference_operation, u, f));
    show(g, g.add(tapeless::product_operation, two, f));
    show(g, g.add(tapeless::product_operation, f, two));
    show(g, g.add(tapeless::quotient_operation, f, u));
    show(g, g.add(tapeless::power_operation, f, two));
    show(g, g.add(tapeless::power_operation, f, u));
    show(g, g.add(tapeless::power_operation, u, f));
    show(g, g.add(tapeless::square_root_operation, f));
    for (int i = 0; i < tapeless::every_function.count; ++i)
      if (const tapeless::operation& outer = *tapeless::every_function.first[i].op;
          outer.arity == 1)
        show(g, g.add(outer, f));
  }
}

struct badly_named {
  static constexpr std::string_view name = "\\a_b%#${}~^& \n-é中";
  template <class T>
  static constexpr T evaluate(const T& u) {
    return u;
  }
  static constexpr auto derivative(const auto&, const auto&) { return 1; }
};

constexpr auto x = "x"_v;
constexpr auto y = "y"_v;
constexpr tapeless::vector<"w", 12> w;

template <tapeless::text... Name>
void show_names() {
  (show(to_latex(tapeless::variable<Name>{})), ...);
}

} // namespace

int main() {
  std::puts("\\documentclass{article}\n\\usepackage{amsmath}\n\\begin{document}");
  for (const tapeless::operation* const op :
       {&tapeless::sum_operation, &tapeless::difference_operation, &tapeless::product_operation,
        &tapeless::quotient_operation, &tapeless::negation_operation, &tapeless::less_operation,
        &tapeless::less_equal_operation, &tapeless::greater_operation,
        &tapeless::greater_equal_operation, &tapeless::equal_operation}) {
    graph g;
    show_operation(g, *op);
  }
  for (int i = 0; i < tapeless::every_function.count; ++i) {
    graph g;
    if (tapeless::every_function.first[i].op->kind != tapeless::operation_kind::integer_power)
      show_operation(g, *tapeless::every_function.first[i].op);
  }
  for (unsigned seed = 1; seed <= 500; ++seed) {
    graph g;
    show(g, tapeless::random_formula(g, seed)(10));
  }

  for (const tapeless::detail::greek_letter& letter : tapeless::detail::greek_letters) {
    graph g;
    show(g, g.add_symbol({letter.name}));
  }
  for (char32_t code = 0x80; code < 0x600; ++code) {
    const char bytes[] = {static_cast<char>(0xC0 | code >> 6),
                          static_cast<char>(0x80 | (code & 63)), '_', 'x'};
    graph g;
    if (tapeless::is_in_identifier(code, false)) {
      show(g, g.add_symbol({{bytes, 2}}));
      show(g, g.add_symbol({{bytes, 4}, 1}));
    }
  }
  show_names<"int", "in", "_", "__", "a__b", "_x", "x_", "x_1", "x12", "theta_1", "w_ij", "v_max",
             "a_b_c_d", "Δx", "xΔ", "größe", "größe_ü", "é1", "ж", "𝑥", "x_ж", "éσ">();

  show(to_latex("x1"_v * "x_1"_v * "ж"_v * tapeless::element<"x", 1>{}));
  show(to_latex("e"_v * exp(x) + "pi"_v * tapeless::pi));
  show(to_latex(tapeless::apply_operation<badly_named>(x / y)));
  show(to_latex(6.62607015e-34_c * x + 1e30_c * y - constant<1, 3>{}));
  constexpr auto num = let<"num">(x + sigmoid(y));
  constexpr auto f = num / let<"den">(sigmoid(x) + pow(x + y, 2_c));
  show(to_latex(f));
  show(to_latex(f, x));
  show(to_latex(gradient(f)));
  show(to_latex(value_and_gradient(f)));
  show(to_latex(hessian(f)));
  show(to_latex(jacobian(boost::hana::make_tuple(f, x / y), x, y)));
  constexpr auto many = tapeless::sum<12>([](auto i) { return w[i] * w[i]; });
  show(to_latex(gradient(many)));
  show(to_latex(hessian(many)));
  show(to_latex(gradient(3_c)));
  std::puts("\\end{document}");
  return shown > 1000 ? 0 : 1;
}
