// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: water is wet
// unexpected: struct wet
// unexpected: struct dry
#ifdef PUT_RIGHT
int main() {}
#else
static_assert(sizeof(struct dry*) == 1, "water is wet");
#endif
