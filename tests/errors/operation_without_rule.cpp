// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: the operation has no derivative rule for its operands; give its struct a
// expected: static function derivative(u, value) that returns it
// expected: [no-derivative-rule]
#include <tapeless/tapeless.hpp>

inline constexpr tapeless::variable<"x"> x;

struct twice {
  static constexpr std::string_view name = "twice";
  template <class T>
  static constexpr T evaluate(const T& u) {
    return u + u;
  }
#ifdef PUT_RIGHT
  static constexpr auto derivative(const auto&, const auto&) { return 2; }
#else
  static constexpr auto derivative(const auto&) { return 2; }
#endif
};

inline constexpr auto f = tapeless::apply_operation<twice>(x);
inline constexpr auto df = derivative(f, x);
