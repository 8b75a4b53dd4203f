// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// What docs/edge_behaviour.md quotes.

#include <tapeless/tapeless.hpp>

#include <array>

using namespace tapeless::literals;

namespace {

constexpr auto S = "S"_v;
constexpr auto K = "K"_v;
constexpr auto r = "r"_v;
constexpr auto sigma = "sigma"_v;
constexpr auto T = "T"_v;

constexpr auto normal = [](auto u) { return 0.5_c * erfc(-u / sqrt(2_c)); };
constexpr auto spread = sigma * sqrt(T);
constexpr auto d1 = (log(S / K) + (r + 0.5_c * square(sigma)) * T) / spread;
constexpr auto discounted = K * exp(-r * T);

constexpr auto usual = S * normal(d1) - discounted * normal(d1 - spread);
constexpr auto call = select(spread > 0_c, usual, max(S - discounted, 0_c));
constexpr auto greeks = gradient(call, S, K, r, sigma, T);
static_assert(greeks(S = 101, K = 100, r = 0.5, sigma = 0.2, T = 0) ==
              std::array{1.0, -1.0, 0.0, 0.0, 50.0});

/// At run time too, where the compiler does not know that T is 0.
bool at_run_time() {
  volatile double zero = 0;
  const auto result = greeks(S = 99, K = 100, r = 0.5, sigma = 0.2, T = static_cast<double>(zero));
  return result == std::array{0.0, 0.0, 0.0, 0.0, 0.0};
}

} // namespace

int main() { return at_run_time() ? 0 : 1; }
