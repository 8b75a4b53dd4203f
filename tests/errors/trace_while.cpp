// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: a traced value is used as a number, but it has none before the formula is
// expected: evaluated; write select(x < y, a, b) instead of if and ?:, min(x, y) instead of
// expected: std::min(x, y), exp(x) instead of std::exp(x), and auto instead of double
// expected: [traced-value-as-number]
#include <tapeless/tapeless.hpp>

#ifdef PUT_RIGHT
inline constexpr auto f = tapeless::trace<"x">([](auto x) {
  for (int i = 0; i < 3; ++i)
    x = select(x > 1, x / 2, x);
  return x;
});
#else
inline constexpr auto f = tapeless::trace<"x">([](auto x) {
  while (x > 1)
    x = x / 2;
  return x;
});
#endif
