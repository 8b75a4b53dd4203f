// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// Many variables: value and gradient of Rosenbrock's function in VARIABLES of them.
#include <tapeless/tapeless.hpp>

#include <array>

constexpr tapeless::vector<"x", VARIABLES> x;
constexpr auto rosenbrock = tapeless::trace<tapeless::vector<"x", VARIABLES>>([](const auto& at) {
  auto sum = 0 * at[0];
  for (std::size_t i = 0; i + 1 < at.size(); ++i) {
    const auto valley = at[i + 1] - at[i] * at[i];
    const auto slope = 1 - at[i];
    sum += 100 * valley * valley + slope * slope;
  }
  return sum;
});
constexpr auto value_and_gradient_at = value_and_gradient(rosenbrock, x);
using request = tapeless::detail::gradient_request<true, std::remove_const_t<decltype(rosenbrock)>,
                                                   std::remove_const_t<decltype(x)>>;
static_assert(tapeless::detail::plan_of<tapeless::detail::scheduled<request>>::size >= NODES);

// At (1, ..., 1) value and gradient are 0.
int main() {
  std::array<double, VARIABLES> ones{};
  ones.fill(1);
  const auto result = value_and_gradient_at(x = ones);
  bool zero = result.value == 0;
  for (const double partial : result.gradient)
    zero = zero && partial == 0;
  return zero ? 0 : 1;
}
