// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

int twice(int value) {
  if (value == 0) {
    return 0;
  }

  return 2 * value;
}

int main() { return twice(0); }
