// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// Choices: their derivatives are what differences of their values say, and half of each at a tie.

#include "support/rules.hpp"

static_assert(follows_rules(min(x, y), 0.5, 2.0) && follows_rules(min(x, y), 2.0, 0.5));
static_assert(follows_rules(max(x, y), 0.5, 2.0) && follows_rules(max(x, y), 2.0, 0.5));
static_assert(follows_rules(abs(x), 0.5) && follows_rules(abs(x), -2.0));
static_assert(follows_rules(sign(x), 0.5) && follows_rules(sign(x), -2.0));
static_assert(follows_rules(x * sign(x), 0.5) && follows_rules(x * sign(x), -2.0));
static_assert(follows_rules(select(x < y, x* x, x* y), 0.5, 2.0));
static_assert(follows_rules(select(x < y, x* x, x* y), 2.0, 0.5));

static_assert(min(x, y)(x = 1.0, y = 2.0) == 1.0 && min(x, y)(x = 2.0, y = 1.0) == 1.0);
static_assert(max(x, y)(x = 1.0, y = 2.0) == 2.0 && max(x, y)(x = 2.0, y = 1.0) == 2.0);
static_assert(sign(x)(x = 3.0) == 1.0 && sign(x)(x = -3.0) == -1.0 && sign(x)(x = 0.0) == 0.0);

constexpr std::array halves{0.5, 0.5};
static_assert(gradient(min(x, y), x, y)(x = 1.0, y = 1.0) == halves);
static_assert(gradient(max(x, y), x, y)(x = 1.0, y = 1.0) == halves);
static_assert(gradient(abs(x), x)(x = 0.0)[0] == 0.0 && gradient(sign(x), x)(x = 0.0)[0] == 0.0);
