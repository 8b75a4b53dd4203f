// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// Exponentials, logarithms and hyperbolic functions: the standard tables of differentiation, and
// integral tables read backwards.

#include "table.hpp"

#include <doctest/doctest.h>

namespace {

// Exponentials.
static_assert(row(x * exp(x), x, (1_c + x) * exp(x)));
static_assert(row(exp(-square(x)), x, -2_c * x / exp(square(x))));
static_assert(row(exp(sin(x)), x, exp(sin(x)) * cos(x)));
static_assert(row(pow(10_c, x), x, pow(10_c, x) * (log(2_c) + log(5_c))));
static_assert(row(pow(a, x), x, log(a) * pow(a, x), a > 0_c));
static_assert(row(exp(x) / (1_c + square(x)), x,
                  exp(x) * square(1_c - x) / square(1_c + square(x))));
static_assert(row((exp(x) - exp(-x)) / (exp(x) + exp(-x)), x, 4_c / square(exp(x) + exp(-x))));
static_assert(row(exp(a * x) * sin(b * x), x, exp(a* x) * (a * sin(b * x) + b * cos(b * x))));
static_assert(row(exp(a * x) * (a * cos(b * x) + b * sin(b * x)) / (square(a) + square(b)), x,
                  exp(a* x) * cos(b * x)));
static_assert(row((square(x) - 2_c * x + 2_c) * exp(x), x, square(x) * exp(x)));
static_assert(row(exp(exp(x)), x, exp(x + exp(x))));
static_assert(row(exp(-1_c / x), x, exp(-1_c / x) / square(x)));

// Logarithms.
static_assert(row(log(a * x), x, 1_c / x));
static_assert(row(log(abs(x)), x, 1_c / x));
static_assert(row(log10(x), x, 1_c / (x * log(10_c))));
static_assert(row(x * log(x) - x, x, log(x)));
static_assert(row(log(log(x)), x, 1_c / (x * log(x))));
static_assert(row(log(x) / x, x, (1_c - log(x)) / square(x)));
static_assert(row(log(x + sqrt(square(x) + 1_c)), x, 1_c / sqrt(square(x) + 1_c)));
static_assert(row(log((x + 1_c) / sqrt(x - 2_c)), x, (x - 5_c) / (2_c * (x + 1_c) * (x - 2_c))));
static_assert(row(log((a + x) / (a - x)) / (2_c * a), x, 1_c / (square(a) - square(x))));
static_assert(row(log(sin(x)), x, cot(x)));
static_assert(row(-log(cos(x)), x, tan(x)));
static_assert(row(log(sec(x) + tan(x)), x, sec(x)));
static_assert(row(log(tan(x / 2_c)), x, csc(x)));
static_assert(row(x * square(log(x)) - 2_c * x * log(x) + 2_c * x, x, square(log(x))));
static_assert(row(square(x) / 2_c * log(x) - square(x) / 4_c, x, log(pow(x, x)), "x > 0"));
static_assert(row(log(a) / log(x), x, -log(a) / (x * square(log(x)))));

// Logarithmic differentiation.
static_assert(row(pow(x, x), x, pow(x, x) * (1_c + log(x)), "x > 0"));
static_assert(row(pow(x, sqrt(x)), x, pow(x, sqrt(x)) * (2_c + log(x)) / (2_c * sqrt(x)), "x > 0"));
static_assert(row(pow(x, 1_c / x), x, pow(x, 1_c / x - 2_c) * (1_c - log(x)), "x > 0"));
static_assert(row(pow(sin(x), x), x, pow(sin(x), x) * (log(sin(x)) + x * cot(x)), "sin(x) > 0"));
static_assert(row(pow(x, 0.75_c) * sqrt(square(x) + 1_c) / pow(3_c * x + 2_c, 5_c), x,
                  pow(x, 0.75_c) * sqrt(square(x) + 1_c) / pow(3_c * x + 2_c, 5_c) *
                      (3_c / (4_c * x) + x / (square(x) + 1_c) - 15_c / (3_c * x + 2_c))));

// Hyperbolic functions.
static_assert(row(tanh(x), x, square(sech(x))));
static_assert(row(coth(x), x, -square(csch(x))));
static_assert(row(sech(x), x, -sech(x) * tanh(x)));
static_assert(row(csch(x), x, -csch(x) * coth(x)));
static_assert(row(square(sinh(x)), x, sinh(2_c * x)));
static_assert(row(log(cosh(x)), x, tanh(x)));
static_assert(row(atan(sinh(x)), x, sech(x)));
static_assert(row(2_c * atan(exp(x)), x, sech(x)));
static_assert(row(2_c * atan(tanh(x / 2_c)), x, sech(x)));
static_assert(row(x * cosh(x) - sinh(x), x, x* sinh(x)));
static_assert(row(asinh(x), x, 1_c / sqrt(1_c + square(x))));
static_assert(row(acosh(x), x, 1_c / sqrt(square(x) - 1_c)));
static_assert(row(atanh(x), x, 0.5_c / (1_c + x) + 0.5_c / (1_c - x)));
static_assert(row(x * asinh(x) - sqrt(1_c + square(x)), x, asinh(x)));
static_assert(row(asinh(tan(x)), x, abs(sec(x))));

} // namespace

TEST_CASE("a wrong derivative is no row of the table") {
  static_assert(!row(log(-x), x, -1_c / x));
  static_assert(
      !row(pow(x, x), x, x * pow(x, x - 1_c), "x > 0")); // as if the exponent were constant
}
