// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

#include "tails/survey.hpp"

namespace {

using namespace tails;

TEST_CASE("error functions") {
  survey<everywhere>("erf(x)", erf(x), {1, 20, 20, 20}, by_mpfr<mpfr_erf>);
  survey<everywhere>("erfc(x)", erfc(x), {1, 20, 20, 20}, by_mpfr<mpfr_erfc>);
}

} // namespace
