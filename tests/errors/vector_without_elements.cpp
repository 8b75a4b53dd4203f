// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: a vector has at least one element
// expected: [vector-without-elements]
#include <tapeless/tapeless.hpp>

#ifdef PUT_RIGHT
inline constexpr tapeless::vector<"v", 1> v;
#else
inline constexpr tapeless::vector<"v", 0> v;
#endif
