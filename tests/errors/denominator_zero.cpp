// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: division by the constant zero; a constant's denominator is not zero
// expected: [division-by-zero]
#include <tapeless/tapeless.hpp>

#ifdef PUT_RIGHT
inline constexpr tapeless::constant<1, 2> f;
#else
inline constexpr tapeless::constant<1, 0> f;
#endif
