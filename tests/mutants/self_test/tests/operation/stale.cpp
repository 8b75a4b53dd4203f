// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// Notices every mistake that compiles.

#include <tapeless/operation/stale.hpp>

static_assert(cube::derivative(5.0, 0) == 75);
