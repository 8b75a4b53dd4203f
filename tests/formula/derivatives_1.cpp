// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// Derivatives of the library's functions, up to the third, come back from their text.

#include "support/round_trip.hpp"

namespace {

using namespace tapeless::literals;

constexpr auto x = "x"_v;
constexpr auto y = "y"_v;

CHECK_DERIVATIVES_OF(exp);
CHECK_DERIVATIVES_OF(expm1);
CHECK_DERIVATIVES_OF(log);
CHECK_DERIVATIVES_OF(log1p);
CHECK_DERIVATIVES_OF(exp2);
CHECK_DERIVATIVES_OF(log2);
CHECK_DERIVATIVES_OF(log10);
CHECK_DERIVATIVES_OF(sqrt);
CHECK_DERIVATIVES_OF(cbrt);
CHECK_DERIVATIVES_OF(sin);
CHECK_DERIVATIVES_OF(cos);
CHECK_DERIVATIVES_OF(tan);
CHECK_DERIVATIVES_OF(asin);
CHECK_DERIVATIVES_OF(acos);
CHECK_DERIVATIVES_OF(atan);
CHECK_DERIVATIVES_OF(sinh);
CHECK_DERIVATIVES_OF(cosh);
CHECK_DERIVATIVES_OF(tanh);

} // namespace
