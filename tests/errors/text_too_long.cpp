// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: the formula is too long to be written out, more than 10000 characters with
// expected: each intermediate result wherever it is used; write out its parts
// expected: [text-too-long]
#include <tapeless/tapeless.hpp>

constexpr auto doubled = [](auto x, int times) {
  for (int i = 0; i < times; ++i)
    x = x * x + 1;
  return x;
};

#ifdef PUT_RIGHT
inline constexpr auto f = tapeless::trace<"x">([](auto x) { return doubled(x, 3); });
#else
inline constexpr auto f = tapeless::trace<"x">([](auto x) { return doubled(x, 30); });
#endif
static_assert(!to_string(f).empty());
