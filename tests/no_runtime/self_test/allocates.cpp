// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

int* allocates() { return new int(1); }
