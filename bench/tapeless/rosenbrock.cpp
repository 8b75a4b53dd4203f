// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#include <tapeless/tapeless.hpp>

#include <span>

using namespace tapeless::literals;

extern "C" void tapeless_rosenbrock(const double* in, double* out) {
  constexpr tapeless::vector<"x", 10> x;
  constexpr auto f = tapeless::sum<9>(
      [=](auto i) { return 100_c * square(x[i + 1_c] - square(x[i])) + square(1_c - x[i]); });
  const auto result = value_and_gradient(f, x)(x = std::span<const double, 10>(in, 10));
  out[0] = result.value;
  for (std::size_t i = 0; i < 10; ++i)
    out[i + 1] = result.gradient[i];
}
