// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// The core header, and the gradient of the headline formula worked out and evaluated.
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;

double sum_of_partials(double a, double b) {
  constexpr auto x = "x"_v;
  constexpr auto y = "y"_v;
  constexpr auto f = (x + sigmoid(y)) / (sigmoid(x) + pow(x + y, 2_c));
  const auto partials = gradient(f, x, y)(x = a, y = b);
  return partials[0] + partials[1];
}
