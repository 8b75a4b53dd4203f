// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// Hyperbolic functions: their derivatives are what differences of their values say.

#include "support/rules.hpp"

static_assert(follows_rules(sinh(x), 0.5) && follows_rules(sinh(x), -2.0));
static_assert(follows_rules(cosh(x), 0.5) && follows_rules(cosh(x), -2.0));
static_assert(follows_rules(tanh(x), 0.5) && follows_rules(tanh(x), -2.0));
static_assert(follows_rules(asinh(x), 0.5) && follows_rules(asinh(x), -2.0));
static_assert(follows_rules(acosh(x), 1.5) && follows_rules(acosh(x), 4.0));
static_assert(follows_rules(atanh(x), 0.3) && follows_rules(atanh(x), -0.6));

// The complement of tanh has stages, a rule and a textbook form of its own.
static_assert(to_string(derivative(tanh(x), x)) == "1 - tanh(x)^2");
static_assert(follows_rules(1_c - square(tanh(x)), 0.5));
static_assert(follows_rules(derivative(tanh(x), x), 0.5));
static_assert(follows_rules(derivative(tanh(x), x), -2.0));
static_assert(is_close(gradient(tanh(x), x)(x = 40.0)[0], 7.219405551381661e-35, 1e-12));
static_assert(is_close(gradient(tanh(x), x)(x = -40.0)[0], 7.219405551381661e-35, 1e-12));
static_assert(gradient(tanh(x), x)(x = 400.0)[0] == 0.0);
static_assert(gradient(tanh(x), x)(x = -400.0)[0] == 0.0);
