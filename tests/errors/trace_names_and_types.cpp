// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: trace lists names or types, not both; beside residuals<n> write variable<
// expected: [trace-of-names-and-types]
#include <tapeless/tapeless.hpp>

#ifdef PUT_RIGHT
inline constexpr auto f = tapeless::trace<tapeless::vector<"x", 1>, tapeless::residuals<1>>(
    [](auto* u, auto* r) { *r = u[0]; });
#else
inline constexpr auto f =
    tapeless::trace<"x", tapeless::residuals<1>>([](auto u, auto* r) { *r = u; });
#endif
