// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// A fixed-size Eigen array as a SIMD pack: each lane computes what a double would.

#include <tapeless/tapeless.hpp>

#include <Eigen/Core>
#include <doctest/doctest.h>

#include <array>
#include <type_traits>

namespace {

using namespace tapeless::literals;
using pack = Eigen::Array<double, 4, 1>;

constexpr tapeless::variable<"x"> x;
constexpr auto y = "y"_v;

const pack xs[] = {{-2.0, -0.5, 0.0, 3.0}, {0.1, 0.2, 1.0, 4.0}, {-40.0, 40.0, 2.0, -1.0}};
const pack ys[] = {{1.0, -0.5, 2.0, 3.0}, {0.5, 0.1, 2.0, -3.0}, {40.0, -1.0, 2.0, 0.25}};

/// Eigen's vectorized functions may differ from those of the standard library by a few ulp.
constexpr double few_ulp = 8 * 0x1p-53;

bool close(double a, double b) { return tapeless::is_close(a, b, few_ulp) || (a != a && b != b); }

template <class F>
void lane_by_lane(const char* name, const F& f) {
  CAPTURE(name);
  static_assert(std::is_same_v<decltype(f(x = xs[0], y = ys[0])), pack>);
  for (int i = 0; i < 3; ++i) {
    const pack values = f(x = xs[i], y = ys[i]);
    const std::array<pack, 2> slopes = gradient(f, x, y)(x = xs[i], y = ys[i]);
    for (int lane = 0; lane < 4; ++lane) {
      const double a = xs[i][lane];
      const double b = ys[i][lane];
      CAPTURE(a);
      CAPTURE(b);
      const auto expected = value_and_gradient(f, x, y)(x = a, y = b);
      CHECK(close(values[lane], expected.value));
      for (std::size_t k = 0; k < 2; ++k) {
        CAPTURE(k);
        CAPTURE(slopes[k][lane]);
        CAPTURE(expected.gradient[k]);
        CHECK(close(slopes[k][lane], expected.gradient[k]));
      }
    }
  }
}
#define LANE_BY_LANE(...) lane_by_lane(#__VA_ARGS__, __VA_ARGS__)

TEST_CASE("arithmetic") {
  LANE_BY_LANE(x + y * x - y / 3_c);
  LANE_BY_LANE((x - 0.1_c) * -y);
  LANE_BY_LANE(square(x) * y);
  LANE_BY_LANE(pow(x, 3_c) + y);
  LANE_BY_LANE(tapeless::pi * x + tapeless::e * y);
}

TEST_CASE("functions") {
  LANE_BY_LANE(exp(x) * y);
  LANE_BY_LANE(log(square(x) + 1_c) + y);
  LANE_BY_LANE(sqrt(square(x) + square(y)));
  LANE_BY_LANE(sin(x) * cos(y));
  LANE_BY_LANE(sin(x) / cos(x));
  LANE_BY_LANE(tanh(x) + y);
  LANE_BY_LANE(sigmoid(x) * y);
  LANE_BY_LANE(softplus(x) - y);
  LANE_BY_LANE(pow(abs(x) + 1_c, y));
  LANE_BY_LANE(log1p(square(x)) * expm1(y / 10_c));
  LANE_BY_LANE(derivative<2>(atan(x), x) * derivative(asinh(y), y));
  LANE_BY_LANE(derivative(asin(x / 50_c), x) * derivative(acosh(y + 42_c), y));
}

TEST_CASE("choices are made in each lane") {
  LANE_BY_LANE(abs(x) * y);
  LANE_BY_LANE(max(x, y) - min(x, 2_c * y));
  LANE_BY_LANE(relu(x) + relu(-y));
  LANE_BY_LANE(sign(x) * y);
  LANE_BY_LANE(select(x < y, x * y, x + y));
  LANE_BY_LANE(select(x >= y, square(x), -y));
  LANE_BY_LANE(select(x > 0_c, sqrt(x), x) * y);
  LANE_BY_LANE((x <= y) * x);
}

TEST_CASE("numbers beside packs fill all lanes") {
  const pack r = (x * y)(x = xs[0], y = 2.0);
  for (int lane = 0; lane < 4; ++lane)
    CHECK(r[lane] == 2 * xs[0][lane]);
  const pack s = (x * y)(x = 3, y = xs[0]);
  for (int lane = 0; lane < 4; ++lane)
    CHECK(s[lane] == 3 * xs[0][lane]);
  const pack t = (x + 0.5_c)(x = xs[0]);
  for (int lane = 0; lane < 4; ++lane)
    CHECK(t[lane] == xs[0][lane] + 0.5);
  const auto h = hessian(x * x * y, x, y)(x = xs[0], y = ys[0]);
  for (int lane = 0; lane < 4; ++lane) {
    CHECK(h[0][0][lane] == 2 * ys[0][lane]);
    CHECK(h[0][1][lane] == 2 * xs[0][lane]);
    CHECK(h[1][1][lane] == 0);
  }
}

TEST_CASE("packs of float") {
  using floats = Eigen::Array<float, 8, 1>;
  const floats at = floats::LinSpaced(-3.0f, 4.0f);
  const floats values = (0.1_c * x + relu(x))(x = at);
  static_assert(std::is_same_v<decltype((x * y)(x = at, y = 1)), floats>);
  for (int lane = 0; lane < 8; ++lane)
    CHECK(values[lane] == (0.1_c * x + relu(x))(x = at[lane]));
}

} // namespace
