// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

#pragma once

#include <tapeless/equivalent.hpp>
#include <tapeless/tapeless.hpp>

// Derivatives worked out by hand, as books print them, often in another form than ours. Each row is
// a formula, the variable, the derivative, and what its proof has to assume; or a condition under
// which the book states it.

template <class F, class Variable, class Derivative>
constexpr bool row(const F& f, const Variable& x, const Derivative& by_hand,
                   std::string_view assumptions = "") {
  const tapeless::equivalence answer = equivalent(derivative(f, x), by_hand);
  return answer == tapeless::equivalence::yes && answer.assumptions() == assumptions;
}

template <class F, class Variable, class Derivative, tapeless::any_formula Condition>
constexpr bool row(const F& f, const Variable& x, const Derivative& by_hand,
                   const Condition& condition) {
  const tapeless::equivalence answer = equivalent(derivative(f, x), by_hand, condition);
  return answer == tapeless::equivalence::yes && answer.assumptions().empty();
}

using namespace tapeless::literals;
using tapeless::pi;

constexpr tapeless::variable<"x"> x;
constexpr tapeless::variable<"a"> a;
constexpr tapeless::variable<"b"> b;
constexpr tapeless::variable<"c"> c;
constexpr tapeless::variable<"d"> d;

// What C++ has no name for.
constexpr auto sec = [](auto u) { return 1_c / cos(u); };
constexpr auto csc = [](auto u) { return 1_c / sin(u); };
constexpr auto cot = [](auto u) { return cos(u) / sin(u); };
constexpr auto sech = [](auto u) { return 1_c / cosh(u); };
constexpr auto csch = [](auto u) { return 1_c / sinh(u); };
constexpr auto coth = [](auto u) { return cosh(u) / sinh(u); };
