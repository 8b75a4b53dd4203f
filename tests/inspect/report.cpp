// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// The table of a staged evaluation: its numbers are those of evaluation, to the bit, and its
// formulas are true.

#include <tapeless/inspect.hpp>
#include <tapeless/tapeless.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace tapeless::literals;
using tapeless::let;

constexpr tapeless::variable<"x"> x;
constexpr auto y = "y"_v;
constexpr auto z = "z"_v;
constexpr auto s = "s"_v;
constexpr tapeless::vector<"w", 3> w;

constexpr auto sigy = let<"sigy">(sigmoid(y));
constexpr auto num = let<"num">(x + sigy);
constexpr auto sigx = let<"sigx">(sigmoid(x));
constexpr auto xpy = let<"xpy">(x + y);
constexpr auto xpysqr = let<"xpysqr">(square(xpy));
constexpr auto den = let<"den">(sigx + xpysqr);
constexpr auto invden = let<"invden">(1_c / den);
constexpr auto headline = let<"f">(num * invden);

/// The numbers of a table by heading and name, as in "forward x".
std::map<std::string, double> read(const std::string& table) {
  std::map<std::string, double> numbers;
  std::string heading;
  std::size_t end = 0;
  for (std::size_t start = 0; (end = table.find('\n', start)) != std::string::npos;
       start = end + 1) {
    const std::string line = table.substr(start, end - start);
    if (line[0] != ' ')
      heading = line;
    else
      numbers[heading + line.substr(1, line.find(' ', 2) - 1)] =
          std::strtod(line.substr(line.rfind(' ')).c_str(), nullptr);
  }
  return numbers;
}

TEST_CASE("the headline is staged as its tutorial does it") {
  CHECK(report(headline, x = 3.0, y = -4.0) == R"(forward
  x                                                      3
  y                                                     -4
  sigy    = sigmoid(y)                                   0.01798620996209156
  num     = x + sigy                                     3.0179862099620918
  sigx    = sigmoid(x)                                   0.9525741268224334
  xpy     = x + y                                       -1
  xpysqr  = xpy^2                                        1
  den     = sigx + xpysqr                                1.9525741268224333
  invden  = 1 / den                                      0.5121444488396316
  f       = num * invden                                 1.5456448841066441
backward
  df      = 1                                            1
  dinvden = num                                          3.0179862099620918
  dden    = -(num / den * invden)                       -0.7915934472725935
  dxpysqr = dden                                        -0.7915934472725935
  dxpy    = 2 * (dden * xpy)                             1.583186894545187
  dsigx   = dden                                        -0.7915934472725935
  dnum    = invden                                       0.5121444488396316
  dsigy   = dnum                                         0.5121444488396316
  dx      = dxpy + dden * (sigx * (1 - sigx)) + invden   2.0595697955721652
  dy      = invden * (sigy * (1 - sigy)) + dxpy          1.5922327514838093
value
  f                                                      1.5456448841066441
gradient
  df/dx                                                  2.0595697955721652
  df/dy                                                  1.5922327514838093
)");
}

TEST_CASE("a formula without names") {
  CHECK(report((x + y) * z, x = -2.0, y = 5.0, z = -4.0) == R"(forward
  x                          -2
  y                           5
  z                          -4
  x_plus_y  = x + y           3
  t1        = x_plus_y * z  -12
backward
  dt1       = 1               1
  dx_plus_y = z              -4
  dx        = z              -4
  dy        = z              -4
  dz        = x_plus_y        3
value
  f                         -12
gradient
  df/dx                      -4
  df/dy                      -4
  df/dz                       3
)");
}

TEST_CASE("the numbers are those of evaluation") {
  const auto numbers = read(report(headline, x = 3.0, y = -4.0));
  const auto expected = value_and_gradient(headline, x, y)(x = 3.0, y = -4.0);
  CHECK(numbers.at("value f") == headline(x = 3.0, y = -4.0));
  CHECK(numbers.at("value f") == expected.value);
  CHECK(numbers.at("gradient df/dx") == expected.gradient[0]);
  CHECK(numbers.at("gradient df/dy") == expected.gradient[1]);

  const auto at = [&](const std::string& name, const auto& formula) {
    CAPTURE(name);
    CHECK(numbers.at("forward " + name) == formula(x = 3.0, y = -4.0));
  };
  at("x", x);
  at("y", y);
  at("sigy", sigy);
  at("num", num);
  at("sigx", sigx);
  at("xpy", xpy);
  at("xpysqr", xpysqr);
  at("den", den);
  at("invden", invden);
  at("f", headline);
}

TEST_CASE("adjoints are derivatives by what stands in the stage's place") {
  const auto numbers = read(report(headline, x = 3.0, y = -4.0));
  // A handful of roundings of another order of operations.
  const auto by = [&](const std::string& name, const auto& formula) {
    CAPTURE(name);
    const double stage = numbers.at("forward " + name);
    const double expected = derivative(formula, s)(x = 3.0, y = -4.0, s = stage);
    CHECK(tapeless::is_close(numbers.at("backward d" + name), expected, 1e-14));
  };
  by("f", s);
  by("invden", num * s);
  by("den", num / s);
  by("xpysqr", num / (sigx + s));
  by("xpy", num / (sigx + square(s)));
  by("sigx", num / (s + xpysqr));
  by("num", s * invden);
  by("sigy", (x + s) * invden);
}

/// The value of a node whose variables are names of numbers.
double value_of(tapeless::graph& g, int id, const std::map<std::string, double>& numbers) {
  using tapeless::operation_kind;
  const auto operand = [&](int i) { return value_of(g, g.operand(id, i), numbers); };
  switch (g.kind(id)) {
  case operation_kind::number:
    return tapeless::nearest<double>(g.number(id));
  case operation_kind::symbol:
    return numbers.at(tapeless::detail::printed(g, id));
  case operation_kind::sum:
    return operand(0) + operand(1);
  case operation_kind::difference:
    return operand(0) - operand(1);
  case operation_kind::product:
    return operand(0) * operand(1);
  case operation_kind::quotient:
    return operand(0) / operand(1);
  case operation_kind::negation:
    return -operand(0);
  case operation_kind::power:
  case operation_kind::integer_power:
    return std::pow(operand(0), operand(1));
  case operation_kind::square_root:
    return std::sqrt(operand(0));
  case operation_kind::select:
    return operand(0) != 0 ? operand(1) : operand(2);
  default:
    break;
  }
  const std::string_view name = g[id].op->name;
  if (name == "sigmoid")
    return 1 / (1 + std::exp(-operand(0)));
  if (name == "==")
    return operand(0) == operand(1);
  if (name == "exp")
    return std::exp(operand(0));
  if (name == "log")
    return std::log(operand(0));
  if (name == "tanh")
    return std::tanh(operand(0));
  FAIL("unknown operation ", std::string(name));
  return 0;
}

template <class F, class... Bindings>
void formulas_are_true(const F& f, const Bindings&... bindings) {
  const auto written = read(report(f, bindings...));
  tapeless::graph g;
  tapeless::detail::staging_with_adjoints stages(g, tapeless::detail::node_of<F>);
  std::map<std::string, double> numbers;
  for (const auto& [name, number] : written)
    if (name.starts_with("forward ") || name.starts_with("backward "))
      numbers[name.substr(name.find(' ') + 1)] = number;
  // Sums that cancel lose some digits in another order.
  const auto is_true = [&](std::string_view name, int formula) {
    CAPTURE(std::string(name));
    const double number = numbers.at(std::string(name));
    CHECK(std::abs(value_of(g, formula, numbers) - number) <= 1e-13 * (1 + std::abs(number)));
  };
  for (const int stage : stages.stages())
    is_true(stages.name(stage), stages.in_names(stage));
  for (const int id : stages.backwards())
    is_true(stages.adjoint_name(id), stages.adjoint_in_names(id));
}

TEST_CASE("every line is true") {
  const auto all = [](const auto&... f) {
    (formulas_are_true(f, x = 0.7, y = 0.4, z = -1.3, w = std::array{0.5, -0.25, 2.0}), ...);
  };
  all(headline, (x + sigmoid(y)) / (sigmoid(x) + pow(x + y, 2_c)),
      1_c / (1_c + exp(-(w[0_c] * x + w[1_c] * y + w[2_c]))), -(x - (y - (z - x * y))),
      x - x * y - exp(-x) * (y - z) / (z - x) - square(x - y) * (-z), tanh(x - y) * -(x * y),
      (x / y / z - z / y) / -sqrt(x), pow(x, y) - log(x) * pow(x, -1.5_c), x + x, x, 2_c,
      square(0.3_c - sigmoid(w[0_c] * tanh(x) - w[1_c])) * 0.5_c + (x - y) * (x - y));
}

TEST_CASE("names and numbers of all kinds stand in columns") {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  CHECK(report(x / y, x = 0.0, y = 0.0) == R"(forward
  x                               0
  y                               0
  x_over_y  = x / y             nan
backward
  dx_over_y = 1                   1
  dx        = 1 / y             inf
  dy        = -(dx * x_over_y)  nan
value
  f                             nan
gradient
  df/dx                         inf
  df/dy                         nan
)");
  CHECK(report(exp(x), x = -infinity).find(" -inf\n") != std::string::npos);
  CHECK(report(-x, x = 0.0).find(" -0\n") != std::string::npos);
  CHECK(report(x, x = -std::numeric_limits<double>::quiet_NaN()).find("-nan") == std::string::npos);
  CHECK(report(x * 1e-20_c, x = 0.1).find(" 1e-21\n") != std::string::npos);
}

/// u under a name that is shorter on paper than in bytes.
struct gross {
  static constexpr std::string_view name = "größe";
  template <class T>
  static constexpr T evaluate(const T& u) {
    return u;
  }
  static constexpr auto derivative(const auto&, const auto&) { return 1; }
};

TEST_CASE("columns count characters") {
  CHECK(report(tapeless::apply_operation<gross>(x) + 1_c, x = 2.5) == R"(forward
  x                       2.5
  größe_x  = größe(x)     2.5
  t1       = größe_x + 1  3.5
backward
  dt1      = 1            1
  dgröße_x = 1            1
  dx       = 1            1
value
  f                       3.5
gradient
  df/dx                   1
)");
}

TEST_CASE("as many digits as the scalar has") {
  CHECK(report(x / 3_c, x = 1.0f).find(" 0.33333334\n") != std::string::npos);
  CHECK(report(x / 3_c, x = 1).find(" 0.3333333333333333\n") != std::string::npos);
  CHECK(report(x / 3_c, x = 1.0l).find(" 0.33333333333333333334\n") != std::string::npos);
}

TEST_CASE("no stage, or no variable") {
  CHECK(report(w[2_c], w[2_c] = 2.0) == R"(forward
  w[2]          2
backward
  dw_2     = 1  1
value
  f             2
gradient
  df/dw[2]      1
)");
  CHECK(report(2.5_c) == R"(value
  f     2.5
)");
}

/// An operation whose name would break a line.
struct two_lines {
  static constexpr std::string_view name = "two\nlines";
  template <class T>
  static constexpr T evaluate(const T& u) {
    return u;
  }
  static constexpr auto derivative(const auto&, const auto&) { return 1; }
};

TEST_CASE("a row is a line") {
  CHECK(report(tapeless::apply_operation<two_lines>(x), x = 3.0) == R"(forward
  x                     3
  t1    = two lines(x)  3
backward
  dt1   = 1             1
  dx    = 1             1
value
  f                     3
gradient
  df/dx                 1
)");
}

} // namespace
