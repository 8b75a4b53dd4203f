// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;

extern "C" void tapeless_logistic(const double* in, double* out) {
  constexpr auto w0 = "w0"_v;
  constexpr auto w1 = "w1"_v;
  constexpr auto w2 = "w2"_v;
  constexpr auto x0 = "x0"_v;
  constexpr auto x1 = "x1"_v;
  constexpr auto f = sigmoid(w0 * x0 + w1 * x1 + w2);
  const auto result = value_and_gradient(f, w0, w1, w2, x0, x1)(w0 = in[0], w1 = in[1], w2 = in[2],
                                                                x0 = in[3], x1 = in[4]);
  out[0] = result.value;
  for (std::size_t i = 0; i < 5; ++i)
    out[i + 1] = result.gradient[i];
}
