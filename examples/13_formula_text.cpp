// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// A formula typed as in a textbook. The compiler parses the text, and what comes out is the very
// type that the operators give: it is differentiated, printed, compared and evaluated like them.

#include <tapeless/tapeless.hpp>

#include <cstdio>
#include <string_view>

using namespace tapeless::literals;

constexpr tapeless::variable<"x"> x;
constexpr tapeless::variable<"y"> y;

constexpr auto f = "(x + sigmoid(y)) / (sigmoid(x) + (x + y)^2)"_formula;
static_assert(f == (x + sigmoid(y)) / (sigmoid(x) + pow(x + y, 2_c)));
static_assert(verify_gradient(f, x = 3.0, y = -4.0));

// Kepler's equation. `e` would be the base of the natural logarithm; here it is the eccentricity.
constexpr auto kepler = tapeless::formula<"E - e * sin(E) - M", tapeless::variable<"e">>;
constexpr tapeless::variable<"E"> E;
constexpr tapeless::variable<"M"> M;
constexpr tapeless::variable<"e"> eccentricity;
static_assert(derivative(kepler, E) ==
              tapeless::formula<"1 - e * cos(E)", tapeless::variable<"e">>);

// Newton's method.
constexpr double eccentric_anomaly(double at_M, double at_e) {
  double at = at_M;
  for (int i = 0; i < 10; ++i)
    at -= (kepler / derivative(kepler, E))(E = at, M = at_M, eccentricity = at_e);
  return at;
}

// A function of one's own is named by the struct of its operation.
struct softsign_operation {
  static constexpr std::string_view name = "softsign";
  template <class T>
  static constexpr T evaluate(const T& u) {
    return u < T(0) ? u / (T(1) - u) : u / (T(1) + u);
  }
  static constexpr auto derivative(const auto& u, const auto& /*value*/) {
    return 1 / square(1 + abs(u));
  }
};
constexpr auto neuron = tapeless::formula<"softsign(w[0] * x + w[1])", softsign_operation>;

template <class Formula>
void print(const char* label, const Formula& formula) {
  const std::string_view text = to_string(formula);
  std::printf("%s%.*s\n", label, static_cast<int>(text.size()), text.data());
}

int main() {
  print("f          = ", f);
  const auto slopes = gradient(f, x, y)(x = 3.0, y = -4.0);
  std::printf("gradient   = %.10f, %.10f\n", slopes[0], slopes[1]);
  std::printf("E(0.5)     = %.10f where e = 0.2\n", eccentric_anomaly(0.5, 0.2));
  print("neuron     = ", neuron);
  print("its slope  = ", derivative(neuron, x));
}
