// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// A network of two inputs, five hidden neurons and one output learns "exclusive or" at run time,
// one random sample a step.

#include <tapeless/tapeless.hpp>

#include <array>
#include <cstdint>
#include <cstdio>

using namespace tapeless::literals;

constexpr tapeless::vector<"in", 2> in;
constexpr tapeless::variable<"target"> target;
// Each hidden neuron has two weights and a bias; the output has five weights and a bias.
constexpr tapeless::vector<"h", 15> h;
constexpr tapeless::vector<"o", 6> o;

constexpr auto hidden(auto i) {
  return sigmoid(h[3_c * i] * in[0_c] + h[3_c * i + 1_c] * in[1_c] + h[3_c * i + 2_c]);
}
constexpr auto output = sigmoid(tapeless::sum<5>([](auto i) { return o[i] * hidden(i); }) + o[5_c]);
constexpr auto error = 0.5_c * square(target - output);

// What the standard library's distributions return differs from one library to the next; this
// generator (Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators") is the
// same everywhere.
class split_mix {
public:
  std::uint64_t next() {
    std::uint64_t z = state_ += 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
  }
  /// Between -1 and 1.
  double next_weight() { return static_cast<double>(next() >> 11) * 0x1p-52 - 1.0; }

private:
  std::uint64_t state_ = 1;
};

struct sample {
  std::array<double, 2> input;
  double target;
};
constexpr sample samples[] = {{{0, 0}, 0}, {{0, 1}, 1}, {{1, 0}, 1}, {{1, 1}, 0}};

int main() {
  split_mix random;
  std::array<double, 15> hidden_weights{};
  std::array<double, 6> output_weights{};
  for (double& weight : hidden_weights)
    weight = random.next_weight();
  for (double& weight : output_weights)
    weight = random.next_weight();

  const auto summed_error = [&] {
    double total = 0.0;
    for (const sample& each : samples)
      total += error(in = each.input, target = each.target, h = hidden_weights, o = output_weights);
    return total;
  };

  // One sweep backwards gives all 21 partial derivatives, those by h first.
  constexpr auto slope_of = gradient(error, h, o);
  constexpr double rate = 0.5;
  constexpr int most_samples = 200'000;
  std::printf("samples   summed error\n%7d   %.3f\n", 0, summed_error());
  int count = 0;
  while (summed_error() >= 0.01 && count < most_samples) {
    for (int k = 0; k < 1000; ++k, ++count) {
      const sample& each = samples[random.next() >> 62];
      const auto slope =
          slope_of(in = each.input, target = each.target, h = hidden_weights, o = output_weights);
      for (std::size_t i = 0; i < 15; ++i)
        hidden_weights[i] -= rate * slope[i];
      for (std::size_t i = 0; i < 6; ++i)
        output_weights[i] -= rate * slope[15 + i];
    }
    std::printf("%7d   %.3f\n", count, summed_error());
  }
  std::printf("below 0.01 after %d samples\n\n", count);

  for (const sample& each : samples) {
    const double answer = output(in = each.input, h = hidden_weights, o = output_weights);
    std::printf("%g xor %g = %g   network: %.2f\n", each.input[0], each.input[1], each.target,
                answer);
  }
  return summed_error() < 0.01 ? 0 : 1;
}
