// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// Operations counted by hand.

#include <tapeless/inspect/cost.hpp>
#include <tapeless/tapeless.hpp>

#include <boost/hana/tuple.hpp>
#include <doctest/doctest.h>

using namespace tapeless::literals;
using tapeless::function_calls;
using tapeless::operation_counts;

namespace {

constexpr tapeless::variable<"x"> x;
constexpr tapeless::variable<"y"> y;

constexpr auto headline = (x + sigmoid(y)) / (sigmoid(x) + square(x + y));

// Each sigmoid is 1 / (1 + exp(-u)); besides, there are three sums, a square and a quotient.
static_assert(cost(headline) == operation_counts<1>{.additions = 5,
                                                    .multiplications = 1,
                                                    .divisions = 3,
                                                    .negations = 2,
                                                    .calls = 2,
                                                    .operations = 13,
                                                    .nodes = 13 + 2 + 1, // x, y and 1
                                                    .depth = 6, // -y, exp, 1 +, 1 /, x +, /
                                                    .by_function = {{"exp", 2}}});

// Backwards, with d = 1 / den and s = d * f * (x + y): each sigmoid has a complement of two choices
// and a product, and takes two products more. dx = -2 * s - d * f * (...) + d and dy = d * (...) -
// 2 * s.
static_assert(cost(value_and_gradient(headline, x, y)) ==
              operation_counts<1>{.additions = 5 + 3,
                                  .multiplications = 1 + 2 + 2 * 3 + 2,
                                  .divisions = 3 + 1,
                                  .negations = 2,
                                  .choices = 4,
                                  .calls = 2,
                                  .operations = 31,
                                  .nodes = 31 + 2 + 4, // 1, 2, -2 and the large number
                                  .depth = 6 + 5,      // d * f, * (x + y), * -2, -, +
                                  .by_function = {{"exp", 2}}});

// A neuron computes its exponential once, and so does a network of four with all its derivatives.
constexpr tapeless::vector<"w", 8> w;
constexpr auto neuron = sigmoid(w[0_c] * x + w[1_c] * y + w[2_c]);
static_assert(cost(neuron).multiplications == 2 && cost(neuron).additions == 3);
static_assert(cost(neuron).calls == 1 && cost(neuron).calls_to("exp") == 1);
static_assert(cost(value_and_gradient(neuron, w, x, y)).calls == 1);
static_assert(cost(hessian(neuron, x, y)).calls_to("exp") == 1);

constexpr auto hidden_1 = sigmoid(w[0_c] * 0.05_c + w[1_c] * 0.10_c + 0.35_c);
constexpr auto hidden_2 = sigmoid(w[2_c] * 0.05_c + w[3_c] * 0.10_c + 0.35_c);
constexpr auto output_1 = sigmoid(w[4_c] * hidden_1 + w[5_c] * hidden_2 + 0.60_c);
constexpr auto output_2 = sigmoid(w[6_c] * hidden_1 + w[7_c] * hidden_2 + 0.60_c);
constexpr auto error = 0.5_c * square(0.01_c - output_1) + 0.5_c * square(0.99_c - output_2);
// Four neurons of two products and three sums, and two errors of a difference, a square, a half.
static_assert(cost(error) ==
              operation_counts<1>{.additions = 4 * 3 + 2 + 1,
                                  .multiplications = 4 * 2 + 2 * 2,
                                  .divisions = 4,
                                  .negations = 4,
                                  .calls = 4,
                                  .operations = 39,
                                  .nodes = 39 + 8 + 8,
                                  .depth = 7 + 7 + 4, // a neuron: *, +, +, -u, exp, 1 +, 1 /
                                  .by_function = {{"exp", 4}}});
static_assert(cost(gradient(error, w)).calls == 4);

// By function; what only derivatives call goes by the name of the function called.
constexpr auto several = sqrt(x) * pow(x, y) + exp(sin(x)) - sin(y) + abs(x);
static_assert(cost(several).calls == 6 && cost(several).calls_to("sin") == 2);
static_assert(cost(several).calls_to("sqrt") == 1 && cost(several).calls_to("pow") == 1);
static_assert(cost(several).calls_to("abs") == 1 && cost(several).calls_to("cos") == 0);
static_assert(cost(several).by_function[0] == function_calls{"sqrt", 1});
static_assert(cost(gradient(atan2(x, y), x, y)).calls_to("hypot") == 1);

// Comparisons and choices; a choice holds its comparison.
static_assert(cost(max(x, y)).choices == 1 && cost(max(x, y)).operations == 1);
static_assert(cost((x < y) * x).choices == 1 && cost((x < y) * x).operations == 2);

// Leaves cost nothing, and are nodes.
static_assert(cost(x) == operation_counts<0>{.nodes = 1});
static_assert(cost(2_c * tapeless::pi) ==
              operation_counts<0>{.multiplications = 1, .operations = 1, .nodes = 3, .depth = 1});
static_assert(cost(gradient(3_c * x, x)) == operation_counts<0>{.nodes = 1});

// Several formulas share.
static_assert(
    cost(jacobian(boost::hana::make_tuple(exp(x * y), exp(x* y) * x), x, y)).calls_to("exp") == 1);

} // namespace

TEST_CASE("the counts are the same at run time") {
  CHECK(cost(headline).calls_to("exp") == 2);
  CHECK(cost(headline).calls_to("sin") == 0);
}
