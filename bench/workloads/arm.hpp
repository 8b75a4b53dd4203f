// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#pragma once

#include "../workload.hpp"

#include <cmath>

namespace bench {

/// The orientation of a robot's hand by the angles of six joints, which turn about z, y, x, z, y, x
/// in turn: the rotation matrix, row by row.
struct arm : workload<6, 0, 9> {
  template <class T, class Parameter>
  static void evaluate(const T* variables, const Parameter*, T* values) {
    using std::cos;
    using std::sin;
    // The columns that a turn mixes: the first becomes c first + s second, the second
    // c second - s first.
    constexpr std::size_t first[] = {0, 2, 1};
    constexpr std::size_t second[] = {1, 0, 2};
    {
      const T c = cos(variables[0]);
      const T s = sin(variables[0]);
      const T zero = variables[0] * 0.0;
      const T turned[9] = {c, -s, zero, s, c, zero, zero, zero, zero + 1.0};
      for (std::size_t i = 0; i < 9; ++i)
        values[i] = turned[i];
    }
    for (std::size_t joint = 1; joint < 6; ++joint) {
      const T c = cos(variables[joint]);
      const T s = sin(variables[joint]);
      for (std::size_t row = 0; row < 3; ++row) {
        T& a = values[3 * row + first[joint % 3]];
        T& b = values[3 * row + second[joint % 3]];
        const T turned = c * a + s * b;
        b = c * b - s * a;
        a = turned;
      }
    }
  }

  static void sample(random_numbers& random, double* inputs) {
    for (std::size_t i = 0; i < 6; ++i)
      inputs[i] = random.uniform(-3.0, 3.0);
  }
};

} // namespace bench
