// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// log, log1p, log2 and log10 against MPFR.

#include <tapeless/math/logarithm.hpp>

#include "accuracy/measure.hpp"

namespace {

using namespace accuracy;

template <class T>
sample<T> points() {
  sample<T> numbers;
  numbers.any(T(0), largest<T>, 30000).any(T(0), smallest_normal<T>, 5000);
  numbers.evenly(T(0), T(20), 20000).evenly(T(0.5), T(2), 20000);
  numbers.beside(T(1), 20000).around(T(1), 5000);
  // Where the significand is halved and the exponent goes up by one.
  for (const int k : exponents<T>()) {
    numbers.around(std::ldexp(T(1.41421356), k), 4);
  }
  return numbers;
}

TEST_CASE_TEMPLATE("log", T, float, double, long double) {
  const auto cases = [] {
    return std::array{
        hard_case<T>{"the number before 1", {T(1) - epsilon<T> / 2}},
        hard_case<T>{"the number after 1", {T(1) + epsilon<T>}},
        hard_case<T>{"next to e", {T(2.718281828459045)}},
        hard_case<T>{"the significand's limit", {T(1.41421356)}},
        hard_case<T>{"a subnormal number", {T(1e-310)}},
    };
  };
  check_accuracy<T>(FUNCTION(log), {.ulp = 0.55}, cases, points<T>());
}

TEST_CASE_TEMPLATE("log1p", T, float, double, long double) {
  const auto cases = [] {
    return std::array{
        hard_case<T>{"the number after -1", {epsilon<T> / 2 - T(1)}},
        hard_case<T>{"half an ulp of 1", {epsilon<T> / 2}},
        hard_case<T>{"the lower limit of the series", {T(-0.25)}},
        hard_case<T>{"the upper limit of the series", {T(0.4)}},
        hard_case<T>{"the square of x is half an ulp of it", {T(0x1p-52)}},
        hard_case<T>{"1 + x needs all bits", {T(0x1.fffffffffffffp+52)}},
    };
  };
  sample<T> numbers = points<T>();
  numbers.any(T(-1), T(0), 20000).evenly(T(-1), T(1), 20000);
  numbers.beside(T(0), 10000);
  numbers.beside(T(-1), 10000);
  numbers.around(T(-0.25), 500).around(T(0.4), 500);
  check_accuracy<T>(FUNCTION(log1p), {.ulp = 0.55}, cases, numbers);
}

TEST_CASE_TEMPLATE("log2", T, float, double, long double) {
  const auto cases = [] {
    return std::array{
        hard_case<T>{"the number before 1", {T(1) - epsilon<T> / 2}},
        hard_case<T>{"the number after 1", {T(1) + epsilon<T>}},
        hard_case<T>{"the number before 2", {T(2) - epsilon<T>}},
        hard_case<T>{"a power of two", {T(0x1p-1060)}},
        hard_case<T>{"next to a power of two", {T(0x1.0000000000001p+1000)}},
    };
  };
  sample<T> numbers = points<T>();
  for (const int k : exponents<T>()) {
    numbers.around(std::ldexp(T(1), k), 2);
  }
  check_accuracy<T>(FUNCTION(log2), {.ulp = 0.55}, cases, numbers);
}

TEST_CASE_TEMPLATE("log10", T, float, double, long double) {
  const auto cases = [] {
    return std::array{
        hard_case<T>{"the number before 1", {T(1) - epsilon<T> / 2}},
        hard_case<T>{"the number after 1", {T(1) + epsilon<T>}},
        hard_case<T>{"a power of ten", {T(1e22)}},
        hard_case<T>{"next to a power of ten", {T(1e23)}},
        hard_case<T>{"next to a tenth", {T(0.1)}},
    };
  };
  sample<T> numbers = points<T>();
  constexpr int top = std::numeric_limits<T>::max_exponent10;
  for (int k = -top - 20; k <= top; ++k) {
    numbers.around(std::pow(T(10), static_cast<T>(k)), 4);
  }
  check_accuracy<T>(FUNCTION(log10), {.ulp = 0.55}, cases, numbers);
}

} // namespace
