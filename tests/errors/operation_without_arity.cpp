// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: the operation is applied to another number of operands than its struct says;
// expected: write static constexpr int arity = 2; in a struct of two operands, for it is 1 where
// expected: nothing is said [operation-arity]
#include <tapeless/tapeless.hpp>

inline constexpr tapeless::variable<"x"> x;

struct product_of_two {
  static constexpr std::string_view name = "times";
  template <class T>
  static constexpr T evaluate(const T& u, const T& v) {
    return u * v;
  }
  static constexpr auto derivative(const auto& u, const auto& v, const auto&) {
    return tapeless::partials(v, u);
  }
};

#ifdef PUT_RIGHT
struct times : product_of_two {
  static constexpr int arity = 2;
};
#else
struct times : product_of_two {};
#endif

inline constexpr auto f = tapeless::apply_operation<times>(x, x);
