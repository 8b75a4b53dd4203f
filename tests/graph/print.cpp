// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

#include "support.hpp"

#include <doctest/doctest.h>

using tapeless::graph;
using tapeless::growable;
using tapeless::symbolic;

TEST_CASE("a formula is printed as it is written, whatever else is in its graph") {
  graph g;
  const symbolic x = variable_in(g, "x");
  const symbolic f = x - exp(1 - erf(x)) - x;
  const std::string text = printed(g, f);
  CHECK(text == "x - exp(1 - erf(x)) - x");
  growable<int> roots(1, f.node_in(g));
  simplify(g, roots);
  CHECK(printed(g, f) == text);
}
