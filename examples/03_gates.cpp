// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// Circuits of gates. Read backwards, from the output to the inputs, an addition passes a derivative
// on to both of its inputs, a multiplication passes it on times the other input, and a maximum
// passes it on to the larger input only.

#include <tapeless/tapeless.hpp>

#include <array>
#include <cstdio>
#include <string_view>

using namespace tapeless::literals;

constexpr tapeless::variable<"x"> x;
constexpr tapeless::variable<"y"> y;
constexpr tapeless::variable<"z"> z;
constexpr tapeless::variable<"w"> w;

constexpr auto product = x * y;
constexpr auto two_gates = (x + y) * z;
constexpr auto circuit = (x * y + max(z, w)) * 2_c;

// With no variables named, the gradient is by all of them, in the order in which they appear.
constexpr auto product_slope = gradient(product)(x = 4.0, y = -3.0);
static_assert(product_slope == std::array{-3.0, 4.0});

static_assert(two_gates(x = -2.0, y = 5.0, z = -4.0) == -12.0);
constexpr auto two_gates_slope = gradient(two_gates)(x = -2.0, y = 5.0, z = -4.0);
static_assert(two_gates_slope == std::array{-4.0, -4.0, 3.0});

constexpr auto at_point =
    value_and_gradient(circuit, x, y, z, w)(x = 3.0, y = -4.0, z = 2.0, w = -1.0);
static_assert(at_point.value == -20.0);
static_assert(at_point.gradient == std::array{-8.0, 6.0, 2.0, 0.0});

// At a tie each input of the maximum gets one half: neither is the larger one.
static_assert(gradient(max(z, w), z, w)(z = 1.0, w = 1.0) == std::array{0.5, 0.5});

template <class Formula>
void print(const char* label, const Formula& formula) {
  const std::string_view text = to_string(formula);
  std::printf("%s%.*s\n", label, static_cast<int>(text.size()), text.data());
}

int main() {
  print("f = ", product);
  std::printf("  at x = 4, y = -3: partials %g, %g\n\n", product_slope[0], product_slope[1]);

  print("f = ", two_gates);
  std::printf("  at x = -2, y = 5, z = -4: value %g, partials %g, %g, %g\n\n",
              two_gates(x = -2.0, y = 5.0, z = -4.0), two_gates_slope[0], two_gates_slope[1],
              two_gates_slope[2]);

  print("f = ", circuit);
  print("  df/dx = ", derivative(circuit, x));
  print("  df/dz = ", derivative(circuit, z));
  std::printf("  at x = 3, y = -4, z = 2, w = -1: value %g, partials %g, %g, %g, %g\n",
              at_point.value, at_point.gradient[0], at_point.gradient[1], at_point.gradient[2],
              at_point.gradient[3]);
}
