// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#include <tapeless/tapeless.hpp>

#include <cstddef>
#include <span>

using namespace tapeless::literals;

namespace {

/// The rotation matrix of six turns about z, y, x, z, y, x.
struct rotation_of_arm {
  template <class T>
  constexpr std::array<T, 9> operator()(const std::array<T, 6>& angles) const {
    constexpr std::size_t first[] = {0, 2, 1};
    constexpr std::size_t second[] = {1, 0, 2};
    std::array<T, 9> matrix{1, 0, 0, 0, 1, 0, 0, 0, 1};
    for (std::size_t joint = 0; joint < 6; ++joint) {
      const T c = cos(angles[joint]);
      const T s = sin(angles[joint]);
      for (std::size_t row = 0; row < 9; row += 3) {
        const T a = matrix[row + first[joint % 3]];
        const T b = matrix[row + second[joint % 3]];
        matrix[row + first[joint % 3]] = c * a + s * b;
        matrix[row + second[joint % 3]] = c * b - s * a;
      }
    }
    return matrix;
  }
};

} // namespace

extern "C" void tapeless_arm(const double* in, double* out) {
  constexpr tapeless::vector<"q", 6> q;
  constexpr auto rotation = tapeless::trace<tapeless::vector<"q", 6>>(rotation_of_arm{});
  const auto result = value_and_jacobian(rotation, q)(q = std::span<const double, 6>(in, 6));
  for (std::size_t i = 0; i < 9; ++i) {
    out[i] = result.values[i];
    for (std::size_t joint = 0; joint < 6; ++joint)
      out[9 + 6 * i + joint] = result.jacobian[i][joint];
  }
}
