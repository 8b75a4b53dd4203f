// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// Formulas as text: as written, with as few parentheses as reading back needs.

#include <tapeless/tapeless.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <type_traits>

namespace {

using namespace tapeless::literals;
using tapeless::constant;

constexpr tapeless::variable<"x"> x;
constexpr auto y = "y"_v;
constexpr auto z = "z"_v;

template <class F>
constexpr bool prints(const F& f, std::string_view text) {
  return to_string(f) == text;
}

static_assert(std::is_same_v<decltype(to_string(x)), std::string_view>);

// The goldens of the contract.
static_assert(prints(derivative(x * x, x), "2 * x"));
static_assert(prints(derivative(sigmoid(x), x), "sigmoid(x) * (1 - sigmoid(x))"));
static_assert(prints(derivative(sin(x), x), "cos(x)"));
static_assert(prints(derivative(x * y, x), "y"));
static_assert(prints(derivative(exp(2_c * x), x), "2 * exp(2 * x)"));
static_assert(prints(derivative(log(x), x), "1 / x"));

// Precedence: sums, then products, then signs as factors, then powers, which are right associative.
static_assert(prints(x + y * z, "x + y * z") && prints((x + y) * z, "(x + y) * z"));
static_assert(prints(x + y + z, "x + y + z") && prints(x + (y + z), "x + (y + z)"));
static_assert(prints(x - y - z, "x - y - z") && prints(x - (y - z), "x - (y - z)"));
static_assert(prints(x * y * z, "x * y * z") && prints(x * (y * z), "x * (y * z)"));
static_assert(prints(x / y / z, "x / y / z") && prints(x / (y / z), "x / (y / z)"));
static_assert(prints(x / (y * z), "x / (y * z)") && prints(x / y * z, "x / y * z"));
static_assert(prints(pow(x, 2_c), "x^2") && prints(pow(x + y, 2_c), "(x + y)^2"));
static_assert(prints(pow(x, y + z), "x^(y + z)") && prints(pow(2_c, x), "2^x"));
static_assert(prints(pow(pow(x, y), z), "(x^y)^z"));
static_assert(prints(pow(x, pow(y, z)), "x^y^z") || prints(pow(x, pow(y, z)), "x^(y^z)"));
static_assert(prints(pow(x, -2_c), "x^(-2)") && prints(pow(-x, 2_c), "(-x)^2"));
static_assert(prints(pow(x, 0.5_c), "x^0.5") && prints(pow(x, constant<1, 3>{}), "x^(1/3)"));
static_assert(prints(-pow(x, 2_c), "-x^2"));
static_assert(prints(square(x), "x^2") && prints(square(x * y), "(x * y)^2"));

// Signs.
static_assert(prints(-x, "-x") && prints(-(x + y), "-(x + y)") && prints(-(-x), "-(-x)"));
static_assert(prints(-(x * y), "-(x * y)") && prints(-(x / y), "-(x / y)"));
static_assert(prints(x + -y, "x + (-y)") && prints(x - -y, "x - (-y)"));
static_assert(prints(x * -y, "x * (-y)") && prints(-x * y, "-x * y"));
static_assert(prints(x + -2_c, "x + (-2)") && prints(-2_c * x, "-2 * x"));
static_assert(prints(pow(-2_c, x), "(-2)^x"));

// Functions, choices, names.
static_assert(prints(atan2(x, y + z), "atan2(x, y + z)"));
static_assert(prints(sin(cos(x)), "sin(cos(x))") && prints(-sin(x), "-sin(x)"));
static_assert(prints(pow(sin(x), 2_c), "sin(x)^2"));
static_assert(prints(select(x < y, x, -y), "select(x < y, x, -y)"));
static_assert(prints(select(x + y >= 0_c, x, y), "select(x + y >= 0, x, y)"));
static_assert(prints((x < y) * x, "(x < y) * x"));
static_assert(prints(2_c * tapeless::pi * x + tapeless::e, "2 * pi * x + e"));
static_assert(prints(min(x, max(y, z)), "min(x, max(y, z))"));
constexpr tapeless::vector<"weights", 12> w;
static_assert(prints(w[0_c] * w[11_c], "weights[0] * weights[11]"));

// Numbers: as decimals where they end, as fractions where they do not.
static_assert(prints(0_c, "0") && prints(2_c, "2") && prints(-2_c, "-2"));
static_assert(prints(0.5_c, "0.5") && prints(0.05_c, "0.05") && prints(-1.25_c, "-1.25"));
static_assert(prints(1_c / 8_c, "0.125") && prints(1_c / 3_c, "1/3") && prints(-2_c / 3_c, "-2/3"));
static_assert(prints(100_c, "100") && prints(1000000_c, "1000000"));
static_assert(prints(1e-3_c, "0.001") && prints(1e-30_c, "1e-30") && prints(1e30_c, "1e30"));
static_assert(prints(6.62607015e-34_c, "6.62607015e-34"));
static_assert(prints(6.02214076e23_c, "6.02214076e23"));
static_assert(prints(123456789.125_c, "123456789.125"));
static_assert(prints(1.234567890123456789_c, "1.234567890123456789"));
static_assert(prints(0.00012345_c, "0.00012345"));
static_assert(prints(3.141592653589793_c, "3.141592653589793"));
static_assert(prints(x * (1_c / 3_c), "x * (1/3)") && prints(1_c / 3_c * x, "1/3 * x"));
static_assert(prints(x / (1_c / 3_c), "x / (1/3)"));
static_assert(prints(pow(1_c / 3_c, x), "(1/3)^x"));

// What was written, not what it amounts to.
static_assert(prints(x - x + 0_c * y, "x - x + 0 * y"));

// Derivatives read as in textbooks.
static_assert(prints(derivative(tanh(x), x), "1 - tanh(x)^2"));
static_assert(prints(derivative(sqrt(x), x), "1 / (2 * sqrt(x))"));
static_assert(prints(derivative(cos(x), x), "-sin(x)"));
static_assert(prints(derivative(pow(x, 3_c), x), "3 * x^2"));
static_assert(prints(derivative(1_c / x, x), "-1 / x^2"));
static_assert(prints(derivative(x * sin(x), x), "x * cos(x) + sin(x)") ||
              prints(derivative(x * sin(x), x), "sin(x) + x * cos(x)"));
static_assert(prints(derivative(atan(x), x), "1 / (x^2 + 1)"));
static_assert(prints(derivative(exp(-x), x), "-exp(-x)"));
static_assert(prints(derivative(1_c - sigmoid(x), x), "-sigmoid(x) * (1 - sigmoid(x))"));

// Longer than any fixed buffer.
constexpr tapeless::vector<"a_rather_long_name", 40> v;
constexpr auto long_sum = tapeless::sum<40>([](auto i) { return v[i]; });
static_assert(to_string(long_sum).size() == 40 * 21 + 30 + 39 * 3);
static_assert(to_string(long_sum).ends_with(" + a_rather_long_name[39]"));

TEST_CASE("the characters end with a zero and live on") {
  const std::string_view text = to_string(x + y);
  CHECK(std::string(text.data()) == "x + y");
  CHECK(to_string(x + y).data() == text.data());
}

} // namespace
