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
