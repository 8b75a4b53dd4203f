// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

#include "page.hpp"

// [shown
constexpr tapeless::variable<"S"> S;         // price of the share today
constexpr tapeless::variable<"K"> K;         // price that the option guarantees
constexpr tapeless::variable<"r"> r;         // interest
constexpr tapeless::variable<"sigma"> sigma; // volatility
constexpr tapeless::variable<"T"> T;         // years that are left

// The distribution function of the normal distribution.
constexpr auto Phi = [](auto u) { return erfc(-u / sqrt(2_c)) / 2_c; };

constexpr auto d1 = let<"d1">((log(S / K) + (r + square(sigma) / 2_c) * T) / (sigma * sqrt(T)));
constexpr auto d2 = let<"d2">(d1 - sigma * sqrt(T));
constexpr auto C = let<"C">(S * Phi(d1) - K * exp(-r * T) * Phi(d2));

constexpr auto Delta = derivative(C, S);
constexpr auto Gamma = derivative(C, S, S);
constexpr auto Vega = derivative(C, sigma);
constexpr auto Theta = -derivative(C, T); // by the time that passes
constexpr auto Rho = derivative(C, r);
// shown]

// Price and Greeks to 40 digits by other means, at three points. The tolerance is for the second
// derivative at the third, where terms cancel.
struct greeks {
  double price, delta, gamma, vega, theta, rho;
};
template <class... Bindings>
constexpr bool agree(greeks expected, Bindings... point) {
  constexpr double tolerance = 1e-13;
  return is_close(C(point...), expected.price, tolerance) &&
         is_close(Delta(point...), expected.delta, tolerance) &&
         is_close(Gamma(point...), expected.gamma, tolerance) &&
         is_close(Vega(point...), expected.vega, tolerance) &&
         is_close(Theta(point...), expected.theta, tolerance) &&
         is_close(Rho(point...), expected.rho, tolerance);
}
static_assert(agree({10.450583572185566782, 0.63683065117561907122, 0.018762017345846893919,
                     37.524034691693787837, -6.4140275464381958008, 53.232481545376340341},
                    S = 100.0, K = 100.0, r = 0.05, sigma = 0.2, T = 1.0));
static_assert(agree({3.0881394053156952321, 0.25891880142488327995, 0.014531283579114437224,
                     20.598094473394714764, -7.6136241201466261668, 10.107276361461899982},
                    S = 90.0, K = 110.0, r = 0.02, sigma = 0.35, T = 0.5));
static_assert(agree({24.064459445956472909, 0.85538652038770585108, 0.0089375657070583747322,
                     38.610283854492178843, -2.2337048745491389988, 157.16384600113645844},
                    S = 120.0, K = 100.0, r = 0.01, sigma = 0.15, T = 2.0));

int main(int arguments, char**) {
  page shown(arguments, "Black-Scholes call price and its Greeks", R"(
What the right to buy a share for K in T years is worth today, by F. Black and M. Scholes, *The
Pricing of Options and Corporate Liabilities*, 1973. Traders live by the derivatives, which they
call Greeks. Textbooks simplify them by hand, as in Delta = Φ(d1), with an identity between the
densities at d1 and d2 that the compiler does not know. The values are the same.)");
  shown.formula(SHOWN(C));
  shown.derivative(SHOWN(Delta), to_latex(C, S));
  shown.derivative(SHOWN(Gamma));
  shown.derivative(SHOWN(Vega), to_latex(C, sigma));
  shown.derivative(SHOWN(Theta));
  shown.derivative(SHOWN(Rho), to_latex(C, r));
  shown.derivation(SHOWN(explain(C, S)));
  shown.circuit(SHOWN(to_dot(C, S = 100.0, K = 100.0, r = 0.05, sigma = 0.2, T = 1.0)));
  shown.table(SHOWN(report(C, S = 100.0, K = 100.0, r = 0.05, sigma = 0.2, T = 1.0)));
  shown.c_code(SHOWN(to_c(value_and_gradient(C, S, sigma, T, r), "black_scholes")));
  shown.cost(SHOWN(cost(C)));
  shown.cost(SHOWN(cost(value_and_gradient(C, S, sigma, T, r))));
  shown.cost(SHOWN(cost(Gamma)));
}
