// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_OPERATION_EXPONENTIAL_HPP
#define TAPELESS_OPERATION_EXPONENTIAL_HPP

#include <tapeless/constant.hpp>
#include <tapeless/math/exponential.hpp>
#include <tapeless/operation/logarithm.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // functions hide the structs of their operations

namespace tapeless {

/// e^u.
struct exp {
  static constexpr std::string_view name = "exp";
  static constexpr std::string_view latex = "\\exp";
  template <class T>
  static constexpr T evaluate(const T& u) {
    return math::exp(u);
  }
  static constexpr auto derivative(const auto&, const auto& value) { return value; }
  static constexpr exact exact_value(const rational& u) { return is_zero(u) ? exact(1) : exact{}; }
};
template <operand U>
constexpr applied<struct exp, U> exp(const U& u) noexcept {
  return apply_operation<struct exp>(u);
}

/// e^u - 1, accurate near u = 0.
struct expm1 {
  static constexpr std::string_view name = "expm1";
  template <class T>
  static constexpr T evaluate(const T& u) {
    return math::expm1(u);
  }
  static constexpr auto derivative(const auto& u, const auto&) { return exp(u); }
  static constexpr exact exact_value(const rational& u) { return is_zero(u) ? exact(0) : exact{}; }
};
template <operand U>
constexpr applied<struct expm1, U> expm1(const U& u) noexcept {
  return apply_operation<struct expm1>(u);
}

/// 2^u.
struct exp2 {
  static constexpr std::string_view name = "exp2";
  template <class T>
  static constexpr T evaluate(const T& u) {
    return math::exp2(u);
  }
  static constexpr auto derivative(const auto& u, const auto& value) {
    return value * log(number_beside(u, 2));
  }
  static constexpr exact exact_value(const rational& u) {
    return is_plain_integer(u) ? integer_power(rational{2, 1, 0}, u.numerator) : exact{};
  }
};
template <operand U>
constexpr applied<struct exp2, U> exp2(const U& u) noexcept {
  return apply_operation<struct exp2>(u);
}

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
