// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#include <cmath>

// Staged, forward and backward. bench/closed_form has the formulas of textbooks.
extern "C" void hand_written_black_scholes(const double* in, double* out) {
  constexpr double root_of_half = 0.70710678118654752440;
  constexpr double one_by_root_of_two_pi = 0.39894228040143267794;
  const double share = in[0];
  const double strike = in[1];
  const double rate = in[2];
  const double volatility = in[3];
  const double time = in[4];

  const double root_of_time = std::sqrt(time);
  const double spread = volatility * root_of_time;
  const double one_by_spread = 1.0 / spread;
  const double growth = rate + 0.5 * (volatility * volatility);
  const double d1 = (std::log(share / strike) + growth * time) * one_by_spread;
  const double d2 = d1 - spread;
  const double normal1 = 0.5 * std::erfc(-d1 * root_of_half);
  const double normal2 = 0.5 * std::erfc(-d2 * root_of_half);
  const double discounted = strike * std::exp(-rate * time);
  const double owed = discounted * normal2;
  out[0] = share * normal1 - owed;

  const double by_d2 = -discounted * (one_by_root_of_two_pi * std::exp(-0.5 * (d2 * d2)));
  const double by_d1 = share * (one_by_root_of_two_pi * std::exp(-0.5 * (d1 * d1))) + by_d2;
  const double by_numerator = by_d1 * one_by_spread;
  const double by_spread = -by_d2 - d1 * by_numerator;
  const double by_growth = by_numerator * time;
  const double by_exponent = -owed;
  out[1] = normal1 + by_numerator / share;
  out[2] = -(owed + by_numerator) / strike;
  out[3] = by_growth - by_exponent * time;
  out[4] = by_growth * volatility + by_spread * root_of_time;
  out[5] =
      by_numerator * growth - by_exponent * rate + 0.5 * (by_spread * volatility) / root_of_time;
}
