// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// Rosenbrock's function in ten variables: its value and gradient.
#include <tapeless/tapeless.hpp>

#include "workload.hpp"

#include <array>
#include <span>

using namespace tapeless::literals;

const std::size_t inputs = 10;
const std::size_t outputs = 11;

void generated_rosenbrock(const double* in, double* out) {
  constexpr tapeless::vector<"x", 10> x;
  constexpr auto f = tapeless::sum<9>(
      [=](auto i) { return 100_c * square(x[i + 1_c] - square(x[i])) + square(1_c - x[i]); });
  const auto result = value_and_gradient(f, x)(x = std::span<const double, 10>(in, 10));
  out[0] = result.value;
  for (std::size_t i = 0; i < inputs; ++i)
    out[i + 1] = result.gradient[i];
}

void handwritten_rosenbrock(const double* in, double* out) {
  double value = 0.0;
  double carried = 0.0; // what the term before adds to the derivative by x[i]
  for (std::size_t i = 0; i < 9; ++i) {
    const double bend = in[i + 1] - in[i] * in[i];
    const double gap = 1.0 - in[i];
    value += 100.0 * (bend * bend) + gap * gap;
    const double dbend = 200.0 * bend;
    out[i + 1] = carried - 2.0 * gap - dbend * (2.0 * in[i]);
    carried = dbend;
  }
  out[0] = value;
  out[10] = carried;
}
