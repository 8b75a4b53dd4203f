// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;

extern "C" void tapeless_headline_hessian(const double* in, double* out) {
  constexpr tapeless::variable<"x"> x;
  constexpr tapeless::variable<"y"> y;
  constexpr auto f = (x + sigmoid(y)) / (sigmoid(x) + square(x + y));
  const auto result = hessian(f, x, y)(x = in[0], y = in[1]);
  for (std::size_t i = 0; i < 2; ++i)
    for (std::size_t k = 0; k < 2; ++k)
      out[2 * i + k] = result[i][k];
}
