// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// The reprojection error of bundle adjustment, written the way Ceres has its cost functors: where a
// camera sees a point, from nine parameters of the camera and three coordinates of the point. Such
// a functor becomes formulas with `trace` once its operator() is constexpr. Its derivatives, which
// Ceres gets by running it on dual numbers at every step, are then straight-line code; here dual
// numbers only check them, while compiling and at run time.

#include <tapeless/tapeless.hpp>

#include <boost/hana/at.hpp>
#include <boost/hana/for_each.hpp>
#include <boost/hana/tuple.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdio>

using namespace tapeless::literals;

// A functor for several scalar types chooses with select, since a branch needs a number. This is
// select for all other types than ours.
template <class T>
constexpr T select(bool condition, const T& a, const T& b) {
  return condition ? a : b;
}

/// 1 - t / (n (n + 1)) (1 - t / ((n + 2) (n + 3)) (1 - ...)): the series of sin(angle) / angle for
/// n = 2, and of 2 (1 - cos(angle)) / angle^2 for n = 3, where t = angle^2. For t < 0.01 six terms
/// are as good as all, for values and for derivatives: the seventh is below 1e-21.
template <class T>
constexpr T series(const T& t, int n) {
  T sum = 1;
  for (int k = n + 8; k >= n; k -= 2)
    sum = 1 - t / (k * (k + 1)) * sum;
  return sum;
}

/// The camera model of Snavely's Bundler: camera[0..2] is a rotation as an axis times an angle,
/// camera[3..5] a translation, camera[6] the focal length, camera[7] and camera[8] the radial
/// distortion.
struct projection {
  template <class T>
  constexpr bool operator()(const T* camera, const T* point, T* pixel) const {
    using std::sin;
    using std::sqrt;

    // Rodrigues: X cos(angle) + (axis x X) sin(angle) + axis (axis . X) (1 - cos(angle)), written
    // with angle * axis, which is what the camera has. Near angle 0 the quotients are 0 / 0 and the
    // root has an infinite slope, so there the series is taken. The branch that is not taken gets
    // the harmless angle 1: nothing in it is infinite or NaN, in whatever way one differentiates.
    const T* const w = camera;
    const T square_of_angle = w[0] * w[0] + w[1] * w[1] + w[2] * w[2];
    const auto is_large = square_of_angle > 0.01;
    const T angle = sqrt(select(is_large, square_of_angle, T(1)));
    const T half = sin(angle / 2) / angle;
    const T sine = select(is_large, sin(angle) / angle, series(square_of_angle, 2));
    const T versine = select(is_large, 2 * half * half, series(square_of_angle, 3) / 2);
    const T cosine = 1 - square_of_angle * versine;

    const T along = versine * (w[0] * point[0] + w[1] * point[1] + w[2] * point[2]);
    T seen[3];
    for (int i = 0; i < 3; ++i) {
      const int j = (i + 1) % 3;
      const int k = (i + 2) % 3;
      const T across = w[j] * point[k] - w[k] * point[j];
      seen[i] = cosine * point[i] + sine * across + along * w[i] + camera[3 + i];
    }

    // The camera looks along its negative third axis.
    const T u = -seen[0] / seen[2];
    const T v = -seen[1] / seen[2];
    const T square_of_radius = u * u + v * v;
    const T distortion = 1 + square_of_radius * (camera[7] + camera[8] * square_of_radius);
    pixel[0] = camera[6] * distortion * u;
    pixel[1] = camera[6] * distortion * v;
    return true;
  }
};

constexpr tapeless::vector<"camera", 9> camera;
constexpr tapeless::vector<"point", 3> point;
constexpr tapeless::vector<"observed", 2> observed;

// Where the point is seen: two formulas. A functor for Ceres keeps the observed pixel as data, but
// a formula has none: what varies is a variable, and the observations stay what they are, numbers
// at run time. Traced formulas are formulas, so the difference is written with operators.
constexpr auto seen = tapeless::trace<tapeless::vector<"camera", 9>, tapeless::vector<"point", 3>,
                                      tapeless::residuals<2>>(projection{});
constexpr auto residuals = boost::hana::make_tuple(seen[boost::hana::size_c<0>] - observed[0_c],
                                                   seen[boost::hana::size_c<1>] - observed[1_c]);

using camera_parameters = std::array<double, 9>;
using coordinates = std::array<double, 3>;
using matrix = std::array<std::array<double, 12>, 2>;

// Two rows, twelve columns; the observations are not needed, they have dropped out.
constexpr auto slopes = jacobian(residuals, camera, point);

// ---- The check: forward dual numbers
// --------------------------------------------------------------

/// A value and its derivative; the product and quotient rules of school.
struct dual {
  double value = 0, slope = 0;

  constexpr dual() = default;
  constexpr dual(double number, double its_slope = 0) : value(number), slope(its_slope) {}
};
constexpr dual operator+(dual a, dual b) { return {a.value + b.value, a.slope + b.slope}; }
constexpr dual operator-(dual a, dual b) { return {a.value - b.value, a.slope - b.slope}; }
constexpr dual operator*(dual a, dual b) {
  return {a.value * b.value, a.slope * b.value + a.value * b.slope};
}
constexpr dual operator/(dual a, dual b) {
  return {a.value / b.value, (a.slope - a.value / b.value * b.slope) / b.value};
}
constexpr dual operator-(dual a) { return dual(0) - a; }
constexpr bool operator>(dual a, dual b) { return a.value > b.value; }

// Before C++26 the standard functions cannot run while compiling, so formulas of one function give
// the values; the slopes are written by hand.
constexpr tapeless::variable<"t"> t;
constexpr dual sin(dual a) { return {sin(t)(t = a.value), cos(t)(t = a.value) * a.slope}; }
constexpr dual sqrt(dual a) {
  const double root = sqrt(t)(t = a.value);
  return {root, a.slope / (2 * root)};
}

/// The same functor, once for each of the twelve columns.
constexpr matrix by_dual_numbers(const camera_parameters& c, const coordinates& p) {
  matrix result{};
  for (std::size_t column = 0; column < 12; ++column) {
    dual both[12];
    for (std::size_t i = 0; i < 12; ++i)
      both[i] = dual(i < 9 ? c[i] : p[i - 9], i == column ? 1 : 0);
    dual pixel[2];
    projection{}(both, both + 9, pixel);
    result[0][column] = pixel[0].slope;
    result[1][column] = pixel[1].slope;
  }
  return result;
}

/// Whether the Jacobians differ by no more than a part of the largest entry of each column: columns
/// have units of their own, such as pixels a radian.
constexpr bool agree(const matrix& a, const matrix& b, double relative) {
  const auto size = [](double number) { return number < 0 ? -number : number; };
  bool all = true;
  for (std::size_t column = 0; column < 12; ++column) {
    const double first = size(b[0][column]);
    const double second = size(b[1][column]);
    const double largest = first < second ? second : first;
    for (std::size_t row = 0; row < 2; ++row)
      all = all && size(a[row][column] - b[row][column]) <= relative * largest;
  }
  return all;
}

// ---- Four cameras
// ---------------------------------------------------------------------------------

constexpr camera_parameters with_rotation(double w0, double w1, double w2) {
  return {w0, w1, w2, 0.1, -0.2, -5.0, 800.0, -0.05, 0.01};
}
struct named_camera {
  const char* name;
  camera_parameters parameters;
};
constexpr named_camera cameras[] = {
    {"a large rotation", with_rotation(0.4, -0.9, 1.3)},
    {"just on the near side of the series", with_rotation(0.06, 0.06, 0.05)},
    {"a tiny rotation", with_rotation(1e-9, 0, -2e-9)},
    {"no rotation", with_rotation(0, 0, 0)}};
constexpr coordinates landmark{0.7, -0.4, 1.2};

// A value or slope passes through some dozens of roundings of 1.1e-16 each; sin(angle) / angle
// loses two digits to cancellation in its slope at angle 0.1, where the series takes over.
constexpr double tolerance = 1e-13;

constexpr matrix slopes_at(const camera_parameters& c, const coordinates& p) {
  return slopes(camera = c, point = p);
}
constexpr bool agrees(const camera_parameters& c) {
  return agree(slopes_at(c, landmark), by_dual_numbers(c, landmark), tolerance);
}
static_assert(agrees(cameras[0].parameters));
static_assert(agrees(cameras[1].parameters));
static_assert(agrees(cameras[2].parameters));
static_assert(agrees(cameras[3].parameters));

// Dual numbers run the same functor, so they say nothing about its values. Where the series takes
// over, it has to be what it stands for; and a quarter turn takes (a, b, c) to (-b, a, c).
constexpr double whole = sin(t)(t = 0.1) / 0.1;
constexpr double half = sin(t)(t = 0.05) / 0.1;
static_assert(tapeless::is_close(series(0.01, 2), whole, 4e-16));
static_assert(tapeless::is_close(series(0.01, 3) / 2, 2 * half * half, 4e-16));
constexpr bool turns_a_quarter() {
  constexpr double quarter = 1.5707963267948966;
  bool all = true;
  boost::hana::for_each(seen, [&](auto coordinate) {
    const double turned = coordinate(camera = with_rotation(0, 0, quarter), point = landmark);
    const coordinates expected{-landmark[1], landmark[0], landmark[2]};
    const double straight = coordinate(camera = with_rotation(0, 0, 0), point = expected);
    all = all && tapeless::is_close(turned, straight, 1e-15);
  });
  return all;
}
static_assert(turns_a_quarter());

// Without rotation the answer is known: with seen = point + translation the derivative by the
// rotation is the cross product with the point, so a turn about the point itself changes nothing.
constexpr bool turns_about_the_point() {
  const matrix j = slopes_at(with_rotation(0, 0, 0), landmark);
  for (const auto& row : j) {
    double change = 0;
    for (std::size_t i = 0; i < 3; ++i)
      change += row[i] * landmark[i];
    if (!(change < 1e-12 && change > -1e-12)) // of slopes of some hundred pixels a radian
      return false;
  }
  return true;
}
static_assert(turns_about_the_point());

// Kept from the compiler, so that what follows is computed at run time.
volatile double one = 1.0;

int main() {
  bool good = true;
  const coordinates p{landmark[0] * one, landmark[1], landmark[2]};
  for (const named_camera& each : cameras) {
    const camera_parameters& c = each.parameters;
    double pixel[2];
    projection{}(c.data(), p.data(), pixel);
    const double u = residuals[boost::hana::size_c<0>](camera = c, point = p,
                                                       observed = std::array{100.0, -50.0});
    const bool same = agree(slopes_at(c, p), by_dual_numbers(c, p), tolerance);
    std::printf("%s\n  seen at (%.6f, %.6f), residual of the first %.6f\n", each.name, pixel[0],
                pixel[1], u);
    std::printf("  Jacobian agrees with dual numbers: %s\n", same ? "yes" : "no");
    good = good && same && u == pixel[0] - 100.0; // the very bits
  }

  const matrix j = slopes_at(cameras[0].parameters, p);
  std::printf("\nby             d u          d v     (%s)\n", cameras[0].name);
  const char* const names[12] = {"rotation 0",   "rotation 1", "rotation 2", "shift 0",
                                 "shift 1",      "shift 2",    "focal",      "distortion 1",
                                 "distortion 2", "point 0",    "point 1",    "point 2"};
  for (std::size_t i = 0; i < 12; ++i)
    std::printf("%-12s %12.6f %12.6f\n", names[i], j[0][i], j[1][i]);
  return good ? 0 : 1;
}
