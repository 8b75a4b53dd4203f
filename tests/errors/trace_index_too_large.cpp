// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: the traced callable cannot run while compiling; all that it calls must be
// expected: constexpr and all that it reads a constant; what is only known at run time is a
// expected: variable of trace; the compiler says below what it stopped at
// expected: [traced-not-constexpr]
#include <tapeless/tapeless.hpp>

#include <array>

#ifdef PUT_RIGHT
inline constexpr auto f = tapeless::trace<tapeless::vector<"v", 3>>([](const auto& v) {
  auto sum = v[0];
  for (std::size_t i = 1; i < v.size(); ++i)
    sum += v.data()[i];
  return sum;
});
#else
inline constexpr auto f = tapeless::trace<tapeless::vector<"v", 3>>([](const auto& v) {
  auto sum = v[0];
  for (std::size_t i = 1; i <= v.size(); ++i)
    sum += v.data()[i];
  return sum;
});
#endif
