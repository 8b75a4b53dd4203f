// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// erf and erfc against MPFR.

#include <tapeless/math/error_function.hpp>

#include "accuracy/measure.hpp"

namespace {

using namespace accuracy;

/// erfc vanishes from about here.
template <class T>
constexpr T vanishing = std::numeric_limits<T>::digits == 24   ? T(10.055)
                        : std::numeric_limits<T>::digits == 53 ? T(27.227)
                                                               : T(106.54);

template <class T>
sample<T> points() {
  sample<T> numbers;
  numbers.any(-largest<T>, largest<T>, 20000).any(T(-30), T(30), 20000);
  numbers.evenly(T(-7), T(7), 30000).evenly(T(-1.2), T(1.2), 20000);
  for (const T limit : {T(1), T(2), T(4), T(7), T(8)}) { // of the polynomials
    numbers.around(limit, 1000).around(-limit, 1000);
  }
  return numbers;
}

TEST_CASE_TEMPLATE("erf", T, float, double, long double) {
  const auto cases = [] {
    return std::array{
        hard_case<T>{"the series' limit", {T(1)}},
        hard_case<T>{"the number after it", {T(1) + epsilon<T>}},
        hard_case<T>{"the last below 1", {T(5.921587195794507)}},
        hard_case<T>{"a subnormal result", {T(1e-310)}},
        hard_case<T>{"the smallest number", {-smallest<T>}},
    };
  };
  sample<T> numbers = points<T>();
  numbers.any(-smallest_normal<T>, smallest_normal<T>, 10000).around(T(0x1p-34), 100);
  check_accuracy<T>(FUNCTION(erf), {.ulp = 0.51}, cases, numbers);
}

TEST_CASE_TEMPLATE("erfc", T, float, double, long double) {
  const auto cases = [] {
    return std::array{
        hard_case<T>{"the last positive result", {T(27.226017111108366)}},
        hard_case<T>{"the first that vanishes", {T(27.22601711110837)}},
        hard_case<T>{"the last normal result", {T(26.543258454250983)}},
        hard_case<T>{"a subnormal result", {T(26.9)}},
        hard_case<T>{"half", {T(0.4769362762044699)}},
        hard_case<T>{"next to 2", {T(-5.863584748755168)}},
        hard_case<T>{"half an ulp below 1", {T(0x1.c5bf891b4ef6ap-54)}},
    };
  };
  sample<T> numbers = points<T>();
  numbers.evenly(T(0), vanishing<T>, 20000).evenly(vanishing<T> * T(0.9), vanishing<T>, 10000);
  numbers.around(vanishing<T>, 500);
  // glibc's erfc itself is up to 5 ulp from the truth.
  check_accuracy<T>(FUNCTION(erfc), {.ulp = 0.55, .apart = 5}, cases, numbers);
}

} // namespace
