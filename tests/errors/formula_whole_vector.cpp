// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: column 5:
// expected: [element-index]
#include <tapeless/tapeless.hpp>

using w = tapeless::vector<"w", 3>;

#ifdef PUT_RIGHT
inline constexpr auto f = tapeless::formula<"x * w[0]", w>;
#else
inline constexpr auto f = tapeless::formula<"x * w", w>;
#endif
