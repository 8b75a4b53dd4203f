// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: derivative is by one scalar variable; for a vector x write gradient(f, x), or
// expected: derivative(f, x[0_c])
// expected: [derivative-by-vector]
#include <tapeless/inspect.hpp>
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
inline constexpr tapeless::vector<"v", 2> v;

#ifdef PUT_RIGHT
inline const auto text = explain_in_latex(v[0_c] * v[1_c], v[0_c]);
#else
inline const auto text = explain_in_latex(v[0_c] * v[1_c], v);
#endif
