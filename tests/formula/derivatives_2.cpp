// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// Derivatives of the library's functions, up to the third, come back from their text.

#include "support/round_trip.hpp"

namespace {

using namespace tapeless::literals;

constexpr auto x = "x"_v;
constexpr auto y = "y"_v;

CHECK_DERIVATIVES_OF(asinh);
CHECK_DERIVATIVES_OF(acosh);
CHECK_DERIVATIVES_OF(atanh);
CHECK_DERIVATIVES_OF(erf);
CHECK_DERIVATIVES_OF(erfc);
CHECK_DERIVATIVES_OF(sigmoid);
CHECK_DERIVATIVES_OF(softplus);
CHECK_DERIVATIVES_OF(relu);
CHECK_DERIVATIVES_OF(abs);
CHECK_DERIVATIVES_OF(sign);
CHECK_DERIVATIVES_OF(square);
CHECK_DERIVATIVES_OF_TWO(pow);
CHECK_DERIVATIVES_OF_TWO(hypot);
CHECK_DERIVATIVES_OF_TWO(atan2);
CHECK_DERIVATIVES_OF_TWO(min);
CHECK_DERIVATIVES_OF_TWO(max);

// Named constants, and all comparisons but ==, which no operator writes.
static_assert(comes_back(tapeless::pi * x - tapeless::e));
static_assert(comes_back(derivative(select(x < y, sin(x) * y, y), x)));
static_assert(comes_back(derivative<2>(select(x + y <= y * x, exp(x), log(x)), x)));
static_assert(comes_back(derivative<3>(select(x > 2_c, sigmoid(x), -x), x)));
static_assert(comes_back(derivative(select(x >= y, select(y > x, x, y), exp(x) * x), x, x)));

} // namespace
