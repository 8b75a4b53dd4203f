// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_OPERATION_HYPERBOLIC_HPP
#define TAPELESS_OPERATION_HYPERBOLIC_HPP

#include <tapeless/constant.hpp>
#include <tapeless/math/hyperbolic.hpp>
#include <tapeless/operation/exponential.hpp>
#include <tapeless/operation/piecewise.hpp>
#include <tapeless/operation/power.hpp>
#include <tapeless/operation/root.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // functions hide the structs of their operations

namespace tapeless {

/// 1 - tanh(u)^2, which textbooks also call sech(u)^2, without cancellation: 4 t / (1 + t)^2 with
/// t = exp(-2 |u|).
struct tanh_complement {
  static constexpr std::string_view name = "tanh_complement";
  static constexpr bool evaluated_in_stages = true;
  static constexpr symbolic evaluate(const auto& u) {
    const symbolic t = exp(-2 * abs(u));
    return 4 * t / square(1 + t);
  }
  static constexpr auto textbook(const auto& u) { return 1 - square(tanh(u)); }
  static constexpr auto derivative(const auto& u, const auto& value) {
    return -2 * (tanh(u) * value);
  }
};

/// The hyperbolic sine.
struct sinh {
  static constexpr std::string_view name = "sinh";
  static constexpr std::string_view latex = "\\sinh";
  template <class T>
  static constexpr T evaluate(const T& u) {
    return math::sinh(u);
  }
  static constexpr auto derivative(const auto& u, const auto&) { return cosh(u); }
  static constexpr exact exact_value(const rational& u) { return is_zero(u) ? exact(0) : exact{}; }
};
template <operand U>
constexpr applied<struct sinh, U> sinh(const U& u) noexcept {
  return apply_operation<struct sinh>(u);
}

/// The hyperbolic cosine.
struct cosh {
  static constexpr std::string_view name = "cosh";
  static constexpr std::string_view latex = "\\cosh";
  template <class T>
  static constexpr T evaluate(const T& u) {
    return math::cosh(u);
  }
  static constexpr auto derivative(const auto& u, const auto&) { return sinh(u); }
  static constexpr exact exact_value(const rational& u) { return is_zero(u) ? exact(1) : exact{}; }
};
template <operand U>
constexpr applied<struct cosh, U> cosh(const U& u) noexcept {
  return apply_operation<struct cosh>(u);
}

/// The hyperbolic tangent.
struct tanh {
  static constexpr std::string_view name = "tanh";
  static constexpr std::string_view latex = "\\tanh";
  using complement = struct tanh_complement;
  static constexpr int complement_power = 2;
  template <class T>
  static constexpr T evaluate(const T& u) {
    return math::tanh(u);
  }
  static constexpr auto derivative(const auto& u, const auto&) {
    return apply_operation<struct tanh_complement>(u);
  }
  static constexpr exact exact_value(const rational& u) { return is_zero(u) ? exact(0) : exact{}; }
};
template <operand U>
constexpr applied<struct tanh, U> tanh(const U& u) noexcept {
  return apply_operation<struct tanh>(u);
}

/// The inverse of sinh.
struct asinh {
  static constexpr std::string_view name = "asinh";
  static constexpr std::string_view latex = "\\operatorname{arsinh}";
  template <class T>
  static constexpr T evaluate(const T& u) {
    return math::asinh(u);
  }
  static constexpr auto derivative(const auto& u, const auto&) {
    return 1 / apply_operation<struct unit_distance>(u);
  }
  static constexpr exact exact_value(const rational& u) { return is_zero(u) ? exact(0) : exact{}; }
};
template <operand U>
constexpr applied<struct asinh, U> asinh(const U& u) noexcept {
  return apply_operation<struct asinh>(u);
}

struct acosh_ratio;

/// 1 / sqrt(u^2 - 1) without cancellation or overflow.
struct acosh_slope {
  static constexpr std::string_view name = "acosh_slope";
  static constexpr bool kept_by_simplify = true;
  static constexpr bool evaluated_in_stages = true;
  static constexpr symbolic evaluate(const auto& u) { return 1 / (sqrt(u - 1) * sqrt(u + 1)); }
  static constexpr symbolic textbook(const auto& u) { return 1 / sqrt(square(u) - 1); }
  static constexpr symbolic derivative(const auto& u, const auto& value) {
    return -(apply_operation<struct acosh_ratio>(u) * square(value));
  }
};

/// u / sqrt(u^2 - 1), which tends to 1.
struct acosh_ratio {
  static constexpr std::string_view name = "acosh_ratio";
  static constexpr bool kept_by_simplify = true;
  static constexpr bool evaluated_in_stages = true;
  static constexpr symbolic evaluate(const auto& u) {
    const symbolic slope = apply_operation<struct acosh_slope>(u);
    return select(slope <= 0, 1, u * slope);
  }
  static constexpr symbolic textbook(const auto& u) { return u / sqrt(square(u) - 1); }
  static constexpr symbolic derivative(const auto& u, const auto&) {
    return -pow(apply_operation<struct acosh_slope>(u), 3);
  }
};

/// The inverse of cosh, not negative.
struct acosh {
  static constexpr std::string_view name = "acosh";
  static constexpr std::string_view latex = "\\operatorname{arcosh}";
  template <class T>
  static constexpr T evaluate(const T& u) {
    return math::acosh(u);
  }
  static constexpr auto derivative(const auto& u, const auto&) {
    return apply_operation<struct acosh_slope>(u);
  }
  static constexpr exact exact_value(const rational& u) { return is_one(u) ? exact(0) : exact{}; }
};
template <operand U>
constexpr applied<struct acosh, U> acosh(const U& u) noexcept {
  return apply_operation<struct acosh>(u);
}

/// The inverse of tanh.
struct atanh {
  static constexpr std::string_view name = "atanh";
  static constexpr std::string_view latex = "\\operatorname{artanh}";
  template <class T>
  static constexpr T evaluate(const T& u) {
    return math::atanh(u);
  }
  static constexpr auto derivative(const auto& u, const auto&) {
    return 1 / apply_operation<struct square_complement>(u);
  }
  static constexpr exact exact_value(const rational& u) { return is_zero(u) ? exact(0) : exact{}; }
};
template <operand U>
constexpr applied<struct atanh, U> atanh(const U& u) noexcept {
  return apply_operation<struct atanh>(u);
}

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
