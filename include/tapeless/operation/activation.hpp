// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_OPERATION_ACTIVATION_HPP
#define TAPELESS_OPERATION_ACTIVATION_HPP

#include <tapeless/constant.hpp>
#include <tapeless/operation/exponential.hpp>
#include <tapeless/operation/logarithm.hpp>
#include <tapeless/operation/named_constant.hpp>
#include <tapeless/operation/piecewise.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // functions hide the structs of their operations

namespace tapeless {

/// 1 - sigmoid(u) without cancellation: with t = exp(-u) it is t sigmoid(u), and 1 where t is large
/// or overflows. In the product that is not chosen then, t is bounded, so that it is no invalid
/// operation, unless the compiler sees through it. The stages are those of sigmoid, so the two
/// share their exponential.
struct sigmoid_complement {
  static constexpr std::string_view name = "sigmoid_complement";
  static constexpr bool evaluated_in_stages = true;
  static constexpr symbolic evaluate(const auto& u) {
    const symbolic large = constant_beside<struct large_number>(u);
    const symbolic t = exp(-u);
    return select(large < t, 1, select(large < t, large, t) * (1 / (1 + t)));
  }
  static constexpr auto textbook(const auto& u) { return 1 - sigmoid(u); }
  static constexpr auto derivative(const auto& u, const auto& value) {
    return -(sigmoid(u) * value);
  }
};

/// The logistic function 1 / (1 + exp(-u)).
struct sigmoid {
  static constexpr std::string_view name = "sigmoid";
  static constexpr std::string_view latex = "\\sigma";
  static constexpr bool evaluated_in_stages = true;
  using complement = struct sigmoid_complement;
  static constexpr int complement_power = 1;
  static constexpr symbolic evaluate(const auto& u) { return 1 / (1 + exp(-u)); }
  static constexpr auto derivative(const auto& u, const auto& value) {
    return value * apply_operation<struct sigmoid_complement>(u);
  }
  static constexpr exact exact_value(const rational& u) {
    return is_zero(u) ? make_rational(1, 2) : exact{};
  }
};
template <operand U>
constexpr applied<struct sigmoid, U> sigmoid(const U& u) noexcept {
  return apply_operation<struct sigmoid>(u);
}

/// log(1 + exp(u)), as log(1 + exp(-|u|)) + max(u, 0), which neither overflows nor cancels.
struct softplus {
  static constexpr std::string_view name = "softplus";
  static constexpr std::string_view latex = "\\operatorname{softplus}";
  static constexpr bool evaluated_in_stages = true;
  static constexpr symbolic evaluate(const auto& u) { return max(u, 0) + log1p(exp(-abs(u))); }
  static constexpr auto derivative(const auto& u, const auto&) { return sigmoid(u); }
};
template <operand U>
constexpr applied<struct softplus, U> softplus(const U& u) noexcept {
  return apply_operation<struct softplus>(u);
}

/// max(u, 0), and NaN for NaN; its derivative is 0 at 0.
struct relu {
  static constexpr std::string_view name = "relu";
  static constexpr std::string_view latex = "\\operatorname{relu}";
  static constexpr bool evaluated_in_stages = true;
  static constexpr symbolic evaluate(const auto& u) { return select(u < 0, 0, u); }
  static constexpr auto derivative(const auto& u, const auto&) { return select(u > 0, 1, 0); }
  static constexpr exact exact_value(const rational& u) {
    return is_negative(u) ? exact(0) : exact(u);
  }
};
template <operand U>
constexpr applied<struct relu, U> relu(const U& u) noexcept {
  return apply_operation<struct relu>(u);
}

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
