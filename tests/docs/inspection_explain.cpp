// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// What docs/inspection.md quotes of explain.

#include <tapeless/inspect.hpp>
#include <tapeless/tapeless.hpp>

#include <string>

using namespace tapeless::literals;

constexpr tapeless::variable<"x"> x;
constexpr tapeless::variable<"y"> y;

int failures = 0;

void check(bool holds) {
  if (!holds)
    ++failures;
}

namespace short_formula {

const std::string text = explain(sin(x ^ 2_c) + 3_c * x, x);

constexpr const char* shown = R"(d/dx(sin(x^2) + 3 * x)
  = d/dx(sin(x^2)) + d/dx(3 * x)          sum rule
  = cos(x^2) * d/dx(x^2) + 3 * d/dx(x)    chain rule: d/du(sin(u)) = cos(u); constant multiple rule
  = cos(x^2) * (2 * x) + 3 * 1            power rule; d/dx(x) = 1
  = 2 * (cos(x^2) * x) + 3                signs and numbers put in front; 3 * 1 = 3
  = 2 * x * cos(x^2) + 3                  put in order)";

} // namespace short_formula

namespace named_parts {

constexpr auto num = tapeless::let<"num">(x + sigmoid(y));
constexpr auto den = tapeless::let<"den">(1_c + square(x));
const std::string text = explain(num / den, x);

constexpr const char* shown = R"(num = x + sigmoid(y)
d/dx(num)
  = d/dx(x) + d/dx(sigmoid(y))    sum rule
  = 1 + 0                         constant rule; d/dx(x) = 1
  = 1                             1 + 0 = 1

den = 1 + x^2
d/dx(den)
  = d/dx(1) + d/dx(x^2)    sum rule
  = 0 + 2 * x              constant rule; power rule
  = 2 * x                  0 + u = u

d/dx(num / den)
  = d/dx(num) / den - num * d/dx(den) / den^2                 quotient rule
  = 1 / den - num * (2 * x) / den^2                           inserted: d/dx(num), d/dx(den)
  = 1 / den - 2 * num * x / den^2                             signs and numbers put in front
  = 1 / (x^2 + 1) - 2 * x * (x + sigmoid(y)) / (x^2 + 1)^2    written out; put in order)";

} // namespace named_parts

namespace latex {

const std::string latex = explain_in_latex(x * sin(x), x);

constexpr const char* shown = R"(\begin{aligned}
\frac{\mathrm{d}}{\mathrm{d}x}(x\,\sin(x)) &= \frac{\mathrm{d}}{\mathrm{d}x}(x)\,\sin(x) + x\,\frac{\mathrm{d}}{\mathrm{d}x}(\sin(x)) && \text{product rule} \\
 &= 1\,\sin(x) + x\,\cos(x) && \text{$\frac{\mathrm{d}}{\mathrm{d}x}(x) = 1$, $\frac{\mathrm{d}}{\mathrm{d}u}(\sin(u)) = \cos(u)$} \\
 &= \sin(x) + x\,\cos(x) && \text{$1\,u = u$} \\
 &= x\,\cos(x) + \sin(x) && \text{put in order}
\end{aligned})";

} // namespace latex

int main() {
  check(short_formula::text == short_formula::shown);
  check(named_parts::text == named_parts::shown);
  check(latex::latex == latex::shown);
  return failures;
}
