// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// Simplifying twice is simplifying once, and changes no value.

#include <tapeless/tapeless.hpp>

#include "support/formulas.hpp"

#include <doctest/doctest.h>

#include <type_traits>

namespace {

using namespace tapeless::literals;

constexpr auto x = "x"_v;
constexpr auto y = "y"_v;
constexpr auto z = "z"_v;

template <class F>
constexpr bool idempotent(const F& f) {
  return std::is_same_v<decltype(simplify(f)), decltype(simplify(simplify(f)))>;
}
static_assert(for_all_formulas([](auto f) { return idempotent(f); }));
static_assert(for_all_formulas([](auto f) { return simplify(f) == f; }));
static_assert(for_all_formulas([](auto f) { return idempotent(derivative(f, "x"_v)); }));
static_assert(for_all_formulas([](auto f) {
  return std::is_same_v<decltype(derivative(f, "x"_v)), decltype(simplify(derivative(f, "x"_v)))>;
}));

TEST_CASE("simplifying does not change the value") {
  for_all_formulas([](auto f) {
    CAPTURE(to_string(f));
    for (const double a : {0.3, 0.7})
      for (const double b : {0.2, 0.9}) {
        const double before = f(x = a, y = b, z = 0.6);
        const double after = simplify(f)(x = a, y = b, z = 0.6);
        CAPTURE(before);
        CAPTURE(after);
        // Reordered sums of up to ten terms that do not cancel by more than a factor of 10.
        CHECK(tapeless::is_close(before, after, 1e-13));
      }
    return true;
  });
}

} // namespace
