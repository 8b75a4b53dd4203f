// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// exp, expm1 and exp2 against MPFR.

#include <tapeless/math/exponential.hpp>

#include "accuracy/measure.hpp"

namespace {

using namespace accuracy;

// The arguments next to which results overflow, become subnormal, and vanish.
template <class T>
const T overflow = std::log(largest<T>);
template <class T>
const T subnormal = std::log(smallest_normal<T>);
template <class T>
const T underflow = std::log(smallest<T>) + std::log(T(0.5));

template <class T>
sample<T> points() {
  sample<T> numbers;
  numbers.any(-largest<T>, largest<T>, 20000).any(-overflow<T>, overflow<T>, 20000);
  numbers.evenly(underflow<T>, overflow<T>, 35000).evenly(T(-2), T(2), 15000);
  numbers.evenly(underflow<T>, subnormal<T>, 10000);
  for (const T threshold : {overflow<T>, subnormal<T>, underflow<T>}) {
    numbers.around(threshold, 500);
  }
  // The argument's reduction changes halfway between multiples of ln 2.
  for (const int k : exponents<T>()) {
    numbers.around(static_cast<T>((k + 0.5L) * 0.693147180559945309417232121458176568L), 4);
  }
  return numbers;
}

TEST_CASE_TEMPLATE("exp", T, float, double, long double) {
  const auto cases = [] {
    return std::array{
        hard_case<T>{"the last finite exponential", {T(709.782712893384)}},
        hard_case<T>{"the first that overflows", {T(709.7827128933841)}},
        hard_case<T>{"the last positive exponential", {T(-745.1332191019411)}},
        hard_case<T>{"the first that vanishes", {T(-745.1332191019412)}},
        hard_case<T>{"the last finite exponential of float", {T(88.72283F)}},
        hard_case<T>{"the first that overflows float", {T(88.72284F)}},
        hard_case<T>{"the last normal exponential", {T(-708.3964185322641)}},
        hard_case<T>{"next to halfway between two doubles", {T(0x1.83d4bcdebb3f4p+2)}},
        hard_case<T>{"halfway between 1 and the next double", {T(0x1p-53)}},
    };
  };
  check_accuracy<T>(FUNCTION(exp), {.ulp = 0.7}, cases, points<T>());
}

TEST_CASE_TEMPLATE("expm1", T, float, double, long double) {
  const auto cases = [] {
    return std::array{
        hard_case<T>{"the last finite result", {T(709.782712893384)}},
        hard_case<T>{"the first that overflows", {T(709.7827128933841)}},
        hard_case<T>{"where 1 + expm1 is 1/2", {T(-0.6931471805599453)}},
        hard_case<T>{"next to -1", {T(-37.42994775023705)}},
        hard_case<T>{"the square of x is half an ulp of it", {T(0x1p-52)}},
    };
  };
  check_accuracy<T>(FUNCTION(expm1), {.ulp = 0.6}, cases, points<T>());
}

TEST_CASE_TEMPLATE("exp2", T, float, double, long double) {
  const auto cases = [] {
    return std::array{
        hard_case<T>{"the last finite power", {T(0x1.fffffffffffffp+9)}},
        hard_case<T>{"the first that overflows", {T(1024)}},
        hard_case<T>{"the smallest number", {T(-1074)}},
        hard_case<T>{"halfway to the smallest number", {T(-1075)}},
        hard_case<T>{"just above halfway to the smallest number", {T(-0x1.0cbffffffffffp+10)}},
        hard_case<T>{"a half", {T(0.5)}},
        hard_case<T>{"the number before it, which plus a half is rounded to 1",
                     {T(0.5) - epsilon<T> / 4}},
    };
  };
  using limits = std::numeric_limits<T>;
  sample<T> numbers = points<T>();
  const int bottom = limits::min_exponent - limits::digits;
  numbers.evenly(T(bottom), T(limits::max_exponent), 20000);
  numbers.evenly(T(bottom), T(limits::min_exponent), 10000);
  for (const int k : exponents<T>()) {
    numbers.around(static_cast<T>(k), 4).around(static_cast<T>(k) + T(0.5), 4);
  }
  check_accuracy<T>(FUNCTION(exp2), {.ulp = 0.55}, cases, numbers);
}

} // namespace
