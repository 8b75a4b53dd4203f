// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: a partial derivative is not verified; which one, and what it is by the
// expected: derivative rules and by differences of the value, is said in not_verified<...>
// expected: [not-verified]
// expected: not_verified<
// expected: "d/dx"
// expected: "by rules -4"
// expected: "by differences 8"
#include <tapeless/tapeless.hpp>

inline constexpr tapeless::variable<"x"> x;
inline constexpr tapeless::variable<"y"> y;

struct twice {
  static constexpr std::string_view name = "twice";
  template <class T>
  static constexpr T evaluate(const T& u) {
    return T(2) * u;
  }
#ifdef PUT_RIGHT
  static constexpr auto derivative(const auto&, const auto&) { return 2; }
#else
  static constexpr auto derivative(const auto&, const auto&) { return -1; }
#endif
};
inline constexpr auto f = tapeless::apply_operation<twice>(x) * y;

static_assert(tapeless::verified<verify_gradient(f, x = 3.0, y = 4.0)>);
