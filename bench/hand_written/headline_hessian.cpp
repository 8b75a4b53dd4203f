// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#include "sigmoid.hpp"

// With f = n/d: f_ij = (n_ij - f d_ij - f_i d_j - f_j d_i) / d.
extern "C" void hand_written_headline_hessian(const double* in, double* out) {
  const double x = in[0];
  const double y = in[1];

  const sigmoid_by_hand sigx(x);
  const sigmoid_by_hand sigy(y);
  const double xpy = x + y;
  const double num = x + sigy.value;
  const double den = sigx.value + xpy * xpy;
  const double inverse = 1.0 / den;
  const double f = num * inverse;

  const double dsigx = sigx.value * sigx.complement;
  const double dsigy = sigy.value * sigy.complement;
  const double dden_dy = 2.0 * xpy;
  const double dden_dx = dden_dy + dsigx;
  const double df_dx = (1.0 - f * dden_dx) * inverse;
  const double df_dy = (dsigy - f * dden_dy) * inverse;

  const double d2den_dxdx = 2.0 + dsigx * (sigx.complement - sigx.value);
  const double d2num_dydy = dsigy * (sigy.complement - sigy.value);
  out[0] = -(f * d2den_dxdx + 2.0 * (df_dx * dden_dx)) * inverse;
  out[1] = -(2.0 * f + df_dx * dden_dy + df_dy * dden_dx) * inverse;
  out[2] = out[1];
  out[3] = (d2num_dydy - 2.0 * f - 2.0 * (df_dy * dden_dy)) * inverse;
}
