// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// A logistic neuron of two inputs, and the chain rule in it: every partial derivative is the one
// slope by the weighted sum times what stands beside the weight or the input.

#include <tapeless/tapeless.hpp>

#include <array>
#include <cstdio>
#include <string_view>

using namespace tapeless::literals;

constexpr tapeless::vector<"w", 3> w; // two weights and a bias
constexpr tapeless::vector<"x", 2> x;
constexpr tapeless::variable<"dot"> dot;

constexpr auto activation = 1_c / (1_c + exp(-dot));
constexpr auto weighted_sum = w[0_c] * x[0_c] + w[1_c] * x[1_c] + w[2_c];
// A formula may take the place of a variable.
constexpr auto neuron = substitute(activation, dot = weighted_sum);

constexpr std::array weights{2.0, -3.0, -3.0};
constexpr std::array inputs{-1.0, -2.0};

constexpr double total = weighted_sum(w = weights, x = inputs);
static_assert(total == 1.0);

// 1e-15 is a handful of roundings.
constexpr double slope = derivative(activation, dot)(dot = total);
static_assert(tapeless::is_close(slope, 0.1966119332414819, 1e-15));

// A vector stands for all its elements: three partials by the weights, then two by the inputs.
constexpr auto at_point = value_and_gradient(neuron, w, x)(w = weights, x = inputs);
static_assert(tapeless::is_close(at_point.value, 0.7310585786300049, 1e-15));
static_assert(tapeless::is_close(at_point.gradient[0], -1 * slope, 1e-15));
static_assert(tapeless::is_close(at_point.gradient[1], -2 * slope, 1e-15));
static_assert(tapeless::is_close(at_point.gradient[2], slope, 1e-15));
static_assert(tapeless::is_close(at_point.gradient[3], 2 * slope, 1e-15));
static_assert(tapeless::is_close(at_point.gradient[4], -3 * slope, 1e-15));

int main() {
  const std::string_view text = to_string(neuron);
  std::printf("f = %.*s\n\n", static_cast<int>(text.size()), text.data());

  std::printf("weighted sum  %16.13f\n", total);
  std::printf("f             %16.13f\n", at_point.value);
  std::printf("df/d(dot)     %16.13f\n\n", slope);

  const char* const names[] = {"df/dw[0]", "df/dw[1]", "df/dw[2]", "df/dx[0]", "df/dx[1]"};
  for (std::size_t i = 0; i < 5; ++i)
    std::printf("%s      %16.13f = %2.0f * df/d(dot)\n", names[i], at_point.gradient[i],
                at_point.gradient[i] / slope);
}
