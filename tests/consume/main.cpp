// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

#include "formula_text.hpp"

double square_from_second_unit(double value);
const void* decay_of_second_unit();
double decay_from_second_unit(double value);

int main() {
  constexpr tapeless::variable<"x"> x;
  constexpr tapeless::variable<"t"> t;
  constexpr auto f = x * x;
  const bool right = f(x = 3.0) == 9.0 && square_from_second_unit(3.0) == 9.0 &&
                     &decay == decay_of_second_unit() &&
                     decay(t = 1.5) == decay_from_second_unit(1.5);
  return right ? 0 : 1;
}
