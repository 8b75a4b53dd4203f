// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// doctest's main function, compiled once for all tests.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
