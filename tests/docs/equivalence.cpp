// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// The code of docs/equivalence.md.

#include <tapeless/equivalent.hpp>
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;

constexpr tapeless::variable<"x"> x;
constexpr tapeless::variable<"y"> y;
constexpr tapeless::variable<"a"> a;

static_assert(equivalent(derivative(tan(x), x), 1_c / square(cos(x))));
static_assert(equivalent(sigmoid(x), (1_c + tanh(x / 2_c)) / 2_c));
static_assert(equivalent((square(x) - 1_c) / (x - 1_c), x + 1_c));

using tapeless::equivalence;
static_assert(equivalent(sin(2_c * x), 2_c * sin(x)) == equivalence::no);
static_assert(equivalent(sqrt(3_c + 2_c * sqrt(2_c)), 1_c + sqrt(2_c)) == equivalence::unknown);

constexpr auto answer = equivalent(log(x * y), log(x) + log(y));
static_assert(answer && answer.assumptions() == "x > 0, y > 0");
static_assert(equivalent(log(square(x)), 2_c * log(x)).assumptions() == "x > 0");
static_assert(equivalent(log(square(x)), 2_c * log(abs(x))).assumptions().empty());

static_assert(equivalent(sqrt(square(x)), abs(x)));
static_assert(equivalent(sqrt(square(x)), x) == equivalence::no);

static_assert(equivalent(sqrt(square(x)), x, x > 0_c));
static_assert(equivalent(abs(x - y), y - x, x < y));
static_assert(equivalent(derivative(asin(x / a), x), 1_c / sqrt(square(a) - square(x)), a > 0_c));

int main() { return 0; }
