// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: the constant has more digits than 64 bits hold; write at most 18
// expected: [constant-with-too-many-digits]
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
inline constexpr tapeless::variable<"x"> x;
inline constexpr tapeless::variable<"y"> y;

#ifdef PUT_RIGHT
inline constexpr auto f = 3.14159265358979324_c;
#else
inline constexpr auto f = 3.14159265358979323846_c;
#endif
