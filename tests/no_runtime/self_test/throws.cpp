// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

void throws(int value) { throw value; }
