// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

#include "page.hpp"

// [shown
constexpr tapeless::variable<"S"> S;         // concentration of the substrate
constexpr tapeless::variable<"V_max"> V_max; // greatest speed
constexpr tapeless::variable<"K_M"> K_M;     // concentration of half that speed

constexpr auto v = let<"v">(V_max * S / (K_M + S));
// shown]

static_assert(substitute(v, S = K_M) == V_max / 2_c);

// By hand: v is 8, K_M V_max / (K_M + S)^2 is 0.8, S / (K_M + S) too, -V_max S / (K_M + S)^2 -3.2.
static_assert(v(S = 2.0, V_max = 10.0, K_M = 0.5) == 8.0);
constexpr auto slope = gradient(v, S, V_max, K_M)(S = 2.0, V_max = 10.0, K_M = 0.5);
static_assert(is_close(slope[0], 0.8, 1e-15));
static_assert(is_close(slope[1], 0.8, 1e-15));
static_assert(is_close(slope[2], -3.2, 1e-15));

int main(int arguments, char**) {
  page shown(arguments, "Michaelis-Menten kinetics", R"(
How fast an enzyme works, by the concentration of what it works on. Its two parameters are fitted to
measurements, for which their derivatives are needed.)");
  shown.formula(SHOWN(v));
  shown.derivative(SHOWN(derivative(v, S)), to_latex(v, S));
  shown.derivative(SHOWN(derivative(v, V_max)), to_latex(v, V_max));
  shown.derivative(SHOWN(derivative(v, K_M)), to_latex(v, K_M));
  shown.derivation(SHOWN(explain(v, S)));
  shown.circuit(SHOWN(to_dot(v, S = 2.0, V_max = 10.0, K_M = 0.5)));
  shown.table(SHOWN(report(v, S = 2.0, V_max = 10.0, K_M = 0.5)));
  shown.c_code(SHOWN(to_c(value_and_gradient(v, V_max, K_M), "michaelis_menten")));
  shown.cost(SHOWN(cost(v)));
  shown.cost(SHOWN(cost(value_and_gradient(v, V_max, K_M))));
}
