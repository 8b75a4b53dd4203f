// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: water
// is wet
#ifdef PUT_RIGHT
int main() {}
#else
static_assert(sizeof(char) == 2, "water is wet");
#endif
