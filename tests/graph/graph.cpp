// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

#include "support.hpp"

#include <doctest/doctest.h>

#include <vector>

using tapeless::graph;
using tapeless::order_of_symbols;
using tapeless::symbolic;

TEST_CASE("equal expressions are one node") {
  graph g;
  const symbolic x = variable_in(g, "x");
  const symbolic y = variable_in(g, "y");
  CHECK(variable_in(g, "x").node_in(g) == x.node_in(g));
  CHECK((x * y).node_in(g) == (x * y).node_in(g));
  CHECK((x * y).node_in(g) != (y * x).node_in(g));
  CHECK(g.add_number(3) == g.add_number(3));
  CHECK(g.add_number(3) != g.add_number(-3));
  CHECK(g.add_symbol({"x", 0}) != g.add_symbol({"x", 1}));
  CHECK(g.add_symbol({"x", 0}) != x.node_in(g));
  const int before = g.size();
  static_cast<void>((x * y) + (x * y) * 2);
  static_cast<void>((x * y) + (x * y) * 2);
  CHECK(g.size() == before + 3);
}

static_assert(order_of_symbols({"x", -1}, {"x", 2147483647}) < 0);
static_assert(order_of_symbols({"x", 2147483647}, {"x", -1}) > 0);
static_assert(order_of_symbols({"x", 2147483647}, {"y", 0}) < 0);

TEST_CASE("operands come before what uses them, however large the graph") {
  graph g;
  symbolic f = variable_in(g, "x");
  const symbolic y = variable_in(g, "y");
  std::vector<int> ids;
  for (int i = 0; i < 3000; ++i) {
    f = sin(f) * y + f;
    ids.push_back(f.node_in(g));
  }
  for (int id = 0; id < g.size(); ++id)
    for (int i = 0; i < g.arity(id); ++i)
      CHECK(g.operand(id, i) < id);
  // Everything is still found after the table has grown.
  symbolic again = variable_in(g, "x");
  for (int i = 0; i < 3000; ++i) {
    again = sin(again) * y + again;
    CHECK(again.node_in(g) == ids[static_cast<std::size_t>(i)]);
  }
}

TEST_CASE("many variables and numbers keep apart") {
  graph g;
  for (int i = 0; i < 2000; ++i) {
    const int element = g.add_symbol({"v", i});
    const int number = g.add_number(i);
    CHECK(g.symbol_of(element).index == i);
    CHECK(g.number(number).numerator == i);
  }
  CHECK(g.size() == 4000);
}
