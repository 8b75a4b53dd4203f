// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// A function of your own, in a namespace of your own. One small struct says all there is to know
// about it, and then it is differentiated, simplified, printed and evaluated as the built-in ones
// are.

#include <tapeless/tapeless.hpp>

#include <cstdio>
#include <string_view>

namespace my_network {

/// u / (1 + |u|), an activation like tanh that needs no exponential.
struct softsign_operation {
  static constexpr std::string_view name = "softsign";
  static constexpr std::string_view latex = "\\operatorname{softsign}";

  // For every scalar type that compares.
  template <class T>
  static constexpr T evaluate(const T& u) {
    return u < T(0) ? u / (T(1) - u) : u / (T(1) + u);
  }

  // As a formula in the argument u and in the value softsign(u). Here (1 - |value|)^2 would be
  // right too, but would lose its digits far from 0, where the value comes close to 1.
  static constexpr auto derivative(const auto& u, const auto& /*value*/) {
    return 1 / square(1 + abs(u));
  }
};

template <tapeless::operand U>
constexpr auto softsign(const U& u) {
  return tapeless::apply_operation<softsign_operation>(u);
}

} // namespace my_network

using namespace tapeless::literals;

constexpr tapeless::variable<"x"> x;
constexpr tapeless::variable<"w"> w;

// The derivative is the rule above, and the chain rule goes through it.
using my_network::softsign;
static_assert(derivative(softsign(x), x) == 1_c / square(1_c + abs(x)));
static_assert(derivative(softsign(w * x), w) == x / square(1_c + abs(w * x)));

// At 3: value 3/4, slope 1/16, curvature -2/64, all exact in binary.
static_assert(softsign(x)(x = 3.0) == 0.75);
static_assert(derivative(softsign(x), x)(x = 3.0) == 0.0625);
static_assert(derivative<2>(softsign(x), x)(x = 3.0) == -0.03125);
static_assert(softsign(x)(x = -3.0) == -0.75);
static_assert(derivative<2>(softsign(x), x)(x = -3.0) == 0.03125);

// A check that knows nothing of the rule: the slope of a short chord. Its error is of the order of
// the step squared, 1e-10, and of the rounding over the step, 1e-11.
constexpr double chord(double at) {
  constexpr double step = 1e-5;
  return (softsign(x)(x = at + step) - softsign(x)(x = at - step)) / (2 * step);
}
static_assert(tapeless::is_close(derivative(softsign(x), x)(x = 0.7), chord(0.7), 1e-9));
static_assert(tapeless::is_close(derivative(softsign(x), x)(x = -1.9), chord(-1.9), 1e-9));

template <class Formula>
void print(const char* label, const Formula& formula) {
  const std::string_view text = to_string(formula);
  std::printf("%s%.*s\n", label, static_cast<int>(text.size()), text.data());
}

int main() {
  constexpr auto neuron = softsign(w * x);
  print("f     = ", neuron);
  print("df/dw = ", derivative(neuron, w));
  print("df/dx = ", derivative(neuron, x));

  std::printf("\n    x    softsign   derivative   chord\n");
  for (const double at : {-3.0, -0.5, 0.25, 1.0, 7.0})
    std::printf("%6.2f   %8.5f   %10.6f   %.6f\n", at, softsign(x)(x = at),
                derivative(softsign(x), x)(x = at), chord(at));
}
