// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

#include <tapeless/inspect.hpp>
#include <tapeless/tapeless.hpp>

#include "support/random_formula.hpp"

#include <doctest/doctest.h>

#include <string>
#include <type_traits>

using namespace tapeless::literals;
using boost::hana::make_tuple;
using tapeless::constant;
using tapeless::let;
using tapeless::variable;

constexpr variable<"x"> x;
constexpr variable<"y"> y;
constexpr variable<"z"> z;
constexpr tapeless::vector<"w", 12> w;

template <class F>
constexpr bool shows(const F& f, std::string_view latex) {
  return to_latex(f) == latex;
}

static_assert(std::is_same_v<decltype(to_latex(x)), std::string_view>);

// Sums and products need parentheses only where their meaning does.
static_assert(shows(x + (y + z), "x + y + z") && shows(x + (y - z), "x + y - z"));
static_assert(shows(x - y - z, "x - y - z") && shows(x - (y - z), "x - (y - z)"));
static_assert(shows(x - (y + z), "x - (y + z)") && shows(x - y * z, "x - y\\,z"));
static_assert(shows(x * (y + z), "x\\,(y + z)") && shows((x + y) * z, "(x + y)\\,z"));
static_assert(shows(x * (y * z), "x\\,y\\,z") && shows((x + y) * (x - y), "(x + y)\\,(x - y)"));
static_assert(shows((x / y) * z, "\\frac{x}{y}\\,z") && shows(x * (y / z), "x\\,\\frac{y}{z}"));
static_assert(shows(x + y / z, "x + \\frac{y}{z}") && shows((x + y) / z, "\\frac{x + y}{z}"));
static_assert(shows(x / y / z, "\\frac{\\frac{x}{y}}{z}"));
static_assert(shows(x / (y / z), "\\frac{x}{\\frac{y}{z}}"));
static_assert(shows(x * (y / z + x), "x\\,\\left(\\frac{y}{z} + x\\right)"));

// A minus sign stands in front of all that it negates, or in parentheses.
static_assert(shows(-x, "-x") && shows(-(-x), "-(-x)") && shows(-(x + y), "-(x + y)"));
static_assert(shows(-(x - y), "-(x - y)") && shows(-x + y, "-x + y"));
static_assert(shows(-(x * y), "-x\\,y") && shows(-x * y, "-x\\,y") && shows(x * -y, "x\\,(-y)"));
static_assert(shows(-(x / y), "-\\frac{x}{y}") && shows(-x / y, "-\\frac{x}{y}"));
static_assert(shows(x / -y, "\\frac{x}{-y}") && shows(-x / -y, "-\\frac{x}{-y}"));
static_assert(shows(-2_c * x / y, "-\\frac{2\\,x}{y}"));
static_assert(shows(x + -y, "x + (-y)") && shows(x - -y, "x - (-y)"));
static_assert(shows(x - -y * z, "x - (-y\\,z)") && shows(x + -2_c * y, "x + (-2\\,y)"));
static_assert(shows(x + -y / z, "x + \\left(-\\frac{y}{z}\\right)"));
static_assert(shows(x * (-y * z), "x\\,(-y\\,z)") && shows(x + (-y + z), "x + (-y) + z"));
static_assert(shows(-(-x * y), "-(-x\\,y)") && shows(-(-x / y), "-\\left(-\\frac{x}{y}\\right)"));
static_assert(shows(-pow(x, 2_c), "-x^{2}") && shows(pow(-x, 2_c), "(-x)^{2}"));
static_assert(shows(pow(-2_c, x), "(-2)^{x}") && shows(pow(x, -2_c), "x^{-2}"));
static_assert(shows(-exp(-x), "-e^{-x}") && shows(-sin(-x), "-\\sin(-x)"));
static_assert(shows(-sqrt(-x), "-\\sqrt{-x}") && shows(abs(-x), "\\lvert -x \\rvert"));

// Powers.
static_assert(shows(pow(x + y, 2_c), "(x + y)^{2}") && shows(pow(x * y, 2_c), "(x\\,y)^{2}"));
static_assert(shows(pow(x / y, 2_c), "\\left(\\frac{x}{y}\\right)^{2}"));
static_assert(shows(pow(pow(x, y), z), "(x^{y})^{z}"));
static_assert(shows(pow(x, pow(y, z)), "x^{y^{z}}") && shows(pow(x, y + z), "x^{y + z}"));
static_assert(shows(pow(x, -y), "x^{-y}") && shows(pow(x, y / z), "x^{\\frac{y}{z}}"));
static_assert(shows(square(x), "x^{2}") && shows(square(w[0_c]), "w_{0}^{2}"));
static_assert(shows(pow(sqrt(x), 3_c), "(\\sqrt{x})^{3}") &&
              shows(sqrt(x / y), "\\sqrt{\\frac{x}{y}}"));
static_assert(shows(pow(cbrt(x), 3_c), "(\\sqrt[3]{x})^{3}"));
static_assert(shows(pow(abs(x), 3_c), "\\lvert x \\rvert^{3}"));
static_assert(shows(pow(x < y, 2_c), "(x < y)^{2}"));
static_assert(shows(pow(tapeless::pi, 2_c), "\\pi^{2}"));
// sin^{-1} is another function.
static_assert(shows(pow(sin(x), 2_c), "\\sin^{2}(x)") && shows(pow(sin(x), -1_c), "\\sin(x)^{-1}"));
static_assert(shows(pow(sin(x), y), "\\sin(x)^{y}") && shows(pow(log2(x), 2_c), "\\log_2^{2}(x)"));
static_assert(shows(pow(max(x, y), 2_c), "\\max(x, y)^{2}"));

// exp is a power of e where its exponent is easy to read.
static_assert(shows(exp(x), "e^{x}") && shows(exp(pow(x, 2_c)), "e^{x^{2}}"));
static_assert(shows(exp(-x / 2_c), "\\exp\\left(-\\frac{x}{2}\\right)"));
static_assert(shows(exp(exp(x)), "\\exp(e^{x})"));
static_assert(shows(exp(constant<1, 3>{} * x), "\\exp\\left(\\frac{1}{3}\\,x\\right)"));
static_assert(shows(pow(exp(x), 2_c), "(e^{x})^{2}"));
static_assert(shows(pow(exp(x / y), 2_c), "\\exp\\left(\\frac{x}{y}\\right)^{2}"));
static_assert(shows(x * exp(y), "x\\,e^{y}") && shows(exp(x) * exp(y), "e^{x}\\,e^{y}"));

// Products of numbers.
static_assert(shows(2_c * x, "2\\,x") && shows(x * 2_c, "x \\cdot 2"));
static_assert(shows(2_c * (3_c * x), "2 \\cdot 3\\,x") && shows(x * -2_c, "x\\,(-2)"));
static_assert(shows(2_c * (x / y), "2\\,\\frac{x}{y}"));
static_assert(shows(2_c * (1_c / x), "2 \\cdot \\frac{1}{x}"));
static_assert(shows(2_c * (x + y), "2\\,(x + y)") && shows(x * pow(2_c, y), "x \\cdot 2^{y}"));

// Numbers.
static_assert(shows(0_c, "0") && shows(-2_c, "-2") && shows(0.05_c, "0.05"));
static_assert(shows(1_c / 3_c, "\\frac{1}{3}") && shows(-2_c / 3_c, "-\\frac{2}{3}"));
static_assert(shows(pow(1_c / 3_c, x), "\\left(\\frac{1}{3}\\right)^{x}"));
static_assert(shows(6.62607015e-34_c, "6.62607015 \\cdot 10^{-34}"));
static_assert(shows(-6e23_c * x, "-6 \\cdot 10^{23}\\,x") && shows(1e30_c, "10^{30}"));
static_assert(shows(pow(6e23_c, x), "(6 \\cdot 10^{23})^{x}"));
static_assert(shows(x + 1e-30_c / 3_c, "x + \\frac{10^{-30}}{3}") ||
              shows(x + 1e-30_c / 3_c, "x + \\frac{1}{3 \\cdot 10^{30}}"));
static_assert(shows(2_c * tapeless::pi * x + tapeless::e, "2\\,\\pi\\,x + e"));

// Comparisons and choices. Those in the last branch are cases of the same list.
static_assert(shows((x < y) * x, "(x < y)\\,x"));
static_assert(
    shows(select(x < y, x, -y),
          "\\begin{cases} x & \\text{if } x < y \\\\ -y & \\text{otherwise} \\end{cases}"));
static_assert(shows(select(x <= y, 1_c, select(x > y, 2_c, select(x >= y, 3_c, 4_c))),
                    "\\begin{cases} 1 & \\text{if } x \\le y \\\\ 2 & \\text{if } x > y \\\\ "
                    "3 & \\text{if } x \\ge y \\\\ 4 & \\text{otherwise} \\end{cases}"));
static_assert(shows(x * select(x < y, x, y),
                    "x\\,\\left(\\begin{cases} x & \\text{if } x < y \\\\ y & \\text{otherwise} "
                    "\\end{cases}\\right)"));
static_assert(shows(exp(select(x < y, x, y)),
                    "\\exp\\left(\\begin{cases} x & \\text{if } x < y \\\\ y & \\text{otherwise} "
                    "\\end{cases}\\right)"));
static_assert(shows(abs(x / y), "\\left\\lvert \\frac{x}{y} \\right\\rvert"));
static_assert(shows(min(x, max(y, z / 2_c)),
                    "\\min\\left(x, \\max\\left(y, \\frac{z}{2}\\right)\\right)"));

// Functions.
static_assert(shows(sin(x), "\\sin(x)") && shows(asin(x), "\\arcsin(x)"));
static_assert(shows(cos(x), "\\cos(x)") && shows(acos(x), "\\arccos(x)"));
static_assert(shows(tan(x), "\\tan(x)") && shows(atan(x), "\\arctan(x)"));
static_assert(shows(sinh(x), "\\sinh(x)") && shows(asinh(x), "\\operatorname{arsinh}(x)"));
static_assert(shows(cosh(x), "\\cosh(x)") && shows(acosh(x), "\\operatorname{arcosh}(x)"));
static_assert(shows(tanh(x), "\\tanh(x)") && shows(atanh(x), "\\operatorname{artanh}(x)"));
static_assert(shows(atan2(x, y), "\\operatorname{atan2}(x, y)"));
static_assert(shows(log(x), "\\ln(x)") && shows(log10(x), "\\log_{10}(x)"));
static_assert(shows(erf(x), "\\operatorname{erf}(x)") && shows(erfc(x), "\\operatorname{erfc}(x)"));
static_assert(shows(sigmoid(x), "\\sigma(x)") && shows(sign(x), "\\operatorname{sign}(x)"));
static_assert(shows(softplus(x), "\\operatorname{softplus}(x)"));
static_assert(shows(relu(x), "\\operatorname{relu}(x)") && shows(cbrt(x), "\\sqrt[3]{x}"));
// Names that say only how a value is computed.
static_assert(shows(log1p(x), "\\ln(1 + x)") && shows(pow(log1p(x), 2_c), "\\ln^{2}(1 + x)"));
static_assert(shows(expm1(x), "e^{x} - 1") && shows(x * expm1(y), "x\\,(e^{y} - 1)"));
static_assert(shows(exp2(x), "2^{x}") && shows(pow(exp2(x), y), "(2^{x})^{y}"));
static_assert(shows(hypot(x, y), "\\sqrt{x^{2} + y^{2}}"));
static_assert(shows(hypot(x + y, -y), "\\sqrt{(x + y)^{2} + (-y)^{2}}"));

// Names.
template <tapeless::text Name>
constexpr std::string_view name = to_latex(variable<Name>{});
static_assert(name<"x"> == "x" && name<"X"> == "X" && name<"num"> == "\\mathit{num}");
static_assert(name<"x_1"> == "x_{1}" && name<"x1"> == "x_{1}" && name<"x12"> == "x_{12}");
static_assert(name<"theta"> == "\\theta" && name<"theta_1"> == "\\theta_{1}");
static_assert(name<"theta1"> == "\\theta_{1}" && name<"Gamma"> == "\\Gamma");
static_assert(name<"epsilon"> == "\\epsilon" && name<"varepsilon"> == "\\varepsilon");
static_assert(name<"omicron"> == "\\mathrm{o}" && name<"Alpha"> == "\\mathrm{A}");
static_assert(name<"Theta"> == "\\Theta" && name<"Eta"> == "\\mathrm{H}");
static_assert(name<"w_ij"> == "w_{ij}" && name<"w_i_j"> == "w_{i,j}" && name<"w_1_2"> == "w_{1,2}");
static_assert(name<"v_max"> == "v_{\\mathit{max}}" && name<"k_alpha"> == "k_{\\alpha}");
static_assert(name<"x_10"> == "x_{10}" && name<"x_100"> == "x_{100}" && name<"x1_2"> == "x_{1,2}");
static_assert(name<"rate2"> == "\\mathit{rate}_{2}" && name<"log2x"> == "\\mathit{log2x}");
static_assert(name<"dx"> == "\\mathit{dx}" && name<"sigma_x"> == "\\sigma_{x}");
static_assert(name<"int"> == "\\mathit{int}" && name<"in"> == "\\mathit{in}");
static_assert(name<"alphabet"> == "\\mathit{alphabet}");
static_assert(name<"_"> == "\\mathtt{\\_}" && name<"a__b"> == "\\mathtt{a\\_\\_b}");
static_assert(name<"_x"> == "\\mathtt{\\_x}" && name<"x_"> == "\\mathtt{x\\_}");
static_assert(name<"σ"> == "\\sigma" && name<"Δ"> == "\\Delta" && name<"Α"> == "\\mathrm{A}");
static_assert(name<"ε"> == "\\varepsilon" && name<"φ"> == "\\varphi" && name<"µ"> == "\\mu");
static_assert(name<"Δx"> == "\\mathit{\\Delta x}" && name<"λ_1"> == "\\lambda_{1}");
static_assert(name<"é"> == "\\textit{é}" && name<"größe"> == "\\textit{größe}");
static_assert(name<"x_é"> == "x_{\\textit{é}}" && name<"größe_1"> == "\\textit{größe}_{1}");
static_assert(name<"ж"> == "\\textit{U+0436}" && name<"þ"> == "\\textit{U+00FE}");
static_assert(name<"𝑥"> == "\\textit{U+1D465}" && name<"éσ"> == "\\textit{éU+03C3}");
static_assert(shows(w[0_c] * w[11_c], "w_{0}\\,w_{11}"));
static_assert(shows("x_1"_v + tapeless::element<"y_1", 2>{}, "x_{1} + y_{1,2}"));
static_assert(name<"größe_"> == "\\mathtt{gr\\texttt{ö}\\texttt{ß}e\\_}");
// Each looks different from all others of its text, and from functions and constants.
static_assert(shows("x1"_v + "x_1"_v, "\\mathtt{x1} + \\mathtt{x\\_1}"));
static_assert(shows("w_2"_v * w[2_c] * w[3_c], "\\mathtt{w\\_2}\\,\\mathtt{w[2]}\\,w_{3}"));
static_assert(shows("alpha"_v + "α"_v, "\\mathtt{alpha} + \\mathtt{\\texttt{U+03B1}}"));
static_assert(shows("pi"_v, "\\pi") && shows("pi"_v * tapeless::pi, "\\mathtt{pi}\\,\\pi"));
static_assert(shows("e"_v, "e") && shows("e"_v * exp(x), "\\mathtt{e}\\,e^{x}"));
static_assert(shows("sigma"_v * sigmoid(x), "\\mathtt{sigma}\\,\\sigma(x)"));
static_assert(shows(gradient("x1"_v * "x_1"_v, "x1"_v, "x_1"_v),
                    "\\begin{pmatrix} \\mathtt{x\\_1} \\\\ \\mathtt{x1} \\end{pmatrix}"));

// Operations of others.
struct swish_operation {
  static constexpr std::string_view name = "swish";
  template <class T>
  static constexpr T evaluate(const T& u) {
    return u;
  }
  static constexpr auto derivative(const auto&, const auto&) { return 1; }
};
struct raised : swish_operation {
  static constexpr std::string_view name = "raised";
  static constexpr std::string_view latex = "f^{*}";
};
struct badly_named : swish_operation {
  static constexpr std::string_view name = "\\a_b%#${}~^& \n-é";
};
struct snake_case : swish_operation {
  static constexpr std::string_view name = "snake_case";
};
template <class Operation, class... U>
constexpr auto apply(const U&... u) {
  return tapeless::apply_operation<Operation>(u...);
}
static_assert(shows(apply<swish_operation>(x / y),
                    "\\operatorname{swish}\\left(\\frac{x}{y}\\right)"));
static_assert(shows(pow(apply<swish_operation>(x), 2_c), "\\operatorname{swish}^{2}(x)"));
static_assert(shows(pow(apply<raised>(x), 2_c), "f^{*}(x)^{2}"));
static_assert(shows(apply<snake_case>(x), "\\operatorname{snake\\_case}(x)"));
static_assert(shows(apply<badly_named>(x),
                    "\\operatorname{\\textrm{\\textbackslash{}a\\_b\\%\\#\\$\\{\\}\\~{}\\^{}\\& "
                    "U+000A-é}}(x)"));

// Named intermediate results.
constexpr auto num = let<"num">(x + sigmoid(y));
constexpr auto den = let<"den">(sigmoid(x) + pow(x + y, 2_c));
static_assert(shows(num / den, "\\frac{\\mathit{num}}{\\mathit{den}} \\quad\\text{where}\\quad "
                               "\\mathit{num} = x + \\sigma(y),\\quad "
                               "\\mathit{den} = \\sigma(x) + (x + y)^{2}"));
static_assert(shows(let<"f">(x * y), "f = x\\,y"));
static_assert(shows(let<"loss">(square(let<"d_1">(x - y))),
                    "\\mathit{loss} = d_{1}^{2} \\quad\\text{where}\\quad d_{1} = x - y"));
static_assert(shows(let<"a">(let<"b">(x + y) * let<"b">(x - y)),
                    "a = b\\,b_{2} \\quad\\text{where}\\quad b = x + y,\\quad b_{2} = x - y"));
static_assert(shows(let<"d1">(x * x) + "d_1"_v,
                    "\\mathtt{d1} + \\mathtt{d\\_1} \\quad\\text{where}\\quad "
                    "\\mathtt{d1} = x\\,x"));

// Derivatives, as derivative(f, x) has them.
static_assert(shows(derivative(atan(x), x), "\\frac{1}{x^{2} + 1}"));
static_assert(shows(derivative(sigmoid(x), x), "\\sigma(x)\\,(1 - \\sigma(x))"));
static_assert(shows(derivative(1_c / x, x), "-\\frac{1}{x^{2}}"));
static_assert(shows(derivative(hypot(x, y), x), "\\frac{x}{\\sqrt{x^{2} + y^{2}}}"));
static_assert(shows(gradient(x * sin(y)),
                    "\\begin{pmatrix} \\sin(y) \\\\ x\\,\\cos(y) \\end{pmatrix}"));
static_assert(shows(gradient(x * y, y), "\\begin{pmatrix} x \\end{pmatrix}"));
static_assert(shows(gradient(w[0_c] * w[1_c] * w[2_c], tapeless::vector<"w", 2>{}),
                    "\\begin{pmatrix} w_{1}\\,w_{2} \\\\ w_{0}\\,w_{2} \\end{pmatrix}"));
static_assert(shows(gradient(3_c), "\\begin{pmatrix} \\, \\end{pmatrix}"));
static_assert(shows(hessian(x * x * y, x, y),
                    "\\begin{pmatrix} 2\\,y & 2\\,x \\\\ 2\\,x & 0 \\end{pmatrix}"));
static_assert(shows(jacobian(make_tuple(x * y, x + y), x, y),
                    "\\begin{pmatrix} y & x \\\\ 1 & 1 \\end{pmatrix}"));
// Fractions are shown in full size.
static_assert(shows(jacobian(make_tuple(x / y, x + y), x, y),
                    "\\begin{pmatrix} \\displaystyle \\frac{1}{y} & "
                    "\\displaystyle -\\frac{x}{y^{2}} \\\\[3ex] "
                    "\\displaystyle 1 & \\displaystyle 1 \\end{pmatrix}"));
static_assert(shows(value_and_gradient(x * y, x, y),
                    "\\begin{aligned} f &= x\\,y \\\\ \\frac{\\partial f}{\\partial x} &= y \\\\ "
                    "\\frac{\\partial f}{\\partial y} &= x \\end{aligned}"));
static_assert(shows(value_and_gradient(let<"loss">(square(let<"d">(x - y))), x),
                    "\\begin{aligned} \\mathit{loss} &= d^{2} \\\\ d &= x - y \\\\ "
                    "\\frac{\\partial \\mathit{loss}}{\\partial x} &= 2\\,(x - y) \\end{aligned}"));
static_assert(to_latex(x * y, x) == "\\frac{\\partial f}{\\partial x} = y");
static_assert(to_latex(let<"g">(x * y), x) == "\\frac{\\partial g}{\\partial x} = y");
static_assert(to_latex("f"_v * w[1_c], w[1_c]) == "\\frac{\\partial f_{2}}{\\partial w_{1}} = f");
// amsmath's matrices have at most ten columns.
constexpr auto eleven = tapeless::sum<11>([](auto i) { return w[i]; });
static_assert(to_latex(jacobian(make_tuple(eleven), tapeless::vector<"w", 11>{})) ==
              "\\left(\\begin{array}{ccccccccccc} 1 & 1 & 1 & 1 & 1 & 1 & 1 & 1 & 1 & 1 & 1 "
              "\\end{array}\\right)");

// The Greeks of a Black-Scholes call, within the compilers' default limits.
constexpr auto normal(auto u) { return (1_c + erf(u / sqrt(2_c))) / 2_c; }
constexpr auto S = "S"_v;
constexpr auto K = "K"_v;
constexpr auto r = "r"_v;
constexpr auto T = "T"_v;
constexpr auto sigma = "sigma"_v;
constexpr auto d_1 = let<"d_1">((log(S / K) + (r + square(sigma) / 2_c) * T) / (sigma * sqrt(T)));
constexpr auto d_2 = let<"d_2">(d_1 - sigma * sqrt(T));
constexpr auto call = S * normal(d_1) - K * exp(-r * T) * normal(d_2);
static_assert(to_latex(call).ends_with(
    "\\quad\\text{where}\\quad d_{1} = \\frac{\\ln\\left(\\frac{S}{K}\\right) + "
    "\\left(r + \\frac{\\sigma^{2}}{2}\\right)\\,T}{\\sigma\\,\\sqrt{T}},\\quad "
    "d_{2} = d_{1} - \\sigma\\,\\sqrt{T}"));
static_assert(to_latex(gradient(call, S, K, r, T, sigma)).size() > 3000);

/// Whether braces, parentheses of either size, and environments close what they open.
bool is_balanced(std::string_view latex) {
  struct pair {
    std::string_view opening;
    std::string_view closing;
  };
  constexpr pair pairs[] = {{"\\left(", "\\right)"},
                            {"\\left\\lvert ", "\\right\\rvert"},
                            {"\\lvert ", "\\rvert"},
                            {"\\begin{cases}", "\\end{cases}"},
                            {"{", "}"},
                            {"(", ")"}};
  std::string open;
  while (!latex.empty()) {
    std::size_t length = 1;
    for (const pair& each : pairs) {
      const char kind = static_cast<char>('0' + (&each - pairs));
      if (latex.starts_with(each.opening)) {
        open += kind;
        length = each.opening.size();
        break;
      }
      if (latex.starts_with(each.closing)) {
        if (open.empty() || open.back() != kind)
          return false;
        open.pop_back();
        length = each.closing.size();
        break;
      }
    }
    latex.remove_prefix(length);
  }
  return open.empty();
}

TEST_CASE("whatever is opened is closed") {
  CHECK(is_balanced("\\left(\\frac{x}{y}\\right)"));
  CHECK(!is_balanced("\\left(\\frac{x}{y})"));
  CHECK(!is_balanced("(x"));
  CHECK(!is_balanced("\\sqrt{(x})"));
  for (unsigned seed = 1; seed <= 2000; ++seed) {
    tapeless::graph g;
    const int root = tapeless::random_formula(g, seed)(12);
    tapeless::detail::latex_writer write(g);
    write.add(root);
    const tapeless::growable<char> text = write();
    if (text.size() <= tapeless::longest_text) {
      const std::string latex(text.data(), static_cast<std::size_t>(text.size()));
      CAPTURE(latex);
      CHECK(is_balanced(latex));
    }
  }
}

TEST_CASE("the characters end with a zero") {
  CHECK(std::string(to_latex(x / y).data()) == "\\frac{x}{y}");
}
