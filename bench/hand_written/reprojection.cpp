// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#include <cmath>
#include <cstddef>

// The rotated point is R X = c X + a (w x X) + m (w . X) w with c = cos(angle), a = sin(angle) /
// angle and m = (1 - c) / angle^2, and dc/dw = -a w, da/dw = (c - a) / angle^2 w, dm/dw = (a - 2 m)
// / angle^2 w. A row A of derivatives by the point in the camera's frame gives A R by the point and
// A d(R X)/dw by the rotation.
extern "C" void hand_written_reprojection(const double* in, double* out) {
  const double* const w = in;
  const double focal = in[6];
  const double k0 = in[7];
  const double k1 = in[8];
  const double* const point = in + 9;

  const double square_of_angle = w[0] * w[0] + w[1] * w[1] + w[2] * w[2];
  const bool is_turned = square_of_angle > 2.2e-16;
  double c = 1.0;
  double a = 1.0;
  double m = 0.0;
  double slope_of_a = 0.0;
  double slope_of_m = 0.0;
  if (is_turned) {
    const double angle = std::sqrt(square_of_angle);
    const double inverse = 1.0 / square_of_angle;
    c = std::cos(angle);
    a = std::sin(angle) / angle;
    m = (1.0 - c) * inverse;
    slope_of_a = (c - a) * inverse;
    slope_of_m = (a - 2.0 * m) * inverse;
  }
  const double cross[3] = {w[1] * point[2] - w[2] * point[1], w[2] * point[0] - w[0] * point[2],
                           w[0] * point[1] - w[1] * point[0]};
  const double dot = w[0] * point[0] + w[1] * point[1] + w[2] * point[2];
  const double along = dot * m;
  double p[3];
  for (std::size_t i = 0; i < 3; ++i)
    p[i] = point[i] * c + cross[i] * a + w[i] * along + in[3 + i];

  const double inverse_depth = 1.0 / p[2];
  const double x = -p[0] * inverse_depth;
  const double y = -p[1] * inverse_depth;
  const double r2 = x * x + y * y;
  const double distorted = 1.0 + r2 * (k0 + k1 * r2);
  const double scale = focal * distorted;
  out[0] = scale * x - in[12];
  out[1] = scale * y - in[13];

  const double bend = 2.0 * focal * (k0 + 2.0 * (k1 * r2));
  const double xx = scale + bend * (x * x);
  const double xy = bend * (x * y);
  const double yy = scale + bend * (y * y);
  const double by_image[2][2] = {{xx, xy}, {xy, yy}};
  const double image[2] = {x, y};
  for (std::size_t row = 0; row < 2; ++row) {
    const double* const by = by_image[row];
    const double by_p[3] = {-inverse_depth * by[0], -inverse_depth * by[1],
                            -inverse_depth * (by[0] * x + by[1] * y)};
    double* const jacobian = out + 2 + 12 * row;
    const double with_point = by_p[0] * point[0] + by_p[1] * point[1] + by_p[2] * point[2];
    const double with_cross = by_p[0] * cross[0] + by_p[1] * cross[1] + by_p[2] * cross[2];
    const double with_w = by_p[0] * w[0] + by_p[1] * w[1] + by_p[2] * w[2];
    const double by_w =
        slope_of_a * with_cross + slope_of_m * dot * with_w - (is_turned ? a * with_point : 0.0);
    const double m_with_w = m * with_w;
    for (std::size_t i = 0; i < 3; ++i) {
      const std::size_t j = (i + 1) % 3;
      const std::size_t k = (i + 2) % 3;
      jacobian[i] = w[i] * by_w + a * (point[j] * by_p[k] - point[k] * by_p[j]) + along * by_p[i] +
                    m_with_w * point[i];
      jacobian[3 + i] = by_p[i];
      jacobian[9 + i] = c * by_p[i] + a * (by_p[j] * w[k] - by_p[k] * w[j]) + m_with_w * w[i];
    }
    jacobian[6] = distorted * image[row];
    jacobian[7] = focal * r2 * image[row];
    jacobian[8] = jacobian[7] * r2;
  }
}
