// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

#include "support.hpp"

#include <doctest/doctest.h>

using tapeless::graph;
using tapeless::growable;
using tapeless::symbolic;

namespace {

std::string forwards(graph& g, const symbolic& f, const symbolic& by) {
  const growable<int> roots(1, f.node_in(g));
  return simplified(g, {g, tapeless::forward_derivatives(g, roots, by.node_in(g))[0]});
}

std::string backwards(graph& g, const symbolic& f, const symbolic& by) {
  const growable<int> variables(1, by.node_in(g));
  return simplified(g, {g, tapeless::reverse_derivatives(g, f.node_in(g), variables)[0]});
}

} // namespace

TEST_CASE("both directions give textbook derivatives") {
  graph g;
  const symbolic x = variable_in(g, "x");
  const symbolic y = variable_in(g, "y");
  const auto both = [&](const symbolic& f, const char* text) {
    CHECK(forwards(g, f, x) == text);
    CHECK(backwards(g, f, x) == text);
  };
  both(x * x, "2 * x");
  both(x * y, "y");
  both(y / x, "-y / x^2");
  both(sigmoid(x), "sigmoid(x) * (1 - sigmoid(x))");
  both(exp(2 * x), "2 * exp(2 * x)");
  both(log(x), "1 / x");
  both(sqrt(x), "1 / (2 * sqrt(x))");
  both(pow(x, 3), "3 * x^2");
  both(pow(x, y), "y * x^(y - 1)");
  both(pow(y, x), "select(y == 0, 0, log(y) * y^x)");
  both(tanh(x), "1 - tanh(x)^2");
  both(select(x < y, sin(x), y), "select(x < y, cos(x), 0)");
  both(y, "0");
  both(sign(x) + (x < y), "0");
}

TEST_CASE("a sweep backwards shares its work") {
  graph g;
  symbolic f = variable_in(g, "x0");
  growable<int> variables(1, f.node_in(g));
  for (int i = 1; i < 50; ++i) {
    const symbolic x(g, g.add_symbol({"v", i}));
    variables.push_back(x.node_in(g));
    f = sin(f * x);
  }
  const int before = g.size();
  const growable<int> partials = tapeless::reverse_derivatives(g, f.node_in(g), variables);
  CHECK(partials.size() == 50);
  // A handful of nodes for each step, not for each pair of a step and a variable.
  CHECK(g.size() - before < 50 * 5);
}

TEST_CASE("a chain of thousands needs no recursion") {
  graph g;
  const symbolic x = variable_in(g, "x");
  symbolic f = x;
  for (int i = 0; i < 20000; ++i)
    f = f * x + i;
  const growable<int> variables(1, x.node_in(g));
  growable<int> roots = tapeless::reverse_derivatives(g, f.node_in(g), variables);
  tapeless::growable<int> nothing;
  tapeless::schedule(g, roots, nothing);
  CHECK(roots[0] < g.size());
}
