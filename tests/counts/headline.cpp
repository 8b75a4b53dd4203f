// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// f(x, y) = (x + sigmoid(y)) / (sigmoid(x) + (x + y)^2), its value and both partial derivatives.
#include <tapeless/tapeless.hpp>

#include "stable.hpp"
#include "workload.hpp"

using namespace tapeless::literals;

const std::size_t inputs = 2;
const std::size_t outputs = 3;

void generated_headline(const double* in, double* out) {
  constexpr tapeless::variable<"x"> x;
  constexpr tapeless::variable<"y"> y;
  constexpr auto f = (x + sigmoid(y)) / (sigmoid(x) + pow(x + y, 2_c));
  const auto result = value_and_gradient(f, x, y)(x = in[0], y = in[1]);
  out[0] = result.value;
  out[1] = result.gradient[0];
  out[2] = result.gradient[1];
}

// Staged as by a careful reader of the tutorial: forward, then backward in reverse order.
void handwritten_headline(const double* in, double* out) {
  const double x = in[0];
  const double y = in[1];

  const sigmoid_by_hand sigy(y);
  const double num = x + sigy.value;
  const sigmoid_by_hand sigx(x);
  const double xpy = x + y;
  const double xpysqr = xpy * xpy;
  const double den = sigx.value + xpysqr;
  const double f = num / den;
  out[0] = f;

  const double dnum = 1.0 / den;
  const double dden = -dnum * f;
  const double dxpy = 2.0 * xpy * dden;
  double dx = dxpy;
  double dy = dxpy;
  dx += sigx.complement * sigx.value * dden;
  dx += dnum;
  dy += sigy.complement * sigy.value * dnum;
  out[1] = dx;
  out[2] = dy;
}
