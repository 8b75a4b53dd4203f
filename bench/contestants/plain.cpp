// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// The values alone, without any derivative: what no contestant can go below. Of a Hessian it
// computes the value that is differentiated, in the place of the first output.
extern "C" void FUNCTION(const double* in, double* out) {
  bench::WORKLOAD::evaluate(in, in + bench::WORKLOAD::variables, out);
}
