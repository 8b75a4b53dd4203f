// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: column 1:
// expected: the text is empty;
// expected: write a formula, as in x + 1 --
// expected: <here> [empty-text]
#include <tapeless/tapeless.hpp>

#ifdef PUT_RIGHT
inline constexpr auto f = tapeless::formula<"x + 1">;
#else
inline constexpr auto f = tapeless::formula<"">;
#endif
