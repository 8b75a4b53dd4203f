// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

#pragma once

#include <cstddef>

// What a workload `name` defines in name.cpp: how many numbers it takes and gives, and one function
// by the library and one by hand, which take the same inputs and must give the same outputs:
//
//     const std::size_t inputs = 2;
//     const std::size_t outputs = 3;
//     void generated_name(const double* in, double* out) { … }
//     void handwritten_name(const double* in, double* out) { … }
//
// The functions stand apart from their caller, so the optimizer treats both as strangers.
extern "C" {
extern const std::size_t inputs;
extern const std::size_t outputs;
void GENERATED(const double* in, double* out);
void HANDWRITTEN(const double* in, double* out);
}
