// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// Each row of the tables of docs/simplification.md; check_rows.sh sees that none is missing.

#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;

constexpr tapeless::variable<"x"> x;
constexpr tapeless::variable<"y"> y;
constexpr tapeless::variable<"z"> z;

// The examples of the text.
static_assert(to_string(simplify(x + y + x)) == "2 * x + y");

// Neutral and absorbing elements.
static_assert(to_string(simplify(x + 0_c)) == "x");
static_assert(to_string(simplify(0_c - x)) == "-x");
static_assert(to_string(simplify(1_c * x)) == "x");
static_assert(to_string(simplify(x * 0_c)) == "0");
static_assert(to_string(simplify(0_c / x)) == "0");
static_assert(to_string(simplify(x / 1_c)) == "x");
static_assert(to_string(simplify(x - x)) == "0");
static_assert(to_string(simplify(x / x)) == "1");
static_assert(to_string(simplify(-(-x))) == "x");
static_assert(to_string(simplify(pow(x, 1_c))) == "x");
static_assert(to_string(simplify(pow(x, 0_c))) == "1");

// Exact numbers.
static_assert(to_string(simplify(2_c * x * 3_c)) == "6 * x");
static_assert(to_string(simplify(x + 1_c + 2_c)) == "x + 3");
static_assert(to_string(simplify(0.1_c * x + 0.2_c * x)) == "0.3 * x");
static_assert(to_string(simplify(x * 2_c / 6_c)) == "x / 3");
static_assert(to_string(simplify(sqrt(4_c) * x)) == "2 * x");
static_assert(to_string(simplify(pow(8_c, tapeless::constant<1, 3>{}) * x)) == "2 * x");
static_assert(to_string(simplify(sqrt(2_c) * sqrt(2_c))) == "2");
static_assert(to_string(simplify(sin(0_c) + x)) == "x");
static_assert(to_string(simplify(exp(0_c) * x)) == "x");
static_assert(to_string(simplify(log(1_c) + x)) == "x");
static_assert(to_string(simplify(sigmoid(0_c) * x)) == "0.5 * x");
static_assert(to_string(simplify(max(2_c, 3_c) * x)) == "3 * x");
static_assert(to_string(simplify(sqrt(2_c) * x)) == "sqrt(2) * x");
static_assert(to_string(simplify(log(2_c) * x)) == "x * log(2)");
static_assert(to_string(simplify(tapeless::pi * x + x * tapeless::pi)) == "2 * x * pi");
static_assert(to_string(simplify(x / 2_c)) == "0.5 * x");
static_assert(to_string(simplify(x / 3_c)) == "x / 3");
static_assert(to_string(simplify(1.5_c * x / y)) == "3 * x / (2 * y)");
static_assert(to_string(simplify(x * 2_c / 3_c / y)) == "2 * x / (3 * y)");

// Like terms.
static_assert(to_string(simplify(x + x)) == "2 * x");
static_assert(to_string(simplify(x + y + x)) == "2 * x + y");
static_assert(to_string(simplify(2_c * x * y - y * x)) == "x * y");
static_assert(to_string(simplify(x + y + 1_c - (x + y))) == "1");
static_assert(to_string(simplify(-(x - y))) == "y - x");
static_assert(to_string(simplify(-(x + y))) == "-x - y");
static_assert(to_string(simplify(2_c * (x + y) + z)) == "2 * x + 2 * y + z");
static_assert(to_string(simplify(2_c * x + 2_c * y)) == "2 * (x + y)");
static_assert(to_string(simplify(2_c * x - 2_c)) == "2 * (x - 1)");
static_assert(to_string(simplify(2_c * x + 4_c * y)) == "2 * x + 4 * y");

// Like factors.
static_assert(to_string(simplify(x * x)) == "x^2");
static_assert(to_string(simplify(x * y * x)) == "x^2 * y");
static_assert(to_string(simplify(pow(x, 2_c) * pow(x, 3_c))) == "x^5");
static_assert(to_string(simplify(pow(x, 2_c) / x)) == "x");
static_assert(to_string(simplify(x / pow(x, 3_c))) == "1 / x^2");
static_assert(to_string(simplify(x / y / z)) == "x / (y * z)");
static_assert(to_string(simplify(x / (y / z))) == "x * z / y");
static_assert(to_string(simplify(sqrt(x) * sqrt(x))) == "x");
static_assert(to_string(simplify(sqrt(x) * x)) == "x^1.5");
static_assert(to_string(simplify(exp(x) * exp(x))) == "exp(x)^2");
static_assert(to_string(simplify((x + y) * (x + y))) == "(x + y)^2");
static_assert(to_string(simplify(pow(2_c * x + 2_c * y, 2_c))) == "4 * (x + y)^2");
static_assert(to_string(simplify(pow(x * y, 2_c))) == "x^2 * y^2");
static_assert(to_string(simplify(pow(pow(x, 2_c), 3_c))) == "x^6");
static_assert(to_string(simplify(pow(sqrt(x), 3_c))) == "x^1.5");
static_assert(to_string(simplify(sqrt(sqrt(x)))) == "x^0.25");
static_assert(to_string(simplify(sqrt(square(x)))) == "sqrt(x^2)");
static_assert(to_string(simplify(sqrt(x * y))) == "sqrt(x * y)");

// Choices.
static_assert(to_string(simplify(select(x < y, x, x))) == "x");
static_assert(to_string(simplify(select(2_c < 3_c, x, y))) == "x");
static_assert(to_string(simplify(select(x < y, x + x, 0_c * y))) == "select(x < y, 2 * x, 0)");
static_assert(to_string(simplify(x * select(x < y, y, 0_c))) == "select(x < y, x * y, 0)");

// The order of terms and factors.
static_assert(to_string(simplify(y + x)) == "x + y");
static_assert(to_string(simplify(1_c + x)) == "x + 1");
static_assert(to_string(simplify(1_c - x)) == "1 - x");
static_assert(to_string(simplify(x + square(x) + 1_c)) == "x^2 + x + 1");
static_assert(to_string(simplify(x + x * y + y)) == "x * y + x + y");
static_assert(to_string(simplify(sin(y) + cos(x) + exp(x))) == "cos(x) + exp(x) + sin(y)");
static_assert(to_string(simplify(z * y * x)) == "x * y * z");
static_assert(to_string(simplify(sin(x) * x)) == "x * sin(x)");
static_assert(to_string(simplify((x + 1_c) * sin(x))) == "sin(x) * (x + 1)");
static_assert(to_string(simplify(-x + y)) == "y - x");
static_assert(to_string(simplify(x * -2_c * y)) == "-2 * x * y");

// What is not done.
static_assert(to_string(simplify(pow(x + y, 2_c))) == "(x + y)^2");
static_assert(to_string(simplify(x * (x + y))) == "x * (x + y)");
static_assert(to_string(simplify((x + y) * z + x * z)) == "x * z + z * (x + y)");
static_assert(to_string(simplify(sigmoid(x) * (1_c - sigmoid(x)))) ==
              "sigmoid(x) * (1 - sigmoid(x))");
static_assert(to_string(simplify(square(sin(x)) + square(cos(x)))) == "cos(x)^2 + sin(x)^2");
static_assert(to_string(simplify(log(exp(x)))) == "log(exp(x))");
static_assert(to_string(simplify(sin(-x))) == "sin(-x)");
static_assert(to_string(simplify(pow(x, y) * pow(x, z))) == "x^y * x^z");
static_assert(to_string(simplify(min(x, y) + min(y, x))) == "min(x, y) + min(y, x)");

// Overflow.
static_assert(to_string(simplify(3000000019_c * x * 4000000007_c)) ==
              "3000000019 * 4000000007 * x");
static_assert(to_string(simplify(1_c / 3000000019_c * x + 1_c / 4000000007_c * x)) ==
              "x / 3000000019 + x / 4000000007");
static_assert(to_string(simplify(1e300_c * x * 1e300_c)) == "1e600 * x");

// Derivatives.
static_assert(to_string(derivative(x * x, x)) == "2 * x");
static_assert(to_string(derivative(x * y, x)) == "y");
static_assert(to_string(derivative(1_c / x, x)) == "-1 / x^2");
static_assert(to_string(derivative(x / y, x)) == "1 / y");
static_assert(to_string(derivative(y / x, x)) == "-y / x^2");
static_assert(to_string(derivative(pow(x, 3_c), x)) == "3 * x^2");
static_assert(to_string(derivative(pow(x, 1.5_c), x)) == "1.5 * sqrt(x)");
static_assert(to_string(derivative(pow(x, y), x)) == "y * x^(y - 1)");
static_assert(to_string(derivative(pow(2_c, x), x)) == "log(2) * 2^x");
static_assert(to_string(derivative(pow(y, x), x)) == "select(y == 0, 0, log(y) * y^x)");
static_assert(to_string(derivative(sqrt(x), x)) == "1 / (2 * sqrt(x))");
static_assert(to_string(derivative(cbrt(x), x)) == "1 / (3 * cbrt(x)^2)");
static_assert(to_string(derivative(hypot(x, y), x)) == "x / hypot(x, y)");
static_assert(to_string(derivative(exp(2_c * x), x)) == "2 * exp(2 * x)");
static_assert(to_string(derivative(exp(-x), x)) == "-exp(-x)");
static_assert(to_string(derivative(expm1(x), x)) == "exp(x)");
static_assert(to_string(derivative(exp2(x), x)) == "exp2(x) * log(2)");
static_assert(to_string(derivative(log(x), x)) == "1 / x");
static_assert(to_string(derivative(log1p(x), x)) == "1 / (x + 1)");
static_assert(to_string(derivative(log2(x), x)) == "1 / (x * log(2))");
static_assert(to_string(derivative(log10(x), x)) == "1 / (x * log(10))");
static_assert(to_string(derivative(sin(x), x)) == "cos(x)");
static_assert(to_string(derivative(cos(x), x)) == "-sin(x)");
static_assert(to_string(derivative(tan(x), x)) == "tan(x)^2 + 1");
static_assert(to_string(derivative(x * sin(x), x)) == "x * cos(x) + sin(x)");
static_assert(to_string(derivative(asin(x), x)) == "1 / sqrt(1 - x^2)");
static_assert(to_string(derivative(acos(x), x)) == "-1 / sqrt(1 - x^2)");
static_assert(to_string(derivative(atan(x), x)) == "1 / (x^2 + 1)");
static_assert(to_string(derivative(atan2(y, x), x)) == "-y / (x^2 + y^2)");
static_assert(to_string(derivative(sinh(x), x)) == "cosh(x)");
static_assert(to_string(derivative(cosh(x), x)) == "sinh(x)");
static_assert(to_string(derivative(tanh(x), x)) == "1 - tanh(x)^2");
static_assert(to_string(derivative(asinh(x), x)) == "1 / sqrt(x^2 + 1)");
static_assert(to_string(derivative(acosh(x), x)) == "1 / sqrt(x^2 - 1)");
static_assert(to_string(derivative(atanh(x), x)) == "1 / (1 - x^2)");
static_assert(to_string(derivative(erf(x), x)) == "2 * exp(-x^2) / sqrt(pi)");
static_assert(to_string(derivative(erfc(x), x)) == "-2 * exp(-x^2) / sqrt(pi)");
static_assert(to_string(derivative(sigmoid(x), x)) == "sigmoid(x) * (1 - sigmoid(x))");
static_assert(to_string(derivative(softplus(x), x)) == "sigmoid(x)");
static_assert(to_string(derivative(relu(x), x)) == "select(x > 0, 1, 0)");
static_assert(to_string(derivative(abs(x), x)) == "sign(x)");
static_assert(to_string(derivative(sign(x), x)) == "0");
static_assert(to_string(derivative(min(x, y), x)) == "select(x < y, 1, select(y < x, 0, 0.5))");
static_assert(to_string(derivative(max(x, y), x)) == "select(y < x, 1, select(x < y, 0, 0.5))");
static_assert(to_string(derivative(select(x < y, x* x, y), x)) == "select(x < y, 2 * x, 0)");

int main() {}
