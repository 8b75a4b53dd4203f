// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// sinh, cosh, tanh and their inverses against MPFR.

#include <tapeless/math/hyperbolic.hpp>

#include "accuracy/measure.hpp"

namespace {

using namespace accuracy;

/// Arguments of sinh and cosh: beyond `overflow` they are infinite.
template <class T>
sample<T> points() {
  const T overflow = std::log(largest<T>) + std::log(T(2));
  sample<T> numbers;
  numbers.any(-largest<T>, largest<T>, 30000).any(-overflow, overflow, 20000);
  numbers.evenly(-overflow, overflow, 35000).evenly(T(-2), T(2), 20000);
  numbers.around(overflow, 500).around(-overflow, 500).around(T(0x1p-34), 100);
  // The argument's reduction changes halfway between multiples of ln 2.
  for (const int k : exponents<T>()) {
    numbers.around(static_cast<T>((k + 0.5L) * 0.693147180559945309417232121458176568L), 4);
  }
  return numbers;
}

TEST_CASE_TEMPLATE("sinh", T, float, double, long double) {
  const auto cases = [] {
    return std::array{
        hard_case<T>{"the last finite result", {T(710.4758600739439)}},
        hard_case<T>{"the first that overflows", {T(710.475860073944)}},
        hard_case<T>{"where e^x itself overflows", {T(709.8)}},
        hard_case<T>{"where the reduction begins", {T(0.34657359027997264)}},
        hard_case<T>{"the limit of x itself", {T(0x1p-34)}},
    };
  };
  check_accuracy<T>(FUNCTION(sinh), {.ulp = 0.6}, cases, points<T>());
}

TEST_CASE_TEMPLATE("cosh", T, float, double, long double) {
  const auto cases = [] {
    return std::array{
        hard_case<T>{"the last finite result", {T(-710.4758600739439)}},
        hard_case<T>{"the first that overflows", {T(-710.475860073944)}},
        hard_case<T>{"half its square is half an ulp of 1", {T(0x1p-26)}},
        hard_case<T>{"where the reduction begins", {T(0.34657359027997264)}},
    };
  };
  check_accuracy<T>(FUNCTION(cosh), {.ulp = 0.6}, cases, points<T>());
}

TEST_CASE_TEMPLATE("tanh", T, float, double, long double) {
  const auto cases = [] {
    return std::array{
        hard_case<T>{"next to 1", {T(19.061547465398498)}},
        hard_case<T>{"the polynomial's limit", {T(0.55)}},
        hard_case<T>{"the number before it", {T(0.5499999999999999)}},
        hard_case<T>{"the limit of x itself", {T(0x1p-34)}},
        hard_case<T>{"the limit of 1 itself", {T(22)}},
    };
  };
  sample<T> numbers = points<T>();
  numbers.evenly(T(-23), T(23), 20000).evenly(T(-0.6), T(0.6), 20000);
  numbers.around(T(0.55), 2000).around(T(22), 100);
  for (int k = 1; k <= 64; ++k) {
    numbers.around(static_cast<T>((k - 0.5L) * 0.346573590279972654708616060729088284L), 50);
  }
  check_accuracy<T>(FUNCTION(tanh), {.ulp = 0.9}, cases, numbers);
}

TEST_CASE_TEMPLATE("asinh", T, float, double, long double) {
  const auto cases = [] {
    return std::array{
        hard_case<T>{"the series' limit", {T(0.3)}},
        hard_case<T>{"the number before it", {T(0.29999999999999993)}},
        hard_case<T>{"from here on log(2 x)", {T(0x1.0000000000001p+40)}},
        hard_case<T>{"the limit of x itself", {T(0x1p-34)}},
        hard_case<T>{"2 x would overflow", {largest<T>}},
    };
  };
  sample<T> numbers;
  numbers.any(-largest<T>, largest<T>, 40000).evenly(T(-30), T(30), 20000);
  numbers.evenly(T(-1), T(1), 30000).any(T(0x1p-36), T(0x1p+42), 20000);
  numbers.around(T(0.3), 1000).around(T(0x1p+40), 100).around(T(0x1p-34), 100);
  check_accuracy<T>(FUNCTION(asinh), {.ulp = 0.55}, cases, numbers);
}

TEST_CASE_TEMPLATE("acosh", T, float, double, long double) {
  const auto cases = [] {
    return std::array{
        hard_case<T>{"the number after 1", {T(1) + epsilon<T>}},
        hard_case<T>{"out of range", {T(1) - epsilon<T> / 2}},
        hard_case<T>{"the series' limit", {T(1.05)}},
        hard_case<T>{"from here on log(2 x)", {T(0x1.0000000000001p+40)}},
        hard_case<T>{"2 x would overflow", {largest<T>}},
    };
  };
  sample<T> numbers;
  numbers.any(T(1), largest<T>, 30000).evenly(T(1), T(30), 20000);
  numbers.beside(T(1), 30000).evenly(T(1), T(1.1), 20000).around(T(1), 5000);
  numbers.around(T(1.05), 1000).around(T(0x1p+40), 100);
  check_accuracy<T>(FUNCTION(acosh), {.ulp = 0.55}, cases, numbers);
}

TEST_CASE_TEMPLATE("atanh", T, float, double, long double) {
  const auto cases = [] {
    return std::array{
        hard_case<T>{"the number before 1", {T(1) - epsilon<T> / 2}},
        hard_case<T>{"the number after -1", {epsilon<T> / 2 - T(1)}},
        hard_case<T>{"out of range", {T(1) + epsilon<T>}},
        hard_case<T>{"the series' limit", {T(0.17)}},
        hard_case<T>{"the limit of x itself", {T(0x1p-34)}},
    };
  };
  sample<T> numbers;
  numbers.any(T(-1), T(1), 30000).evenly(T(-1), T(1), 30000);
  numbers.beside(T(1), 20000).beside(T(-1), 10000).around(T(1), 5000);
  numbers.evenly(T(-0.2), T(0.2), 20000).around(T(0.17), 1000).around(T(0x1p-34), 100);
  check_accuracy<T>(FUNCTION(atanh), {.ulp = 0.55}, cases, numbers);
}

} // namespace
