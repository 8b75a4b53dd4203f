// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#include <cmath>
#include <cstddef>

// With s = sum x_i and L_i = log(x_i / (1 - b x)):
//   d ideal / dx_i = L_i + 1 + b_i s / (1 - b x)
// and attraction = q l / (sqrt(8) b x), where q = x A x, so dq/dx = 2 A x as A is symmetric.
extern "C" void hand_written_helmholtz(const double* in, double* out) {
  constexpr double root_of_two = 1.4142135623730950488;
  const double* const x = in;
  const double thermal = in[10];
  const double* const b = in + 11;
  const double* const a = in + 21;

  double bx = 0.0;
  double sum = 0.0;
  for (std::size_t i = 0; i < 10; ++i) {
    bx += b[i] * x[i];
    sum += x[i];
  }
  double ax[10] = {};
  for (std::size_t j = 0; j < 10; ++j)
    for (std::size_t i = 0; i < 10; ++i)
      ax[i] += a[10 * j + i] * x[j];
  double q = 0.0;
  for (std::size_t i = 0; i < 10; ++i)
    q += x[i] * ax[i];

  const double one_by_free = 1.0 / (1.0 - bx);
  const double upper = 1.0 + (1.0 + root_of_two) * bx;
  const double lower = 1.0 + (1.0 - root_of_two) * bx;
  const double l = std::log(upper / lower);
  const double one_by_bx = 1.0 / bx;
  const double strength = one_by_bx * (1.0 / (2.0 * root_of_two));
  const double attraction = q * strength * l;
  // dl/dbx = (1 + root_of_two) / upper - (1 - root_of_two) / lower = 2 root_of_two / (upper lower)
  const double by_bx = thermal * (sum * one_by_free) + attraction * one_by_bx -
                       q * strength * (2.0 * root_of_two) / (upper * lower);
  const double by_ax = 2.0 * (strength * l);
  double ideal = 0.0;
  for (std::size_t i = 0; i < 10; ++i) {
    const double logarithm = std::log(x[i] * one_by_free);
    ideal += x[i] * logarithm;
    out[i + 1] = thermal * (logarithm + 1.0) + by_bx * b[i] - by_ax * ax[i];
  }
  out[0] = thermal * ideal - attraction;
}
