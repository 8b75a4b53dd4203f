// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// Circuits as textbooks on back-propagation draw them, with the value above each wire and the
// gradient that flows back below it, and the same as a table. With a folder named, the circuits
// become files there, NAME.dot, for `dot -Tsvg NAME.dot > NAME.svg`.

#include <tapeless/inspect.hpp>
#include <tapeless/tapeless.hpp>

#include <array>
#include <cstdio>
#include <fstream>
#include <string>

using namespace tapeless::literals;
using tapeless::let;

constexpr tapeless::variable<"x"> x;
constexpr tapeless::variable<"y"> y;
constexpr tapeless::variable<"z"> z;
constexpr tapeless::variable<"w"> w;

// The names of the tutorial that stages this formula by hand.
constexpr auto sigy = let<"sigy">(sigmoid(y));
constexpr auto num = let<"num">(x + sigy);
constexpr auto sigx = let<"sigx">(sigmoid(x));
constexpr auto xpy = let<"xpy">(x + y);
constexpr auto xpysqr = let<"xpysqr">(square(xpy));
constexpr auto den = let<"den">(sigx + xpysqr);
constexpr auto invden = let<"invden">(1_c / den);
constexpr auto headline = let<"f">(num * invden);

constexpr auto gates = (x * y + max(z, w)) * 2_c;

constexpr tapeless::vector<"weight", 3> weight;
constexpr tapeless::vector<"input", 2> input;
constexpr auto weighted_sum =
    let<"dot">(weight[0_c] * input[0_c] + weight[1_c] * input[1_c] + weight[2_c]);
constexpr auto neuron = 1_c / (1_c + exp(-weighted_sum));

// Two inputs, two hidden and two output neurons, and the error of the outputs.
constexpr tapeless::vector<"w", 8> v;
constexpr auto hidden_1 = let<"hidden_1">(sigmoid(v[0_c] * 0.05_c + v[1_c] * 0.10_c + 0.35_c));
constexpr auto hidden_2 = let<"hidden_2">(sigmoid(v[2_c] * 0.05_c + v[3_c] * 0.10_c + 0.35_c));
constexpr auto output_1 = let<"output_1">(sigmoid(v[4_c] * hidden_1 + v[5_c] * hidden_2 + 0.60_c));
constexpr auto output_2 = let<"output_2">(sigmoid(v[6_c] * hidden_1 + v[7_c] * hidden_2 + 0.60_c));
constexpr auto network = 0.5_c * square(0.01_c - output_1) + 0.5_c * square(0.99_c - output_2);
constexpr std::array start{0.15, 0.20, 0.25, 0.30, 0.40, 0.45, 0.50, 0.55};

int main(int count, char** arguments) {
  const auto show = [&](const std::string& name, const std::string& circuit) {
    if (count > 1)
      std::ofstream(std::string(arguments[1]) + '/' + name + ".dot") << circuit;
    else
      std::printf("%s\n%s\n", name.c_str(), circuit.c_str());
  };
  show("headline", to_dot(headline, x = 3.0, y = -4.0));
  show("gates", to_dot(gates, x = 3.0, y = -4.0, z = 2.0, w = -1.0));
  show("neuron",
       to_dot(neuron, weight = std::array{2.0, -3.0, -3.0}, input = std::array{-1.0, -2.0}));
  show("network", to_dot(network, v = start));
  show("headline_gradient", to_dot(value_and_gradient(headline, x, y)));
  std::printf("%s", report(headline, x = 3.0, y = -4.0).c_str());
}
