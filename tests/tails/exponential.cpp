// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

#include "tails/survey.hpp"

namespace {

using namespace tails;

TEST_CASE("exponentials") {
  survey<everywhere>("exp(x)", exp(x), {1, 1, 1, 1}, by_mpfr<mpfr_exp>);
  survey<everywhere>("expm1(x)", expm1(x), {1, 1, 1, 1}, by_mpfr<mpfr_expm1>);
  survey<everywhere>("exp2(x)", exp2(x), {1, 1, 1, 1}, by_mpfr<mpfr_exp2>);
}

TEST_CASE("logarithms") {
  survey<positive>("log(x)", log(x), {1, 1, 1.5, 1}, by_mpfr<mpfr_log>);
  survey<above_minus_one>("log1p(x)", log1p(x), {1, 1, 1.5, 2}, by_mpfr<mpfr_log1p>);
  survey<positive>("log2(x)", log2(x), {1, 1, 2, 1}, by_mpfr<mpfr_log2>);
  survey<positive>("log10(x)", log10(x), {1, 1.5, 2, 1}, by_mpfr<mpfr_log10>);
}

} // namespace
