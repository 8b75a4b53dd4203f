// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_TESTS_SUPPORT_RULES_HPP
#define TAPELESS_TESTS_SUPPORT_RULES_HPP

// What the tests of operations share: rules against differences of the value, in constant
// expressions. tests/mutants relies on these to notice every mistake in a rule.

#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
using tapeless::is_close;

inline constexpr tapeless::variable<"x"> x;
inline constexpr tapeless::variable<"y"> y;

/// Whether differences confirm the gradient of f(x, y), swept backwards, and derivative gives the
/// same forwards; the two round differently.
template <class F>
constexpr bool follows_rules(const F& f, double at_x, double at_y) {
  const auto both = gradient(f, x, y)(x = at_x, y = at_y);
  return verify_gradient(f, x = at_x, y = at_y) &&
         is_close(derivative(f, x)(x = at_x, y = at_y), both[0], 1e-13) &&
         is_close(derivative(f, y)(x = at_x, y = at_y), both[1], 1e-13);
}
template <class F>
constexpr bool follows_rules(const F& f, double at_x) {
  return verify_gradient(f, x = at_x) &&
         is_close(derivative(f, x)(x = at_x), gradient(f, x)(x = at_x)[0], 1e-13);
}

#endif
