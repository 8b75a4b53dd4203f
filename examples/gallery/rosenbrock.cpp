// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

#include "page.hpp"

// [shown
constexpr tapeless::variable<"x"> x;
constexpr tapeless::variable<"y"> y;

constexpr auto valley = let<"valley">(y - square(x));
constexpr auto f = square(1_c - x) + 100_c * square(valley);
// shown]

// At the point where searches start, by J. J. More, B. S. Garbow and K. E. Hillstrom, 1981.
static_assert(is_close(f(x = -1.2, y = 1.0), 24.2, 1e-14));
static_assert(is_close(derivative(f, x)(x = -1.2, y = 1.0), -215.6, 1e-14));
static_assert(is_close(derivative(f, y)(x = -1.2, y = 1.0), -88.0, 1e-14));
constexpr auto curvature = hessian(f, x, y)(x = -1.2, y = 1.0);
static_assert(is_close(curvature[0][0], 1330.0, 1e-14));
static_assert(is_close(curvature[0][1], 480.0, 1e-14));
static_assert(curvature[1][1] == 200.0);
static_assert(gradient(f, x, y)(x = 1.0, y = 1.0) == std::array{0.0, 0.0}); // the minimum

int main(int arguments, char**) {
  page shown(arguments, "Rosenbrock's function", R"(
A test for minimizers: a narrow, curved valley that is easy to find and hard to follow to its lowest
point at (1, 1). By H. H. Rosenbrock, *An Automatic Method for Finding the Greatest or Least Value of
a Function*, 1960.)");
  shown.formula(SHOWN(f));
  shown.derivative(SHOWN(derivative(f, x)), to_latex(f, x));
  shown.derivative(SHOWN(derivative(f, y)), to_latex(f, y));
  shown.matrix(SHOWN(hessian(f, x, y)));
  shown.derivation(SHOWN(explain(f, x)));
  shown.circuit(SHOWN(to_dot(f, x = -1.2, y = 1.0)));
  shown.table(SHOWN(report(f, x = -1.2, y = 1.0)));
  shown.c_code(SHOWN(to_c(hessian(f, x, y), "curvature")));
  shown.cost(SHOWN(cost(f)));
  shown.cost(SHOWN(cost(value_and_gradient(f, x, y))));
  shown.cost(SHOWN(cost(hessian(f, x, y))));
}
