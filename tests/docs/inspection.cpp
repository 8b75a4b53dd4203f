// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// The code of docs/inspection.md about names, and of the tutorial about inspection.

#include <tapeless/inspect.hpp>
#include <tapeless/tapeless.hpp>

#include <cstdio>
#include <fstream>

using namespace tapeless::literals;
using tapeless::let;

constexpr tapeless::variable<"x"> x;
constexpr tapeless::variable<"y"> y;

namespace names {

constexpr auto num = let<"num">(x + let<"sigy">(sigmoid(y)));
constexpr auto xpysqr = let<"xpysqr">(square(let<"xpy">(x + y)));
constexpr auto den = let<"den">(let<"sigx">(sigmoid(x)) + xpysqr);
constexpr auto f = num * let<"invden">(1_c / den);

static_assert(f == (x + sigmoid(y)) * (1_c / (sigmoid(x) + square(x + y))));

} // namespace names

namespace tutorial {

constexpr auto num = tapeless::let<"num">(x + sigmoid(y));
constexpr auto den = tapeless::let<"den">(sigmoid(x) + square(x + y));
constexpr auto f = num / den;
static_assert(to_latex(derivative(num, y)) == R"(\sigma(y)\,(1 - \sigma(y)))");
static_assert(cost(value_and_gradient(f, x, y)).calls_to("exp") == 2);

void show() {
  std::puts(report(f, x = 3.0, y = -4.0).c_str());                       // every value and slope
  std::puts(explain(f, x).c_str());                                      // d/dx, step by step
  std::puts(to_c(value_and_gradient(f, x, y), "headline").c_str());      // the same in C
  std::ofstream("headline.dot") << to_dot(f, x = 3.0, y = -4.0) << '\n'; // dot -Tsvg headline.dot
}

} // namespace tutorial

int main() { tutorial::show(); }
