// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// A long chain: STEPS of the classical Runge-Kutta method for predators and prey, and the
// sensitivities of the last state to parameters and first state.
#include <tapeless/tapeless.hpp>

#include <array>

constexpr auto prey_at_the_end = [](auto growth, auto hunt, auto prey, auto predators) {
  using T = decltype(prey);
  using state = std::array<T, 2>;
  const double h = 0.01;
  const auto slope = [&](const state& at) {
    return state{growth * at[0] - hunt * at[0] * at[1], hunt * at[0] * at[1] - at[1]};
  };
  const auto moved = [](const state& from, double by, const state& along) {
    return state{from[0] + by * along[0], from[1] + by * along[1]};
  };
  state at{prey, predators};
  for (int step = 0; step < STEPS; ++step) {
    const state a = slope(at);
    const state b = slope(moved(at, h / 2, a));
    const state c = slope(moved(at, h / 2, b));
    const state d = slope(moved(at, h, c));
    for (std::size_t i = 0; i < 2; ++i)
      at[i] += h / 6 * (a[i] + 2 * b[i] + 2 * c[i] + d[i]);
  }
  return at[0];
};
constexpr auto formula = tapeless::trace<"growth", "hunt", "prey", "predators">(prey_at_the_end);
constexpr tapeless::variable<"growth"> growth;
constexpr tapeless::variable<"hunt"> hunt;
constexpr tapeless::variable<"prey"> prey;
constexpr tapeless::variable<"predators"> predators;
constexpr auto sensitivities = value_and_gradient(formula, growth, hunt, prey, predators);
using request =
    tapeless::detail::gradient_request<true, std::remove_const_t<decltype(formula)>,
                                       tapeless::variable<"growth">, tapeless::variable<"hunt">,
                                       tapeless::variable<"prey">, tapeless::variable<"predators">>;
static_assert(tapeless::detail::plan_of<tapeless::detail::scheduled<request>>::size >= NODES);

// The value has the bits of the function, and the sensitivity to the growth is its slope.
int main() {
  const auto result = sensitivities(growth = 1.1, hunt = 0.4, prey = 1.5, predators = 1.0);
  const double value = prey_at_the_end(1.1, 0.4, 1.5, 1.0);
  const double step = 1e-5;
  const double slope =
      (prey_at_the_end(1.1 + step, 0.4, 1.5, 1.0) - prey_at_the_end(1.1 - step, 0.4, 1.5, 1.0)) /
      (2 * step);
  return result.value == value && tapeless::is_close(result.gradient[0], slope, 1e-8) ? 0 : 1;
}
