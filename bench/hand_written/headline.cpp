// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#include "sigmoid.hpp"

// Staged as by a careful reader of the tutorial: forward, then backward in reverse order.
extern "C" void hand_written_headline(const double* in, double* out) {
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
