// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

#include "tails/survey.hpp"

namespace {

using namespace tails;

TEST_CASE("hyperbolic functions") {
  survey<everywhere>("sinh(x)", sinh(x), {1, 1, 1, 1}, by_mpfr<mpfr_sinh>);
  survey<everywhere>("cosh(x)", cosh(x), {1, 1, 1, 1}, by_mpfr<mpfr_cosh>);
  survey<everywhere>("tanh(x)", tanh(x), {1, 1.5, 2, 3}, by_mpfr<mpfr_tanh>);
}

TEST_CASE("their inverses") {
  survey<everywhere>("asinh(x)", asinh(x), {1, 1, 2, 3}, by_mpfr<mpfr_asinh>);
  survey<above_one>("acosh(x)", acosh(x), {1, 1, 3.5, 5}, by_mpfr<mpfr_acosh>);
  survey<within_one>("atanh(x)", atanh(x), {1, 1, 1.5, 2.5}, by_mpfr<mpfr_atanh>);
}

} // namespace
