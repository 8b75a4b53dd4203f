// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

#include <iostream>

void prints() { std::cout << 1; }
