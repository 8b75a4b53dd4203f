// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// Error functions: their derivatives are what differences of their values say.

#include "support/rules.hpp"

static_assert(follows_rules(erf(x), 0.5) && follows_rules(erf(x), -1.2));
static_assert(follows_rules(erfc(x), 0.5) && follows_rules(erfc(x), -1.2));

// The complement of erf has a rule and a textbook form of its own.
static_assert(to_string(simplify(1_c - erf(x))) == "1 - erf(x)");
static_assert(follows_rules(simplify(1_c - erf(x)), 0.5));
static_assert(follows_rules(simplify(1_c - erf(x)), -1.2));
static_assert(is_close(simplify(1_c - erf(x))(x = 10.0), 2.088487583762545e-45, 1e-12));
// The bounded factor of second derivatives, on both sides, and the complement as it is read.
static_assert(follows_rules(derivative(erf(x), x), 0.5) &&
              follows_rules(derivative(erf(x), x), -0.7));
static_assert(follows_rules(derivative(erfc(x), x), 0.5) &&
              follows_rules(derivative(erfc(x), x), -0.7));
static_assert(derivative<3>(erf(x), x)(x = 1e300) == 0 &&
              derivative<3>(erf(x), x)(x = -1e300) == 0);
static_assert(to_string(simplify(1_c - erf(x))) == "1 - erf(x)");
static_assert(tapeless::apply_operation<struct tapeless::erf_complement>(x) == 1_c - erf(x));
