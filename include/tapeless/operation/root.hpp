// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_OPERATION_ROOT_HPP
#define TAPELESS_OPERATION_ROOT_HPP

#include <tapeless/constant.hpp>
#include <tapeless/math/root.hpp>
#include <tapeless/operation/named_constant.hpp>
#include <tapeless/operation/piecewise.hpp>
#include <tapeless/operation/power.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // functions hide the structs of their operations

namespace tapeless {

/// The square root: u^(1/2) to the engine, which collects it with other powers of u.
struct sqrt {
  static constexpr std::string_view name = "sqrt";
  static constexpr bool refuses_negative = true;
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
                "be below 0 [negative-square-root]");
  return apply_operation<struct sqrt>(u);
}

/// The cube root, real for negative arguments too.
struct cbrt {
  static constexpr std::string_view name = "cbrt";
  template <class T>
  static constexpr T evaluate(const T& u) {
    return math::cbrt(u);
  }
  static constexpr auto derivative(const auto&, const auto& value) { return pow(value, -2) / 3; }
  static constexpr exact exact_value(const rational& u) {
    return is_negative(u) ? exact{} : root(u, 3);
  }
};
template <operand U>
constexpr applied<struct cbrt, U> cbrt(const U& u) noexcept {
  return apply_operation<struct cbrt>(u);
}

/// u / h in a derivative, where h = sqrt(u^2 + v^2): +1, -1 or 0 also where both are infinite or 0.
/// The share of h in the partial derivatives is in those by u and v.
struct direction {
  static constexpr std::string_view name = "direction";
  static constexpr int arity = 3;
  static constexpr bool kept_by_simplify = true;
  static constexpr bool evaluated_in_stages = true;
  static constexpr symbolic evaluate(const auto& u, const auto&, const auto& h) {
    return select(h <= abs(u), sign(u), u / h);
  }
  static constexpr symbolic textbook(const auto& u, const auto&, const auto& h) { return u / h; }
  static constexpr auto derivative(const auto& u, const auto& v, const auto& h, const auto& value) {
    const auto other = apply_operation<struct direction>(v, u, h);
    return partials(square(other) / h, -(value * other / h), 0);
  }
};

/// sqrt(u^2 + v^2) in a derivative.
struct distance {
  static constexpr std::string_view name = "distance";
  static constexpr int arity = 2;
  static constexpr bool kept_by_simplify = true;
  template <class T>
  static constexpr T evaluate(const T& u, const T& v) {
    return math::hypot(u, v);
  }
  static constexpr symbolic textbook(const auto& u, const auto& v) {
    return sqrt(square(u) + square(v));
  }
  static constexpr auto derivative(const auto& u, const auto& v, const auto& value) {
    return partials(apply_operation<struct direction>(u, v, value),
                    apply_operation<struct direction>(v, u, value));
  }
};

/// sqrt(u^2 + 1) in a derivative, which is |u| before u^2 overflows.
struct unit_distance {
  static constexpr std::string_view name = "unit_distance";
  static constexpr bool kept_by_simplify = true;
  static constexpr bool evaluated_in_stages = true;
  static constexpr symbolic evaluate(const auto& u) {
    return select(abs(u) < constant_beside<struct large_number>(u), sqrt(square(u) + 1), abs(u));
  }
  static constexpr symbolic textbook(const auto& u) { return sqrt(square(u) + 1); }
  static constexpr auto derivative(const auto& u, const auto& value) {
    return apply_operation<struct direction>(u, 1, value);
  }
};

/// sqrt(u^2 + v^2) without overflow on the way.
struct hypot {
  static constexpr std::string_view name = "hypot";
  static constexpr int arity = 2;
  template <class T>
  static constexpr T evaluate(const T& u, const T& v) {
    return math::hypot(u, v);
  }
  static constexpr auto derivative(const auto& u, const auto& v, const auto& value) {
    return partials(apply_operation<struct direction>(u, v, value),
                    apply_operation<struct direction>(v, u, value));
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
