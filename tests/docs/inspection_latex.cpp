// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// What the section "LaTeX" of docs/inspection.md quotes.

#include <tapeless/inspect.hpp>
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;

constexpr tapeless::variable<"x"> x;
constexpr tapeless::variable<"y"> y;
constexpr tapeless::variable<"theta_1"> theta;

static_assert(to_latex(sqrt(x / 3_c) * exp(-theta)) == R"(\sqrt{\frac{x}{3}}\,e^{-\theta_{1}})");
static_assert(to_latex(derivative(sigmoid(x), x)) == R"(\sigma(x)\,(1 - \sigma(x)))");

static_assert(to_latex(gradient(x * sin(y), x, y)) ==
              R"(\begin{pmatrix} \sin(y) \\ x\,\cos(y) \end{pmatrix})");
static_assert(to_latex(hessian(x * x * y, x, y)) ==
              R"(\begin{pmatrix} 2\,y & 2\,x \\ 2\,x & 0 \end{pmatrix})");
static_assert(to_latex(x * sin(y), y) == R"(\frac{\partial f}{\partial y} = x\,\cos(y))");
static_assert(to_latex(value_and_gradient(x * y, x)) ==
              R"(\begin{aligned} f &= x\,y \\ \frac{\partial f}{\partial x} &= y \end{aligned})");

constexpr auto num = tapeless::let<"num">(x + sigmoid(y));
constexpr auto den = tapeless::let<"den">(sigmoid(x) + square(x + y));
static_assert(to_latex(num / den) ==
              R"(\frac{\mathit{num}}{\mathit{den}} \quad\text{where}\quad )"
              R"(\mathit{num} = x + \sigma(y),\quad \mathit{den} = \sigma(x) + (x + y)^{2})");

int main() { return 0; }
