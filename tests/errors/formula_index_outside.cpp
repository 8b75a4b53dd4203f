// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: column 3:
// expected: the index is outside of the
// expected: [element-index]
#include <tapeless/tapeless.hpp>

using w = tapeless::vector<"w", 3>;

#ifdef PUT_RIGHT
inline constexpr auto f = tapeless::formula<"w[2] * x", w>;
#else
inline constexpr auto f = tapeless::formula<"w[3] * x", w>;
#endif
