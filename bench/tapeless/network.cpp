// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#include <tapeless/tapeless.hpp>

#include <span>

using namespace tapeless::literals;

extern "C" void tapeless_network(const double* in, double* out) {
  constexpr tapeless::vector<"w", 8> w;
  constexpr tapeless::vector<"b", 2> b;
  constexpr tapeless::vector<"i", 2> i;
  constexpr tapeless::vector<"t", 2> t;
  constexpr auto h1 = sigmoid(w[0_c] * i[0_c] + w[1_c] * i[1_c] + b[0_c]);
  constexpr auto h2 = sigmoid(w[2_c] * i[0_c] + w[3_c] * i[1_c] + b[0_c]);
  constexpr auto o1 = sigmoid(w[4_c] * h1 + w[5_c] * h2 + b[1_c]);
  constexpr auto o2 = sigmoid(w[6_c] * h1 + w[7_c] * h2 + b[1_c]);
  constexpr auto error = 0.5_c * square(t[0_c] - o1) + 0.5_c * square(t[1_c] - o2);
  const auto result = value_and_gradient(error, w)(
      w = std::span<const double, 8>(in, 8), b = std::span<const double, 2>(in + 8, 2),
      i = std::span<const double, 2>(in + 10, 2), t = std::span<const double, 2>(in + 12, 2));
  out[0] = result.value;
  for (std::size_t k = 0; k < 8; ++k)
    out[k + 1] = result.gradient[k];
}
