// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

#include "tails/survey.hpp"

namespace {

using namespace tails;

real true_sigmoid(const real& u) { return 1 / (1 + exp(-u)); }
real true_softplus(const real& u) {
  return by_mpfr<mpfr_log1p>(exp(-abs(u))) + std::max(u, real(0));
}

/// The second derivative of sigmoid is 0 at 0, as a difference of two terms.
real term_of_sigmoid(const real& u, int order) {
  return order == 2 && u > -1 && u < 1 ? real(0.125) : real(0);
}
real term_of_softplus(const real& u, int order) { return term_of_sigmoid(u, order - 1); }

TEST_CASE("activation functions") {
  survey<everywhere>("sigmoid(x)", sigmoid(x), {1, 1.5, 3, 8}, true_sigmoid, term_of_sigmoid);
  survey<everywhere>("softplus(x)", softplus(x), {1, 1, 1.5, 3}, true_softplus, term_of_softplus);
}

TEST_CASE("functions with a kink") {
  survey<not_zero>("relu(x)", relu(x), {0, 0, 0, 0},
                   [](const real& u) { return std::max(u, real(0)); });
  survey<not_zero>("abs(x)", abs(x), {0, 0, 0, 0}, [](const real& u) { return real(abs(u)); });
  survey<not_zero>("sign(x)", sign(x), {0, 0, 0, 0},
                   [](const real& u) { return real(u > 0 ? 1 : -1); });
}

} // namespace
