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
