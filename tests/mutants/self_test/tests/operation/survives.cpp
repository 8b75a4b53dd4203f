// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// Notices a wrong sign, but no wrong factor.

#include <tapeless/operation/survives.hpp>

static_assert(cube::derivative(5.0, 0) > 0);
