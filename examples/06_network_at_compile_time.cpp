// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// options: -fconstexpr-ops-limit=4000000000 -fconstexpr-loop-limit=1000000
// options(clang): -fconstexpr-steps=4000000000

// A network of two inputs, two hidden and two output neurons, trained for 10,000 steps inside the
// compiler: the program contains nothing of it but the result. Beside it, what happens when the
// step is not the gradient: a mistake that converges all the same, published as a worked example,
// which is why gradients are worth checking.

#include <tapeless/tapeless.hpp>

#include <array>
#include <cstdio>

using namespace tapeless::literals;

constexpr tapeless::vector<"w", 8> w;

// The one sample, and the biases, which are not trained.
constexpr auto input_1 = 0.05_c;
constexpr auto input_2 = 0.10_c;
constexpr auto target_1 = 0.01_c;
constexpr auto target_2 = 0.99_c;
constexpr auto hidden_bias = 0.35_c;
constexpr auto output_bias = 0.60_c;

constexpr auto hidden_1 = sigmoid(w[0_c] * input_1 + w[1_c] * input_2 + hidden_bias);
constexpr auto hidden_2 = sigmoid(w[2_c] * input_1 + w[3_c] * input_2 + hidden_bias);
constexpr auto output_1 = sigmoid(w[4_c] * hidden_1 + w[5_c] * hidden_2 + output_bias);
constexpr auto output_2 = sigmoid(w[6_c] * hidden_1 + w[7_c] * hidden_2 + output_bias);
constexpr auto error = 0.5_c * square(target_1 - output_1) + 0.5_c * square(target_2 - output_2);

using weights = std::array<double, 8>;
constexpr weights start{0.15, 0.20, 0.25, 0.30, 0.40, 0.45, 0.50, 0.55};
constexpr double rate = 0.5;

constexpr weights trained(weights values, int steps) {
  for (int step = 0; step < steps; ++step) {
    const auto slope = gradient(error, w)(w = values);
    for (std::size_t i = 0; i < 8; ++i)
      values[i] -= rate * slope[i];
  }
  return values;
}

// The first step against a calculation with 40 digits. The partial derivatives keep all but the
// last digits of a double; of the weights fifteen digits are known.
constexpr bool agree(const weights& a, const weights& b, double tolerance) {
  for (std::size_t i = 0; i < 8; ++i)
    if (!tapeless::is_close(a[i], b[i], tolerance))
      return false;
  return true;
}
static_assert(tapeless::is_close(error(w = start), 0.29837110876000268861, 1e-14));
static_assert(tapeless::is_close(output_1(w = start), 0.75136506955231570796, 1e-15));
static_assert(tapeless::is_close(output_2(w = start), 0.77292846532146258852, 1e-15));
static_assert(agree(gradient(error, w)(w = start),
                    {0.00043856773447434672705, 0.0008771354689486934541, 0.00049771273526086007156,
                     0.00099542547052172014312, 0.082167040564230778846, 0.08266762784753325532,
                     -0.022602540477475059848, -0.022740242215978210753},
                    1e-14));
static_assert(agree(trained(start, 1),
                    {0.149780716132763, 0.199561432265526, 0.24975114363237, 0.299502287264739,
                     0.358916479717885, 0.408666186076233, 0.511301270238738, 0.561370121107989},
                    4e-15));
static_assert(tapeless::is_close(error(w = trained(start, 1)), 0.29102777369359933, 1e-14));

// All of the training, done by the compiler.
constexpr weights final_weights = trained(start, 10'000);
constexpr double final_error = error(w = final_weights);

// The reference was computed with another exponential function, which may round the last bit the
// other way. The error's root is 0.006, the difference of numbers near 1 and 0.99: so a last bit of
// an output, 1e-16, is 4e-14 of the error, and 1e-12 leaves room for what the steps before it add.
static_assert(tapeless::is_close(final_error, 3.510187782978859e-05, 1e-12));
static_assert(tapeless::is_close(output_1(w = final_weights), 0.01591362044355068, 1e-12));
static_assert(tapeless::is_close(output_2(w = final_weights), 0.9840642735146238, 1e-14));

// The published numbers come from a step that updates the output layer first and then passes the
// error back to the hidden layer through the weights *already updated*. As a formula: what the
// hidden layer sees is the sum into each output neuron times that neuron's share of the blame.
constexpr tapeless::variable<"sum_1"> sum_1;
constexpr tapeless::variable<"sum_2"> sum_2;
constexpr tapeless::vector<"blame", 2> blame;
constexpr auto error_of_sums =
    0.5_c * square(target_1 - sigmoid(sum_1)) + 0.5_c * square(target_2 - sigmoid(sum_2));
constexpr auto into_1 = w[4_c] * hidden_1 + w[5_c] * hidden_2 + output_bias;
constexpr auto into_2 = w[6_c] * hidden_1 + w[7_c] * hidden_2 + output_bias;
constexpr auto passed_back = blame[0_c] * into_1 + blame[1_c] * into_2;

/// The slope of the hidden layer's four weights when the blame flows back through the given
/// weights.
constexpr auto hidden_slope(const weights& forwards, const weights& backwards) {
  const auto blame_now = gradient(error_of_sums, sum_1, sum_2)(sum_1 = into_1(w = forwards),
                                                               sum_2 = into_2(w = forwards));
  return gradient(passed_back, w[0_c], w[1_c], w[2_c], w[3_c])(w = backwards, blame = blame_now);
}

constexpr weights trained_as_published(weights values, int steps) {
  for (int step = 0; step < steps; ++step) {
    const auto slope = gradient(error, w)(w = values);
    weights updated = values;
    for (std::size_t i = 4; i < 8; ++i)
      updated[i] -= rate * slope[i];
    const auto hidden = hidden_slope(values, updated);
    for (std::size_t i = 0; i < 4; ++i)
      updated[i] -= rate * hidden[i];
    values = updated;
  }
  return values;
}

// Through the weights that the error was computed with, it is the gradient; through others it is
// not.
static_assert(tapeless::is_close(hidden_slope(start, start)[0],
                                 gradient(error, w[0_c])(w = start)[0], 1e-14));
static_assert(!tapeless::is_close(hidden_slope(start, trained(start, 1))[0],
                                  gradient(error, w[0_c])(w = start)[0], 1e-2));
static_assert(tapeless::is_close(error(w = trained_as_published(start, 1)), 0.29102792390544197,
                                 1e-14));

double report(const char* label, const weights& after_one, const weights& after_all) {
  std::printf("%s  %.9f        %.9f     (%.9f, %.9f)\n", label, error(w = after_one),
              error(w = after_all), output_1(w = after_all), output_2(w = after_all));
  return error(w = after_all);
}

int main() {
  std::printf("target: (0.01, 0.99); error at the start: %.9f\n\n", error(w = start));
  std::printf("                       error after one    error after       outputs then\n");
  std::printf("                       step               10,000 steps\n");
  report("gradient, compiler   ", trained(start, 1), final_weights);
  report("gradient, run time   ", trained(start, 1), trained(start, 10'000));
  const double published_error = report("as published         ", trained_as_published(start, 1),
                                        trained_as_published(start, 10'000));

  std::puts("\nThe published steps are not along the gradient: they pass the error back");
  std::puts(
      "through output weights that the same step has already changed. At the start, by w[0]:\n");
  std::printf("  gradient      %.12f\n", gradient(error, w)(w = start)[0]);
  std::printf("  as published  %.12f\n", hidden_slope(start, trained(start, 1))[0]);

  // The compiler has trained one network; this one is held to its published error at run time.
  return tapeless::is_close(published_error, 3.5084786296312774e-05, 1e-12) ? 0 : 1;
}
