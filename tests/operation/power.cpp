// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// Powers: their derivatives are what differences of their values say.

#include "support/rules.hpp"

static_assert(follows_rules(square(x), 0.5) && follows_rules(square(x), -2.0));
static_assert(follows_rules(pow(x, 5_c), 0.5) && follows_rules(pow(x, 5_c), -2.0));
static_assert(follows_rules(pow(x, -3_c), 0.5) && follows_rules(pow(x, -3_c), -2.0));
static_assert(follows_rules(pow(x, 2.5_c), 0.5) && follows_rules(pow(x, 2.5_c), 3.0));
static_assert(follows_rules(pow(x, y), 0.5, 2.0) && follows_rules(pow(x, y), 3.0, -0.7));
static_assert(follows_rules(pow(2_c, x), 0.5) && follows_rules(pow(2_c, x), -2.0));

// At base 0, where log(x) is infinite.
static_assert(gradient(pow(x, y), x, y)(x = 0.0, y = 2.0) == std::array{0.0, 0.0});
static_assert(derivative(pow(x, y), y)(x = 0.0, y = 2.0) == 0.0);
