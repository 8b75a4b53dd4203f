// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: trace lists the variables that the callable takes, as in trace<"x",
// expected: "y">(callable) or trace<vector<"x", 3>>(callable)
// expected: [variables-of-trace]
#include <tapeless/tapeless.hpp>

#ifdef PUT_RIGHT
inline constexpr auto f = tapeless::trace<tapeless::variable<"x">>([](auto x) { return x; });
#else
inline constexpr auto f = tapeless::trace<double>([](auto x) { return x; });
#endif
