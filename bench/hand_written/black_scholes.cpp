// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#include <cmath>

// The Greeks as textbooks give them. With S phi(d1) = K exp(-r T) phi(d2), where phi is the normal
// density, most of the derivative cancels, and two exponentials are left.
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
  const double d1 =
      (std::log(share / strike) + (rate + 0.5 * (volatility * volatility)) * time) / spread;
  const double d2 = d1 - spread;
  const double delta = 0.5 * std::erfc(-d1 * root_of_half);
  const double exercised = 0.5 * std::erfc(-d2 * root_of_half);
  const double discount = std::exp(-rate * time);
  const double discounted = discount * exercised;
  const double owed = strike * discounted;
  const double density = share * (one_by_root_of_two_pi * std::exp(-0.5 * (d1 * d1)));
  out[0] = share * delta - owed;
  out[1] = delta;
  out[2] = -discounted;
  out[3] = time * owed;
  out[4] = density * root_of_time;
  out[5] = rate * owed + 0.5 * (density * volatility) / root_of_time;
}
