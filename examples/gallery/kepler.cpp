// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

#include "page.hpp"

// [shown
constexpr tapeless::variable<"E"> E; // eccentric anomaly: where the planet is on its ellipse
constexpr tapeless::variable<"e"> e; // eccentricity of the ellipse
constexpr tapeless::variable<"M"> M; // mean anomaly: the time, as an angle

constexpr auto residual = E - e * sin(E) - M; // 0 by Kepler's equation

// Solved by Newton's method.
constexpr double position(double eccentricity, double time) {
  double at = time;
  for (int step = 0; step < 6; ++step) {
    const auto [value, slope] = value_and_gradient(residual, E)(E = at, e = eccentricity, M = time);
    at -= value / slope[0];
  }
  return at;
}
// shown]

// Mercury, to 40 digits by other means.
static_assert(is_close(position(0.2056, 1.0), 1.1909447672233229377, 1e-15));
constexpr auto slope = gradient(residual, E, e)(E = 1.2, e = 0.2056, M = 1.0);
static_assert(is_close(residual(E = 1.2, e = 0.2056, M = 1.0), 0.0083727639251382625078, 1e-13));
static_assert(is_close(slope[0], 0.92549924567959591244, 1e-15));
static_assert(is_close(slope[1], -0.93203908596722634967, 1e-15));

int main(int arguments, char**) {
  page shown(arguments, "Kepler's equation", R"(
Where a planet is at a given time. The equation has no solution in closed form, but Newton's method
needs few steps, and the derivative that it needs is worked out by the compiler.)");
  shown.formula(SHOWN(residual));
  shown.derivative(SHOWN(derivative(residual, E)), to_latex(residual, E));
  shown.derivative(SHOWN(derivative(residual, e)), to_latex(residual, e));
  shown.derivation(SHOWN(explain(residual, E)));
  shown.circuit(SHOWN(to_dot(residual, E = 1.2, e = 0.2056, M = 1.0)));
  shown.table(SHOWN(report(residual, E = 1.2, e = 0.2056, M = 1.0)));
  shown.c_code(SHOWN(to_c(value_and_gradient(residual, E), "kepler")));
  shown.cost(SHOWN(cost(residual)));
  shown.cost(SHOWN(cost(value_and_gradient(residual, E))));
}
