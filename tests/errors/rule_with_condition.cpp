// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: a derivative rule decides nothing by itself, because its operands have no
// expected: values yet; write select(u < 0, a, b) instead of u < 0 ? a : b and if
// expected: [condition-in-rule]
#include <tapeless/tapeless.hpp>

inline constexpr tapeless::variable<"x"> x;

struct magnitude {
  static constexpr std::string_view name = "magnitude";
  template <class T>
  static constexpr T evaluate(const T& u) {
    return u < T(0) ? -u : u;
  }
  static constexpr auto derivative(const auto& u, const auto&) {
#ifdef PUT_RIGHT
    return select(u < 0, -1, 1);
#else
    return u < 0 ? -1 : 1;
#endif
  }
};

inline constexpr auto f = tapeless::apply_operation<magnitude>(x);
inline constexpr auto df = derivative(f, x);
