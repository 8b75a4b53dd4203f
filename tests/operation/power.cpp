// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// Powers: their derivatives are what differences of their values say.

#include "support/rules.hpp"

static_assert(follows_rules(square(x), 0.5) && follows_rules(square(x), -2.0));
static_assert(follows_rules(pow(x, 5_c), 0.5) && follows_rules(pow(x, 5_c), -2.0));
static_assert(follows_rules(pow(x, -3_c), 0.5) && follows_rules(pow(x, -3_c), -2.0));
static_assert(follows_rules(pow(x, 2.5_c), 0.5) && follows_rules(pow(x, 2.5_c), 3.0));
static_assert(follows_rules(pow(x, y), 0.5, 2.0) && follows_rules(pow(x, y), 3.0, -0.7));
static_assert(follows_rules(pow(2_c, x), 0.5) && follows_rules(pow(2_c, x), -2.0));

// At base 0, where log(x) is infinite.
static_assert(gradient(pow(x, y), x, y)(x = 0.0, y = 2.0) == std::array{0.0, 0.0});
static_assert(derivative(pow(x, y), y)(x = 0.0, y = 2.0) == 0.0);

// base ^ exponent is pow(base, exponent) where C++ reads it as mathematics does; what it refuses is
// in tests/errors/caret_*.cpp. Here each line is read by C++'s own precedences.
namespace {

using tapeless::constant;
using tapeless::e;
using tapeless::pi;

template <class A, class B>
constexpr bool same(const A&, const B&) {
  return std::is_same_v<A, B>;
}

struct cube {
  static constexpr std::string_view name = "cube";
  template <class T>
  static constexpr T evaluate(const T& u) {
    return u * u * u;
  }
  static constexpr auto derivative(const auto& u, const auto&) { return 3 * square(u); }
};
template <tapeless::operand U>
constexpr auto cubed(const U& u) {
  return tapeless::apply_operation<cube>(u);
}

constexpr tapeless::vector<"v", 3> v;
constexpr auto three = 1_c + 2_c;
constexpr auto minus_two = -2_c;
constexpr auto traced = tapeless::trace<"x">([](auto u) { return u + 1; });

static_assert(std::is_same_v<decltype(x ^ 2_c), decltype(pow(x, 2_c))>);
static_assert(same(x ^ 2_c, pow(x, 2_c)));
static_assert(same(x ^ 0.5_c, pow(x, 0.5_c)));
static_assert(same(x ^ 1e-3_c, pow(x, 1e-3_c)));
static_assert(same(x ^ -2_c, pow(x, -2_c)));
static_assert(same(x ^ +2_c, pow(x, 2_c)));
static_assert(same(x ^ constant<1, 3>{}, pow(x, constant<1, 3>{})));
static_assert(same(x ^ pi, pow(x, pi)));
static_assert(same(pi ^ e, pow(pi, e)));
static_assert(same(e ^ 2_c, pow(e, 2_c)));
static_assert(same(v[1_c] ^ 2_c, pow(v[1_c], 2_c)));
static_assert(same(sin(x) ^ 2_c, pow(sin(x), 2_c)));
static_assert(same(sqrt(x + y) ^ 3_c, pow(sqrt(x + y), 3_c)));
static_assert(same(sin(x ^ 2_c) ^ 3_c, pow(sin(pow(x, 2_c)), 3_c)));
static_assert(same(max(x, y) ^ 2_c, pow(max(x, y), 2_c)));
static_assert(same(select(x < y, x, y) ^ 2_c, pow(select(x < y, x, y), 2_c)));
static_assert(same(cubed(x) ^ 2_c, pow(cubed(x), 2_c)));
static_assert(same(traced ^ 2_c, pow(traced, 2_c)));
static_assert(same(derivative(sin(x), x) ^ 2_c, pow(cos(x), 2_c)));
static_assert(same("t"_v ^ 2_c, pow("t"_v, 2_c)));
static_assert(same(pow(2_c, 3_c) ^ 2_c, 64_c));

// Two constants give their exact power where it fits, and a name is one token whatever it names.
static_assert(same(2_c ^ 10_c, 1024_c));
static_assert(same(2_c ^ 0.5_c, pow(2_c, 0.5_c)));
static_assert(same(three ^ 2_c, 9_c));
static_assert(same(2_c ^ three, 8_c));
static_assert(same(minus_two ^ 2_c, 4_c));
static_assert(same(2_c ^ minus_two, 0.25_c));
static_assert(same(x ^ three, pow(x, 3_c)));

// In parentheses and beside operators that come later than ^.
static_assert(same((x ^ 2_c) + (y ^ 2_c), pow(x, 2_c) + pow(y, 2_c)));
static_assert(same(-(x ^ 2_c), -pow(x, 2_c)));
static_assert((x ^ 2_c) == pow(x, 2_c));
static_assert(same(tapeless::sum<2>([](auto i) { return v[i] ^ 2_c; }),
                   pow(v[0_c], 2_c) + pow(v[1_c], 2_c)));
static_assert(same(tapeless::sum<2>([](auto i) { return x ^ i; }), pow(x, 0_c) + pow(x, 1_c)));
static_assert((x ^ 3_c)(x = 2.0) == 8.0);
static_assert(derivative(x ^ 3_c, x) == 3_c * square(x));

// What operators compute of constants is const, by which ^ knows it; nothing else is.
template <class T>
constexpr bool computed = std::is_const_v<T>;
static_assert(computed<decltype(1_c + 2_c)> && computed<decltype(1_c - 2_c)>);
static_assert(computed<decltype(1_c * 2_c)> && computed<decltype(1_c / 2_c)>);
static_assert(computed<decltype(2_c ^ 3_c)> && computed<decltype(- -2_c)>);
static_assert(computed<decltype(-minus_two)> && !computed<decltype(-2_c)>);
static_assert(!computed<decltype(2_c)> && !computed<decltype(pow(2_c, 3_c))>);
static_assert(!computed<decltype(x + 2_c)> && !computed<decltype(simplify(1_c + 2_c))>);

} // namespace
