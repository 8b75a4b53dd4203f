// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

#pragma once

#include "random_formula.hpp"

#include <utility>

/// Whether a formula's text gives the formula, and is printed again as it was.
template <class F>
constexpr bool comes_back(const F& f) {
  constexpr auto back = tapeless::formula<to_string(F{})>;
  return back == f && to_string(back) == to_string(f);
}

template <unsigned Seed>
struct random_request {
  static constexpr tapeless::growable<int> roots(tapeless::graph& g) {
    return tapeless::growable<int>(1, tapeless::random_formula(g, Seed)(4 + Seed % 9));
  }
};

/// Whether random formulas of so many seeds come back.
template <unsigned First, unsigned... I>
constexpr bool random_ones_come_back(std::integer_sequence<unsigned, I...>) {
  return (comes_back(tapeless::detail::lift<random_request<First + I>>()) && ...);
}

// In one variable, and through a chain of rules.
#define CHECK_DERIVATIVES_OF(function)                                                             \
  static_assert(comes_back(function(x)));                                                          \
  static_assert(comes_back(derivative(function(x), x)));                                           \
  static_assert(comes_back(derivative<2>(function(x), x)));                                        \
  static_assert(comes_back(derivative<3>(function(x * y + 2_c), x)))
#define CHECK_DERIVATIVES_OF_TWO(function)                                                         \
  static_assert(comes_back(function(x, y)));                                                       \
  static_assert(comes_back(derivative(function(x, y), x)));                                        \
  static_assert(comes_back(derivative<2>(function(x, y), x)));                                     \
  static_assert(comes_back(derivative<3>(function(x, y), y)));                                     \
  static_assert(comes_back(derivative(function(x * y + 2_c, x - y), y, x)))
