// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#pragma once

#include "../workload.hpp"

#include <cmath>

namespace bench {

/// The price of a European call option (F. Black, M. Scholes, 1973) by price of the share, strike
/// price, interest rate, volatility and time to maturity: S, K, r, sigma, T.
struct black_scholes : workload<5, 0, 1> {
  template <class T, class Parameter>
  static void evaluate(const T* variables, const Parameter*, T* values) {
    using std::erfc;
    using std::exp;
    using std::log;
    using std::sqrt;
    const T share = variables[0];
    const T strike = variables[1];
    const T rate = variables[2];
    const T volatility = variables[3];
    const T time = variables[4];
    const auto normal = [](const T& u) -> T { return 0.5 * erfc(-u * 0.70710678118654752440); };
    const T spread = volatility * sqrt(time);
    const T d1 = (log(share / strike) + (rate + 0.5 * (volatility * volatility)) * time) / spread;
    const T d2 = d1 - spread;
    values[0] = share * normal(d1) - strike * exp(-rate * time) * normal(d2);
  }

  static void sample(random_numbers& random, double* inputs) {
    inputs[0] = random.uniform(50.0, 150.0);
    inputs[1] = random.uniform(50.0, 150.0);
    inputs[2] = random.uniform(0.0, 0.1);
    inputs[3] = random.uniform(0.1, 0.5);
    inputs[4] = random.uniform(0.1, 2.0);
  }
};

} // namespace bench
