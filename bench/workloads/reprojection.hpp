// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#pragma once

#include "../workload.hpp"

#include <cmath>

namespace bench {

/// Where a pinhole camera sees a point, less where it was observed: the two residuals of bundle
/// adjustment (S. Agarwal et al., Bundle Adjustment in the Large, 2010). Variables: the camera's
/// rotation, an axis times its angle; its translation; focal length; two coefficients of radial
/// distortion; the point. Parameters: the observed image.
struct reprojection : workload<12, 2, 2> {
  template <class T, class Parameter>
  static void evaluate(const T* variables, const Parameter* parameters, T* values) {
    using std::cos;
    using std::sin;
    using std::sqrt;
    const T* const w = variables;
    const T* const translation = variables + 3;
    const T& focal = variables[6];
    const T* const distortion = variables + 7;
    const T* const point = variables + 9;

    // The rotation by O. Rodrigues; to first order where the angle is too small to divide by.
    const T square_of_angle = w[0] * w[0] + w[1] * w[1] + w[2] * w[2];
    T p[3];
    const T w_cross_point[3] = {w[1] * point[2] - w[2] * point[1],
                                w[2] * point[0] - w[0] * point[2],
                                w[0] * point[1] - w[1] * point[0]};
    if (square_of_angle > 2.2e-16) {
      const T angle = sqrt(square_of_angle);
      const T inverse_angle = 1.0 / angle;
      const T inverse_square = 1.0 / square_of_angle;
      const T cosine = cos(angle);
      const T sine_by_angle = sin(angle) * inverse_angle;
      const T along = (w[0] * point[0] + w[1] * point[1] + w[2] * point[2]) *
                      ((1.0 - cosine) * inverse_square);
      for (std::size_t i = 0; i < 3; ++i)
        p[i] = point[i] * cosine + w_cross_point[i] * sine_by_angle + w[i] * along;
    } else {
      for (std::size_t i = 0; i < 3; ++i)
        p[i] = point[i] + w_cross_point[i];
    }
    for (std::size_t i = 0; i < 3; ++i)
      p[i] += translation[i];

    const T inverse_depth = 1.0 / p[2];
    const T x = -p[0] * inverse_depth;
    const T y = -p[1] * inverse_depth;
    const T r2 = x * x + y * y;
    const T scale = focal * (1.0 + r2 * (distortion[0] + distortion[1] * r2));
    values[0] = scale * x - parameters[0];
    values[1] = scale * y - parameters[1];
  }

  static void sample(random_numbers& random, double* inputs) {
    for (std::size_t i = 0; i < 3; ++i)
      inputs[i] = random.uniform(-1.0, 1.0);
    for (std::size_t i = 3; i < 6; ++i)
      inputs[i] = random.uniform(-0.5, 0.5);
    inputs[6] = random.uniform(400.0, 800.0);
    inputs[7] = random.uniform(-0.1, 0.1);
    inputs[8] = random.uniform(-0.01, 0.01);
    inputs[9] = random.uniform(-1.0, 1.0);
    inputs[10] = random.uniform(-1.0, 1.0);
    inputs[11] = random.uniform(-8.0, -4.0);
    for (std::size_t i = 12; i < 14; ++i)
      inputs[i] = random.uniform(-100.0, 100.0);
  }
};

} // namespace bench
