// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// Where the target has fused multiply-adds, a formula uses them as the same expression in C++ does.

#include <tapeless/tapeless.hpp>

#include <doctest/doctest.h>

#include <random>

namespace {

using namespace tapeless::literals;

constexpr tapeless::variable<"x"> x;
constexpr tapeless::variable<"y"> y;
constexpr tapeless::variable<"z"> z;

/// How often a formula and an expression differ, and how often the expression was contracted.
template <class T, class Formula, class Expression, class InSteps>
void compare(Formula formula, Expression expression, InSteps in_steps) {
  std::mt19937 random;
  std::uniform_real_distribution<T> number(-1, 1);
  int contracted = 0;
  for (int i = 0; i < 1000; ++i) {
    const T a = number(random);
    const T b = number(random);
    const T c = number(random);
    const T expected = expression(a, b, c);
    contracted += expected != in_steps(a, b, c);
    CHECK(formula(x = a, y = b, z = c) == expected);
  }
#if defined(__FMA__)
  CHECK(contracted > 10);
#else
  CHECK(contracted == 0);
#endif
}

bool can_run() {
#if defined(__FMA__)
  return __builtin_cpu_supports("fma");
#else
  return true;
#endif
}

template <class T>
void compare_all() {
  const auto product = [](T a, T b) __attribute__((noinline)) { return a * b; };
  compare<T>(
      x * y + z, [](T a, T b, T c) { return a * b + c; },
      [=](T a, T b, T c) { return product(a, b) + c; });
  compare<T>(
      x * y - z, [](T a, T b, T c) { return a * b - c; },
      [=](T a, T b, T c) { return product(a, b) - c; });
  compare<T>(
      z - x * y, [](T a, T b, T c) { return c - a * b; },
      [=](T a, T b, T c) { return c - product(a, b); });
  compare<T>(
      x * z + y * square(z),
      [](T a, T b, T c) {
        const T square_of_c = c * c;
        return a * c + b * square_of_c;
      },
      [=](T a, T b, T c) { return product(a, c) + product(b, product(c, c)); });
}

} // namespace

TEST_CASE("products and sums are contracted as in one expression of C++") {
  if (!can_run()) {
    MESSAGE("this machine has no fused multiply-add");
    return;
  }
  compare_all<double>();
  compare_all<float>();
}

// Constant expressions never contract.
static_assert((x * y - 1_c)(x = 1 + 0x1p-52, y = 1 - 0x1p-52) == 0.0);
