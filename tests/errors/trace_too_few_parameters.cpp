// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: the traced callable does not take these arguments; it is called with a value
// expected: for each variable and a std::array of values for each vector, or beside residuals<n>
// expected: with pointers; its parameters are auto or templates
// expected: [traced-parameters]
#include <tapeless/tapeless.hpp>

#ifdef PUT_RIGHT
inline constexpr auto f = tapeless::trace<"x">([](auto x) { return x; });
#else
inline constexpr auto f = tapeless::trace<"x", "y">([](auto x) { return x; });
#endif
