// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// Boost.Multiprecision numbers, with and without expression templates.

#include <tapeless/inspect.hpp>
#include <tapeless/tapeless.hpp>

#include <boost/multiprecision/cpp_bin_float.hpp>
#include <doctest/doctest.h>

#include <string>
#include <type_traits>

namespace {

using namespace tapeless::literals;
namespace multiprecision = boost::multiprecision;
using eager = multiprecision::number<multiprecision::cpp_bin_float<50>, multiprecision::et_off>;
using lazy = multiprecision::number<multiprecision::cpp_bin_float<50>, multiprecision::et_on>;

constexpr tapeless::variable<"x"> x;
constexpr auto y = "y"_v;
constexpr auto headline = (x + sigmoid(y)) / (sigmoid(x) + pow(x + y, 2_c));

template <class T>
bool close(const T& value, const char* expected, const char* relative) {
  const T exact(expected);
  const T difference = abs(value - exact);
  return difference <= abs(exact) * T(relative);
}

TEST_CASE_TEMPLATE("the headline to all published digits", T, eager, lazy) {
  const T a(3);
  const T b(-4);
  static_assert(std::is_same_v<decltype(headline(x = a, y = b)), T>);
  CHECK(close<T>(headline(x = a, y = b), "1.545644884106644082598494", "1e-24"));
  const auto r = value_and_gradient(headline, x, y)(x = a, y = b);
  CHECK(close<T>(r.value, "1.545644884106644082598494", "1e-24"));
  CHECK(close<T>(r.gradient[0], "2.059569795572164910631925", "1e-24"));
  CHECK(close<T>(r.gradient[1], "1.592232751483809313893157", "1e-24"));
  const auto h = hessian(headline, x, y)(x = a, y = b);
  CHECK(close<T>(h[0][0], "2.573067127410911851937155", "1e-24"));
  CHECK(close<T>(h[0][1], "2.120474460762425166729974", "1e-24"));
  CHECK(close<T>(h[1][1], "1.6873462207614076703224", "1e-22"));
  CHECK(close<T>(derivative<3>(headline, x)(x = a, y = b), "1.50263881057809", "1e-14"));
}

TEST_CASE_TEMPLATE("constants are as exact as the type", T, eager, lazy) {
  const T one(1);
  CHECK(close<T>((0.1_c * x)(x = one), "0.1", "1e-49"));
  CHECK(close<T>((1_c / 3_c * x)(x = one), "0.33333333333333333333333333333333333333333333333333",
                 "1e-49"));
  CHECK(close<T>((6.62607015e-34_c * x)(x = one), "6.62607015e-34", "1e-49"));
  CHECK(close<T>((1e400_c * x)(x = one), "1e400", "1e-48"));
  CHECK(close<T>((tapeless::pi * x)(x = one),
                 "3.14159265358979323846264338327950288419716939937510", "1e-49"));
  CHECK(close<T>((tapeless::e * x)(x = one), "2.71828182845904523536028747135266249775724709369995",
                 "1e-49"));
}

TEST_CASE_TEMPLATE("functions and choices", T, eager, lazy) {
  const T a("0.75");
  const T b("1.5");
  CHECK(exp(x)(x = a) == T(exp(a)));
  CHECK((log(x) + sqrt(y))(x = a, y = b) == T(log(a) + sqrt(b)));
  CHECK((cos(x) + sin(x) * y)(x = a, y = b) == T(cos(a) + T(sin(a) * b)));
  CHECK((sin(x) * cos(y) / tan(x))(x = a, y = b) == T(T(sin(a) * cos(b)) / tan(a)));
  CHECK(atan2(x, y)(x = a, y = b) == T(atan2(a, b)));
  CHECK(tanh(x)(x = a) == T(tanh(a)));
  CHECK(pow(x, y)(x = a, y = b) == T(pow(a, b)));
  CHECK(max(x, y)(x = a, y = b) == b);
  CHECK(abs(-x)(x = a) == a);
  CHECK(relu(-x)(x = a) == T(0));
  CHECK(select(x < y, x * y, x)(x = a, y = b) == T(a * b));
  CHECK(gradient(max(x, y) * x, x, y)(x = a, y = b)[0] == b);
  // Numbers beside them become as wide.
  CHECK((x * y)(x = a, y = 2) == T("1.5"));
  CHECK((x * y)(x = 0.5, y = b) == a);
}

TEST_CASE_TEMPLATE("pictures and tables show them as doubles", T, eager, lazy) {
  CHECK(report(x / 3_c, x = T(1)).find(" 0.3333333333333333\n") != std::string::npos);
  CHECK(to_dot(x / 3_c, x = T(1)).find(">0.3333<") != std::string::npos);
}

} // namespace
