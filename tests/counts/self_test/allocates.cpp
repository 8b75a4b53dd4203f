// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// A workload as fast as by hand that allocates memory, in a function that it calls.
#include <cmath>

namespace {

double* volatile kept;

[[gnu::noinline]] double through_memory(double u) {
  double* const memory = new double(u);
  kept = memory;
  const double result = std::sin(*memory);
  delete memory;
  return result;
}

} // namespace

extern "C" void tapeless_allocates(const double* in, double* out) {
  out[0] = through_memory(in[0]);
}

extern "C" void hand_written_allocates(const double* in, double* out) {
  out[0] = through_memory(in[0]);
}
