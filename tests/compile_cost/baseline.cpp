// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// What a numerical program includes anyway.
#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
