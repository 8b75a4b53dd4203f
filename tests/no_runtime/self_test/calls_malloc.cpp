// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

#include <cstdlib>

void* calls_malloc() { return std::malloc(8); }
