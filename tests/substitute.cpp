// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// Formulas in place of variables.

#include <tapeless/tapeless.hpp>

#include <doctest/doctest.h>

#include <type_traits>

namespace {

using namespace tapeless::literals;

constexpr tapeless::variable<"x"> x;
constexpr auto y = "y"_v;
constexpr auto z = "z"_v;

template <class A, class B>
constexpr bool same(const A&, const B&) {
  return std::is_same_v<A, B>;
}

// Nothing is simplified: the result is what one would have written.
static_assert(same(substitute(x * y, x = y + 1_c), (y + 1_c) * y));
static_assert(same(substitute(sin(x) / x, x = 2_c), sin(2_c) / 2_c));
static_assert(same(substitute(x + x, x = x * x), x* x + x * x));
static_assert(same(substitute(x, x = y), y));
static_assert(same(substitute(select(x < y, x, y), y = 0_c), select(x < 0_c, x, 0_c)));
static_assert(same(substitute(pow(x, y), y = 2_c), pow(x, 2_c)));
static_assert(same(substitute(x * y, x = tapeless::pi), tapeless::pi* y));
// All at once: no replacement is replaced again.
static_assert(same(substitute(x - y, x = y, y = x), y - x));
static_assert(same(substitute(x * y, x = y, y = x + 1_c), y*(x + 1_c)));
// What the formula does not contain is ignored.
static_assert(same(substitute(x * y, z = 2_c), x* y));
static_assert(same(substitute(3_c, x = 2_c), 3_c));
// Elements of vectors.
constexpr tapeless::vector<"v", 2> v;
static_assert(same(substitute(v[0_c] * v[1_c], v[1_c] = x), v[0_c] * x));
static_assert(same(substitute(x * x, x = v[1_c]), v[1_c] * v[1_c]));
// The variables of what is put in are those of the result.
static_assert(substitute(x * y, x = z + 1_c)(y = 2.0, z = 3.0) == 8.0);

// The chain rule: d/dx f(g(x)) = f'(g(x)) g'(x).
constexpr auto f = exp(y) * sin(y);
constexpr auto g = square(x) + 1_c;
constexpr auto composed = substitute(f, y = g);

TEST_CASE("substituting and binding commute") {
  for (const double a : {-1.5, 0.0, 0.3, 2.0})
    CHECK(composed(x = a) == f(y = g(x = a)));
}

TEST_CASE("the chain rule") {
  constexpr auto outside = derivative(composed, x);
  constexpr auto inside = substitute(derivative(f, y), y = g) * derivative(g, x);
  // Two ways through about ten operations of one ulp; sin(y) + cos(y) cancels at most tenfold here.
  for (const double a : {-1.5, 0.0, 0.3, 2.0})
    CHECK(tapeless::is_close(outside(x = a), inside(x = a), 2e-14));
}

} // namespace
