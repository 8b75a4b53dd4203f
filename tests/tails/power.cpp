// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

#include "tails/survey.hpp"

namespace {

using namespace tails;

TEST_CASE("roots") {
  survey<positive>("sqrt(x)", sqrt(x), {1, 1, 2.5, 1}, by_mpfr<mpfr_sqrt>);
  survey<not_zero>("cbrt(x)", cbrt(x), {1, 2, 5.5, 8}, by_mpfr<mpfr_cbrt>);
}

TEST_CASE("powers") {
  survey<everywhere>("square(x)", square(x), {1, 0, 0, 0},
                     [](const real& u) { return real(u * u); });
  survey<everywhere>("pow(x, 3)", pow(x, 3_c), {1, 1, 1, 0},
                     [](const real& u) { return real(u * u * u); });
  survey<not_zero>("pow(x, -2)", pow(x, -2_c), {1, 1, 1.5, 1.5},
                   [](const real& u) { return real(1 / (u * u)); });
  survey<positive>("pow(x, 0.5)", pow(x, 0.5_c), {1, 1, 1, 1}, by_mpfr<mpfr_sqrt>);
  survey<positive>("pow(x, 2.5)", pow(x, 2.5_c), {1, 1, 1, 1},
                   [](const real& u) { return real(sqrt(u) * u * u); });
}

} // namespace
