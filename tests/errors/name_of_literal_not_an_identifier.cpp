// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: the name of a variable is not an identifier
// expected: [not-an-identifier]
// expected: "a b"
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;

#ifdef PUT_RIGHT
inline constexpr auto right = "a_b"_v;
#else
inline constexpr auto wrong = "a b"_v;
#endif
