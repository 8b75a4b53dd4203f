// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// The formulas on which laws are tested come back from their text, and so do their derivatives.

#include "support/round_trip.hpp"

#include "support/formulas.hpp"

static_assert(for_all_formulas([](auto f) {
  return comes_back(f) && comes_back(simplify(f)) &&
         comes_back(derivative(f, tapeless::variable<"x">{}));
}));
