// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// Variables, vectors of variables, and how they are bound.

#include <tapeless/tapeless.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <span>
#include <type_traits>
#include <utility>

namespace {

using namespace tapeless::literals;
using tapeless::variable;

constexpr variable<"x"> x;
constexpr auto y = "y"_v;

// A variable is its name.
static_assert(std::is_same_v<decltype("y"_v), variable<"y">>);
static_assert(std::is_same_v<decltype("x_1"_v), variable<"x_1">>);
static_assert(std::is_empty_v<variable<"x">>);
static_assert(std::is_empty_v<decltype(x + y)>);
static_assert(x == "x"_v && x != y);
static_assert(std::is_same_v<decltype(x + y), decltype("x"_v + "y"_v)>);
static_assert(to_string("_"_v) == "_");
static_assert(to_string("a_long_name_with_2_digits_0"_v) == "a_long_name_with_2_digits_0");
static_assert(to_string("λ"_v) == "λ");
static_assert(!("x"_v == "X"_v));

static_assert(tapeless::is_identifier("x") && tapeless::is_identifier("_1"));
static_assert(!tapeless::is_identifier("") && !tapeless::is_identifier("1x"));
static_assert(!tapeless::is_identifier("a b") && !tapeless::is_identifier("a-b") &&
              !tapeless::is_identifier("a[0]") && !tapeless::is_identifier("a.b"));

// A variable alone is a formula.
static_assert(x(x = 3.0) == 3.0);
static_assert(std::is_same_v<decltype(x(x = 3)), double>);
static_assert(std::is_same_v<decltype(x(x = 3.0f)), float>);
static_assert(x(y = 1.0, x = 2.0) == 2.0);

// Vectors.
constexpr tapeless::vector<"v", 3> v;
static_assert(v.size() == 3);
static_assert(std::is_same_v<decltype(v[0_c]), tapeless::element<"v", 0>>);
static_assert(std::is_same_v<decltype(v[0_c + 2_c]), tapeless::element<"v", 2>>);
static_assert(std::is_same_v<decltype(v[6_c / 3_c]), tapeless::element<"v", 2>>);
static_assert(
    std::is_same_v<decltype(v[std::integral_constant<int, 1>{}]), tapeless::element<"v", 1>>);
static_assert(std::is_same_v<decltype(v[std::integral_constant<std::size_t, 1>{}]),
                             tapeless::element<"v", 1>>);
static_assert(std::is_same_v<decltype(v[boost::hana::size_c<1>]), tapeless::element<"v", 1>>);
static_assert(v[0_c] != v[1_c]);
static_assert(v[0_c] != "v"_v);
static_assert(to_string(v[2_c]) == "v[2]");
static_assert(to_string(v[0_c] * v[1_c]) == "v[0] * v[1]");

// Long ones are written by sum and product; i is a constant.
constexpr auto chain = tapeless::sum<2>([](auto i) { return v[i] * v[i + 1_c]; });
static_assert(to_string(chain) == "v[0] * v[1] + v[1] * v[2]");
static_assert(std::is_same_v<std::remove_const_t<decltype(chain)>,
                             decltype(v[0_c] * v[1_c] + v[1_c] * v[2_c])>);
constexpr auto volume = tapeless::product<3>([](auto i) { return v[i] + i; });
static_assert(std::is_same_v<std::remove_const_t<decltype(volume)>,
                             decltype((v[0_c] + 0_c) * (v[1_c] + 1_c) * (v[2_c] + 2_c))>);
static_assert(volume(v = std::array{1.0, 2.0, 3.0}) == 15.0);
static_assert(std::is_same_v<decltype(tapeless::sum<1>([](auto i) { return v[i]; })),
                             tapeless::element<"v", 0>>);
static_assert(tapeless::sum<0>([](auto i) { return v[i]; }) == 0_c);
static_assert(tapeless::product<0>([](auto i) { return v[i]; }) == 1_c);
static_assert(tapeless::sum<4>([](auto i) { return i; }) == 6_c);

// Longer than any default of the compilers on nesting.
constexpr tapeless::vector<"w", 130> w;
constexpr auto long_sum = tapeless::sum<130>([](auto i) { return w[i]; });
constexpr std::array<double, 130> ones = [] {
  std::array<double, 130> all{};
  for (double& each : all)
    each = 1;
  return all;
}();
static_assert(long_sum(w = ones) == 130.0);

// All elements are bound together, by whatever holds n values in a row.
constexpr auto f = v[0_c] + 10_c * v[1_c] + 100_c * v[2_c];
static_assert(f(v = std::array{1.0, 2.0, 3.0}) == 321.0);
constexpr std::array<double, 3> lvalue{1, 2, 3};
static_assert(f(v = lvalue) == 321.0);
constexpr double c_array[3] = {1, 2, 3};
static_assert(f(v = c_array) == 321.0);
static_assert(f(v = std::span<const double, 3>(lvalue)) == 321.0);
static_assert(f(v = std::array{1, 2, 3}) == 321.0, "integers count as double");
static_assert(std::is_same_v<decltype(f(v = std::array{1, 2, 3})), double>);
static_assert(std::is_same_v<decltype(f(v = std::array{1.f, 2.f, 3.f})), float>);
static_assert(std::is_same_v<decltype((f + x)(v = std::array{1.f, 2.f, 3.f}, x = 1.0)), double>);
static_assert((f + x)(x = 1000.0, v = lvalue) == 1321.0);
static_assert((f + x)(v = lvalue, x = 1000.0) == 1321.0);
// A formula need not contain all elements; elements can be bound one by one too.
static_assert((v[1_c] * v[1_c])(v = lvalue) == 4.0);
static_assert(f(v[2_c] = 3.0, v[0_c] = 1.0, v[1_c] = 2.0) == 321.0);

TEST_CASE("vectors bind what changes at run time") {
  std::array<double, 3> values{1, 2, 3};
  CHECK(f(v = values) == 321.0);
  values[2] = 4;
  CHECK(f(v = values) == 421.0);
  CHECK(f(v = std::as_const(values)) == 421.0);
  CHECK(f(v = std::move(values)) == 421.0);
  double row[3] = {5, 6, 7};
  CHECK(f(v = row) == 765.0);
  CHECK(f(v = std::span<double, 3>(row)) == 765.0);
  CHECK(f(v = std::span(row).first<3>()) == 765.0);
  double matrix[2][3] = {{1, 2, 3}, {4, 5, 6}};
  CHECK(f(v = matrix[1]) == 654.0);
  const auto kept = (v = std::array{1.0, 2.0, 3.0}); // a temporary is copied into the binding
  CHECK(f(kept) == 321.0);
}

TEST_CASE("a binding can be kept") {
  const auto at = (x = 3.0);
  CHECK((x * y)(at, y = 2.0) == 6.0);
  CHECK((x + y)(y = 2.0, at) == 5.0);
}

} // namespace
