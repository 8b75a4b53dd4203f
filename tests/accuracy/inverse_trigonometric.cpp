// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// asin, acos, atan and atan2 against MPFR.

#include <tapeless/math/trigonometric.hpp>

#include "accuracy/measure.hpp"

namespace {

using namespace accuracy;

template <class T>
sample<T> points() {
  sample<T> numbers;
  numbers.any(T(-1), T(1), 30000).evenly(T(-1), T(1), 40000);
  numbers.beside(T(1), 10000).beside(T(-1), 10000);
  numbers.around(T(1), 5000).around(T(-1), 5000).around(T(0x1p-34), 100);
  return numbers;
}

/// With the sines and cosines of the angles where the nearest of the angles atan(i/8) changes.
template <class T>
sample<T> sines() {
  sample<T> numbers = points<T>();
  for (int i = 0; i < 8; ++i) {
    const double angle = std::atan((2 * i + 1) / 16.0);
    numbers.around(static_cast<T>(std::sin(angle)), 100)
        .around(static_cast<T>(std::cos(angle)), 100);
  }
  return numbers;
}

TEST_CASE_TEMPLATE("asin", T, float, double, long double) {
  const auto cases = [] {
    return std::array{
        hard_case<T>{"the number before 1", {T(1) - epsilon<T> / 2}},
        hard_case<T>{"the number after -1", {epsilon<T> / 2 - T(1)}},
        hard_case<T>{"the diagonal", {T(0.7071067811865476)}},
        hard_case<T>{"a third of its cube is below its ulp", {T(0x1p-27)}},
        hard_case<T>{"out of range", {T(1) + epsilon<T>}},
    };
  };
  check_accuracy<T>(FUNCTION(asin), {.ulp = 0.51}, cases, sines<T>());
}

TEST_CASE_TEMPLATE("acos", T, float, double, long double) {
  const auto cases = [] {
    return std::array{
        hard_case<T>{"the number before 1", {T(1) - epsilon<T> / 2}},
        hard_case<T>{"the number after -1", {epsilon<T> / 2 - T(1)}},
        hard_case<T>{"the diagonal", {T(0.7071067811865476)}},
        hard_case<T>{"small", {T(0x1p-60)}},
        hard_case<T>{"out of range", {T(-1) - epsilon<T>}},
    };
  };
  check_accuracy<T>(FUNCTION(acos), {.ulp = 0.51}, cases, sines<T>());
}

TEST_CASE_TEMPLATE("atan", T, float, double, long double) {
  const auto cases = [] {
    return std::array{
        hard_case<T>{"the number before 1", {T(1) - epsilon<T> / 2}},
        hard_case<T>{"the number after 1", {T(1) + epsilon<T>}},
        hard_case<T>{"halfway between two of the angles atan(i/8)", {T(0.4375)}},
        hard_case<T>{"the last that differs from pi/2", {T(0x1p+53)}},
        hard_case<T>{"the limit of the reduction", {T(0x1p+80)}},
        hard_case<T>{"a third of its cube is below its ulp", {T(0x1p-27)}},
    };
  };
  sample<T> numbers = points<T>();
  numbers.any(-largest<T>, largest<T>, 30000).evenly(T(-10), T(10), 20000);
  for (int i = 0; i < 8; ++i) {
    const T ratio = static_cast<T>(2 * i + 1) / 16;
    numbers.around(ratio, 100).around(1 / ratio, 100);
  }
  check_accuracy<T>(FUNCTION(atan), {.ulp = 0.51}, cases, numbers);
}

TEST_CASE_TEMPLATE("atan2", T, float, double, long double) {
  const auto cases = [] {
    return std::array{
        hard_case<T, 2>{"the diagonal", {T(-3), T(-3)}},
        hard_case<T, 2>{"next to the diagonal", {T(1), T(1) + epsilon<T>}},
        hard_case<T, 2>{"next to -pi", {-smallest<T>, T(-1)}},
        hard_case<T, 2>{"a subnormal result", {smallest_normal<T>, T(3)}},
        hard_case<T, 2>{"vanishes", {smallest<T>, T(4)}},
        hard_case<T, 2>{"two subnormal arguments", {3 * smallest<T>, 5 * smallest<T>}},
        hard_case<T, 2>{"a quotient that would overflow", {largest<T>, -smallest<T>}},
    };
  };
  std::vector<point<T, 2>> points = special_pairs<T>();
  for (int i = 0; i < 40000; ++i) {
    const T y = any_between(-largest<T>, largest<T>);
    points.push_back({y, any_between(-largest<T>, largest<T>)});
    points.push_back({y, y * any_between(T(0x1p-90), T(0x1p+90))});
    points.push_back({y, -y * any_between(T(0x1p-90), T(0x1p+90))});
  }
  for (int i = 0; i < 30000; ++i) {
    const T y = evenly_between(T(-2), T(2)), x = evenly_between(T(-2), T(2));
    points.push_back({y, x});
    points.push_back({y * smallest_normal<T>, x}); // subnormal results
  }
  check_accuracy<T>(FUNCTION(atan2), {.ulp = 0.51}, cases, points);
}

} // namespace
