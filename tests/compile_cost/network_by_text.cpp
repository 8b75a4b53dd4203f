// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// The loss of a 2-2-2 network of sigmoids, by text.
#include <tapeless/tapeless.hpp>

#include <span>

double loss(const double* in) {
  constexpr tapeless::vector<"w", 8> w;
  constexpr tapeless::vector<"b", 2> b;
  constexpr tapeless::vector<"i", 2> i;
  constexpr tapeless::vector<"t", 2> t;
  constexpr auto error = tapeless::formula<
      "0.5 * (t[0] - sigmoid(w[4] * sigmoid(w[0] * i[0] + w[1] * i[1] + b[0])"
      "                    + w[5] * sigmoid(w[2] * i[0] + w[3] * i[1] + b[0]) + b[1]))^2"
      "+ 0.5 * (t[1] - sigmoid(w[6] * sigmoid(w[0] * i[0] + w[1] * i[1] + b[0])"
      "                      + w[7] * sigmoid(w[2] * i[0] + w[3] * i[1] + b[0]) + b[1]))^2">;
  return error(w = std::span<const double, 8>(in, 8), b = std::span<const double, 2>(in + 8, 2),
               i = std::span<const double, 2>(in + 10, 2),
               t = std::span<const double, 2>(in + 12, 2));
}
