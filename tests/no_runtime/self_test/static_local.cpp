// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

int first_value();

int static_local() {
  static const int value = first_value();
  return value;
}
