// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// Exponentials: their derivatives are what differences of their values say.

#include "support/rules.hpp"

static_assert(follows_rules(exp(x), 0.5) && follows_rules(exp(x), -2.0));
static_assert(follows_rules(expm1(x), 0.5) && follows_rules(expm1(x), -2.0));
static_assert(follows_rules(exp2(x), 0.5) && follows_rules(exp2(x), -2.0));
