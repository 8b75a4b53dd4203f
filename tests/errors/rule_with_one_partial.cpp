// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: a derivative rule returns one partial derivative for each operand, as in
// expected: partials(v, u)
#include <tapeless/tapeless.hpp>

inline constexpr tapeless::variable<"x"> x;

struct times {
  static constexpr std::string_view name = "times";
  static constexpr int arity = 2;
  template <class T>
  static constexpr T evaluate(const T& u, const T& v) {
    return u * v;
  }
  static constexpr auto derivative(const auto& u, const auto& v, const auto&) {
#ifdef PUT_RIGHT
    return tapeless::partials(v, u);
#else
    static_cast<void>(u);
    return v;
#endif
  }
};

inline constexpr auto f = tapeless::apply_operation<times>(x, x);
inline constexpr auto df = derivative(f, x);
