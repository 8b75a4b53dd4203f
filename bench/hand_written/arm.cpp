// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#include <cmath>
#include <cstddef>

// By geometry instead of the chain rule: a joint turns all that comes after it about its axis, so
// dR/dq = axis x R, where the axis is a column of the rotation before the joint. This uses what no
// library can know of the formula, that its matrices are rotations.
extern "C" void hand_written_arm(const double* in, double* out) {
  constexpr std::size_t first[] = {0, 2, 1};
  constexpr std::size_t second[] = {1, 0, 2};
  double matrix[3][3] = {{1.0, 0.0, 0.0}, {0.0, 1.0, 0.0}, {0.0, 0.0, 1.0}};
  double axes[6][3];
  for (std::size_t joint = 0; joint < 6; ++joint) {
    const double c = std::cos(in[joint]);
    const double s = std::sin(in[joint]);
    const std::size_t turned = 2 - joint % 3;
    for (std::size_t row = 0; row < 3; ++row) {
      axes[joint][row] = matrix[row][turned];
      const double a = matrix[row][first[joint % 3]];
      const double b = matrix[row][second[joint % 3]];
      matrix[row][first[joint % 3]] = c * a + s * b;
      matrix[row][second[joint % 3]] = c * b - s * a;
    }
  }
  for (std::size_t row = 0; row < 3; ++row)
    for (std::size_t column = 0; column < 3; ++column) {
      const std::size_t i = 3 * row + column;
      out[i] = matrix[row][column];
      const std::size_t j = (row + 1) % 3;
      const std::size_t k = (row + 2) % 3;
      for (std::size_t joint = 0; joint < 6; ++joint)
        out[9 + 6 * i + joint] =
            axes[joint][j] * matrix[k][column] - axes[joint][k] * matrix[j][column];
    }
}
