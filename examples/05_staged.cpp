// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// Back-propagation the way tutorials teach it, in stages and by hand, beside what the compiler
// makes of the formula. Nobody writes the second and third derivatives by hand; the compiler does
// not mind.

#include <tapeless/tapeless.hpp>

#include <cmath>
#include <cstdio>

using namespace tapeless::literals;

constexpr tapeless::variable<"x"> x;
constexpr tapeless::variable<"y"> y;
constexpr auto f = (x + sigmoid(y)) / (sigmoid(x) + pow(x + y, 2_c));

struct value_and_slope {
  double value, dx, dy;
};

value_and_slope staged_by_hand(double x_value, double y_value) {
  // Forwards, every intermediate result has a name.
  const double sigy = 1.0 / (1.0 + std::exp(-y_value));
  const double num = x_value + sigy;
  const double sigx = 1.0 / (1.0 + std::exp(-x_value));
  const double xpy = x_value + y_value;
  const double xpysqr = xpy * xpy;
  const double den = sigx + xpysqr;
  const double invden = 1.0 / den;
  const double value = num * invden;

  // Backwards, in reverse order: dname is the derivative of the value by `name`.
  const double dnum = invden;
  const double dinvden = num;
  const double dden = -1.0 / (den * den) * dinvden;
  const double dsigx = dden;
  const double dxpysqr = dden;
  const double dxpy = 2.0 * xpy * dxpysqr;
  double dx = dxpy;
  double dy = dxpy;
  dx += (1.0 - sigx) * sigx * dsigx; // += because x is used in several places
  dx += dnum;
  const double dsigy = dnum;
  dy += (1.0 - sigy) * sigy * dsigy;
  return {value, dx, dy};
}

// Every derivative to third order at (3, -4), against a calculation with 40 digits: the first and
// second to 1e-14 of their size, which is the rounding of doubles, the third to 1e-11.
constexpr auto at_point = [](auto formula) { return formula(x = 3.0, y = -4.0); };
static_assert(tapeless::is_close(at_point(f), 1.545644884106644082598494, 1e-14));
static_assert(tapeless::is_close(at_point(derivative(f, x)), 2.059569795572164910631925, 1e-14));
static_assert(tapeless::is_close(at_point(derivative(f, y)), 1.592232751483809313893157, 1e-14));
static_assert(tapeless::is_close(at_point(derivative(f, x, x)), 2.573067127410911851937155, 1e-14));
static_assert(tapeless::is_close(at_point(derivative(f, x, y)), 2.120474460762425166729974, 1e-14));
static_assert(tapeless::is_close(at_point(derivative(f, y, y)), 1.6873462207614076703224, 1e-14));
static_assert(tapeless::is_close(at_point(derivative<3>(f, x)), 1.50263881057809, 1e-11));
static_assert(tapeless::is_close(at_point(derivative(f, x, x, y)), 1.0646481391563, 1e-11));
static_assert(tapeless::is_close(at_point(derivative(f, x, y, y)), 0.661839672910349, 1e-11));
static_assert(tapeless::is_close(at_point(derivative<3>(f, y)), 0.300358222859701, 1e-11));

int main() {
  const value_and_slope by_hand = staged_by_hand(3.0, -4.0);
  const auto generated = value_and_gradient(f, x, y)(x = 3.0, y = -4.0);
  std::printf("                    f               df/dx           df/dy\n");
  std::printf("staged by hand      %.12f  %.12f  %.12f\n", by_hand.value, by_hand.dx, by_hand.dy);
  std::printf("by the compiler     %.12f  %.12f  %.12f\n\n", generated.value, generated.gradient[0],
              generated.gradient[1]);

  const auto second = hessian(f, x, y)(x = 3.0, y = -4.0);
  std::printf("second derivatives  xx  %.12f  xy  %.12f  yy  %.12f\n", second[0][0], second[0][1],
              second[1][1]);
  std::printf("third derivatives   xxx %.12f  xxy %.12f  xyy %.12f  yyy %.12f\n",
              at_point(derivative<3>(f, x)), at_point(derivative(f, x, x, y)),
              at_point(derivative(f, x, y, y)), at_point(derivative<3>(f, y)));
}
