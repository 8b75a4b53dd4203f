// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// Arithmetic and the chain rule: both ways to differentiate say what differences do.

#include "support/rules.hpp"

// Each operand varies, alone and together with the other one.
static_assert(follows_rules(x + y, 3.0, 5.0) && follows_rules(x + 2_c, 3.0));
static_assert(follows_rules(x - y, 3.0, 5.0) && follows_rules(2_c - x, 3.0));
static_assert(follows_rules(x * y, 3.0, 5.0) && follows_rules(2_c * x, 3.0));
static_assert(follows_rules(x / y, 3.0, 5.0) && follows_rules(2_c / x, 3.0));
static_assert(follows_rules(x * 2_c, 3.0) && follows_rules(x / 2_c, 3.0));
static_assert(follows_rules(-x, 3.0) && follows_rules(-(x * y), 3.0, 5.0));
static_assert(follows_rules(x * x + x, 3.0) && follows_rules(x - x * x, 3.0));
static_assert(follows_rules(square(x) / (x + y), 3.0, 5.0));

// With something around them and something within.
constexpr auto inner = x * y + y;
static_assert(follows_rules(square(sin(x) + cos(y)), 3.0, 5.0));
static_assert(follows_rules(square(sin(x) - cos(y)), 3.0, 5.0));
static_assert(follows_rules(square(sin(x) * cos(y)), 3.0, 5.0));
static_assert(follows_rules(square(sin(x) / cos(y)), 3.0, 5.0));
static_assert(follows_rules(square(-inner), 3.0, 5.0));
static_assert(follows_rules(x * sqrt(inner), 3.0, 5.0));
static_assert(follows_rules(x * pow(inner, 3_c), 3.0, 5.0));
static_assert(follows_rules(x * pow(inner, x* y), 0.3, 0.5));
static_assert(follows_rules(x * atan2(inner, x - y), 3.0, 5.0));
static_assert(follows_rules(x * select(x < y, inner, y), 3.0, 5.0));
static_assert(follows_rules(x * select(y < x, inner, y* y), 3.0, 5.0));
static_assert(follows_rules(x * (x < y), 3.0, 5.0) && follows_rules(y * (x < y), 3.0, 5.0));

// A part that is used twice, and a number that is a part.
static_assert(follows_rules(inner * sin(inner) - inner, 3.0, 5.0));
static_assert(follows_rules(exp(2_c) * x + atan2(x, 2_c) + hypot(3_c, y), 3.0, 5.0));
