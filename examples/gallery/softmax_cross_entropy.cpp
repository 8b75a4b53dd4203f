// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

#include "page.hpp"

// [shown
constexpr tapeless::vector<"z", 3> z; // a score for each class

constexpr auto total = let<"total">(exp(z[0_c]) + exp(z[1_c]) + exp(z[2_c]));
constexpr auto loss = let<"loss">(log(total) - z[1_c]); // -log of the probability of class 1
// shown]

constexpr std::array<double, 3> scores{2.0, 1.0, -1.0};

// To 40 digits by other means.
static_assert(is_close(loss(z = scores), 1.3490122167681863854, 1e-15));
constexpr auto slope = gradient(loss, z)(z = scores);
static_assert(is_close(slope[0], 0.70538451269824115833, 1e-15));
static_assert(is_close(slope[1], -0.74050353965758088252, 1e-15));
static_assert(is_close(slope[2], 0.035119026959339724188, 1e-15));

int main(int arguments, char**) {
  page shown(arguments, "Softmax cross-entropy of three classes", R"(
The loss of a classifier whose scores become probabilities by softmax, for a sample of class 1. Its
gradient is famous: the probabilities themselves, less one for the class that is right.)");
  shown.formula(SHOWN(loss));
  shown.derivative(SHOWN(derivative(loss, z[0_c])), to_latex(loss, z[0_c]));
  shown.derivative(SHOWN(derivative(loss, z[1_c])), to_latex(loss, z[1_c]));
  shown.derivative(SHOWN(derivative(loss, z[2_c])), to_latex(loss, z[2_c]));
  shown.derivation(SHOWN(explain(loss, z[1_c])));
  shown.circuit(SHOWN(to_dot(loss, z = scores)));
  shown.table(SHOWN(report(loss, z = scores)));
  shown.c_code(SHOWN(to_c(value_and_gradient(loss, z), "softmax_cross_entropy")));
  shown.cost(SHOWN(cost(loss)));
  shown.cost(SHOWN(cost(value_and_gradient(loss, z))));
}
