// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

#include "page.hpp"

// [shown
constexpr tapeless::variable<"x"> x;
constexpr tapeless::variable<"y"> y;

constexpr auto sigy = let<"sigy">(sigmoid(y));
constexpr auto num = let<"num">(x + sigy);
constexpr auto sigx = let<"sigx">(sigmoid(x));
constexpr auto xpy = let<"xpy">(x + y);
constexpr auto xpysqr = let<"xpysqr">(square(xpy));
constexpr auto den = let<"den">(sigx + xpysqr);
constexpr auto f = num / den;
// shown]

// To 40 digits by other means.
static_assert(is_close(f(x = 3.0, y = -4.0), 1.545644884106644082598, 1e-15));
static_assert(is_close(derivative(f, x)(x = 3.0, y = -4.0), 2.059569795572164910632, 1e-15));
static_assert(is_close(derivative(f, y)(x = 3.0, y = -4.0), 1.592232751483809313893, 1e-15));

int main(int arguments, char**) {
  page shown(arguments, "The headline", R"(
A formula that means nothing, made to teach back-propagation: the course notes of Stanford's CS231n
take it apart into stages by hand, and differentiate them backwards one at a time. Here the compiler
does that, under the names that the notes use.)");
  shown.formula(SHOWN(f));
  shown.derivative(SHOWN(derivative(f, x)), to_latex(f, x));
  shown.derivative(SHOWN(derivative(f, y)), to_latex(f, y));
  shown.derivation(SHOWN(explain(f, y)));
  shown.circuit(SHOWN(to_dot(f, x = 3.0, y = -4.0)));
  shown.table(SHOWN(report(f, x = 3.0, y = -4.0)));
  shown.c_code(SHOWN(to_c(value_and_gradient(f, x, y), "headline")));
  shown.cost(SHOWN(cost(f)));
  shown.cost(SHOWN(cost(value_and_gradient(f, x, y))));
}
