// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// Three of the smallest functions there are to train. Each takes one step uphill along its
// gradient, and its value rises.

#include <tapeless/tapeless.hpp>

#include <array>
#include <cstdio>

constexpr tapeless::variable<"a"> a;
constexpr tapeless::variable<"b"> b;
constexpr tapeless::variable<"c"> c;

// The functions of this file are constexpr, so that static_assert can check each result below.

// One after the other: b steps along its derivative where a has already moved.
constexpr double product_after_step(double a_value, double b_value) {
  constexpr auto f = a * b;
  a_value += 0.01 * derivative(f, a)(a = a_value, b = b_value);
  b_value += 0.01 * derivative(f, b)(a = a_value, b = b_value);
  return f(a = a_value, b = b_value);
}

// All at once: a step along the gradient, taken at one point.
constexpr auto nested = (a + b) * c;
constexpr double nested_after_step(double a_value, double b_value, double c_value) {
  const auto slope = gradient(nested, a, b, c)(a = a_value, b = b_value, c = c_value);
  return nested(a = a_value + 0.01 * slope[0], b = b_value + 0.01 * slope[1],
                c = c_value + 0.01 * slope[2]);
}

constexpr double sigmoid_after_step(double a_value) {
  constexpr auto f = sigmoid(a);
  return f(a = a_value + 0.1 * derivative(f, a)(a = a_value));
}

constexpr auto neuron = sigmoid((a + b) * c);
constexpr double neuron_after_step(double a_value, double b_value, double c_value) {
  const auto slope = gradient(neuron, a, b, c)(a = a_value, b = b_value, c = c_value);
  return neuron(a = a_value + 0.1 * slope[0], b = b_value + 0.1 * slope[1],
                c = c_value + 0.1 * slope[2]);
}

// Sums and products alone give the published digits to the last bit.
static_assert(product_after_step(5.0, 6.0) == 30.616035999999998);
static_assert(product_after_step(-5.0, -6.0) == 30.616035999999998);
static_assert(nested(a = 5.0, b = -6.0, c = 7.0) == -7.0);
static_assert(gradient(nested, a, b, c)(a = 5.0, b = -6.0, c = 7.0) == std::array{7.0, 7.0, -1.0});
static_assert(nested_after_step(5.0, -6.0, 7.0) == -6.0113999999999965);
// A handful of roundings; what is published with four digits, to half of the last one.
static_assert(tapeless::is_close(sigmoid(a)(a = -2.0), 0.1192029220221176, 1e-15));
static_assert(tapeless::is_close(sigmoid_after_step(-2.0), 0.1203, 0.00005 / 0.1203));
static_assert(tapeless::is_close(neuron(a = 1.0, b = -2.0, c = -3.0), 0.9525741268224334, 1e-15));
static_assert(tapeless::is_close(neuron_after_step(1.0, -2.0, -3.0), 0.9563, 0.00005 / 0.9563));

// The partial derivatives are what one finds by hand.
static_assert(derivative(nested, a) == c && derivative(nested, b) == c);
static_assert(derivative(nested, c) == a + b);

int main() {
  std::printf("                                  before      after one step uphill\n");
  std::printf("a * b                at (5, 6)    %-10.7g  %.6f\n", 5.0 * 6.0,
              product_after_step(5.0, 6.0));
  std::printf("                   at (-5, -6)    %-10.7g  %.6f\n", -5.0 * -6.0,
              product_after_step(-5.0, -6.0));
  std::printf("(a + b) * c      at (5, -6, 7)    %-10.7g  %.6f\n",
              nested(a = 5.0, b = -6.0, c = 7.0), nested_after_step(5.0, -6.0, 7.0));
  std::printf("sigmoid(a)             at (-2)    %-10.7f  %.7f\n", sigmoid(a)(a = -2.0),
              sigmoid_after_step(-2.0));
  std::printf("sigmoid((a + b) * c)\n");
  std::printf("                at (1, -2, -3)    %-10.7f  %.7f\n",
              neuron(a = 1.0, b = -2.0, c = -3.0), neuron_after_step(1.0, -2.0, -3.0));
}
