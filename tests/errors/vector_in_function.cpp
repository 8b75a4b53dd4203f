// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: a whole vector is not an operand; write its elements as x[0_c], or
// expected: sum<3>([](auto i) { return x[i]; }) [whole-vector]
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
inline constexpr tapeless::vector<"v", 3> v;

#ifdef PUT_RIGHT
inline constexpr auto f = tapeless::sum<3>([](auto i) { return sin(v[i]); });
#else
inline constexpr auto f = sin(v);
#endif
