// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

#pragma once

// A sigmoid by hand that keeps the library's promise of stable tails: 1 - sigmoid(u) without
// cancellation for large u, and 1 where exp(-u) overflows.
struct sigmoid_by_hand {
  double value;
  double complement;

  explicit sigmoid_by_hand(double u) {
    const double t = __builtin_exp(-u);
    value = 1.0 / (1.0 + t);
    complement = u < 0.0 ? 1.0 - value : t * value;
  }
};
