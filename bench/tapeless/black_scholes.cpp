// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;

extern "C" void tapeless_black_scholes(const double* in, double* out) {
  constexpr auto S = "S"_v;
  constexpr auto K = "K"_v;
  constexpr auto r = "r"_v;
  constexpr auto sigma = "sigma"_v;
  constexpr auto T = "T"_v;
  constexpr auto normal = [](auto u) { return 0.5_c * erfc(-u * sqrt(0.5_c)); };
  constexpr auto spread = sigma * sqrt(T);
  constexpr auto d1 = (log(S / K) + (r + 0.5_c * square(sigma)) * T) / spread;
  constexpr auto call = S * normal(d1) - K * exp(-r * T) * normal(d1 - spread);
  tapeless::store(value_and_gradient(call, S, K, r, sigma, T)(S = in[0], K = in[1], r = in[2],
                                                              sigma = in[3], T = in[4]),
                  out);
}
