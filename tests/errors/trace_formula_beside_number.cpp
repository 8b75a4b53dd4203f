// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: a_formula_stands_beside_plain_numbers_only
#include <tapeless/tapeless.hpp>

inline constexpr tapeless::variable<"y"> y;

#ifdef PUT_RIGHT
inline constexpr auto f = tapeless::trace<"x">([](auto x) { return 2 * x * y; });
#else
inline constexpr auto f = tapeless::trace<"x">([](auto x) {
  using T = decltype(x);
  return T(2) * y + x;
});
#endif
