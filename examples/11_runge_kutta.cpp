// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// How do prey and predators of tomorrow depend on those of today, and on the rates at which they
// live and die? The equations of Lotka and Volterra have no solution in closed form, so they are
// integrated by ten steps of the classical method of Runge and Kutta: an ordinary function template
// with loops. `trace` runs it once on graph values; then it is a formula, and its sensitivities are
// a Jacobian.

#include <tapeless/tapeless.hpp>

#include <boost/hana/at.hpp>

#include <array>
#include <cstddef>
#include <cstdio>

// ---- Ordinary code, which knows nothing of formulas
// -----------------------------------------------

/// The solution of state' = slope_of(state) after some steps of the given length; of fourth order
/// (Kutta 1901).
template <class T, std::size_t N, class Slope>
constexpr std::array<T, N> runge_kutta(std::array<T, N> state, const Slope& slope_of, double length,
                                       int steps) {
  const auto moved = [](const std::array<T, N>& from, const std::array<T, N>& slope, double by) {
    std::array<T, N> to = from;
    for (std::size_t i = 0; i < N; ++i)
      to[i] += by * slope[i];
    return to;
  };
  for (int step = 0; step < steps; ++step) {
    const std::array<T, N> k1 = slope_of(state);
    const std::array<T, N> k2 = slope_of(moved(state, k1, length / 2));
    const std::array<T, N> k3 = slope_of(moved(state, k2, length / 2));
    const std::array<T, N> k4 = slope_of(moved(state, k3, length));
    for (std::size_t i = 0; i < N; ++i)
      state[i] += length / 6 * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]);
  }
  return state;
}

constexpr double length = 0.2; // of a step, in years
constexpr int steps = 10;

/// Prey and predators after two years; rate[0] is the growth of prey and rate[1] its loss to each
/// predator, rate[2] the growth of predators by each prey and rate[3] their loss.
struct lotka_volterra {
  template <class T>
  constexpr std::array<T, 2> operator()(const std::array<T, 2>& start,
                                        const std::array<T, 4>& rate) const {
    const auto slope_of = [&](const std::array<T, 2>& state) {
      const T meetings = state[0] * state[1];
      return std::array<T, 2>{rate[0] * state[0] - rate[1] * meetings,
                              rate[2] * meetings - rate[3] * state[1]};
    };
    return runge_kutta(start, slope_of, length, steps);
  }
};

// ---- The same as formulas
// -------------------------------------------------------------------------

constexpr tapeless::vector<"start", 2> start;
constexpr tapeless::vector<"rate", 4> rate;

// The callable takes two arrays, one for each vector, and returns an array: a tuple of two
// formulas.
constexpr auto later =
    tapeless::trace<tapeless::vector<"start", 2>, tapeless::vector<"rate", 4>>(lotka_volterra{});
constexpr auto sensitivities = jacobian(later, start, rate);

constexpr std::array<double, 2> animals{10.0, 5.0};
constexpr std::array<double, 4> rates{1.1, 0.4, 0.1, 0.4};

// A formula gives the bits of the function that it comes from.
constexpr std::array<double, 2> animals_later = lotka_volterra{}(animals, rates);
static_assert(later[boost::hana::size_c<0>](start = animals, rate = rates) == animals_later[0]);
static_assert(later[boost::hana::size_c<1>](start = animals, rate = rates) == animals_later[1]);

// ---- Two checks
// -----------------------------------------------------------------------------------

using matrix = std::array<std::array<double, 6>, 2>;

/// The variational equations, which one integrates where there is no automatic differentiation: the
/// sensitivities S obey S' = (d slope / d state) S + d slope / d parameter. The method of Runge and
/// Kutta gives with them the very derivative of what it gives without, up to rounding.
constexpr matrix by_variational_equations(const std::array<double, 2>& at,
                                          const std::array<double, 4>& p) {
  // Prey and predators, then a column of S for each of the six parameters.
  std::array<double, 14> state{at[0], at[1], 1, 0, 0, 1};
  state = runge_kutta(
      state,
      [&](const std::array<double, 14>& s) {
        std::array<double, 14> slope{p[0] * s[0] - p[1] * s[0] * s[1],
                                     p[2] * s[0] * s[1] - p[3] * s[1]};
        const double direct[6][2] = {{0, 0},           {0, 0},    {s[0], 0}, {-s[0] * s[1], 0},
                                     {0, s[0] * s[1]}, {0, -s[1]}};
        for (std::size_t i = 0; i < 6; ++i) {
          const double prey = s[2 + 2 * i];
          const double predators = s[3 + 2 * i];
          slope[2 + 2 * i] = (p[0] - p[1] * s[1]) * prey - p[1] * s[0] * predators + direct[i][0];
          slope[3 + 2 * i] = p[2] * s[1] * prey + (p[2] * s[0] - p[3]) * predators + direct[i][1];
        }
        return slope;
      },
      length, steps);
  matrix result{};
  for (std::size_t i = 0; i < 6; ++i)
    for (std::size_t k = 0; k < 2; ++k)
      result[k][i] = state[2 + 2 * i + k];
  return result;
}

constexpr bool agree(const matrix& a, const matrix& b) {
  bool all = true;
  for (std::size_t k = 0; k < 2; ++k)
    for (std::size_t i = 0; i < 6; ++i)
      all = all && tapeless::is_close(a[k][i], b[k][i], 1e-13); // some hundred roundings
  return all;
}
static_assert(agree(sensitivities(start = animals, rate = rates),
                    by_variational_equations(animals, rates)));

// Without predators, prey grows by the factor 1 + z + z^2/2 + z^3/6 + z^4/24 with each step, where
// z is the growth in a step: the first terms of exp(z).
constexpr bool agrees_without_predators() {
  const matrix computed = sensitivities(start = std::array{10.0, 0.0}, rate = rates);
  const double z = rates[0] * length;
  const double factor = 1 + z + z * z / 2 + z * z * z / 6 + z * z * z * z / 24;
  const double slope = 1 + z + z * z / 2 + z * z * z / 6;
  double power = 1;
  for (int i = 1; i < steps; ++i)
    power *= factor;
  return tapeless::is_close(computed[0][0], power * factor, 1e-14) &&
         tapeless::is_close(computed[0][2], 10 * steps * power * slope * length, 1e-14);
}
static_assert(agrees_without_predators());

int main() {
  std::printf("               now   in two years\n");
  std::printf("prey        %6.2f   %12.4f\n", animals[0], animals_later[0]);
  std::printf("predators   %6.2f   %12.4f\n\n", animals[1], animals_later[1]);

  const matrix s = sensitivities(start = animals, rate = rates);
  const char* const names[6] = {"prey now",          "predators now",       "growth of prey",
                                "loss to predators", "growth of predators", "loss of predators"};
  std::printf("derivative by              of prey   of predators\n");
  for (std::size_t i = 0; i < 6; ++i)
    std::printf("%-20s %13.6f  %13.6f\n", names[i], s[0][i], s[1][i]);

  // What derivatives are good for: what would one percent more growth of prey do?
  const double change = 0.01 * rates[0];
  const auto with_more =
      lotka_volterra{}(animals, {rates[0] + change, rates[1], rates[2], rates[3]});
  std::printf("\none percent more growth of prey\n");
  std::printf("prey        %+.4f by the derivative, %+.4f computed anew\n", s[0][2] * change,
              with_more[0] - animals_later[0]);
  std::printf("predators   %+.4f by the derivative, %+.4f computed anew\n", s[1][2] * change,
              with_more[1] - animals_later[1]);
}
