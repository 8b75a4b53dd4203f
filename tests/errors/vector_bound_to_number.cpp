// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: a vector is bound to a std::array, a C array or a std::span of its length, as
// expected: in x = std::array{1.0, 2.0}
// expected: [vector-bound-to-other]
#include <tapeless/tapeless.hpp>

#include <span>

using namespace tapeless::literals;
inline constexpr tapeless::vector<"v", 3> v;
inline constexpr auto f = v[0_c] * v[1_c] * v[2_c];

#ifdef PUT_RIGHT
inline constexpr auto answer = f(v = std::array{1.0, 2.0, 3.0});
#else
inline constexpr auto answer = f(v = 1.0);
#endif
