// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

#include "page.hpp"

// [shown
constexpr tapeless::variable<"w"> w; // weight and bias of the model
constexpr tapeless::variable<"b"> b;
constexpr tapeless::variable<"x"> x; // a point
constexpr tapeless::variable<"y"> y; // its class, 1 or -1

constexpr auto margin = let<"margin">(y * (w * x + b));
constexpr auto loss = let<"loss">(softplus(-margin));
// shown]

// log(1 + exp(-margin)) and its derivatives to 40 digits by other means.
constexpr auto at_point = [](auto g) { return g(w = 0.5, b = -0.25, x = 2.0, y = 1.0); };
static_assert(is_close(at_point(loss), 0.38687100611489994367, 1e-15));
static_assert(is_close(at_point(derivative(loss, w)), -0.64164260164921405368, 1e-15));
static_assert(is_close(at_point(derivative(loss, b)), -0.32082130082460702684, 1e-15));

int main(int arguments, char**) {
  page shown(arguments, "Logistic loss", R"(
What a linear model pays for a point: nearly nothing where it is sure and right, and in proportion
to its margin where it is sure and wrong. The loss is convex in the weights, so descent finds the
best ones. `softplus(u)` is log(1 + exp(u)), without overflow for large u.)");
  shown.formula(SHOWN(loss));
  shown.derivative(SHOWN(derivative(loss, w)), to_latex(loss, w));
  shown.derivative(SHOWN(derivative(loss, b)), to_latex(loss, b));
  shown.derivation(SHOWN(explain(loss, w)));
  shown.circuit(SHOWN(to_dot(loss, w = 0.5, x = 2.0, b = -0.25, y = 1.0)));
  shown.table(SHOWN(report(loss, w = 0.5, x = 2.0, b = -0.25, y = 1.0)));
  shown.c_code(SHOWN(to_c(value_and_gradient(loss, w, b), "logistic_loss")));
  shown.cost(SHOWN(cost(loss)));
  shown.cost(SHOWN(cost(value_and_gradient(loss, w, b))));
}
