// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// Calls both functions of a workload equally often on the same inputs, for callgrind to count, and
// compares what they give. CMake defines the names.
#include WORKLOAD_HEADER

#include <cmath>
#include <cstddef>
#include <cstdio>

// Defined in sources of their own, so that the optimizer treats both as strangers.
extern "C" void TAPELESS(const double* in, double* out);
extern "C" void HAND_WRITTEN(const double* in, double* out);

namespace {

using workload = bench::WORKLOAD;

constexpr int gradients = GRADIENTS;
constexpr double tolerance = 1e-12;

bool close(double a, double b) { return std::abs(a - b) <= tolerance * (1.0 + std::abs(b)); }

} // namespace

int main() {
  bench::random_numbers random;
  double in[workload::inputs];
  double generated[workload::outputs];
  double by_hand[workload::outputs];
  for (int gradient = 0; gradient < gradients; ++gradient) {
    workload::sample(random, in);
    TAPELESS(in, generated);
    HAND_WRITTEN(in, by_hand);
    for (std::size_t i = 0; i < workload::outputs; ++i) {
      if (!close(generated[i], by_hand[i])) {
        std::printf("gradient %d, output %zu differ: generated %.17g, by hand %.17g\n", gradient, i,
                    generated[i], by_hand[i]);
        return 1;
      }
    }
  }
}
