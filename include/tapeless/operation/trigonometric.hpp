// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_OPERATION_TRIGONOMETRIC_HPP
#define TAPELESS_OPERATION_TRIGONOMETRIC_HPP

#include <tapeless/constant.hpp>
#include <tapeless/graph/plan.hpp>
#include <tapeless/math/trigonometric.hpp>
#include <tapeless/operation/power.hpp>
#include <tapeless/operation/root.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // functions hide the structs of their operations

namespace tapeless {

/// The sine of an angle in radians.
struct sin {
  static constexpr std::string_view name = "sin";
  static constexpr std::string_view latex = "\\sin";
  template <class T>
  static constexpr T evaluate(const T& u) {
    return math::sin(u);
  }
  static constexpr auto derivative(const auto& u, const auto&) { return cos(u); }
  static constexpr exact exact_value(const rational& u) { return is_zero(u) ? exact(0) : exact{}; }
};
template <>
inline constexpr in_pair detail::pair_of<struct sin> = in_pair::sine;
template <operand U>
constexpr applied<struct sin, U> sin(const U& u) noexcept {
  return apply_operation<struct sin>(u);
}

/// The cosine of an angle in radians.
struct cos {
  static constexpr std::string_view name = "cos";
  static constexpr std::string_view latex = "\\cos";
  template <class T>
  static constexpr T evaluate(const T& u) {
    return math::cos(u);
  }
  static constexpr auto derivative(const auto& u, const auto&) { return -sin(u); }
  static constexpr exact exact_value(const rational& u) { return is_zero(u) ? exact(1) : exact{}; }
};
template <>
inline constexpr in_pair detail::pair_of<struct cos> = in_pair::cosine;
template <operand U>
constexpr applied<struct cos, U> cos(const U& u) noexcept {
  return apply_operation<struct cos>(u);
}

struct sine_and_cosine {
  static constexpr const operation* engine_operation = &sine_and_cosine_operation;
  template <class T>
  static constexpr void evaluate(const T& u, T& sine, T& cosine) {
    math::sine_and_cosine(u, sine, cosine);
  }
};

/// The tangent of an angle in radians.
struct tan {
  static constexpr std::string_view name = "tan";
  static constexpr std::string_view latex = "\\tan";
  template <class T>
  static constexpr T evaluate(const T& u) {
    return math::tan(u);
  }
  static constexpr auto derivative(const auto&, const auto& value) { return 1 + square(value); }
  static constexpr exact exact_value(const rational& u) { return is_zero(u) ? exact(0) : exact{}; }
};
template <operand U>
constexpr applied<struct tan, U> tan(const U& u) noexcept {
  return apply_operation<struct tan>(u);
}

/// The angle in [-pi/2, pi/2] whose sine is u.
struct asin {
  static constexpr std::string_view name = "asin";
  static constexpr std::string_view latex = "\\arcsin";
  template <class T>
  static constexpr T evaluate(const T& u) {
    return math::asin(u);
  }
  static constexpr auto derivative(const auto& u, const auto&) {
    return 1 / sqrt(apply_operation<struct square_complement>(u));
  }
  static constexpr exact exact_value(const rational& u) { return is_zero(u) ? exact(0) : exact{}; }
};
template <operand U>
constexpr applied<struct asin, U> asin(const U& u) noexcept {
  return apply_operation<struct asin>(u);
}

/// The angle in [0, pi] whose cosine is u.
struct acos {
  static constexpr std::string_view name = "acos";
  static constexpr std::string_view latex = "\\arccos";
  template <class T>
  static constexpr T evaluate(const T& u) {
    return math::acos(u);
  }
  static constexpr auto derivative(const auto& u, const auto&) {
    return -1 / sqrt(apply_operation<struct square_complement>(u));
  }
  static constexpr exact exact_value(const rational& u) { return is_one(u) ? exact(0) : exact{}; }
};
template <operand U>
constexpr applied<struct acos, U> acos(const U& u) noexcept {
  return apply_operation<struct acos>(u);
}

/// 1 / (1 + u^2), whose own derivatives neither overflow nor divide infinities.
struct atan_slope {
  static constexpr std::string_view name = "atan_slope";
  static constexpr bool kept_by_simplify = true;
  static constexpr bool evaluated_in_stages = true;
  static constexpr symbolic evaluate(const auto& u) { return textbook(u); }
  static constexpr symbolic textbook(const auto& u) { return 1 / (1 + square(u)); }
  static constexpr auto derivative(const auto& u, const auto&) {
    const auto h = apply_operation<struct unit_distance>(u);
    return -2 * (apply_operation<struct direction>(u, 1, h) / (h * square(h)));
  }
};

/// The angle in [-pi/2, pi/2] whose tangent is u.
struct atan {
  static constexpr std::string_view name = "atan";
  static constexpr std::string_view latex = "\\arctan";
  template <class T>
  static constexpr T evaluate(const T& u) {
    return math::atan(u);
  }
  static constexpr auto derivative(const auto& u, const auto&) {
    return apply_operation<struct atan_slope>(u);
  }
  static constexpr exact exact_value(const rational& u) { return is_zero(u) ? exact(0) : exact{}; }
};
template <operand U>
constexpr applied<struct atan, U> atan(const U& u) noexcept {
  return apply_operation<struct atan>(u);
}

/// The angle of the point (v, u), in [-pi, pi]: the ordinate comes first, as in C.
struct atan2 {
  static constexpr std::string_view name = "atan2";
  static constexpr std::string_view latex = "\\operatorname{atan2}";
  static constexpr int arity = 2;
  template <class T>
  static constexpr T evaluate(const T& u, const T& v) {
    return math::atan2(u, v);
  }
  static constexpr auto derivative(const auto& u, const auto& v, const auto&) {
    const auto h = apply_operation<struct distance>(v, u);
    return partials(apply_operation<struct direction>(v, u, h) / h,
                    -(apply_operation<struct direction>(u, v, h) / h));
  }
};
template <class U, class V>
  requires operands<U, V>
constexpr applied<struct atan2, U, V> atan2(const U& u, const V& v) noexcept {
  return apply_operation<struct atan2>(u, v);
}

namespace detail {

// Plans have steps of these without any formula naming them.
template struct registered<struct sine_and_cosine>;

} // namespace detail

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
