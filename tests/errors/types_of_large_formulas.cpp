// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// Large formulas are named by what was asked, and default arguments are left out.
// expected: tapeless::graph_formula<tapeless::tracing<
// expected: tapeless::graph_formula<tapeless::derivative_request<1, tapeless::graph_formula<
// expected: tapeless::graph_formula<tapeless::substitution_request<tapeless::graph_formula<
// expected: tapeless::graph_formula<tapeless::simplified<tapeless::as_written<
// unexpected: detail::
// unexpected: aka
// unexpected: , 0>
#include <tapeless/tapeless.hpp>

inline constexpr tapeless::variable<"x"> x;
inline constexpr tapeless::variable<"y"> y;
inline constexpr auto large = tapeless::trace<"x">([](auto u) {
  auto sum = u;
  for (int i = 0; i < 30; ++i)
    sum = sin(sum * cos(sum)) + u;
  return sum;
});

struct mistaken {
#ifdef PUT_RIGHT
  template <class F>
  constexpr mistaken(const F&) {}
#endif
};
inline constexpr mistaken traced = large;
inline constexpr mistaken partial = derivative(large, x);
inline constexpr mistaken substituted = substitute(large, x = y);
inline constexpr mistaken simplified = simplify(large);
