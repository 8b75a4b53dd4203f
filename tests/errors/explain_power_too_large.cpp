// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: the_exact_result_does_not_fit_into_64_bits
#include <tapeless/inspect.hpp>
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
inline constexpr tapeless::variable<"x"> x;

#ifdef PUT_RIGHT
inline const auto text = explain(pow(x, 1e3_c), x);
#else
inline const auto text = explain(pow(x, 1e30_c), x);
#endif
