// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// Formulas as text are of the very type that the operators of C++ give.

#include <tapeless/tapeless.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <string_view>
#include <type_traits>

// Without `using namespace`, and with nothing but the text.
static_assert(to_string(tapeless::formula<"x + y^2">) == "x + y^2");

namespace {

using namespace tapeless::literals;
using tapeless::constant;

constexpr tapeless::variable<"x"> x;
constexpr auto y = "y"_v;
constexpr auto z = "z"_v;
constexpr tapeless::vector<"w", 12> w;

template <class A, class B>
constexpr bool same(const A&, const B&) {
  return std::is_same_v<A, B>;
}

// --- Leaves

static_assert(same("x"_formula, x) && same(tapeless::formula<"x">, x));
static_assert(same("x_1"_formula, "x_1"_v) && same("_"_formula, "_"_v));
static_assert(same("x1y22"_formula, "x1y22"_v) && same("_x__"_formula, "_x__"_v));
static_assert(same("größe * λ"_formula, "größe"_v * "λ"_v));
static_assert(same("Δt"_formula, "Δt"_v) && same("x̄"_formula, "x̄"_v) &&
              same("变量"_formula, "变量"_v));
static_assert(same("w[0] * w[11]"_formula, w[0_c] * w[11_c]));
static_assert(same("w [ 3 ]"_formula, w[3_c]) && same("w[003]"_formula, w[3_c]));
static_assert(same("-w[2147483647]"_formula, -tapeless::element<"w", 2147483647>{}));
static_assert(same("w + w[0]"_formula, "w"_v + w[0_c]));
static_assert(same("pi"_formula, tapeless::pi) && same("e"_formula, tapeless::e));
static_assert(same("e1 + pie"_formula, "e1"_v + "pie"_v));

// --- Numbers are exact

static_assert(same("2"_formula, 2_c) && same("0"_formula, 0_c) && same("+2"_formula, 2_c));
static_assert(same("0.5"_formula, constant<1, 2>{}) && same(".5"_formula, constant<1, 2>{}));
static_assert(same("5."_formula, 5_c) && same("0.1"_formula, constant<1, 10>{}));
static_assert(same("1e-3"_formula, 1e-3_c) && same("1E+3"_formula, 1000_c));
static_assert(same("2.50e1"_formula, 25_c) && same("1e5"_formula, 100000_c));
static_assert(same("6.62607015e-34"_formula, 6.62607015e-34_c));
static_assert(same("1e30"_formula, 1e30_c) &&
              same("9223372036854775807"_formula, constant<9223372036854775807>{}));
static_assert(same("1.500000000000000000000"_formula, 1.5_c));
static_assert(same("-2"_formula, -2_c) && same("--2"_formula, 2_c));

// --- Constants fold, and nothing else does

static_assert(same("1/3"_formula, constant<1, 3>{}) && same("2 + 3 * 4"_formula, 14_c));
static_assert(same("0.1 + 0.2"_formula, 0.3_c) && same("1 - 3"_formula, -2_c));
static_assert(same("2^10"_formula, 1024_c) && same("2^-2"_formula, 0.25_c));
static_assert(same("2^3^2"_formula, 512_c) && same("(2^3)^2"_formula, 64_c));
static_assert(same("-2^2"_formula, -4_c) && same("(-2)^2"_formula, 4_c));
static_assert(same("2^0.5"_formula, pow(2_c, 0.5_c)) && same("0^-1"_formula, pow(0_c, -1_c)));
static_assert(same("pow(2, 3)"_formula, 8_c) && same("square(3)"_formula, 9_c));
static_assert(same("9e18 * 9e18 * 3e1"_formula, 9e18_c * 9e18_c * 3e1_c));
static_assert(same("9223372036854775807 + 9223372036854775807"_formula,
                   constant<9223372036854775807>{} + constant<9223372036854775807>{}));
static_assert(same("sqrt(4)"_formula, sqrt(4_c)) && same("exp(0)"_formula, exp(0_c)));
static_assert(same("abs(-3)"_formula, abs(-3_c)) && same("max(1, 2)"_formula, max(1_c, 2_c)));
static_assert(same("x + 0"_formula, x + 0_c) && same("1 * x"_formula, 1_c * x));
static_assert(same("x - x"_formula, x - x) && same("0 / x"_formula, 0_c / x));
static_assert(same("2 + 3 + x"_formula, 5_c + x) && same("x + 2 + 3"_formula, x + 2_c + 3_c));

// --- Precedence and grouping

static_assert(same("x + y + z"_formula, x + y + z) && same("x - y - z"_formula, x - y - z));
static_assert(same("x - (y - z)"_formula, x - (y - z)) && same("x - y + z"_formula, x - y + z));
static_assert(same("x + y * z"_formula, x + y * z) && same("x * y + z"_formula, x* y + z));
static_assert(same("(x + y) * z"_formula, (x + y) * z) && same("x * (y + z)"_formula, x*(y + z)));
static_assert(same("x / y / z"_formula, x / y / z) && same("x / y * z"_formula, x / y * z));
static_assert(same("x / (y * z)"_formula, x / (y * z)));
static_assert(same("x^2"_formula, pow(x, 2_c)) && same("x**2"_formula, pow(x, 2_c)));
static_assert(same("x^y^z"_formula, pow(x, pow(y, z))) &&
              same("x**y^z"_formula, pow(x, pow(y, z))));
static_assert(same("(x^y)^z"_formula, pow(pow(x, y), z)));
static_assert(same("-x^2"_formula, -pow(x, 2_c)) && same("(-x)^2"_formula, pow(-x, 2_c)));
static_assert(same("2^-x"_formula, pow(2_c, -x)) && same("2**-x"_formula, pow(2_c, -x)));
static_assert(same("x^-2"_formula, pow(x, -2_c)) && same("x^-y^z"_formula, pow(x, -pow(y, z))));
static_assert(same("x^-y * z"_formula, pow(x, -y) * z) && same("x^+y"_formula, pow(x, y)));
static_assert(same("2 * x^2 * y"_formula, 2_c * pow(x, 2_c) * y));
static_assert(same("-x * y"_formula, -x* y) && same("-x + y"_formula, -x + y));
static_assert(same("x * -y"_formula, x * -y) && same("x - -y"_formula, x - -y));
static_assert(same("x + -y * z"_formula, x + -y * z) && same("- -x"_formula, -(-x)));
static_assert(same("+x"_formula, x) && same("x - +y"_formula, x - y) &&
              same("-+-x"_formula, -(-x)));
static_assert(same("[x + y] * 2"_formula, (x + y) * 2_c));
static_assert(same("[x + (y - [z])] * 2"_formula, (x + (y - z)) * 2_c));
static_assert(same("((((x))))"_formula, x) && same("sin([x])"_formula, sin(x)));
static_assert(same("w[1]^2"_formula, pow(w[1_c], 2_c)) && same("-w[1]"_formula, -w[1_c]));

// --- White space

static_assert(same("x+y"_formula, x + y) && same("  x\t+\ny\r\n "_formula, x + y));
static_assert(same("sin ( x )"_formula, sin(x)));
static_assert(same(R"(
    (x + sigmoid(y))
  / (sigmoid(x) + (x + y)^2)
)"_formula,
                   (x + sigmoid(y)) / (sigmoid(x) + pow(x + y, 2_c))));

// --- Functions

static_assert(same("exp(x)"_formula, exp(x)) && same("expm1(x)"_formula, expm1(x)) &&
              same("exp2(x)"_formula, exp2(x)) && same("log(x)"_formula, log(x)) &&
              same("log1p(x)"_formula, log1p(x)) && same("log2(x)"_formula, log2(x)) &&
              same("log10(x)"_formula, log10(x)));
static_assert(same("sqrt(x)"_formula, sqrt(x)) && same("cbrt(x)"_formula, cbrt(x)) &&
              same("hypot(x, y)"_formula, hypot(x, y)) && same("pow(x, y)"_formula, pow(x, y)) &&
              same("square(x)"_formula, square(x)));
static_assert(same("sin(x)"_formula, sin(x)) && same("cos(x)"_formula, cos(x)) &&
              same("tan(x)"_formula, tan(x)) && same("asin(x)"_formula, asin(x)) &&
              same("acos(x)"_formula, acos(x)) && same("atan(x)"_formula, atan(x)) &&
              same("atan2(x, y)"_formula, atan2(x, y)));
static_assert(same("sinh(x)"_formula, sinh(x)) && same("cosh(x)"_formula, cosh(x)) &&
              same("tanh(x)"_formula, tanh(x)) && same("asinh(x)"_formula, asinh(x)) &&
              same("acosh(x)"_formula, acosh(x)) && same("atanh(x)"_formula, atanh(x)));
static_assert(same("erf(x)"_formula, erf(x)) && same("erfc(x)"_formula, erfc(x)) &&
              same("sigmoid(x)"_formula, sigmoid(x)) && same("softplus(x)"_formula, softplus(x)) &&
              same("relu(x)"_formula, relu(x)));
static_assert(same("abs(x)"_formula, abs(x)) && same("sign(x)"_formula, sign(x)) &&
              same("min(x, y)"_formula, min(x, y)) && same("max(x, y)"_formula, max(x, y)));
static_assert(same("sin(cos(x + y) * z)^2"_formula, pow(sin(cos(x + y) * z), 2_c)));
static_assert(same("atan2(-x, hypot(y, z) - 1)"_formula, atan2(-x, hypot(y, z) - 1_c)));

static_assert(same("select(x < y, x, y)"_formula, select(x < y, x, y)) &&
              same("select(x <= y, x, y)"_formula, select(x <= y, x, y)) &&
              same("select(x > y, x, y)"_formula, select(x > y, x, y)) &&
              same("select(x >= y, x, y)"_formula, select(x >= y, x, y)));
static_assert(same("x == y"_formula,
                   tapeless::apply<struct tapeless::equal, decltype("x"_v), decltype("y"_v)>{}));
static_assert(same("select(x + 1 < 2 * y, -x, y^2)"_formula,
                   select(x + 1_c < 2_c * y, -x, pow(y, 2_c))));
static_assert(same("select((x < y), x, select(y < z, 1, 2))"_formula,
                   select(x < y, x, select(y < z, 1_c, 2_c))));
static_assert(same("(x < y) * x"_formula, (x < y) * x));
static_assert("select(x == y, 1, 2)"_formula(x = 3.0, y = 3.0) == 1);
static_assert("select(x == y, 1, 2)"_formula(x = 3.0, y = 4.0) == 2);

// --- Functions and variables of one's own

struct softsign_operation {
  static constexpr std::string_view name = "softsign";
  template <class T>
  static constexpr T evaluate(const T& u) {
    return u < T(0) ? u / (T(1) - u) : u / (T(1) + u);
  }
  static constexpr auto derivative(const auto& u, const auto&) { return 1 / square(1 + abs(u)); }
};
template <tapeless::operand U>
constexpr auto softsign(const U& u) {
  return tapeless::apply_operation<softsign_operation>(u);
}
struct gravity {
  static constexpr std::string_view name = "g";
  static constexpr int arity = 0;
  template <class T>
  static constexpr T evaluate() {
    return T(9.80665);
  }
};
// A user's function comes before the library's of the same name.
struct own_sigmoid {
  static constexpr std::string_view name = "sigmoid";
  template <class T>
  static constexpr T evaluate(const T& u) {
    return u;
  }
  static constexpr auto derivative(const auto&, const auto&) { return 1; }
};

static_assert(same(tapeless::formula<"softsign(x)", softsign_operation>, softsign(x)));
static_assert(same(tapeless::formula<"2 * softsign(x + g)^2", softsign_operation, gravity>,
                   2_c * pow(softsign(x + tapeless::apply<gravity>{}), 2_c)));
static_assert(derivative(tapeless::formula<"softsign(w * x)", softsign_operation>, x) ==
              "w"_v / square(1_c + abs("w"_v * x)));
static_assert(same(tapeless::formula<"sigmoid(x)", own_sigmoid>,
                   tapeless::apply_operation<own_sigmoid>(x)));
static_assert(same(tapeless::formula<"a * (1 - e^2)", tapeless::variable<"e">>,
                   "a"_v * (1_c - pow("e"_v, 2_c))));
static_assert(same(tapeless::formula<"pi * min", tapeless::variable<"min">>,
                   tapeless::pi * "min"_v));
static_assert(same(tapeless::formula<"e[1] * 2", tapeless::vector<"e", 3>>,
                   tapeless::vector<"e", 3>{}[1_c] * 2_c));
static_assert(same(tapeless::formula<"e[1] * e", tapeless::variable<"e">>,
                   tapeless::vector<"e", 2>{}[1_c] * "e"_v));

// --- Any constant text

static_assert(same(tapeless::formula<std::string_view("x + y")>, x + y));
static_assert(same(tapeless::formula<to_string(x* y)>, x* y));
static_assert(same(tapeless::formula<"x">, tapeless::formula<std::string_view("x")>));

// --- A formula like any other

constexpr auto headline = "(x + sigmoid(y)) / (sigmoid(x) + (x+y)^2)"_formula;
constexpr auto operators = (x + sigmoid(y)) / (sigmoid(x) + pow(x + y, 2_c));
static_assert(same(headline, operators) && headline == operators);
static_assert(to_string(headline) == "(x + sigmoid(y)) / (sigmoid(x) + (x + y)^2)");
constexpr auto slopes = gradient(headline, x, y);
static_assert(tapeless::is_close(slopes(x = 3.0, y = -4.0)[0], 2.0595697955721649, 1e-14));
static_assert(verify_gradient(headline, x = 3.0, y = -4.0));
static_assert(derivative(headline, x) == derivative(operators, x));

TEST_CASE("a text has the bits of the operators") {
  for (const double u : {-3.5, 0.1, 2.0, 700.0})
    for (const double v : {-4.0, 0.3, 12.5})
      CHECK(headline(x = u, y = v) == operators(x = u, y = v));
  const double u = 0.3, v = 0.7;
  CHECK("x - y * x / (y + 0.1)^2"_formula(x = u, y = v) == u - v * u / std::pow(v + 0.1, 2.0));
}

} // namespace
