// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// What docs/inspection.md quotes of circuits and reports.

#include <tapeless/inspect.hpp>
#include <tapeless/tapeless.hpp>

#include <cstdio>

using namespace tapeless::literals;

constexpr tapeless::variable<"x"> x;
constexpr tapeless::variable<"y"> y;
constexpr tapeless::variable<"z"> z;
constexpr tapeless::variable<"w"> w;

void circuit() {
  constexpr auto f = (x * y + max(z, w)) * 2_c;
  std::puts(to_dot(f, x = 3.0, y = -4.0, z = 2.0, w = -1.0).c_str());
}

void shared_graph() {
  constexpr auto f = (x + sigmoid(y)) / (sigmoid(x) + square(x + y));
  std::puts(to_dot(f).c_str());
  std::puts(to_dot(value_and_gradient(f, x, y)).c_str());
}

void table() {
  constexpr auto num = tapeless::let<"num">(x + sigmoid(y));
  constexpr auto den = tapeless::let<"den">(sigmoid(x) + square(x + y));
  std::puts(report(num / den, x = 3.0, y = -4.0).c_str());
}

int main() {
  circuit();
  shared_graph();
  table();
}
