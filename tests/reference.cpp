// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// The worked examples whose exact numbers are known: values of 40 digits, and what tutorials print.

#include <tapeless/tapeless.hpp>

#include <doctest/doctest.h>

#include <array>

namespace {

using namespace tapeless::literals;
using tapeless::is_close;

constexpr auto x = "x"_v;
constexpr auto y = "y"_v;
constexpr auto z = "z"_v;
constexpr auto w = "w"_v;
constexpr auto a = "a"_v;
constexpr auto b = "b"_v;
constexpr auto c = "c"_v;

// A number of a table to its last digit: half a unit in the place of that digit.
constexpr bool rounds_to(double value, double published, double last_place) {
  const double difference = value < published ? published - value : value - published;
  return difference <= 0.5 * last_place;
}
// Exact to a few roundings, where the formula has about five operations.
constexpr double few = 1e-15;

// 1: a product neuron. A step up along the gradient, a first and then b with the new a.
constexpr double product_after_step(double at_a, double at_b) {
  constexpr auto f = a * b;
  at_a += 0.01 * derivative(f, a)(a = at_a, b = at_b);
  at_b += 0.01 * derivative(f, b)(a = at_a, b = at_b);
  return f(a = at_a, b = at_b);
}
static_assert(product_after_step(5, 6) == 30.616035999999998);
static_assert(product_after_step(-5, -6) == 30.616035999999998);

// 2: two nested neurons.
constexpr auto nested = (a + b) * c;
static_assert(nested(a = 5, b = -6, c = 7) == -7);
static_assert(derivative(nested, a) == c && derivative(nested, b) == c);
static_assert(derivative(nested, c) == a + b);
static_assert(gradient(nested, a, b, c)(a = 5, b = -6, c = 7) == std::array{7.0, 7.0, -1.0});
constexpr double nested_after_step = [] {
  const auto slope = gradient(nested, a, b, c)(a = 5, b = -6, c = 7);
  return nested(a = 5 + 0.01 * slope[0], b = -6 + 0.01 * slope[1], c = 7 + 0.01 * slope[2]);
}();
static_assert(nested_after_step == -6.0113999999999965);

// 3: a sigmoid neuron.
static_assert(is_close(sigmoid(x)(x = -2), 0.1192029220221176, few));
static_assert(rounds_to(sigmoid(x)(x = -2), 0.1192, 1e-4));
static_assert(rounds_to(sigmoid(x)(x = -2 + 0.1 * derivative(sigmoid(x), x)(x = -2)), 0.1203,
                        1e-4));
constexpr auto neuron = sigmoid((a + b) * c);
static_assert(is_close(neuron(a = 1, b = -2, c = -3), 0.9525741268224334, few));
constexpr double neuron_after_step = [] {
  const auto slope = gradient(neuron, a, b, c)(a = 1, b = -2, c = -3);
  return neuron(a = 1 + 0.1 * slope[0], b = -2 + 0.1 * slope[1], c = -3 + 0.1 * slope[2]);
}();
static_assert(rounds_to(neuron_after_step, 0.9563, 1e-4));

// 4: gates.
constexpr auto gates = (x + y) * z;
static_assert(gates(x = -2, y = 5, z = -4) == -12);
static_assert(gradient(gates, x, y, z)(x = -2, y = 5, z = -4) == std::array{-4.0, -4.0, 3.0});
static_assert(gradient(x * y, x, y)(x = 4, y = -3) == std::array{-3.0, 4.0});
constexpr auto circuit = (x * y + max(z, w)) * 2_c;
static_assert(circuit(x = 3, y = -4, z = 2, w = -1) == -20);
static_assert(gradient(circuit, x, y, z, w)(x = 3, y = -4, z = 2, w = -1) ==
              std::array{-8.0, 6.0, 2.0, 0.0});

// 5: a logistic neuron.
constexpr tapeless::vector<"w", 3> weights;
constexpr tapeless::vector<"x", 2> inputs;
constexpr auto dot = weights[0_c] * inputs[0_c] + weights[1_c] * inputs[1_c] + weights[2_c];
constexpr auto logistic = 1_c / (1_c + exp(-dot));
constexpr auto logistic_weights = std::array{2.0, -3.0, -3.0};
constexpr auto logistic_inputs = std::array{-1.0, -2.0};
static_assert(dot(weights = logistic_weights, inputs = logistic_inputs) == 1);
static_assert(is_close(logistic(weights = logistic_weights, inputs = logistic_inputs),
                       0.7310585786300049, few));
constexpr double by_dot = 0.1966119332414819;
static_assert(is_close(derivative(sigmoid(x), x)(x = 1), by_dot, few));
static_assert(is_close(derivative(1_c / (1_c + exp(-x)), x)(x = 1), by_dot, few));
constexpr auto logistic_gradient =
    gradient(logistic, inputs, weights)(weights = logistic_weights, inputs = logistic_inputs);
static_assert(is_close(logistic_gradient[0], 2 * by_dot, few));
static_assert(is_close(logistic_gradient[1], -3 * by_dot, few));
static_assert(is_close(logistic_gradient[2], -1 * by_dot, few));
static_assert(is_close(logistic_gradient[3], -2 * by_dot, few));
static_assert(is_close(logistic_gradient[4], by_dot, few));
constexpr auto neuron_gradient =
    gradient(sigmoid(dot), inputs, weights)(weights = logistic_weights, inputs = logistic_inputs);
static_assert(is_close(neuron_gradient[0], 2 * by_dot, few));
static_assert(is_close(neuron_gradient[4], by_dot, few));

// 6: the headline. About ten operations; each derivative adds as many.
constexpr auto headline = (x + sigmoid(y)) / (sigmoid(x) + pow(x + y, 2_c));
template <class F>
constexpr bool is(const F& f, double expected, double relative) {
  return is_close(f(x = 3.0, y = -4.0), expected, relative);
}
static_assert(is(headline, 1.545644884106644082598494, few));
constexpr auto both = value_and_gradient(headline, x, y)(x = 3.0, y = -4.0);
static_assert(is_close(both.value, 1.545644884106644082598494, few));
static_assert(is_close(both.gradient[0], 2.059569795572164910631925, 2e-15));
static_assert(is_close(both.gradient[1], 1.592232751483809313893157, 2e-15));
constexpr auto second = hessian(headline, x, y)(x = 3.0, y = -4.0);
static_assert(is_close(second[0][0], 2.573067127410911851937155, 1e-14));
static_assert(is_close(second[0][1], 2.120474460762425166729974, 1e-14));
static_assert(is_close(second[1][0], 2.120474460762425166729974, 1e-14));
static_assert(is_close(second[1][1], 1.6873462207614076703224, 1e-14));
static_assert(is(derivative<3>(headline, x), 1.50263881057809, 1e-11));
static_assert(is(derivative(headline, x, x, y), 1.0646481391563, 1e-11));
static_assert(is(derivative(headline, x, y, y), 0.661839672910349, 1e-11));
static_assert(is(derivative<3>(headline, y), 0.300358222859701, 1e-11));

// 8: a network of two inputs, two hidden and two output neurons, its biases not trained.
constexpr tapeless::vector<"v", 8> v;
constexpr auto hidden_bias = 0.35_c;
constexpr auto output_bias = 0.60_c;
constexpr auto h1 = sigmoid(v[0_c] * 0.05_c + v[1_c] * 0.10_c + hidden_bias);
constexpr auto h2 = sigmoid(v[2_c] * 0.05_c + v[3_c] * 0.10_c + hidden_bias);
constexpr auto o1 = sigmoid(v[4_c] * h1 + v[5_c] * h2 + output_bias);
constexpr auto o2 = sigmoid(v[6_c] * h1 + v[7_c] * h2 + output_bias);
constexpr auto error = 0.5_c * square(0.01_c - o1) + 0.5_c * square(0.99_c - o2);
constexpr auto error_gradient = gradient(error, v);
using network = std::array<double, 8>;
constexpr network start{0.15, 0.20, 0.25, 0.30, 0.40, 0.45, 0.50, 0.55};

static_assert(is_close(error(v = start), 0.29837110876000268861, few));
static_assert(is_close(o1(v = start), 0.75136506955231570796, few));
static_assert(is_close(o2(v = start), 0.77292846532146258852, few));
constexpr network slope = error_gradient(v = start);
static_assert(is_close(slope[0], 0.00043856773447434672705, 1e-14));
static_assert(is_close(slope[1], 0.0008771354689486934541, 1e-14));
static_assert(is_close(slope[2], 0.00049771273526086007156, 1e-14));
static_assert(is_close(slope[3], 0.00099542547052172014312, 1e-14));
static_assert(is_close(slope[4], 0.082167040564230778846, 1e-14));
static_assert(is_close(slope[5], 0.08266762784753325532, 1e-14));
static_assert(is_close(slope[6], -0.022602540477475059848, 1e-14));
static_assert(is_close(slope[7], -0.022740242215978210753, 1e-14));

constexpr network step(network at) {
  const network down = error_gradient(v = at);
  for (std::size_t i = 0; i < 8; ++i)
    at[i] -= 0.5 * down[i];
  return at;
}
constexpr network stepped = step(start);
static_assert(rounds_to(stepped[0], 0.149780716132763, 1e-15));
static_assert(rounds_to(stepped[1], 0.199561432265526, 1e-15));
static_assert(rounds_to(stepped[2], 0.24975114363237, 1e-14));
static_assert(rounds_to(stepped[3], 0.299502287264739, 1e-15));
static_assert(rounds_to(stepped[4], 0.358916479717885, 1e-15));
static_assert(rounds_to(stepped[5], 0.408666186076233, 1e-15));
static_assert(rounds_to(stepped[6], 0.511301270238738, 1e-15));
static_assert(rounds_to(stepped[7], 0.561370121107989, 1e-15));
static_assert(is_close(error(v = stepped), 0.29102777369359933, few));

// What the tutorial's prose publishes: the hidden layer steps with output weights already updated,
// which is not the gradient.
constexpr network published_step(network at) {
  const network outputs = error_gradient(v = at);
  const network before = at;
  for (std::size_t i = 4; i < 8; ++i)
    at[i] -= 0.5 * outputs[i];
  // Backwards through the new output weights, with the activations of before.
  const double out1 = o1(v = before);
  const double out2 = o2(v = before);
  const double delta1 = (out1 - 0.01) * (out1 * (1 - out1));
  const double delta2 = (out2 - 0.99) * (out2 * (1 - out2));
  const auto back = [&](std::size_t first, double hidden, double by_hidden) {
    const double delta = by_hidden * (hidden * (1 - hidden));
    at[first] -= 0.5 * (delta * 0.05);
    at[first + 1] -= 0.5 * (delta * 0.10);
  };
  back(0, h1(v = before), delta1 * at[4] + delta2 * at[6]);
  back(2, h2(v = before), delta1 * at[5] + delta2 * at[7]);
  return at;
}
constexpr network published = published_step(start);
static_assert(is_close(error(v = published), 0.29102792390544197, few));
static_assert(rounds_to(error(v = published), 0.291027924, 1e-9));
static_assert(!rounds_to(error(v = stepped), 0.291027924, 1e-9));

// Examples/ has the same 10,000 steps inside of the compiler.
TEST_CASE("10,000 steps") {
  network at = start;
  for (int i = 0; i < 10000; ++i)
    at = step(at);
  // The steps converge, and do not amplify rounding: 1e-16 * 10,000 at most.
  CHECK(is_close(error(v = at), 3.510187782978859e-05, 1e-12));
  CHECK(is_close(o1(v = at), 0.01591362044355068, 1e-12));
  CHECK(is_close(o2(v = at), 0.9840642735146238, 1e-12));
}

TEST_CASE("10,000 steps as published") {
  network at = start;
  for (int i = 0; i < 10000; ++i)
    at = published_step(at);
  CHECK(is_close(error(v = at), 3.5084786296312774e-05, 1e-12));
  CHECK(is_close(o1(v = at), 0.0159121963260343, 1e-12));
  CHECK(is_close(o2(v = at), 0.9840657344856291, 1e-12));
  CHECK(rounds_to(error(v = at), 0.000035085, 1e-9));
  CHECK(rounds_to(o1(v = at), 0.015912196, 1e-9));
  CHECK(rounds_to(o2(v = at), 0.984065734, 1e-9));
}

} // namespace
