// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// Formulas that would be out of reach if types were read by recursion, or without memory of what
// was read: all compile with the compilers' default limits.

#include <tapeless/tapeless.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cmath>

using namespace tapeless::literals;

namespace {

constexpr auto x = "x"_v;
constexpr auto y = "y"_v;

template <int Levels, class F>
constexpr auto reused(F f) {
  if constexpr (Levels == 0)
    return f;
  else
    return reused<Levels - 1>(sin(f) * f);
}

template <int Levels, class F>
constexpr auto chain(F f) {
  if constexpr (Levels == 0)
    return f;
  else
    return chain<Levels - 1>(f * x + y);
}

} // namespace

TEST_CASE("eighteen levels of reuse are read in linear time") {
  constexpr auto f = reused<18>(x * y);
  double a = 0.5 * 1.5;
  double slope = 1.5; // by x
  for (int i = 0; i < 18; ++i) {
    slope = slope * (std::cos(a) * a + std::sin(a));
    a = std::sin(a) * a;
  }
  const auto r = value_and_gradient(f, x, y)(x = 0.5, y = 1.5);
  CHECK(r.value == a);
  CHECK(tapeless::is_close(r.gradient[0], slope, 1e-13));
}

TEST_CASE("a chain of 300 operators") {
  constexpr auto f = chain<150>(x * y);
  double value = 0.5 * 1.5;
  double slope = 1.5;
  for (int i = 0; i < 150; ++i) {
    slope = slope * 0.5 + value;
    value = value * 0.5 + 1.5;
  }
  const auto r = value_and_gradient(f, x, y)(x = 0.5, y = 1.5);
  CHECK(r.value == value);
  CHECK(tapeless::is_close(r.gradient[0], slope, 1e-14));
}

TEST_CASE("the fourth derivative of a formula of thirty nodes") {
  constexpr auto f = (x + sigmoid(y)) / (sigmoid(x) + pow(x + y, 2_c)) +
                     sin(x * y) * exp(x / y) / sqrt(1_c + x * x);
  constexpr auto third = derivative<3>(f, x);
  constexpr auto fourth = derivative<4>(f, x);
  // Against the central difference of the third: its error is about h^2 / 6 times the sixth.
  const double h = 1e-4;
  const double difference = (third(x = 1.0 + h, y = -4.0) - third(x = 1.0 - h, y = -4.0)) / (2 * h);
  CHECK(tapeless::is_close(fourth(x = 1.0, y = -4.0), difference, 1e-5));
}
