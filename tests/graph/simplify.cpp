// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

#include "support.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <vector>

using tapeless::graph;
using tapeless::growable;
using tapeless::symbolic;

namespace {

/// A small generator, the same everywhere.
struct generator {
  std::uint64_t state;
  int below(int limit) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return static_cast<int>((state >> 33) % static_cast<std::uint64_t>(limit));
  }
};

symbolic random_formula(graph& g, generator& random, int size) {
  const char* const names[] = {"x", "y", "z"};
  std::vector<symbolic> formulas;
  for (const char* name : names)
    formulas.push_back(variable_in(g, name));
  formulas.push_back(symbolic(2));
  formulas.push_back(symbolic(tapeless::rational{-3, 7, 0}));
  for (int i = 0; i < size; ++i) {
    const auto any = [&] {
      return formulas[static_cast<std::size_t>(random.below(static_cast<int>(formulas.size())))];
    };
    const symbolic a(g, any().node_in(g));
    const symbolic b(g, any().node_in(g));
    switch (random.below(9)) {
    case 0:
      formulas.push_back(a + b);
      break;
    case 1:
      formulas.push_back(a - b);
      break;
    case 2:
      formulas.push_back(a * b);
      break;
    case 3:
      formulas.push_back(a / (1 + square(b)));
      break;
    case 4:
      formulas.push_back(-a);
      break;
    case 5:
      formulas.push_back(sin(a));
      break;
    case 6:
      formulas.push_back(sigmoid(a));
      break;
    case 7:
      formulas.push_back(square(a));
      break;
    default:
      formulas.push_back(select(a < b, a, b));
      break;
    }
  }
  return {g, formulas.back().node_in(g)};
}

} // namespace

TEST_CASE("simplifying twice is simplifying once, on random formulas") {
  generator random{7};
  for (int trial = 0; trial < 400; ++trial) {
    graph g;
    const symbolic f = random_formula(g, random, 3 + trial % 25);
    growable<int> roots(1, f.node_in(g));
    tapeless::simplify(g, roots);
    const int once = roots[0];
    tapeless::simplify(g, roots);
    CHECK_MESSAGE(roots[0] == once, printed(g, f));
  }
}

TEST_CASE("order and grouping make no difference, on random sums and products") {
  generator random{11};
  for (int trial = 0; trial < 200; ++trial) {
    graph g;
    std::vector<symbolic> terms;
    for (int i = 0; i < 6; ++i)
      terms.push_back(random_formula(g, random, 4));
    symbolic left = terms[0];
    for (std::size_t i = 1; i < terms.size(); ++i)
      left = trial % 2 ? left + terms[i] : left * terms[i];
    // Shuffled, and grouped from the other end.
    for (std::size_t i = terms.size() - 1; i > 0; --i)
      std::swap(terms[i], terms[static_cast<std::size_t>(random.below(static_cast<int>(i) + 1))]);
    symbolic right = terms.back();
    for (std::size_t i = terms.size() - 1; i > 0; --i)
      right = trial % 2 ? terms[i - 1] + right : terms[i - 1] * right;
    CHECK(simplified(g, left) == simplified(g, right));
  }
}

TEST_CASE("a sum or product of thousands takes time in proportion") {
  graph g;
  symbolic sum = variable_in(g, "x");
  symbolic product = sum;
  for (int i = 0; i < 5000; ++i) {
    const symbolic x(g, g.add_symbol({"v", i % 100}));
    sum = sum + x;
    product = product * x;
  }
  CHECK(simplified(g, sum).substr(0, 11) == "50 * v[0] +");
  CHECK(simplified(g, product).substr(0, 10) == "v[0]^50 * ");
}

TEST_CASE("numbers that do not fit are left as they stand") {
  graph g;
  const symbolic x = variable_in(g, "x");
  symbolic large = x;
  for (int i = 0; i < 8; ++i)
    large = large * symbolic(tapeless::rational{999999937, 1, 0});
  growable<int> roots(1, large.node_in(g));
  tapeless::simplify(g, roots);
  const int once = roots[0];
  tapeless::simplify(g, roots);
  CHECK(roots[0] == once);
  CHECK(printed(g, {g, once}) == "9.99999874000003969e17 * 9.99999874000003969e17^3 * x");
}

TEST_CASE("factors go inside a few branches of choices, but not inside each of very many") {
  const auto product_of = [](graph& g, int guards) {
    const char* const names[] = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"};
    symbolic product = 1;
    for (int i = 0; i < guards; ++i) {
      const symbolic u = variable_in(g, names[i]);
      const symbolic guard = select(u < 1, u, select(u < 2, 0, exp(u)));
      product =
          symbolic(g, g.add(tapeless::product_operation, product.node_in(g), guard.node_in(g)));
    }
    growable<int> roots(1, product.node_in(g));
    simplify(g, roots);
    return g.kind(roots[0]);
  };
  graph few;
  CHECK(product_of(few, 8) == tapeless::operation_kind::select); // 2^8 branches
  graph many;
  CHECK(product_of(many, 12) == tapeless::operation_kind::product);
  CHECK(many.size() < 200);
}
