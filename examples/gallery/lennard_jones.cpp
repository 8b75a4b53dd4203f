// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

#include "page.hpp"

// [shown
constexpr tapeless::variable<"r"> r;             // distance of two atoms
constexpr tapeless::variable<"epsilon"> epsilon; // depth of the well
constexpr tapeless::variable<"sigma"> sigma;     // distance without energy

constexpr auto attraction = let<"attraction">(pow(sigma / r, 6_c));
constexpr auto V = let<"V">(4_c * epsilon * (square(attraction) - attraction));
constexpr auto force = -derivative(V, r);
// shown]

// Argon, in eV and 1e-10 m, to 40 digits by other means.
static_assert(is_close(V(r = 3.8, epsilon = 0.0104, sigma = 3.4), -0.010392899719468777575, 1e-14));
static_assert(is_close(force(r = 3.8, epsilon = 0.0104, sigma = 3.4), 0.00088054993891725490516,
                       1e-13));

// The well is epsilon deep where r^6 = 2 sigma^6; no force is there.
constexpr auto at_rest = pow(2_c, 1_c / 6_c);
static_assert(is_close((at_rest * sigma)(sigma = 1.0), 1.122462048309373, 1e-15));
static_assert(is_close(substitute(V, r = at_rest, sigma = 1_c)(epsilon = 1.0), -1.0, 1e-15));
static_assert(std::abs(substitute(force, r = at_rest, sigma = 1_c)(epsilon = 1.0)) < 1e-13);

int main(int arguments, char**) {
  page shown(arguments, "Lennard-Jones potential", R"(
The energy of two neutral atoms at a distance: they repel each other when close, and attract each
other when not. The force of molecular dynamics is its derivative.)");
  shown.formula(SHOWN(V));
  shown.derivative(SHOWN(force));
  shown.derivative(SHOWN(derivative<2>(V, r)));
  shown.derivation(SHOWN(explain(V, r)));
  shown.circuit(SHOWN(to_dot(V, r = 3.8, epsilon = 0.0104, sigma = 3.4)));
  shown.table(SHOWN(report(V, r = 3.8, epsilon = 0.0104, sigma = 3.4)));
  shown.c_code(SHOWN(to_c(value_and_gradient(V, r), "lennard_jones")));
  shown.cost(SHOWN(cost(V)));
  shown.cost(SHOWN(cost(value_and_gradient(V, r))));
}
