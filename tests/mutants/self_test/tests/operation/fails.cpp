// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// Fails without any mistake.

#include <tapeless/operation/fails.hpp>

static_assert(cube::derivative(5.0, 0) == 3);
