// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: derivative is by one scalar variable
// expected: [derivative-by-vector]
#include <tapeless/tapeless.hpp>

#include <span>

using namespace tapeless::literals;
inline constexpr tapeless::vector<"v", 3> v;
inline constexpr auto f = v[0_c] * v[1_c] * v[2_c];

#ifdef PUT_RIGHT
inline constexpr auto entry = at(hessian(f, v), v[0_c], v[1_c]);
#else
inline constexpr auto entry = at(hessian(f, v), v, v);
#endif
