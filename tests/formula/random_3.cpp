// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// Random formulas, made in the compiler, come back from their text.

#include "support/round_trip.hpp"

static_assert(random_ones_come_back<3000>(std::make_integer_sequence<unsigned, 100>{}));
