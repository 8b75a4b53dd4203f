// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

#include "page.hpp"

// [shown
constexpr tapeless::variable<"V"> V;   // volume of a mole
constexpr tapeless::variable<"T"> T;   // temperature
constexpr tapeless::variable<"a"> a;   // how the molecules attract each other
constexpr tapeless::variable<"b"> b;   // how much room they take
constexpr auto R = 8.31446261815324_c; // J / (mol K)

constexpr auto p = let<"p">(R * T / (V - b) - a / square(V));
// shown]

// A mole of carbon dioxide in a litre, to 40 digits by other means.
constexpr auto of_carbon_dioxide = [](auto g) {
  return g(V = 0.001, T = 300.0, a = 0.364, b = 4.267e-5);
};
static_assert(is_close(of_carbon_dioxide(p), 2241516.1599928676632, 1e-15));
static_assert(is_close(of_carbon_dioxide(derivative(p, V)), -1993648919.3829376111, 1e-15));
static_assert(is_close(of_carbon_dioxide(derivative(p, T)), 8685.0538666428922106, 1e-15));

// At the critical point, where V = 3 b and T = 8 a / (27 R b), the isotherm has a saddle.
constexpr auto critical = [](auto g) {
  return substitute(g, V = 3_c * b, T = 8_c * a / (27_c * R * b));
};
static_assert(critical(derivative(p, V)) == 0_c);
static_assert(critical(derivative<2>(p, V)) == 0_c);
static_assert(critical(p) == a / (27_c * square(b)));

int main(int arguments, char**) {
  page shown(arguments, "Van der Waals equation of state", R"(
The pressure of a real gas: molecules take room and attract each other. At the critical point the
isotherm has a saddle, so that liquid and gas become one. The compiler proves it: with V = 3 b and
T = 8 a / (27 R b), the first and the second derivative by V are zero.)");
  shown.formula(SHOWN(p));
  shown.derivative(SHOWN(derivative(p, V)), to_latex(p, V));
  shown.derivative(SHOWN(derivative<2>(p, V)));
  shown.derivative(SHOWN(derivative(p, T)), to_latex(p, T));
  shown.derivation(SHOWN(explain(p, V)));
  shown.circuit(SHOWN(to_dot(p, V = 0.001, T = 300.0, a = 0.364, b = 4.267e-5)));
  shown.table(SHOWN(report(p, V = 0.001, T = 300.0, a = 0.364, b = 4.267e-5)));
  shown.c_code(SHOWN(to_c(value_and_gradient(p, V, T), "van_der_waals")));
  shown.cost(SHOWN(cost(p)));
  shown.cost(SHOWN(cost(value_and_gradient(p, V, T))));
}
