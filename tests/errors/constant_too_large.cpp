// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: the constant does not fit; numerator and denominator have 63 bits
// expected: [constant-too-large]
#include <tapeless/tapeless.hpp>

#ifdef PUT_RIGHT
inline constexpr tapeless::constant<-INT64_MAX> f;
#else
inline constexpr tapeless::constant<INT64_MIN> f;
#endif
