// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// Activations: their derivatives are what differences of their values say.

#include "support/rules.hpp"

static_assert(follows_rules(sigmoid(x), 0.5) && follows_rules(sigmoid(x), -2.0));
static_assert(follows_rules(softplus(x), 0.5) && follows_rules(softplus(x), -2.0));
static_assert(follows_rules(relu(x), 0.5) && follows_rules(relu(x), -2.0));
static_assert(is_close(sigmoid(x)(x = 0.5), 0.6224593312018546, 1e-15));
static_assert(is_close(softplus(x)(x = 0.5), 0.9740769841801067, 1e-15));
static_assert(is_close(softplus(x)(x = -0.5), 0.4740769841801067, 1e-15));
static_assert(relu(x)(x = 2.5) == 2.5 && relu(x)(x = -2.5) == 0.0);

// Far from 0, where the terms of a stage differ most.
static_assert(softplus(x)(x = 1000.0) == 1000.0 && softplus(x)(x = -1000.0) == 0.0);
static_assert(is_close(softplus(x)(x = -40.0), 4.248354255291589e-18, 1e-15));

// The complement of sigmoid has stages, a rule and a textbook form of its own.
static_assert(to_string(derivative(sigmoid(x), x)) == "sigmoid(x) * (1 - sigmoid(x))");
static_assert(follows_rules(simplify(1_c - sigmoid(x)), 0.5));
static_assert(follows_rules(derivative(sigmoid(x), x), 0.5));
static_assert(follows_rules(derivative(sigmoid(x), x), -2.0));
static_assert(is_close(gradient(sigmoid(x), x)(x = 40.0)[0], 4.248354255291589e-18, 1e-15));
static_assert(is_close(gradient(sigmoid(x), x)(x = -40.0)[0], 4.248354255291589e-18, 1e-15));
static_assert(gradient(sigmoid(x), x)(x = 1000.0)[0] == 0.0);
static_assert(gradient(sigmoid(x), x)(x = -1000.0)[0] == 0.0);
static_assert(simplify(1_c - sigmoid(x))(x = -1000.0) == 1.0);

// At 0.
static_assert(gradient(relu(x), x)(x = 0.0)[0] == 0.0 && relu(x)(x = 0.0) == 0.0);
