// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

#include "formula_text.hpp"

double square_from_second_unit(double value) {
  constexpr tapeless::variable<"x"> x;
  constexpr auto f = x * x;
  return f(x = value);
}

const void* decay_of_second_unit() { return &decay; }

double decay_from_second_unit(double value) {
  constexpr tapeless::variable<"t"> t;
  return decay(t = value);
}
