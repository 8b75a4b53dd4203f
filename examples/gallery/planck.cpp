// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

#include "page.hpp"

// [shown
constexpr tapeless::variable<"nu"> nu; // frequency
constexpr tapeless::variable<"T"> T;   // temperature
constexpr tapeless::variable<"h"> h;   // Planck's constant
constexpr tapeless::variable<"c"> c;   // speed of light
constexpr tapeless::variable<"k"> k;   // Boltzmann's constant

constexpr auto quanta = let<"quanta">(h * nu / (k * T));
constexpr auto B = let<"B">(2_c * h * pow(nu, 3_c) / (square(c) * expm1(quanta)));
// shown]

// Green light of the sun, to 40 digits by other means.
constexpr auto of_sun = [](auto g) {
  return g(nu = 5e14, T = 5772.0, h = 6.62607015e-34, c = 299792458.0, k = 1.380649e-23);
};
static_assert(is_close(of_sun(B), 2.9301587101273482264e-8, 1e-15));
static_assert(is_close(of_sun(derivative(B, T)), 2.1440319964090509613e-11, 1e-15));
static_assert(is_close(of_sun(derivative(B, nu)), -7.1697531057819949382e-23, 1e-15));

int main(int arguments, char**) {
  page shown(arguments, "Planck's law", R"(
How much a black body of a given temperature radiates at each frequency. `expm1(u)` is exp(u) - 1,
and keeps its digits where u is small, which is where classical physics holds.)");
  shown.formula(SHOWN(B));
  shown.derivative(SHOWN(derivative(B, T)), to_latex(B, T));
  shown.derivative(SHOWN(derivative(B, nu)), to_latex(B, nu));
  shown.derivation(SHOWN(explain(B, T)));
  shown.circuit(SHOWN(
      to_dot(B, nu = 5e14, T = 5772.0, h = 6.62607015e-34, c = 299792458.0, k = 1.380649e-23)));
  shown.table(SHOWN(
      report(B, nu = 5e14, T = 5772.0, h = 6.62607015e-34, c = 299792458.0, k = 1.380649e-23)));
  shown.c_code(SHOWN(to_c(value_and_gradient(B, nu, T), "planck")));
  shown.cost(SHOWN(cost(B)));
  shown.cost(SHOWN(cost(value_and_gradient(B, nu, T))));
}
