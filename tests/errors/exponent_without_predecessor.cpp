// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: the_exact_result_does_not_fit_into_64_bits
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
inline constexpr tapeless::variable<"x"> x;

#ifdef PUT_RIGHT
inline constexpr auto df = derivative(pow(x, 0.1_c), x);
#else
inline constexpr auto df = derivative(pow(x, 1e-30_c), x);
#endif
