// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

#include <tapeless/tapeless.hpp>

double square_from_second_unit(double value) {
  constexpr tapeless::variable<"x"> x;
  constexpr auto f = x * x;
  return f(x = value);
}
