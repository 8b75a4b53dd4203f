// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_OPERATION_LOGARITHM_HPP
#define TAPELESS_OPERATION_LOGARITHM_HPP

#include <tapeless/constant.hpp>
#include <tapeless/math/logarithm.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // functions hide the structs of their operations

namespace tapeless {

/// The natural logarithm.
struct log {
  static constexpr std::string_view name = "log";
  static constexpr bool refuses_negative = true;
  static constexpr const operation* engine_operation = &log_operation;
  template <class T>
  static constexpr T evaluate(const T& u) {
    return math::log(u);
  }
};
namespace detail {
template struct registered<struct log>;
}
template <operand U>
constexpr auto log(const U& u) {
  static_assert(!detail::is_negative_constant<U>,
                "tapeless: log of a negative constant is not a real number; its argument must not "
                "be below 0 [negative-logarithm]");
  return apply_operation<struct log>(u);
}

/// log(1 + u), accurate near u = 0.
struct log1p {
  static constexpr std::string_view name = "log1p";
  template <class T>
  static constexpr T evaluate(const T& u) {
    return math::log1p(u);
  }
  static constexpr auto derivative(const auto& u, const auto&) { return 1 / (1 + u); }
  static constexpr exact exact_value(const rational& u) { return is_zero(u) ? exact(0) : exact{}; }
};
template <operand U>
constexpr applied<struct log1p, U> log1p(const U& u) noexcept {
  return apply_operation<struct log1p>(u);
}

/// The logarithm to base 2.
struct log2 {
  static constexpr std::string_view name = "log2";
  static constexpr bool refuses_negative = true;
  static constexpr std::string_view latex = "\\log_2";
  template <class T>
  static constexpr T evaluate(const T& u) {
    return math::log2(u);
  }
  static constexpr auto derivative(const auto& u, const auto&) {
    return 1 / (u * log(number_beside(u, 2)));
  }
  static constexpr exact exact_value(const rational& u) { return is_one(u) ? exact(0) : exact{}; }
};
template <operand U>
constexpr auto log2(const U& u) {
  static_assert(!detail::is_negative_constant<U>,
                "tapeless: log2 of a negative constant is not a real number; its argument must not "
                "be below 0 [negative-logarithm]");
  return apply_operation<struct log2>(u);
}

/// The logarithm to base 10.
struct log10 {
  static constexpr std::string_view name = "log10";
  static constexpr bool refuses_negative = true;
  static constexpr std::string_view latex = "\\log_{10}";
  template <class T>
  static constexpr T evaluate(const T& u) {
    return math::log10(u);
  }
  static constexpr auto derivative(const auto& u, const auto&) {
    return 1 / (u * log(number_beside(u, 10)));
  }
  static constexpr exact exact_value(const rational& u) { return is_one(u) ? exact(0) : exact{}; }
};
template <operand U>
constexpr auto log10(const U& u) {
  static_assert(!detail::is_negative_constant<U>,
                "tapeless: log10 of a negative constant is not a real number; its argument must "
                "not be below 0 [negative-logarithm]");
  return apply_operation<struct log10>(u);
}

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
