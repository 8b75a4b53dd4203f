// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: column 1:
// expected: log of a negative constant is
// expected: not a real number --
// expected: <here>log(1 - 2)
// expected: [negative-argument]
#include <tapeless/tapeless.hpp>

#ifdef PUT_RIGHT
inline constexpr auto f = tapeless::formula<"log(2 - 1)">;
#else
inline constexpr auto f = tapeless::formula<"log(1 - 2)">;
#endif
