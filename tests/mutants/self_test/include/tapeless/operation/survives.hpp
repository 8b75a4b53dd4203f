// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

constexpr double square(double u) { return u * u; }

struct cube {
  static constexpr auto derivative(const auto& u, const auto&) { return 3 * square(u); }
};
