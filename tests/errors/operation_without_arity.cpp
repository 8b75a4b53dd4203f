// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: the operation is applied to another number of operands than its struct says;
// expected: write static constexpr int arity = 2; in a struct of two operands, for it is 1 where
// expected: nothing is said [operation-arity]
#include <tapeless/tapeless.hpp>

inline constexpr tapeless::variable<"x"> x;

struct times {
  static constexpr std::string_view name = "times";
#ifdef PUT_RIGHT
  static constexpr int arity = 2;
#endif
  template <class T>
  static constexpr T evaluate(const T& u, const T& v) {
    return u * v;
  }
  static constexpr auto derivative(const auto& u, const auto& v, const auto&) {
    return tapeless::partials(v, u);
  }
};

inline constexpr auto f = tapeless::apply_operation<times>(x, x);
