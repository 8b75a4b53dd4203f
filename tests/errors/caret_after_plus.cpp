// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: C++ binds ^ last, after + - * / and comparisons; only a variable, a
// expected: [caret-binds-last]
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
inline constexpr auto minus_two = -2_c;

// -minus_two is computed and stays so behind a plus.
#ifdef PUT_RIGHT
inline constexpr auto f = -pow(minus_two, 2_c);
static_assert(to_string(f) == "-4");
#else
inline constexpr auto f = +-minus_two ^ 2_c;
#endif
