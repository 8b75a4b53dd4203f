// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_OPERATION_ERROR_FUNCTION_HPP
#define TAPELESS_OPERATION_ERROR_FUNCTION_HPP

#include <tapeless/constant.hpp>
#include <tapeless/math/error_function.hpp>
#include <tapeless/operation/exponential.hpp>
#include <tapeless/operation/named_constant.hpp>
#include <tapeless/operation/piecewise.hpp>
#include <tapeless/operation/root.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // functions hide the structs of their operations

namespace tapeless {

/// u in the derivatives of erf, kept within bounds beyond which exp(-u^2) is 0 in every number
/// type: there, a power of u times exp(-u^2) is 0, and not infinity times 0.
struct bounded {
  static constexpr std::string_view name = "bounded";
  static constexpr bool kept_by_simplify = true;
  static constexpr bool evaluated_in_stages = true;
  static constexpr symbolic evaluate(const auto& u) {
    const std::int64_t bound = 10'000'000'000;
    return max(min(u, bound), -bound);
  }
  static constexpr symbolic textbook(const auto& u) { return u; }
  static constexpr auto derivative(const auto&, const auto&) { return 1; }
};

/// The derivative of erf, 2/sqrt(pi) exp(-u^2).
constexpr symbolic erf_slope(const auto& u) {
  return 2 / sqrt(constant_beside<struct pi>(u)) * exp(-square(apply_operation<struct bounded>(u)));
}

/// 1 - erf(u) without cancellation.
struct erf_complement {
  static constexpr std::string_view name = "erf_complement";
  template <class T>
  static constexpr T evaluate(const T& u) {
    return math::erfc(u);
  }
  static constexpr auto textbook(const auto& u) { return 1 - erf(u); }
  static constexpr auto derivative(const auto& u, const auto&) { return -erf_slope(u); }
};

/// The error function, 2/sqrt(pi) times the integral of exp(-t^2) from 0 to u.
struct erf {
  static constexpr std::string_view name = "erf";
  static constexpr std::string_view latex = "\\operatorname{erf}";
  using complement = struct erf_complement;
  static constexpr int complement_power = 1;
  template <class T>
  static constexpr T evaluate(const T& u) {
    return math::erf(u);
  }
  static constexpr auto derivative(const auto& u, const auto&) { return erf_slope(u); }
  static constexpr exact exact_value(const rational& u) { return is_zero(u) ? exact(0) : exact{}; }
};
template <operand U>
constexpr applied<struct erf, U> erf(const U& u) noexcept {
  return apply_operation<struct erf>(u);
}

/// 1 - erf(u), accurate where that is small.
struct erfc {
  static constexpr std::string_view name = "erfc";
  static constexpr std::string_view latex = "\\operatorname{erfc}";
  template <class T>
  static constexpr T evaluate(const T& u) {
    return math::erfc(u);
  }
  static constexpr auto derivative(const auto& u, const auto&) { return -erf_slope(u); }
  static constexpr exact exact_value(const rational& u) { return is_zero(u) ? exact(1) : exact{}; }
};
template <operand U>
constexpr applied<struct erfc, U> erfc(const U& u) noexcept {
  return apply_operation<struct erfc>(u);
}

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
