// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// The functions of functions.hpp as a user of tapeless writes them.
#include <tapeless/tapeless.hpp>

#include <cstddef>

using namespace tapeless::literals;

extern "C" void tapeless_functions(const double* in, double* out) {
  constexpr tapeless::variable<"x"> x;
  std::size_t row = 0;
  const auto write = [&](auto f) {
    const auto result = value_and_gradient(f, x)(x = in[0]);
    out[row] = result.value;
    out[7 + row] = result.gradient[0];
    ++row;
  };
  write(sigmoid(x));
  write(softplus(x));
  write(tanh(x));
  write(erfc(x));
  write(log1p(x));
  write(hypot(x, 1_c));
  write(sqrt(x * x));
}
