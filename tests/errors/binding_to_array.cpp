// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: a variable is bound to one number, but this is a text, an array or a pointer;
// expected: write x = 3.0 instead of x =
// expected: [binding-to-no-number]
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
inline constexpr tapeless::variable<"x"> x;
inline constexpr tapeless::vector<"v", 3> v;

#ifdef PUT_RIGHT
inline constexpr auto f = (v[0_c] * v[1_c])(v = std::array{1.0, 2.0, 3.0});
#else
inline constexpr auto f = (x * x)(x = std::array{1.0, 2.0, 3.0});
#endif
