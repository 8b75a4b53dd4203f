// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// Logarithms: their derivatives are what differences of their values say.

#include "support/rules.hpp"

static_assert(follows_rules(log(x), 0.5) && follows_rules(log(x), 3.0));
static_assert(follows_rules(log1p(x), 0.5) && follows_rules(log1p(x), -0.6));
static_assert(follows_rules(log2(x), 0.5) && follows_rules(log2(x), 3.0));
static_assert(follows_rules(log10(x), 0.5) && follows_rules(log10(x), 3.0));
