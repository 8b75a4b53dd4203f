// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: column 5:
// expected: unknown function sigmod,
// expected: did you mean sigmoid? --
// expected: x + <here>sigmod(y)
// expected: [unknown-function]
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;

#ifdef PUT_RIGHT
inline constexpr auto f = "x + sigmoid(y)"_formula;
#else
inline constexpr auto f = "x + sigmod(y)"_formula;
#endif
