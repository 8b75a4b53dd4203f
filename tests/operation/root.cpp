// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// Roots: their derivatives are what differences of their values say.

#include "support/rules.hpp"

static_assert(follows_rules(sqrt(x), 0.5) && follows_rules(sqrt(x), 3.0));
static_assert(follows_rules(cbrt(x), 0.5) && follows_rules(cbrt(x), -3.0));
static_assert(follows_rules(hypot(x, y), 0.5, -0.7) && follows_rules(hypot(x, y), -3.0, 2.0));
// The second operand of `direction`, which the rule is made of, is first seen in third derivatives.
static_assert(follows_rules(derivative(hypot(x, y), x, x), 0.5, -0.7));
static_assert(follows_rules(derivative(hypot(x, y), x, y), -3.0, 2.0));
// Operations that only derivatives have, by themselves.
constexpr auto distance_of_x_and_y = tapeless::apply_operation<struct tapeless::distance>(x, y);
static_assert(follows_rules(distance_of_x_and_y, 0.5, -0.7));
static_assert(follows_rules(derivative(distance_of_x_and_y, x), 0.5, -0.7));
static_assert(follows_rules(derivative(distance_of_x_and_y, y), -3.0, 2.0));
static_assert(follows_rules(derivative(distance_of_x_and_y, x, x), 0.5, -0.7));
static_assert(follows_rules(derivative(distance_of_x_and_y, x, y), -3.0, 2.0));
