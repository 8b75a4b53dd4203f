// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// Trigonometric functions: their derivatives are what differences of their values say.

#include "support/rules.hpp"

static_assert(follows_rules(sin(x), 0.5) && follows_rules(cos(x), 0.5));
static_assert(follows_rules(sin(x), -2.0) && follows_rules(cos(x), -2.0));
static_assert(follows_rules(tan(x), 0.5) && follows_rules(tan(x), -2.0));
static_assert(follows_rules(asin(x), 0.3) && follows_rules(asin(x), -0.6));
static_assert(follows_rules(acos(x), 0.3) && follows_rules(acos(x), -0.6));
static_assert(follows_rules(atan(x), 0.5) && follows_rules(atan(x), -2.0));
static_assert(follows_rules(atan2(x, y), 0.5, 0.7) && follows_rules(atan2(x, y), -2.0, 0.7));
static_assert(follows_rules(atan2(x, y), 0.5, -3.0) && follows_rules(atan2(x, y), -2.0, -3.0));
