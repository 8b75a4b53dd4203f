// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// sqrt, cbrt and hypot against MPFR.

#include <tapeless/math/root.hpp>

#include "accuracy/measure.hpp"

namespace {

using namespace accuracy;

template <class T>
sample<T> points() {
  sample<T> numbers;
  numbers.any(-largest<T>, largest<T>, 60000);
  numbers.any(-smallest_normal<T>, smallest_normal<T>, 5000);
  numbers.evenly(T(0), T(8), 30000).beside(T(1), 10000);
  return numbers;
}

TEST_CASE_TEMPLATE("sqrt", T, float, double, long double) {
  const auto cases = [] {
    return std::array{
        hard_case<T>{"the number before 1", {T(1) - epsilon<T> / 2}},
        hard_case<T>{"the number after 1", {T(1) + epsilon<T>}},
        hard_case<T>{"the number before 4", {T(4) - 2 * epsilon<T>}},
        hard_case<T>{"an odd subnormal number", {3 * smallest<T>}},
        hard_case<T>{"the largest square", {T(9007199136250225)}},
    };
  };
  sample<T> numbers = points<T>();
  numbers.any(T(0), largest<T>, 30000);
  // Squares and their neighbours, and the squares of midpoints rounded: the roots closest to
  // halfway between two numbers.
  for (int i = 0; i < 10000; ++i) {
    const T root = evenly_between(T(1), T(2));
    numbers.around(root * root, 1).around(root * (root + epsilon<T>), 1);
  }
  check_accuracy<T>(FUNCTION(sqrt), {.ulp = 0.5, .float_ulp = 0.5, .apart = 0}, cases, numbers);
}

TEST_CASE_TEMPLATE("cbrt", T, float, double, long double) {
  const auto cases = [] {
    return std::array{
        hard_case<T>{"the number before 1", {T(1) - epsilon<T> / 2}},
        hard_case<T>{"the number after 1", {T(1) + epsilon<T>}},
        hard_case<T>{"a cube", {T(-343)}},
        hard_case<T>{"the number before 8", {T(8) - 4 * epsilon<T>}},
        hard_case<T>{"a subnormal number", {5 * smallest<T>}},
    };
  };
  sample<T> numbers = points<T>();
  for (int i = 0; i < 10000; ++i) {
    const T root = evenly_between(T(1), T(2));
    numbers.around(root * root * root, 1);
  }
  // glibc's cbrt itself is up to 4 ulp from the truth.
  check_accuracy<T>(FUNCTION(cbrt), {.ulp = 0.501, .apart = 4}, cases, numbers);
}

TEST_CASE_TEMPLATE("hypot", T, float, double, long double) {
  const auto cases = [] {
    return std::array{
        hard_case<T, 2>{"Pythagoras", {T(3), T(4)}},
        hard_case<T, 2>{"would overflow when squared", {T(1e300), T(-1e300)}},
        hard_case<T, 2>{"just below overflow",
                        {largest<T> / T(1.4142135623730951), largest<T> / T(1.4142135623730951)}},
        hard_case<T, 2>{"overflows", {largest<T>, largest<T> / 2}},
        hard_case<T, 2>{"subnormal", {3 * smallest<T>, 4 * smallest<T>}},
        hard_case<T, 2>{"the smaller is half an ulp's root", {T(1), T(0x1p-26)}},
        hard_case<T, 2>{"largest and smallest", {largest<T>, smallest<T>}},
    };
  };
  std::vector<point<T, 2>> points = special_pairs<T>();
  for (int i = 0; i < 60000; ++i) { // of similar size, over the whole range
    const T x = any_between(-largest<T>, largest<T>);
    points.push_back({x, x * any_between(epsilon<T> / 4, T(1))});
  }
  for (int i = 0; i < 30000; ++i) {
    const T x = evenly_between(T(0), T(4)), y = evenly_between(T(0), T(4));
    points.push_back({x, y});
    points.push_back({x * smallest_normal<T>, y * smallest_normal<T>});
    points.push_back({x * (largest<T> / 4), y * (largest<T> / 4)});
  }
  for (int i = 0; i < 5000; ++i) {
    points.push_back({any_between(-largest<T>, largest<T>), any_between(-largest<T>, largest<T>)});
  }
  check_accuracy<T>(FUNCTION(hypot), {.ulp = 0.51}, cases, points);
}

} // namespace
