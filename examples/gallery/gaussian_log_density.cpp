// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

#include "page.hpp"

// [shown
constexpr tapeless::variable<"x"> x;         // what was measured
constexpr tapeless::variable<"mu"> mu;       // mean
constexpr tapeless::variable<"sigma"> sigma; // standard deviation

constexpr auto standardized = let<"z">((x - mu) / sigma);
constexpr auto log_p = -square(standardized) / 2_c - log(sigma) - log(2_c * tapeless::pi) / 2_c;
// shown]

// By hand: log p is -2 - log(1/2) - log(2 pi)/2, its gradient ((x - mu) / sigma^2, (x - mu)^2 /
// sigma^3 - 1 / sigma), and so on.
constexpr auto at_point = [](auto g) { return g(x = 2.0, mu = 1.0, sigma = 0.5); };
static_assert(is_close(at_point(log_p), -2.2257913526447274324, 1e-15));
static_assert(at_point(gradient(log_p, mu, sigma)) == std::array{4.0, 6.0});
constexpr std::array expected{std::array{-4.0, -16.0}, std::array{-16.0, -44.0}};
static_assert(at_point(hessian(log_p, mu, sigma)) == expected);

int main(int arguments, char**) {
  page shown(arguments, "Log density of a Gaussian", R"(
How plausible a measurement is, given mean and standard deviation; sums of it are maximized to fit
them. Its Hessian, with the sign turned, is the observed Fisher information.)");
  shown.formula(SHOWN(log_p));
  shown.derivative(SHOWN(derivative(log_p, mu)), to_latex(log_p, mu));
  shown.derivative(SHOWN(derivative(log_p, sigma)), to_latex(log_p, sigma));
  shown.matrix(SHOWN(hessian(log_p, mu, sigma)));
  shown.derivation(SHOWN(explain(log_p, sigma)));
  shown.circuit(SHOWN(to_dot(log_p, x = 2.0, mu = 1.0, sigma = 0.5)));
  shown.table(SHOWN(report(log_p, x = 2.0, mu = 1.0, sigma = 0.5)));
  shown.c_code(SHOWN(to_c(hessian(log_p, mu, sigma), "information")));
  shown.cost(SHOWN(cost(log_p)));
  shown.cost(SHOWN(cost(value_and_gradient(log_p, mu, sigma))));
  shown.cost(SHOWN(cost(hessian(log_p, mu, sigma))));
}
