// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_OPERATION_ROOT_HPP
#define TAPELESS_OPERATION_ROOT_HPP

#include <tapeless/constant.hpp>
#include <tapeless/math/root.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // functions hide the structs of their operations

namespace tapeless {

/// The square root: u^(1/2) to the engine, which collects it with other powers of u.
struct sqrt {
  static constexpr const operation* engine_operation = &square_root_operation;
  template <class T>
  static constexpr T evaluate(const T& u) {
    return math::sqrt(u);
  }
};
namespace detail {
template struct registered<struct sqrt>;
}
template <operand U>
constexpr auto sqrt(const U& u) {
  static_assert(!detail::is_negative_constant<U>,
                "tapeless: sqrt of a negative constant is not a real number; its argument must not "
                "be below 0");
  return apply_operation<struct sqrt>(u);
}

/// The cube root, real for negative arguments too.
struct cbrt {
  static constexpr std::string_view name = "cbrt";
  static constexpr std::string_view latex = "\\sqrt[3]";
  template <class T>
  static constexpr T evaluate(const T& u) {
    return math::cbrt(u);
  }
  static constexpr auto derivative(const auto&, const auto& value) {
    return 1 / (3 * square(value));
  }
  static constexpr exact exact_value(const rational& u) {
    return is_negative(u) ? exact{} : root(u, 3);
  }
};
template <operand U>
constexpr applied<struct cbrt, U> cbrt(const U& u) noexcept {
  return apply_operation<struct cbrt>(u);
}

/// sqrt(u^2 + v^2) without overflow on the way.
struct hypot {
  static constexpr std::string_view name = "hypot";
  static constexpr std::string_view latex = "\\operatorname{hypot}";
  static constexpr int arity = 2;
  template <class T>
  static constexpr T evaluate(const T& u, const T& v) {
    return math::hypot(u, v);
  }
  static constexpr auto derivative(const auto& u, const auto& v, const auto& value) {
    return partials(u / value, v / value);
  }
};
template <class U, class V>
  requires operands<U, V>
constexpr applied<struct hypot, U, V> hypot(const U& u, const V& v) noexcept {
  return apply_operation<struct hypot>(u, v);
}

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
