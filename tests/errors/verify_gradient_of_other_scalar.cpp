// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: verify_gradient takes differences of one number at a time; bind the variables
// expected: to values of type float, double or long double
// expected: [scalar-of-verify-gradient]
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
inline constexpr tapeless::variable<"x"> x;
inline constexpr tapeless::variable<"y"> y;

struct pair {
  double first = 3;
  double second = 4;
};

#ifdef PUT_RIGHT
static_assert(verify_gradient(x * y, x = 3.0, y = 4.0));
#else
static_assert(verify_gradient(x * y, x = pair{}, y = pair{}));
#endif
