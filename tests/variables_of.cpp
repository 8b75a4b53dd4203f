// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// The variables of a formula, in order of first appearance.

#include <tapeless/tapeless.hpp>

#include <doctest/doctest.h>

#include <type_traits>

namespace {

using namespace tapeless::literals;
using tapeless::element;
using tapeless::variable;

constexpr variable<"x"> x;
constexpr auto y = "y"_v;
constexpr auto z = "z"_v;
constexpr tapeless::vector<"v", 3> v;

template <class... Variables, class F>
constexpr bool has(const F& f) {
  return std::is_same_v<decltype(variables_of(f)), boost::hana::tuple<Variables...>>;
}

static_assert(has<variable<"x">>(x));
static_assert(has<>(2_c));
static_assert(has<>(tapeless::pi));
static_assert(has<variable<"x">, variable<"y">>(x + y));
static_assert(has<variable<"y">, variable<"x">>(y + x));
static_assert(has<variable<"y">, variable<"x">, variable<"z">>(sin(y) / (x * y) + z));
static_assert(has<variable<"z">, variable<"x">, variable<"y">>(pow(z, x) - pow(y, x)));
static_assert(has<variable<"x">, variable<"y">, variable<"z">>(x * (y * (z * x))));
static_assert(has<variable<"x">, variable<"y">, variable<"z">>(((x * y) * z) * x));
static_assert(has<variable<"z">, variable<"y">, variable<"x">>(select(z < y, y, x)));
static_assert(has<variable<"x">>(x - x), "as written");
static_assert(has<variable<"x">>(x * 0_c), "as written");
static_assert(has<element<"v", 2>, element<"v", 0>>(v[2_c] * v[0_c]));
static_assert(has<element<"v", 1>, variable<"v">>(v[1_c] + "v"_v));

TEST_CASE("all are checked by the compiler") {}

} // namespace
