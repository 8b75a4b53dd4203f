// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// Calls both functions of a workload equally often on the same inputs, for callgrind to count.
#include "workload.hpp"

#include <cmath>
#include <cstdint>
#include <cstdio>
#include <vector>

namespace {

constexpr int calls = 1000;
constexpr double tolerance = 1e-12;

// Uniform in [-2, 2), the same sequence everywhere (Knuth's MMIX generator).
double next_input() {
  static std::uint64_t state = 2026;
  state = state * 6364136223846793005U + 1442695040888963407U;
  return static_cast<double>(state >> 11U) * 0x1p-51 - 2.0;
}

bool close(double a, double b) { return std::abs(a - b) <= tolerance * (1.0 + std::abs(b)); }

} // namespace

int main() {
  std::vector<double> in(inputs);
  std::vector<double> generated(outputs);
  std::vector<double> handwritten(outputs);
  for (int call = 0; call < calls; ++call) {
    for (double& input : in) {
      input = next_input();
    }
    GENERATED(in.data(), generated.data());
    HANDWRITTEN(in.data(), handwritten.data());
    for (std::size_t i = 0; i < outputs; ++i) {
      if (!close(generated[i], handwritten[i])) {
        std::printf("call %d, output %zu differ: generated %.17g, handwritten %.17g\n", call, i,
                    generated[i], handwritten[i]);
        return 1;
      }
    }
  }
}
