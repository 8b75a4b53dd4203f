// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

#include "support.hpp"

#include <doctest/doctest.h>

using tapeless::graph;
using tapeless::symbolic;

TEST_CASE("neutral and absorbing elements, signs and numbers") {
  graph g;
  const symbolic x = variable_in(g, "x");
  const symbolic y = variable_in(g, "y");
  const auto is = [&](const symbolic& s, const char* text) { CHECK(printed(g, s) == text); };
  is(x + 0, "x");
  is(0 + x, "x");
  is(x * 1, "x");
  is(x * 0, "0");
  is(x / 1, "x");
  is(0 / x, "0");
  is(-(-x), "x");
  is(x - x, "0");
  is(x + x, "2 * x");
  is(x + (-y), "x - y");
  is(-x + y, "y - x");
  is(x - (-y), "x + y");
  is(-x - y, "-(x + y)");
  is(-(x - y), "y - x");
  is(-x * y, "-(x * y)");
  is(x / -y, "-(x / y)");
  is(2 * (3 * x), "6 * x");
  is((2 * x) * (3 * y), "6 * (x * y)");
  is(symbolic(1) / 3 + symbolic(1) / 6, "0.5");
  // Neither reordered nor collected: adjoint sweeps keep their stages.
  is(y + x, "y + x");
  is(x * y * x, "x * y * x");
}

TEST_CASE("factors go inside a choice with a zero branch") {
  graph g;
  const symbolic x = variable_in(g, "x");
  const symbolic guard = select(x > 0, 1, 0);
  CHECK(printed(g, guard * (1 / x)) == "select(x > 0, 1 / x, 0)");
  CHECK(printed(g, (1 / x) * guard) == "select(x > 0, 1 / x, 0)");
  CHECK(printed(g, guard / x) == "select(x > 0, 1 / x, 0)");
  CHECK(printed(g, select(x > 0, x, 0) + select(x > 0, 0, exp(x))) == "select(x > 0, x, exp(x))");
  CHECK(printed(g, select(x > 0, x, exp(x)) * x) == "select(x > 0, x, exp(x)) * x");
}

TEST_CASE("plain numbers beside symbolic values keep the decimals they are written in") {
  graph g;
  const symbolic x = variable_in(g, "x");
  CHECK(printed(g, 0.1 * x) == "0.1 * x");
  CHECK(printed(g, x + 1e-12) == "x + 1e-12");
  CHECK(printed(g, 2.5f * x) == "2.5 * x");
  CHECK(printed(g, x * 123456789.25) == "123456789.25 * x");
}
