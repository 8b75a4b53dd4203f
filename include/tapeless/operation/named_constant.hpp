// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_OPERATION_NAMED_CONSTANT_HPP
#define TAPELESS_OPERATION_NAMED_CONSTANT_HPP

#include <tapeless/expression.hpp>

#include <limits>
#include <numbers>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // functions hide the structs of their operations

namespace tapeless {

/// The ratio of a circle's circumference to its diameter, as near as the scalar type comes.
struct pi {
  static constexpr std::string_view name = "pi";
  static constexpr std::string_view latex = "\\pi";
  static constexpr int arity = 0;
  template <class T>
  static constexpr T evaluate() {
    if constexpr (std::floating_point<T>)
      return std::numbers::pi_v<T>;
    else
      return T(acos(T(-1)));
  }
};
inline constexpr apply<struct pi> pi{};

/// The base of the natural logarithm, as near as the scalar type comes.
struct e {
  static constexpr std::string_view name = "e";
  static constexpr std::string_view latex = "e";
  static constexpr int arity = 0;
  template <class T>
  static constexpr T evaluate() {
    if constexpr (std::floating_point<T>)
      return std::numbers::e_v<T>;
    else
      return T(exp(T(1)));
  }
};
inline constexpr apply<struct e> e{};

/// A number so large that adding 1 to it changes nothing, and whose reciprocal is as ordinary.
struct large_number {
  static constexpr std::string_view name = "large_number";
  static constexpr int arity = 0;
  template <class T>
  static constexpr T evaluate() {
    const T unit = std::numeric_limits<T>::epsilon();
    return T(1) / unit / unit;
  }
};

/// A constant without operands as a node beside another one, for derivative rules and stages.
template <class Constant>
constexpr symbolic constant_beside(const auto& u) {
  graph& g = *u.owner();
  return {g, g.add({detail::operation_of_type<Constant>()})};
}

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
