// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// The steps that are executed, as ordinary code at run time.

#include "random_graph.hpp"
#include "support.hpp"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>

namespace {

using namespace tapeless;

constexpr int capacity = 1000;

/// The names of a plan's steps.
std::string steps(graph& g, std::initializer_list<symbolic> results) {
  growable<int> roots;
  for (const symbolic& result : results)
    roots.push_back(result.node_in(g));
  growable<int> followed;
  schedule(g, roots, followed);
  const auto plan = detail::plan_taker<capacity>(g, roots, {}).plan;
  std::string names;
  for (int i = 0; i < plan.operation_count; ++i) {
    names += i == 0 ? "" : ", ";
    names += plan.operations[i].op->name;
  }
  return names;
}

/// The node that a step of a plan is for; its operands are nodes.
int written_out(graph& g, const node& step, const node& step_before) {
  const int* const u = step.operands;
  if (is_same(step.op, multiply_add_operation))
    return g.add(sum_operation, g.add(product_operation, u[0], u[1]), u[2]);
  if (is_same(step.op, multiply_subtract_operation))
    return g.add(difference_operation, g.add(product_operation, u[0], u[1]), u[2]);
  if (is_same(step.op, subtract_product_operation))
    return g.add(difference_operation, u[2], g.add(product_operation, u[0], u[1]));
  if (is_same(step.op, sine_and_cosine_operation))
    return sin(symbolic(g, u[0])).node_in(g);
  if (is_same(step.op, computed_before_operation))
    return cos(symbolic(g, step_before.operands[0])).node_in(g);
  return g.add(step);
}

growable<int> written_out(graph& g, const detail::snapshot<capacity>& plan) {
  growable<int> nodes;
  for (int i = 0; i < plan.symbol_count; ++i)
    nodes.push_back(g.add_symbol(plan.symbols[i]));
  for (int i = 0; i < plan.number_count; ++i)
    nodes.push_back(g.add_number(plan.numbers[i]));
  node before;
  for (int i = 0; i < plan.operation_count; ++i) {
    node step = plan.operations[i];
    for (int k = 0; k < step.op->arity; ++k) {
      REQUIRE(step.operands[k] < nodes.size());
      step.operands[k] = nodes[step.operands[k]];
    }
    nodes.push_back(written_out(g, step, before));
    before = step;
  }
  growable<int> roots;
  for (int i = 0; i < plan.root_count; ++i)
    roots.push_back(nodes[plan.roots[i]]);
  return roots;
}

/// With the operands of sums in one order: a step has the product first.
int with_sums_in_order(graph& g, int root) {
  growable<int> roots(1, root);
  rebuild(g, roots, [&](int, const node& n) {
    const bool swapped = n.op->kind == operation_kind::sum && n.operands[0] > n.operands[1];
    return swapped ? g.add(*n.op, n.operands[1], n.operands[0]) : g.add(n);
  });
  return roots[0];
}

} // namespace

TEST_CASE("a product and the only sum that needs it are one step") {
  graph g;
  const symbolic x = variable_in(g, "x");
  const symbolic y = variable_in(g, "y");
  const symbolic z = variable_in(g, "z");
  CHECK(steps(g, {x * y + z}) == "multiply_add");
  CHECK(steps(g, {z + x * y}) == "multiply_add");
  CHECK(steps(g, {x * y - z}) == "multiply_subtract");
  CHECK(steps(g, {z - x * y}) == "subtract_product");
  CHECK(steps(g, {x * y + y * z}) == "product, multiply_add");
  CHECK(steps(g, {x * y * z + x}) == "product, multiply_add");
  CHECK(steps(g, {x * y * z}) == "product, product");
  CHECK(steps(g, {exp(x * y) + z}) == "product, exp, sum");
}

TEST_CASE("a product that more needs is a step") {
  graph g;
  const symbolic x = variable_in(g, "x");
  const symbolic y = variable_in(g, "y");
  const symbolic z = variable_in(g, "z");
  CHECK(steps(g, {x * y + z, x * y - z}) == "product, sum, difference");
  CHECK(steps(g, {x * y + z, x * y}) == "product, sum");
  CHECK(steps(g, {symbolic(g, g.add(sum_operation, (x * y).node_in(g), (x * y).node_in(g)))}) ==
        "product, sum");
}

TEST_CASE("the sine and the cosine of one angle are computed together") {
  graph g;
  const symbolic x = variable_in(g, "x");
  const symbolic y = variable_in(g, "y");
  CHECK(steps(g, {sin(x), cos(x)}) == "sine_and_cosine, computed_before");
  CHECK(steps(g, {cos(x), sin(x)}) == "sine_and_cosine, computed_before");
  CHECK(steps(g, {cos(x), sin(y)}) == "cos, sin");
  CHECK(steps(g, {cos(x + y), y, sin(x + y)}) == "sum, sine_and_cosine, computed_before");
  CHECK(steps(g, {cos(x) + exp(y) * sin(x)}) ==
        "sine_and_cosine, computed_before, exp, multiply_add");
}

TEST_CASE("long products are no deep recursion") {
  graph g;
  const symbolic x = variable_in(g, "x");
  symbolic product = x;
  for (int i = 0; i < 100'000; ++i)
    product = product * x;
  const growable<int> roots(1, (product + x).node_in(g));
  const detail::plan_taker<1> taker(g, roots, {});
  CHECK(taker.plan.operation_count == 100'000);
}

TEST_CASE("plans compute what the graph says, operands before what needs them") {
  int reordered = 0;
  int fused = 0;
  int paired = 0;
  for (unsigned seed = 0; seed < 3000; ++seed) {
    graph g;
    growable<int> roots = with_gradient(g, random_graph(g, seed)(2 + static_cast<int>(seed % 19)));
    growable<int> followed;
    schedule(g, roots, followed);
    const growable<bool> first = before_calls(g, roots);
    reordered += !first.empty();
    for (const bool by_calls : {false, true}) {
      const auto plan = by_calls ? detail::plan_taker<capacity>(g, roots, first).plan
                                 : detail::plan_taker<capacity>(g, roots, {}).plan;
      REQUIRE(plan.needed_capacity() <= capacity);
      for (int i = 0; i < plan.operation_count; ++i) {
        fused += is_same(plan.operations[i].op, multiply_add_operation);
        paired += is_same(plan.operations[i].op, sine_and_cosine_operation);
      }
      const growable<int> again = written_out(g, plan);
      for (int i = 0; i < roots.size(); ++i)
        CHECK(with_sums_in_order(g, again[i]) == with_sums_in_order(g, roots[i]));
    }
  }
  CHECK(reordered > 20);
  CHECK(fused > 1000);
  CHECK(paired > 100);
}
