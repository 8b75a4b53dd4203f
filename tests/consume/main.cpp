// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

#include <tapeless/tapeless.hpp>

double square_from_second_unit(double value);

int main() {
  constexpr tapeless::variable<"x"> x;
  constexpr auto f = x * x;
  const bool right = f(x = 3.0) == 9.0 && square_from_second_unit(3.0) == 9.0;
  return right ? 0 : 1;
}
