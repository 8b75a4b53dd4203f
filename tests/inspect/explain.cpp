// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// Derivations: what they say, that each of their lines is true, and where they end.

#include <tapeless/inspect.hpp>

#include "support/random_formula.hpp"

#include <boost/math/special_functions/erf.hpp>
#include <boost/multiprecision/cpp_bin_float.hpp>
#include <doctest/doctest.h>

#include <algorithm>
#include <deque>
#include <limits>
#include <map>
#include <sstream>
#include <string>
#include <vector>

using namespace tapeless::literals;

namespace {

constexpr auto x = "x"_v;
constexpr auto y = "y"_v;
constexpr auto u = "u"_v;
constexpr auto d = "d"_v;
constexpr auto theta = "theta_1"_v;
constexpr tapeless::vector<"v", 2> v;
constexpr auto num = tapeless::let<"num">(x + sigmoid(y));
constexpr auto den = tapeless::let<"den">(sigmoid(x) + pow(x + y, 2_c));

struct cube {
  static constexpr std::string_view name = "cube";
  template <class T>
  static constexpr T evaluate(const T& a) {
    return a * a * a;
  }
  static constexpr auto derivative(const auto& a, const auto&) { return 3 * square(a); }
};

// --- What they say

TEST_CASE("a product") {
  CHECK(explain(x * x, x) ==
        R"(d/dx(x * x)
  = d/dx(x) * x + x * d/dx(x)    product rule
  = 1 * x + x * 1                d/dx(x) = 1
  = 2 * x                        1 * u = u, u * 1 = u, u + u = 2 * u)");
}

TEST_CASE("a function of a power") {
  CHECK(explain(sin(x ^ 2_c) + 3_c * x, x) ==
        R"(d/dx(sin(x^2) + 3 * x)
  = d/dx(sin(x^2)) + d/dx(3 * x)          sum rule
  = cos(x^2) * d/dx(x^2) + 3 * d/dx(x)    chain rule: d/du(sin(u)) = cos(u); constant multiple rule
  = cos(x^2) * (2 * x) + 3 * 1            power rule; d/dx(x) = 1
  = 2 * (cos(x^2) * x) + 3                signs and numbers put in front; 3 * 1 = 3
  = 2 * x * cos(x^2) + 3                  put in order)");
}

TEST_CASE("a quotient") {
  CHECK(explain(x / (x + 1_c), x) ==
        R"(d/dx(x / (x + 1))
  = d/dx(x) / (x + 1) - x * d/dx(x + 1) / (x + 1)^2      quotient rule
  = 1 / (x + 1) - x * (d/dx(x) + d/dx(1)) / (x + 1)^2    sum rule; d/dx(x) = 1
  = 1 / (x + 1) - x * (1 + 0) / (x + 1)^2                constant rule; d/dx(x) = 1
  = 1 / (x + 1) - x / (x + 1)^2                          1 + 0 = 1, u * 1 = u)");
}

TEST_CASE("a chain") {
  CHECK(explain(sigmoid(2_c * x + y), x) ==
        R"(d/dx(sigmoid(2 * x + y))
  = sigmoid(2 * x + y) * (1 - sigmoid(2 * x + y)) * d/dx(2 * x + y)
        chain rule: d/du(sigmoid(u)) = sigmoid(u) * (1 - sigmoid(u))
  = sigmoid(2 * x + y) * (1 - sigmoid(2 * x + y)) * (d/dx(2 * x) + d/dx(y))
        sum rule
  = sigmoid(2 * x + y) * (1 - sigmoid(2 * x + y)) * (2 * d/dx(x) + 0)
        constant multiple rule; constant rule
  = sigmoid(2 * x + y) * (1 - sigmoid(2 * x + y)) * (2 * 1 + 0)
        d/dx(x) = 1
  = 2 * sigmoid(2 * x + y) * (1 - sigmoid(2 * x + y))    2 * 1 = 2, 2 + 0 = 2, u * 2 = 2 * u)");
}

TEST_CASE("branches") {
  CHECK(explain(select(x < y, x * x, abs(x)), x) ==
        R"(d/dx(select(x < y, x * x, abs(x)))
  = select(x < y, d/dx(x * x), d/dx(abs(x)))             derivative of each branch
  = select(x < y, d/dx(x) * x + x * d/dx(x), sign(x))    product rule; d/du(abs(u)) = sign(u)
  = select(x < y, 1 * x + x * 1, sign(x))                d/dx(x) = 1
  = select(x < y, 2 * x, sign(x))                        1 * u = u, u * 1 = u, u + u = 2 * u)");
}

TEST_CASE("base and exponent both vary") {
  CHECK(explain(pow(x, x), x) ==
        R"(d/dx(x^x)
  = x * x^(x - 1) + select(x == 0, 0, log(x) * x^x)    d/du(u^v) = v * u^(v - 1), d/dv(u^v) = select(u == 0, 0, log(u) * u^v))");
}

TEST_CASE("an exponential function") {
  CHECK(explain(pow(2_c, x * x), x) ==
        R"(d/dx(2^(x * x))
  = log(2) * 2^(x * x) * d/dx(x * x)                    exponential rule: d/du(2^u) = log(2) * 2^u; chain rule
  = log(2) * 2^(x * x) * (d/dx(x) * x + x * d/dx(x))    product rule
  = log(2) * 2^(x * x) * (1 * x + x * 1)                d/dx(x) = 1
  = 2 * (log(2) * 2^(x * x) * x)                        signs and numbers put in front; 1 * u = u, u * 1 = u, u + u = 2 * u
  = 2 * x * log(2) * 2^(x^2)                            like factors collected; put in order)");
}

TEST_CASE("a negative power") {
  CHECK(explain(pow(x, -6_c), x) ==
        R"(d/dx(x^(-6))
  = -6 * x^(-7)    power rule
  = -6 / x^7       negative powers written as fractions)");
}

TEST_CASE("no variable in it") {
  CHECK(explain(y * sin(y), x) == R"(d/dx(y * sin(y)) = 0    constant rule)");
}

TEST_CASE("the variable itself") {
  CHECK(explain(x, x) == R"(d/dx(x) = 1    the variable itself)");
}

TEST_CASE("letters of rules are not those of variables") {
  CHECK(explain(sin(u * d), u) ==
        R"(d/du(sin(u * d))
  = cos(u * d) * d/du(u * d)      chain rule: d/dv(sin(v)) = cos(v)
  = cos(u * d) * (d/du(u) * d)    constant multiple rule
  = cos(u * d) * (1 * d)          d/du(u) = 1
  = cos(u * d) * d                1 * v = v
  = d * cos(d * u)                put in order)");
}

TEST_CASE("an element of a vector") {
  CHECK(explain(exp(v[1_c] * v[0_c]), v[1_c]) ==
        R"(d/dv[1](exp(v[1] * v[0]))
  = exp(v[1] * v[0]) * d/dv[1](v[1] * v[0])      chain rule: d/du(exp(u)) = exp(u)
  = exp(v[1] * v[0]) * (d/dv[1](v[1]) * v[0])    constant multiple rule
  = exp(v[1] * v[0]) * (1 * v[0])                d/dv[1](v[1]) = 1
  = exp(v[1] * v[0]) * v[0]                      1 * u = u
  = v[0] * exp(v[0] * v[1])                      put in order)");
}

TEST_CASE("an operation of one's own") {
  CHECK(explain(tapeless::apply_operation<cube>(x * y), x) ==
        R"(d/dx(cube(x * y))
  = 3 * (x * y)^2 * d/dx(x * y)      chain rule: d/du(cube(u)) = 3 * u^2
  = 3 * (x * y)^2 * (d/dx(x) * y)    constant multiple rule
  = 3 * (x * y)^2 * (1 * y)          d/dx(x) = 1
  = 3 * ((x * y)^2 * y)              signs and numbers put in front; 1 * u = u
  = 3 * x^2 * y^3                    like factors collected)");
}

TEST_CASE("an identity of the function") {
  CHECK(explain(derivative(hypot(x, y), x), x) ==
        R"(d/dx(x / hypot(x, y))
  = d/dx(x) / hypot(x, y) - x * d/dx(hypot(x, y)) / hypot(x, y)^2
        quotient rule
  = 1 / hypot(x, y) - x * (x / hypot(x, y)) / hypot(x, y)^2    d/dx(x) = 1, d/du(hypot(u, v)) = u / hypot(u, v)
  = 1 / hypot(x, y) - x^2 / hypot(x, y)^3                      written as one fraction; like factors collected
  = y^2 / hypot(x, y)^3                                        the form that derivative gives)");
}

TEST_CASE("a fraction that cancels is none") {
  CHECK(explain(sqrt(x) * sqrt(x), x) ==
        R"(d/dx(sqrt(x) * sqrt(x))
  = d/dx(sqrt(x)) * sqrt(x) + sqrt(x) * d/dx(sqrt(x))    product rule
  = 1 / (2 * sqrt(x)) * sqrt(x) + sqrt(x) * (1 / (2 * sqrt(x)))
        d/du(sqrt(u)) = 1 / (2 * sqrt(u))
  = 1                                                    like factors collected; numbers multiplied; like terms collected)");
  const auto bell = exp(-square(x) / 2_c) * pow(x, y);
  CHECK(explain(bell, x).find("fraction") == std::string::npos);
  CHECK(explain(bell, y).find("fraction") == std::string::npos);
}

TEST_CASE("named parts") {
  CHECK(explain(num / den, x) ==
        R"(num = x + sigmoid(y)
d/dx(num)
  = d/dx(x) + d/dx(sigmoid(y))    sum rule
  = 1 + 0                         constant rule; d/dx(x) = 1
  = 1                             1 + 0 = 1

den = sigmoid(x) + (x + y)^2
d/dx(den)
  = d/dx(sigmoid(x)) + d/dx((x + y)^2)                       sum rule
  = sigmoid(x) * (1 - sigmoid(x)) + 2 * (x + y) * d/dx(x + y)
        power rule; chain rule; d/du(sigmoid(u)) = sigmoid(u) * (1 - sigmoid(u))
  = sigmoid(x) * (1 - sigmoid(x)) + 2 * (x + y) * (d/dx(x) + d/dx(y))
        sum rule
  = sigmoid(x) * (1 - sigmoid(x)) + 2 * (x + y) * (1 + 0)    constant rule; d/dx(x) = 1
  = sigmoid(x) * (1 - sigmoid(x)) + 2 * (x + y)              1 + 0 = 1, u * 1 = u
  = sigmoid(x) * (1 - sigmoid(x)) + 2 * x + 2 * y            multiplied out

d/dx(num / den)
  = d/dx(num) / den - num * d/dx(den) / den^2    quotient rule
  = 1 / den - num * (sigmoid(x) * (1 - sigmoid(x)) + 2 * x + 2 * y) / den^2
        inserted: d/dx(num), d/dx(den)
  = 1 / ((x + y)^2 + sigmoid(x)) - (x + sigmoid(y)) * (sigmoid(x) * (1 - sigmoid(x)) + 2 * x + 2 * y) / ((x + y)^2 + sigmoid(x))^2
        written out; put in order)");
}

TEST_CASE("a part named as a rule's letter") {
  CHECK(explain(tapeless::let<"u">(x * y) * tapeless::let<"v">(sin(x)), x) ==
        R"(u = x * y
d/dx(u)
  = d/dx(x) * y    constant multiple rule
  = 1 * y          d/dx(x) = 1
  = y              1 * w = w

v = sin(x)
d/dx(v) = cos(x)    d/dw(sin(w)) = cos(w)

d/dx(u * v)
  = d/dx(u) * v + u * d/dx(v)      product rule
  = y * v + u * cos(x)             inserted: d/dx(u), d/dx(v)
  = u * cos(x) + v * y             put in order
  = x * y * cos(x) + y * sin(x)    written out; put in order)");
}

TEST_CASE("a part named as the variable") {
  CHECK(explain(tapeless::let<"x">(y * y) * y, x) ==
        R"(x_2 = y * y
d/dx(x_2) = 0    constant rule

d/dx(x_2 * y) = 0    constant rule)");
}

TEST_CASE("a formula with a name") {
  CHECK(explain(tapeless::let<"f">(x * y), x) ==
        R"(f = x * y
d/dx(f)
  = d/dx(x) * y    constant multiple rule
  = 1 * y          d/dx(x) = 1
  = y              1 * u = u)");
}

TEST_CASE("in LaTeX: a product") {
  CHECK(explain_in_latex(x * x, x) ==
        R"(\begin{aligned}
\frac{\mathrm{d}}{\mathrm{d}x}(x\,x) &= \frac{\mathrm{d}}{\mathrm{d}x}(x)\,x + x\,\frac{\mathrm{d}}{\mathrm{d}x}(x) && \text{product rule} \\
 &= 1\,x + x \cdot 1 && \text{$\frac{\mathrm{d}}{\mathrm{d}x}(x) = 1$} \\
 &= 2\,x && \text{$1\,u = u$, $u \cdot 1 = u$, $u + u = 2\,u$}
\end{aligned})");
}

TEST_CASE("in LaTeX: a function, and a constant") {
  CHECK(explain_in_latex(log(1_c + exp(theta)), theta) ==
        R"(\begin{aligned}
\frac{\mathrm{d}}{\mathrm{d}\theta_{1}}(\ln(1 + e^{\theta_{1}})) &= \frac{1}{1 + e^{\theta_{1}}}\,\frac{\mathrm{d}}{\mathrm{d}\theta_{1}}(1 + e^{\theta_{1}}) && \text{chain rule: $\frac{\mathrm{d}}{\mathrm{d}u}(\ln(u)) = \frac{1}{u}$} \\
 &= \frac{1}{1 + e^{\theta_{1}}}\,(\frac{\mathrm{d}}{\mathrm{d}\theta_{1}}(1) + \frac{\mathrm{d}}{\mathrm{d}\theta_{1}}(e^{\theta_{1}})) && \text{sum rule} \\
 &= \frac{1}{1 + e^{\theta_{1}}}\,(0 + e^{\theta_{1}}) && \text{constant rule; $\frac{\mathrm{d}}{\mathrm{d}u}(e^{u}) = e^{u}$} \\
 &= \frac{1}{1 + e^{\theta_{1}}}\,e^{\theta_{1}} && \text{$0 + u = u$} \\
 &= \frac{e^{\theta_{1}}}{e^{\theta_{1}} + 1} && \text{written as one fraction}
\end{aligned})");
}

TEST_CASE("in LaTeX: named parts") {
  CHECK(explain_in_latex(y / tapeless::let<"den">(x + y), x) ==
        R"(\begin{aligned}
\mathit{den} &= x + y \\
\frac{\mathrm{d}}{\mathrm{d}x}(\mathit{den}) &= \frac{\mathrm{d}}{\mathrm{d}x}(x) + \frac{\mathrm{d}}{\mathrm{d}x}(y) && \text{sum rule} \\
 &= 1 + 0 && \text{constant rule; $\frac{\mathrm{d}}{\mathrm{d}x}(x) = 1$} \\
 &= 1 && \text{$1 + 0 = 1$} \\[1ex]
\frac{\mathrm{d}}{\mathrm{d}x}\left(\frac{y}{\mathit{den}}\right) &= -\frac{y\,\frac{\mathrm{d}}{\mathrm{d}x}(\mathit{den})}{\mathit{den}^{2}} && \text{reciprocal rule; constant multiple rule} \\
 &= -\frac{y \cdot 1}{\mathit{den}^{2}} && \text{inserted: $\frac{\mathrm{d}}{\mathrm{d}x}(\mathit{den})$} \\
 &= -\frac{y}{\mathit{den}^{2}} && \text{signs and numbers put in front; $u \cdot 1 = u$} \\
 &= -\frac{y}{(x + y)^{2}} && \text{written out}
\end{aligned})");
}

TEST_CASE("in LaTeX: names that look alike are told apart in every line") {
  constexpr auto x1 = "x1"_v;
  CHECK(explain_in_latex(tapeless::let<"x_1">(sin(x1)) * x1, x1) ==
        R"(\begin{aligned}
\mathtt{x\_1} &= \sin(\mathtt{x1}) \\
\frac{\mathrm{d}}{\mathrm{d}\mathtt{x1}}(\mathtt{x\_1}) &= \cos(\mathtt{x1}) && \text{$\frac{\mathrm{d}}{\mathrm{d}u}(\sin(u)) = \cos(u)$} \\[1ex]
\frac{\mathrm{d}}{\mathrm{d}\mathtt{x1}}(\mathtt{x\_1}\,\mathtt{x1}) &= \frac{\mathrm{d}}{\mathrm{d}\mathtt{x1}}(\mathtt{x\_1})\,\mathtt{x1} + \mathtt{x\_1}\,\frac{\mathrm{d}}{\mathrm{d}\mathtt{x1}}(\mathtt{x1}) && \text{product rule} \\
 &= \cos(\mathtt{x1})\,\mathtt{x1} + \mathtt{x\_1} \cdot 1 && \text{inserted: $\frac{\mathrm{d}}{\mathrm{d}\mathtt{x1}}(\mathtt{x\_1})$; $\frac{\mathrm{d}}{\mathrm{d}\mathtt{x1}}(\mathtt{x1}) = 1$} \\
 &= \cos(\mathtt{x1})\,\mathtt{x1} + \mathtt{x\_1} && \text{$u \cdot 1 = u$} \\
 &= \mathtt{x1}\,\cos(\mathtt{x1}) + \mathtt{x\_1} && \text{put in order} \\
 &= \mathtt{x1}\,\cos(\mathtt{x1}) + \sin(\mathtt{x1}) && \text{written out}
\end{aligned})");
}

TEST_CASE("in LaTeX: a part named as a function is told apart in every line") {
  const std::string latex = explain_in_latex(tapeless::let<"sigma">(x * x) * sigmoid(x), x);
  CHECK(latex.starts_with("\\begin{aligned}\n\\mathtt{sigma} &= x\\,x "));
  for (std::size_t at = latex.find("\\sigma"); at != latex.npos; at = latex.find("\\sigma", at + 1))
    CHECK((latex.substr(at, 9) == "\\sigma(x)" || latex.substr(at, 9) == "\\sigma(u)"));
  // exp comes into the text by the way in which expm1 is written.
  CHECK(explain_in_latex(tapeless::let<"e">(x * x) * expm1(x), x)
            .starts_with("\\begin{aligned}\n\\mathtt{e} &= x\\,x "));
}

// --- That it is true

/// So many digits that what cancels leaves enough, in a formula that is not made to.
using real = boost::multiprecision::number<boost::multiprecision::cpp_bin_float<60>,
                                           boost::multiprecision::et_off>;

real magnitude(const real& value) { return value < 0 ? real(-value) : value; }

real value_of_number(const tapeless::rational& number) {
  return real(number.numerator) / real(number.denominator) * pow(real(10), number.exponent);
}

/// Boost's pow calls itself without end where a negative number has an infinite exponent.
real power_of(const real& base, const real& exponent) {
  const bool is_integer = isfinite(exponent) && floor(exponent) == exponent;
  if (!isfinite(base) || !isfinite(exponent) || (base < 0 && !is_integer))
    return std::numeric_limits<real>::quiet_NaN();
  if (base == 0)
    return exponent > 0    ? real(0)
           : exponent == 0 ? real(1)
                           : std::numeric_limits<real>::quiet_NaN();
  const real size = pow(magnitude(base), exponent);
  const bool is_odd = is_integer && floor(exponent / 2) * 2 != exponent;
  return base < 0 && is_odd ? real(-size) : size;
}

real value_of_operation(const tapeless::operation& op, const std::vector<real>& at) {
  using tapeless::operation_kind;
  switch (op.kind) {
  case operation_kind::sum:
    return at[0] + at[1];
  case operation_kind::difference:
    return at[0] - at[1];
  case operation_kind::product:
    return at[0] * at[1];
  case operation_kind::quotient:
    return at[0] / at[1];
  case operation_kind::negation:
    return -at[0];
  case operation_kind::power:
  case operation_kind::integer_power:
    return power_of(at[0], at[1]);
  case operation_kind::square_root:
    return sqrt(at[0]);
  case operation_kind::select:
    return at[0] != 0 ? at[1] : at[2];
  default:
    break;
  }
  using unary = real (*)(const real&);
  static const std::map<std::string_view, unary> of_one = {
      {"exp", [](const real& a) { return real(exp(a)); }},
      {"expm1", [](const real& a) { return real(exp(a) - 1); }},
      {"exp2", [](const real& a) { return real(pow(real(2), a)); }},
      {"log", [](const real& a) { return real(log(a)); }},
      {"log1p", [](const real& a) { return real(log(1 + a)); }},
      {"log2", [](const real& a) { return real(log(a) / log(real(2))); }},
      {"log10", [](const real& a) { return real(log10(a)); }},
      {"cbrt",
       [](const real& a) {
         return a < 0 ? real(-pow(-a, 1 / real(3))) : real(pow(a, 1 / real(3)));
       }},
      {"sin", [](const real& a) { return real(sin(a)); }},
      {"cos", [](const real& a) { return real(cos(a)); }},
      {"tan", [](const real& a) { return real(tan(a)); }},
      {"asin", [](const real& a) { return real(asin(a)); }},
      {"acos", [](const real& a) { return real(acos(a)); }},
      {"atan", [](const real& a) { return real(atan(a)); }},
      {"sinh", [](const real& a) { return real(sinh(a)); }},
      {"cosh", [](const real& a) { return real(cosh(a)); }},
      {"tanh", [](const real& a) { return real(tanh(a)); }},
      {"asinh", [](const real& a) { return real(log(a + sqrt(a * a + 1))); }},
      {"acosh", [](const real& a) { return real(log(a + sqrt(a * a - 1))); }},
      {"atanh", [](const real& a) { return real(log((1 + a) / (1 - a)) / 2); }},
      {"erf", [](const real& a) { return real(boost::math::erf(a)); }},
      {"erfc", [](const real& a) { return real(boost::math::erfc(a)); }},
      {"sigmoid", [](const real& a) { return real(1 / (1 + exp(-a))); }},
      {"softplus", [](const real& a) { return real(log(1 + exp(a))); }},
      {"relu", [](const real& a) { return a > 0 ? a : real(0); }},
      {"abs", [](const real& a) { return magnitude(a); }},
      {"sign", [](const real& a) {
         return real(a > 0 ? 1 : a < 0 ? -1 : 0);
       }}};
  if (op.arity == 1)
    return of_one.at(op.name)(at[0]);
  using binary = real (*)(const real&, const real&);
  static const std::map<std::string_view, binary> of_two = {
      {"<", [](const real& a, const real& b) { return real(a < b); }},
      {"<=", [](const real& a, const real& b) { return real(a <= b); }},
      {">", [](const real& a, const real& b) { return real(a > b); }},
      {">=", [](const real& a, const real& b) { return real(a >= b); }},
      {"==", [](const real& a, const real& b) { return real(a == b); }},
      {"min", [](const real& a, const real& b) { return b < a ? b : a; }},
      {"max", [](const real& a, const real& b) { return a < b ? b : a; }},
      {"hypot", [](const real& a, const real& b) { return real(sqrt(a * a + b * b)); }},
      {"atan2", [](const real& a, const real& b) { return real(atan2(a, b)); }}};
  if (op.arity == 2)
    return of_two.at(op.name)(at[0], at[1]);
  return op.name == "pi" ? real(acos(real(-1))) : real(exp(real(1)));
}

// Apart, because with the names of the library in sight those of <math.h> are ambiguous.
namespace engine {

using namespace tapeless;

/// Reads the lines of a derivation and computes both sides of each equation.
class derivation_check {
public:
  explicit derivation_check(const std::string& text) {
    std::istringstream lines(text);
    std::string line;
    std::string left;
    while (std::getline(lines, line)) {
      if (line.empty())
        continue;
      const std::size_t end = std::min(line.find("    ", line.find_first_not_of(' ')), line.size());
      const bool is_reason = line.starts_with("        ");
      read_reasons(is_reason ? line : line.substr(end));
      if (is_reason)
        continue;
      std::string formula = line.substr(0, end);
      if (!formula.starts_with("  = ")) {
        // A head, a definition, or an equation in one line.
        const std::size_t equals = formula.find(" = ");
        left = formula.substr(0, equals);
        if (equals == formula.npos)
          continue;
        formula = formula.substr(equals + 3);
        if (!left.starts_with("d/d")) {
          define(left, formula);
          continue;
        }
      } else {
        formula = formula.substr(4);
      }
      compare(left, formula);
      last_ = formula;
    }
  }

  int compared() const { return compared_; }
  const std::string& last() const { return last_; }

private:
  void read_reasons(const std::string& reasons) {
    // Rules stand between words; each is an equation, behind which another comes or none.
    for (std::size_t place = reasons.find(" = "); place != reasons.npos;
         place = reasons.find(" = ", place + 1)) {
      std::size_t begin = place;
      for (int depth = 0; begin > 0; --begin) {
        const char c = reasons[begin - 1];
        depth += c == ')' ? 1 : c == '(' ? -1 : 0;
        if (depth < 0 || (depth == 0 && (c == ',' || c == ';' || c == ':')))
          break;
      }
      std::size_t end = place + 3;
      for (int depth = 0; end < reasons.size(); ++end) {
        const char c = reasons[end];
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (depth < 0 || (depth == 0 && (c == ',' || c == ';')))
          break;
      }
      compare(reasons.substr(begin, place - begin), reasons.substr(place + 3, end - place - 3));
    }
  }

  void define(const std::string& name, const std::string& formula) {
    const int definition = read(formula);
    REQUIRE(definition >= 0);
    pool_.push_back(name);
    definitions_[graph_.add_symbol({pool_.back()})] = definition;
  }

  /// The formula with definitions in place of names, and derivatives as the engine makes them.
  int read(std::string text) {
    for (std::size_t place = text.find("d/d"); place != text.npos;
         place = text.find("d/d", place)) {
      const std::size_t open = text.find('(', place);
      text.replace(place, open - place, differential(text.substr(place + 3, open - place - 3)));
    }
    std::vector<known_name> own;
    for (const auto& [variable, op] : differentials_)
      own.push_back({.name = op.name, .arguments = 1, .op = &op});
    pool_.push_back(text);
    parser parse(graph_, pool_.back(), {own.data(), static_cast<int>(own.size())}, every_function);
    growable<int> roots(1, parse());
    if (roots[0] < 0) {
      // Texts refuse what has no value: log(-3) in the derivative of (-3)^x, and 0 / 0.
      const mistake_kind kind = parse.mistake().kind;
      REQUIRE_MESSAGE(
          (kind == mistake_kind::negative_argument || kind == mistake_kind::division_by_zero),
          text);
      return -1;
    }
    rebuild(graph_, roots, [&](int id, const node& n) {
      const auto found = definitions_.find(id);
      if (found != definitions_.end())
        return found->second;
      for (const auto& [variable, op] : differentials_)
        if (n.op == &op)
          return derivative_of(n.operands[0], variable);
      return n.op->arity == 0 ? id : graph_.add(n);
    });
    return roots[0];
  }

  /// The function that stands for d/dx where a formula is read.
  std::string_view differential(const std::string& variable) {
    operation& op = differentials_[variable];
    if (op.arity == 0) {
      pool_.push_back("derivative_" + std::to_string(differentials_.size()));
      op.arity = 1;
      op.name = pool_.back();
      op.hash = static_cast<std::uint32_t>(differentials_.size());
    }
    return op.name;
  }

  int derivative_of(int formula, const std::string& variable) {
    pool_.push_back(variable);
    parser parse(graph_, pool_.back(), {}, every_function);
    const int by = parse();
    REQUIRE(by >= 0);
    growable<int> roots = forward_derivatives(graph_, growable<int>(1, formula), by);
    write_as_textbooks_do(graph_, roots, true);
    return roots[0];
  }

  void compare(const std::string& left, const std::string& right) {
    const int a = read(left);
    const int b = read(right);
    if (a < 0 || b < 0)
      return;
    for (const double point : {0.3, 0.7, 1.6, -1.2}) {
      const std::vector<real> values = evaluate(point, a > b ? a : b);
      const real& l = values[static_cast<std::size_t>(a)];
      const real& r = values[static_cast<std::size_t>(b)];
      if (!isfinite(l) || !isfinite(r))
        continue;
      // Digits are lost where the largest intermediate results cancel.
      const real lost = largest_of(values, a, b) * 1e-45;
      const real tolerance = std::max(magnitude(l), magnitude(r)) * 1e-30 + lost;
      const bool is_true = magnitude(l - r) <= tolerance;
      CHECK_MESSAGE(is_true, left << " = " << right << " at " << point << ": "
                                  << static_cast<double>(l) << ", " << static_cast<double>(r));
      ++compared_;
    }
  }

  real largest_of(const std::vector<real>& values, int a, int b) const {
    growable<int> roots(1, a);
    roots.push_back(b);
    const growable<bool> live = detail::reachable(graph_, roots);
    real largest = 0;
    for (int id = 0; id < live.size(); ++id) {
      const real& value = values[std::min(static_cast<std::size_t>(id), values.size() - 1)];
      if (live[id] && isfinite(value))
        largest = std::max(largest, magnitude(value));
    }
    return largest;
  }

  /// Every variable has another value, none of them a special one.
  std::vector<real> evaluate(double point, int last) const {
    std::vector<real> values;
    real next = point;
    for (int id = 0; id <= last; ++id) {
      const node& n = graph_[id];
      if (graph_.is_number(id)) {
        values.push_back(value_of_number(graph_.number(id)));
      } else if (graph_.is_symbol(id)) {
        values.push_back(next);
        next = next * real(0.83) + real(0.0531);
      } else {
        std::vector<real> operands;
        for (int i = 0; i < n.op->arity; ++i)
          operands.push_back(values[static_cast<std::size_t>(n.operands[i])]);
        values.push_back(n.op->name.starts_with("derivative_") || !is_known(*n.op)
                             ? real(0)
                             : value_of_operation(*n.op, operands));
      }
    }
    return values;
  }

  static bool is_known(const operation& op) {
    return !op.has_textbook; // those are replaced, and stand unused in the graph
  }

  graph graph_;
  std::deque<std::string> pool_;
  std::map<int, int> definitions_;
  std::map<std::string, operation> differentials_;
  int compared_ = 0;
  std::string last_;
};

// --- Formulas made at run time, of which there can be many

/// A formula of the graph's nodes, as types describe themselves.
class described_graph {
public:
  explicit described_graph(const graph& g) {
    for (int id = 0; id < g.size(); ++id) {
      const auto operand = [&](int i) -> const detail::formula_node& {
        return all_[static_cast<std::size_t>(g.operand(id, i))];
      };
      const operation* const op = g[id].op;
      if (g.is_number(id))
        all_.emplace_back(g.number(id));
      else if (g.is_symbol(id))
        all_.emplace_back(g.symbol_of(id));
      else if (op->arity == 0)
        all_.emplace_back(op);
      else if (op->arity == 1)
        all_.emplace_back(op, operand(0));
      else if (op->arity == 2)
        all_.emplace_back(op, operand(0), operand(1));
      else
        all_.emplace_back(op, operand(0), operand(1), operand(2));
    }
  }
  const detail::formula_node& operator[](int id) const {
    return all_[static_cast<std::size_t>(id)];
  }

private:
  std::deque<detail::formula_node> all_;
};

std::string explained(const graph& g, int formula) {
  const described_graph described(g);
  detail::derivation shown(described[formula], {"x"});
  return detail::derivation_in_text(shown)();
}

std::string printed_derivative(graph& g, int formula) {
  growable<int> roots = forward_derivatives(g, growable<int>(1, formula), g.add_symbol({"x"}));
  simplify(g, roots);
  const growable<char> text = printer(g)(roots[0]);
  return {text.begin(), text.end()};
}

/// Whether the rule of powers can take 1 from each exponent.
bool has_exact_slopes(const graph& g) {
  for (int id = 0; id < g.size(); ++id)
    if (detail::has_constant_exponent(g, id) &&
        !subtract(g.number(g.operand(id, 1)), rational{1, 1, 0}).fits)
      return false;
  return true;
}

TEST_CASE("random formulas") {
  int explained_ones = 0;
  int in_other_form = 0;
  for (unsigned seed = 0; seed < 1500; ++seed) {
    graph g;
    const int formula = random_formula(g, seed)(1 + static_cast<int>(seed % 17));
    if (!has_exact_slopes(g))
      continue;
    const std::string text = explained(g, formula);
    CAPTURE(seed);
    CAPTURE(text);
    const derivation_check done(text);
    const std::string wanted = printed_derivative(g, formula);
    if (wanted.size() <= longest_text)
      CHECK(done.last() == wanted);
    ++explained_ones;
    in_other_form += text.find("the form that derivative gives") != text.npos ? 1 : 0;
  }
  CHECK(explained_ones > 1000);
  CHECK(in_other_form < 15); // where the derivative is simplified by identities of its functions
}

TEST_CASE("deep and widely shared formulas take a block for each part") {
  graph g;
  const int variable = g.add_symbol({"x"});
  int deep = variable;
  int shared = variable;
  int sums = variable;
  for (int i = 0; i < 300; ++i) {
    deep = g.add(i % 2 == 0 ? *detail::operation_of_type<struct sin>()
                            : *detail::operation_of_type<struct exp>(),
                 deep);
    shared = g.add(sum_operation, g.add(product_operation, shared, shared), variable);
    sums = g.add(sum_operation, sums, g.add(product_operation, variable, g.add_number(i + 2)));
  }
  for (const int formula : {deep, shared, sums}) {
    const std::string text = explained(g, formula);
    CHECK(text.size() < 200000);
  }
  CHECK(derivation_check(explained(g, sums)).last() == "45451");
  CHECK(explained(g, shared).ends_with("written out, it has more than 10000 characters"));
}

} // namespace engine

template <class F, class Variable>
void check_derivation(const F& f, const Variable& by) {
  const std::string text = explain(f, by);
  CAPTURE(text);
  const engine::derivation_check done(text);
  CHECK(done.compared() > 0);
  CHECK(done.last() == to_string(derivative(f, by)));
}

TEST_CASE("each line is true, and the last one is the derivative") {
  const auto by_each = [](const auto&... f) {
    (check_derivation(f, x), ...);
    (check_derivation(f, y), ...);
  };
  const auto functions_of = [&](const auto& a, const auto& b) {
    by_each(sqrt(a), cbrt(a), exp(a), expm1(a), exp2(a), log(a), log1p(a), log2(a), log10(a));
    by_each(sin(a), cos(a), tan(a), asin(a), acos(a), atan(a), sinh(a), cosh(a), tanh(a));
    by_each(asinh(a), acosh(a), atanh(a), erf(a), erfc(a), sigmoid(a), softplus(a), relu(a));
    by_each(abs(a), sign(a), square(a), min(a, b), max(a, b), hypot(a, b), atan2(a, b));
    by_each(pow(a, b), pow(a, 3_c), pow(a, 2.5_c), pow(2_c, b), select(a < b, a * b, b));
  };
  functions_of(x, y);
  functions_of(x * x - y, x / y);
}

TEST_CASE("second derivatives have functions that only derivatives have") {
  check_derivation(derivative(sigmoid(x * y), x), x);
  check_derivation(derivative(tanh(x), x), x);
  check_derivation(derivative(erf(x * y), x), x);
  check_derivation(derivative(hypot(x, y), x), y);
  check_derivation(derivative(atan2(x, y), x), x);
  check_derivation(derivative(asinh(x), x), x);
}

} // namespace
