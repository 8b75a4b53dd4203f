// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// The types of formulas as text, the same on every compiler.

#include <tapeless/tapeless.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <string_view>
#include <type_traits>

// An operation of a user's, in a namespace of its own.
namespace user {

struct softsign_operation {
  static constexpr std::string_view name = "softsign";
  template <class T>
  static constexpr T evaluate(const T& u) {
    return u / (1 + abs(u));
  }
  static constexpr auto derivative(const auto& u, const auto&) { return 1 / square(1 + abs(u)); }
};

struct metre;

template <class Unit>
struct measured_in {
  static constexpr std::string_view name = "measured";
  template <class T>
  static constexpr T evaluate(const T& u) {
    return u;
  }
  static constexpr auto derivative(const auto&, const auto&) { return 1; }
};

} // namespace user

namespace {

using namespace tapeless::literals;
using tapeless::constant;

constexpr tapeless::variable<"x"> x;
constexpr auto y = "y"_v;
constexpr tapeless::vector<"v", 5> v;

template <class F>
constexpr bool is_named(const F& f, std::string_view name) {
  return type_name(f) == name;
}

static_assert(std::is_same_v<decltype(type_name(x)), std::string_view>);

// Leaves.
static_assert(is_named(x, "variable<\"x\">"));
static_assert(is_named(v[3_c], "element<\"v\", 3>"));
static_assert(is_named(0_c, "constant<0>") && is_named(2_c, "constant<2>"));
static_assert(is_named(-2_c, "constant<-2>") && is_named(1_c / 3_c, "constant<1, 3>"));
static_assert(is_named(-0.5_c, "constant<-1, 2>"));
static_assert(is_named(1e30_c, "constant<1, 1, 30>") && is_named(-2e-30_c, "constant<-2, 1, -30>"));
static_assert(is_named(constant<2, -4>{}, "constant<-1, 2>")); // in lowest terms
static_assert(is_named(constant<INT64_MAX>{}, "constant<9223372036854775807>"));

// Operations by the names of their structs.
static_assert(is_named(x + 2_c, "apply<sum, variable<\"x\">, constant<2>>"));
static_assert(is_named(-(x - y) * x / y, "apply<quotient, apply<product, apply<negation, "
                                         "apply<difference, variable<\"x\">, variable<\"y\">>>, "
                                         "variable<\"x\">>, variable<\"y\">>"));
static_assert(is_named(sigmoid(v[3_c]), "apply<sigmoid, element<\"v\", 3>>"));
static_assert(is_named(sqrt(log(x)), "apply<sqrt, apply<log, variable<\"x\">>>"));
static_assert(is_named(pow(x, y), "apply<power, variable<\"x\">, variable<\"y\">>"));
static_assert(is_named(square(x), "apply<integer_power, variable<\"x\">, constant<2>>"));
static_assert(is_named(tapeless::pi * tapeless::e, "apply<product, apply<pi>, apply<e>>"));
static_assert(is_named(select(x < y, x, y), "apply<select, apply<less, variable<\"x\">, "
                                            "variable<\"y\">>, variable<\"x\">, variable<\"y\">>"));
static_assert(is_named(x <= y, "apply<less_equal, variable<\"x\">, variable<\"y\">>"));
static_assert(is_named(x > y, "apply<greater, variable<\"x\">, variable<\"y\">>"));
static_assert(is_named(x >= y, "apply<greater_equal, variable<\"x\">, variable<\"y\">>"));
static_assert(is_named(tapeless::apply_operation<user::softsign_operation>(x),
                       "apply<softsign_operation, variable<\"x\">>"));
static_assert(is_named(tapeless::apply_operation<user::measured_in<user::metre>>(x),
                       "apply<measured_in<user::metre>, variable<\"x\">>"));

// Derivatives: with the operations that evaluate them, where to_string has the textbook's.
static_assert(is_named(derivative(x * x, x), "apply<product, constant<2>, variable<\"x\">>"));
static_assert(is_named(derivative(sigmoid(x), x), "apply<product, apply<sigmoid, variable<\"x\">>, "
                                                  "apply<sigmoid_complement, variable<\"x\">>>"));
static_assert(is_named(derivative(x * x * x, x), "apply<product, constant<3>, apply<integer_power, "
                                                 "variable<\"x\">, constant<2>>>"));
static_assert(is_named(gradient(x * y, x, y)[x], "variable<\"y\">"));

// The name is the type: copied into a program, it is that type.
using tapeless::apply, tapeless::variable;
static_assert(std::is_same_v<std::remove_const_t<decltype(x + 2_c)>,
                             apply<struct tapeless::sum, variable<"x">, constant<2>>>);

// Formulas that are named by a request.
constexpr auto traced = tapeless::trace<"x">([](auto u) { return sin(u) * u; });
static_assert(is_named(traced, "graph_formula<...>"));
static_assert(is_named(traced + x, "apply<sum, graph_formula<...>, variable<\"x\">>"));
static_assert(is_named(derivative(traced, x), "apply<sum, apply<product, variable<\"x\">, "
                                              "apply<cos, variable<\"x\">>>, "
                                              "apply<sin, variable<\"x\">>>"));
constexpr auto pair = tapeless::trace<"x">([](auto u) { return std::array{sin(u), cos(u)}; });
static_assert(is_named(pair[boost::hana::size_c<1>], "graph_formula<..., 1>"));
constexpr auto large = tapeless::trace<"x">([](auto u) {
  auto sum = u;
  for (int i = 0; i < 30; ++i)
    sum = sin(sum * sum) + u;
  return sum;
});
static_assert(is_named(derivative(large, x), "graph_formula<...>"));

// A sum of many terms, longer than the first guess of its text's length.
TEST_CASE("names of any length end with a zero") {
  constexpr auto f = tapeless::sum<5>([](auto i) { return sin(v[i]) * cos(v[i]) * exp(v[i]); });
  constexpr std::string_view name = type_name(f);
  static_assert(name.size() > 256);
  CHECK(name.data()[name.size()] == '\0');
  CHECK(name.starts_with("apply<sum, apply<"));
  CHECK(name.ends_with(", apply<exp, element<\"v\", 4>>>>"));
}

// A chain of hundreds of operators: neither templates nor calls nest with the formula.
constexpr tapeless::vector<"w", 300> w;
constexpr auto chain = tapeless::sum<300>([](auto i) { return w[i]; });
static_assert(type_name(chain).starts_with("apply<sum, apply<sum, apply<sum, "));
static_assert(type_name(chain).ends_with(", element<\"w\", 298>>, element<\"w\", 299>>"));

} // namespace
