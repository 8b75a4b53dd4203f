// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// What simplified means, rule by rule.

#include <tapeless/tapeless.hpp>

#include <doctest/doctest.h>

#include <type_traits>

namespace {

using namespace tapeless::literals;

constexpr tapeless::variable<"x"> x;
constexpr auto y = "y"_v;
constexpr auto z = "z"_v;

/// Whether the formula simplifies to this text.
template <class F>
constexpr bool becomes(const F& f, std::string_view text) {
  return to_string(simplify(f)) == text;
}
/// Whether the two simplify to one type.
template <class A, class B>
constexpr bool one_type(const A& a, const B& b) {
  return std::is_same_v<decltype(simplify(a)), decltype(simplify(b))>;
}

constexpr auto u = sin(x);

// Neutral and absorbing elements.
static_assert(becomes(0_c * u, "0") && becomes(u * 0_c, "0"));
static_assert(becomes(1_c * u, "sin(x)") && becomes(u * 1_c, "sin(x)"));
static_assert(becomes(u + 0_c, "sin(x)") && becomes(0_c + u, "sin(x)"));
static_assert(becomes(u - 0_c, "sin(x)") && becomes(0_c - u, "-sin(x)"));
static_assert(becomes(u - u, "0"));
static_assert(becomes(-(-u), "sin(x)"));
static_assert(becomes(u / 1_c, "sin(x)"));
static_assert(becomes(pow(u, 1_c), "sin(x)"));
static_assert(becomes(pow(u, 0_c), "1"));
static_assert(becomes(0_c / u, "0"));
static_assert(becomes(u / u, "1"));

// Rational constants are folded.
static_assert(becomes(2_c * x * 3_c, "6 * x"));
static_assert(becomes(x + 1_c + 2_c, "x + 3"));
static_assert(becomes(1_c + x - 1_c, "x"));
static_assert(becomes(x / 2_c, "0.5 * x") && becomes(x / 3_c, "x / 3"));
static_assert(becomes(x * 2_c / 6_c, "x / 3"));
static_assert(becomes(0.1_c * x + 0.2_c * x, "0.3 * x"));
static_assert(becomes(sqrt(4_c) * x, "2 * x"));
static_assert(becomes(pow(9_c, 0.5_c) + x, "x + 3"));
static_assert(becomes(pow(8_c, tapeless::constant<1, 3>{}) * x, "2 * x"));
static_assert(becomes(sqrt(2_c) * sqrt(2_c), "2"));
static_assert(becomes(exp(0_c) + x, "x + 1") && becomes(cos(0_c * x), "1"));
static_assert(becomes(sigmoid(0_c), "0.5"));
static_assert(becomes(max(2_c, 3_c) * x, "3 * x"));
static_assert(becomes(select(2_c < 3_c, x, y), "x") && becomes(select(3_c <= 2_c, x, y), "y"));
static_assert(becomes(select(x < y, u, u), "sin(x)"));

// Like terms and like factors are collected.
static_assert(becomes(x + x, "2 * x"));
static_assert(becomes(x * x, "x^2"));
static_assert(becomes(x + y + x, "2 * x + y"));
static_assert(becomes(2_c * x * y - y * x, "x * y"));
static_assert(becomes(x * y * x, "x^2 * y"));
static_assert(becomes(pow(x, 2_c) * pow(x, 3_c), "x^5"));
static_assert(becomes(pow(x, 2_c) / x, "x"));
static_assert(becomes(x / pow(x, 3_c), "1 / x^2"));
static_assert(becomes(sqrt(x) * sqrt(x), "x"));
static_assert(becomes(sqrt(x) * x, "x^1.5"));
static_assert(becomes(pow(x * y, 2_c), "x^2 * y^2"));
static_assert(becomes(pow(pow(x, 2_c), 3_c), "x^6"));
static_assert(becomes(u * cos(x) * u, "cos(x) * sin(x)^2"));
static_assert(becomes(exp(x) * exp(x), "exp(x)^2"));

// sqrt(x^2) is |x|, not x; and (x y)^(1/2) is no product of roots where both are negative.
static_assert(!(sqrt(square(x)) == x));
static_assert(simplify(sqrt(square(x)))(x = -3.0) == 3.0);
static_assert(simplify(sqrt(x * y))(x = -2.0, y = -8.0) == 4.0);
static_assert(simplify(pow(square(x), 1.5_c))(x = -2.0) == 8.0);
static_assert(!(pow(x, y) * pow(x, z) == pow(x, z)));

// One canonical order: equal mathematics is one type.
static_assert(one_type(x + y, y + x) && one_type(x * y, y* x));
static_assert(one_type((x + y) + z, x + (y + z)) && one_type((x * y) * z, x*(y* z)));
static_assert(one_type(z + y + x, x + (z + y)) && one_type(z * y * x, (x * z) * y));
static_assert(one_type(x - y, -(y - x)) && one_type(x - y, x + -1_c * y));
static_assert(one_type(x / y, x* pow(y, -1_c)) && one_type(x / y / z, x / (z * y)));
static_assert(one_type(square(x), x* x) && one_type(pow(x, 2_c), square(x)));
static_assert(one_type(pow(x, 0.5_c), sqrt(x)));
static_assert(one_type(x / 2_c, 0.5_c * x));
static_assert(one_type(2_c * (x + y), y + x + y + x));
static_assert(one_type(sin(x + y), sin(y + x)));
static_assert(one_type(exp(x) * sin(y) + z, z + sin(y) * exp(x)));
static_assert(one_type(-(x + y), -y - x));
static_assert(one_type((x + 1_c) * (y + 2_c), (2_c + y) * (1_c + x)));
static_assert(!one_type(x - y, y - x) && !one_type(x / y, y / x));
static_assert(!one_type(sin(x), sin(y)) && !one_type(pow(x, y), pow(y, x)));

// Never expanded just to be expanded.
static_assert(becomes(sigmoid(x) * (1_c - sigmoid(x)), "sigmoid(x) * (1 - sigmoid(x))"));
static_assert(becomes(pow(x + y, 2_c), "(x + y)^2"));
static_assert(becomes((x + y) * (x + y), "(x + y)^2"));
static_assert(becomes(x * (x + y), "x * (x + y)"));

// Choices stay, and what stands in the branches is simplified.
static_assert(becomes(select(x < y, x + x, 0_c * y), "select(x < y, 2 * x, 0)"));
static_assert(becomes(abs(x) + relu(x) + sign(x), "abs(x) + relu(x) + sign(x)"));

// == compares what is simplified, is_same what was written.
static_assert(x + y == y + x && x * x == square(x));
static_assert(!std::is_same_v<decltype(x + y), decltype(y + x)>);
static_assert(x != y && x + 1_c != x);

template <class F>
constexpr bool idempotent(const F& f) {
  return std::is_same_v<decltype(simplify(f)), decltype(simplify(simplify(f)))>;
}
static_assert(idempotent(derivative(erf(x) * (1_c - erf(y)), x)));
static_assert(becomes(erfc(x) * exp(x), "erfc(x) * exp(x)"));
static_assert(becomes(1_c - erf(x), "1 - erf(x)"));

// Complements are evaluated without cancellation, and read as they did.
static_assert(simplify(1_c - square(x))(x = 1 - 0x1p-53) == 0x1p-52 - 0x1p-106);
static_assert(simplify(square(x) - 1_c)(x = 1 + 0x1p-52) == 0x1p-51 + 0x1p-104);
static_assert(simplify(1_c - 0.25_c * x * x)(x = 2 - 0x1p-52) == 0x1p-52 - 0x1p-106);
static_assert(becomes(1_c - 4_c * square(x * y), "1 - 4 * x^2 * y^2"));
static_assert(becomes(1_c - pow(x, 4_c) * square(y), "1 - x^4 * y^2"));
static_assert(becomes(square(x) - 1_c, "x^2 - 1"));
static_assert(becomes(sigmoid(x) - 1_c, "sigmoid(x) - 1"));
static_assert(becomes(1_c - pow(x, 3_c), "1 - x^3") && becomes(1_c + square(x), "x^2 + 1"));
static_assert(becomes(1_c - 2_c * square(x), "1 - 2 * x^2"));
static_assert(idempotent(x * (1_c - square(x * y)) * sin(x)));

TEST_CASE("all are checked by the compiler") {}

} // namespace
