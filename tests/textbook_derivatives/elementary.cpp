// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// Powers, quotients, roots, and trigonometric functions: the standard tables of differentiation
// and the exercises of first calculus courses.

#include "table.hpp"

#include <doctest/doctest.h>

namespace {

// Powers and polynomials.
static_assert(row(pow(x, 7_c), x, 7_c * pow(x, 6_c)));
static_assert(row(3_c * square(x) - 5_c * x + 2_c, x, 6_c * x - 5_c));
static_assert(row(1_c / pow(x, 3_c), x, -3_c / pow(x, 4_c)));
static_assert(row((x + 1_c / x) * (x - 1_c / x), x, 2_c * x + 2_c / pow(x, 3_c)));
static_assert(row(pow(pow(x, 3_c) - 1_c, 100_c), x,
                  300_c * square(x) * pow(pow(x, 3_c) - 1_c, 99_c)));
static_assert(row(pow(2_c * x + 1_c, 5_c) * pow(pow(x, 3_c) - x + 1_c, 4_c), x,
                  2_c * pow(2_c * x + 1_c, 4_c) * pow(pow(x, 3_c) - x + 1_c, 3_c) *
                      (17_c * pow(x, 3_c) + 6_c * square(x) - 9_c * x + 3_c)));

// Quotients.
static_assert(row(x / (square(x) + 1_c), x, (1_c - square(x)) / square(1_c + square(x))));
static_assert(row((a * x + b) / (c * x + d), x, (a * d - b * c) / square(c * x + d)));
static_assert(row((1_c - x) / (1_c + x), x, -2_c / square(1_c + x)));
static_assert(row((square(x) + x - 2_c) / (pow(x, 3_c) + 6_c), x,
                  (-pow(x, 4_c) - 2_c * pow(x, 3_c) + 6_c * square(x) + 12_c * x + 6_c) /
                      square(pow(x, 3_c) + 6_c)));
static_assert(row(pow((x - 2_c) / (2_c * x + 1_c), 9_c), x,
                  45_c * pow(x - 2_c, 8_c) / pow(2_c * x + 1_c, 10_c)));
static_assert(row((pow(x, 3_c) - 1_c) / (x - 1_c), x, 2_c * x + 1_c));

// Roots.
static_assert(row(sqrt(x), x, 1_c / (2_c * sqrt(x))));
static_assert(row(1_c / sqrt(x), x, -1_c / (2_c * x * sqrt(x))));
static_assert(row(x * sqrt(x), x, 3_c * sqrt(x) / 2_c));
static_assert(row(pow(x, 2.5_c), x, 5_c / 2_c * x * sqrt(x)));
static_assert(row(cbrt(square(x)), x, 2_c / (3_c * cbrt(x))));
static_assert(row(sqrt(square(x) + 1_c), x, x / sqrt(square(x) + 1_c)));
static_assert(row(x / sqrt(1_c - square(x)), x, 1_c / ((1_c - square(x)) * sqrt(1_c - square(x)))));
static_assert(row(x * sqrt(square(a) - square(x)), x,
                  (square(a) - 2_c * square(x)) / sqrt(square(a) - square(x))));
static_assert(row(sqrt(x + sqrt(x)), x,
                  (2_c * sqrt(x) + 1_c) / (4_c * sqrt(x) * sqrt(x + sqrt(x)))));
static_assert(row(sqrt((1_c - x) / (1_c + x)), x, -1_c / ((1_c + x) * sqrt(1_c - square(x))),
                  "x + 1 > 0, 1 - x > 0"));

// Trigonometric functions.
static_assert(row(tan(x), x, square(sec(x))));
static_assert(row(cot(x), x, -square(csc(x))));
static_assert(row(sec(x), x, sec(x) * tan(x)));
static_assert(row(csc(x), x, -csc(x) * cot(x)));
static_assert(row(square(sin(x)), x, sin(2_c * x)));
static_assert(row(square(cos(x)), x, -sin(2_c * x)));
static_assert(row(sin(x) * cos(x), x, cos(2_c * x)));
static_assert(row(pow(sin(x), 3_c), x, 3_c / 2_c * sin(x) * sin(2_c * x)));
static_assert(row(x / 2_c - sin(2_c * x) / 4_c, x, square(sin(x))));
static_assert(row(tan(x) - x, x, square(tan(x))));
static_assert(row(tan(x / 2_c), x, 1_c / (1_c + cos(x))));
static_assert(row(sin(x) / (1_c + cos(x)), x, 1_c / (1_c + cos(x))));
static_assert(row(sec(x) / (1_c + tan(x)), x, sec(x) * (tan(x) - 1_c) / square(1_c + tan(x))));
static_assert(row(sin(square(x)), x, 2_c * x * cos(square(x))));
static_assert(row(sin(cos(tan(x))), x, -cos(cos(tan(x))) * sin(tan(x)) * square(sec(x))));
static_assert(row(square(x) * sin(x), x, x*(x* cos(x) + 2_c * sin(x))));
static_assert(row(sin(x) / x, x, (x * cos(x) - sin(x)) / square(x)));
static_assert(row(a * sin(x + b), x, a* cos(x) * cos(b) - a * sin(x) * sin(b)));
static_assert(row((1_c - cos(x)) / (1_c + cos(x)), x, 2_c * sin(x) / square(1_c + cos(x))));
static_assert(row(pow(tan(x), 3_c) / 3_c - tan(x) + x, x, pow(tan(x), 4_c)));

// Inverse trigonometric functions.
static_assert(row(asin(x), x, 1_c / sqrt(1_c - square(x))));
static_assert(row(acos(x), x, -1_c / sqrt(1_c - square(x))));
static_assert(row(atan(x), x, 1_c / (1_c + square(x))));
static_assert(row(acos(1_c / x), x, 1_c / (abs(x) * sqrt(square(x) - 1_c)))); // arcsec
static_assert(row(asin(x / a), x, 1_c / sqrt(square(a) - square(x)), a > 0_c));
static_assert(row(atan(x / a) / a, x, 1_c / (square(a) + square(x))));
static_assert(row(x * asin(x) + sqrt(1_c - square(x)), x, asin(x)));
static_assert(row(x * atan(x) - log(1_c + square(x)) / 2_c, x, atan(x)));
static_assert(row(atan(sqrt(x)), x, 1_c / (2_c * sqrt(x) * (1_c + x))));
static_assert(row(atan((1_c + x) / (1_c - x)), x, 1_c / (1_c + square(x))));
static_assert(row(x / 2_c * sqrt(square(a) - square(x)) + square(a) / 2_c * asin(x / a), x,
                  sqrt(square(a) - square(x)), a > 0_c));
static_assert(row(asin(2_c * x - 1_c), x, 1_c / sqrt(x - square(x))));

} // namespace

TEST_CASE("a wrong derivative is no row of the table") {
  // The mistakes of examinations: a lost sign, a lost factor, the quotient rule the wrong way
  // round.
  static_assert(equivalent(derivative(cos(x), x), sin(x)) == tapeless::equivalence::no);
  static_assert(equivalent(derivative(sin(2_c * x), x), cos(2_c * x)) == tapeless::equivalence::no);
  static_assert(equivalent(derivative(x / (x + 1_c), x), -1_c / square(x + 1_c)) ==
                tapeless::equivalence::no);
  static_assert(!row(sqrt(x * x), x, 1_c));
}
