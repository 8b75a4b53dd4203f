// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

#include "tails/survey.hpp"

namespace {

using namespace tails;

TEST_CASE("trigonometric functions") {
  survey<everywhere>("sin(x)", sin(x), {1, 1, 1, 1}, by_mpfr<mpfr_sin>);
  survey<everywhere>("cos(x)", cos(x), {1, 1, 1, 1}, by_mpfr<mpfr_cos>);
  survey<everywhere>("tan(x)", tan(x), {1, 1, 1.5, 1.5}, by_mpfr<mpfr_tan>);
}

TEST_CASE("their inverses") {
  survey<within_one>("asin(x)", asin(x), {1, 1, 2.5, 2}, by_mpfr<mpfr_asin>);
  survey<within_one>("acos(x)", acos(x), {1, 1, 2.5, 2}, by_mpfr<mpfr_acos>);
  survey<everywhere>("atan(x)", atan(x), {1, 1, 2, 4}, by_mpfr<mpfr_atan>);
}

} // namespace
