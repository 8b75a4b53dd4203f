// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_OPERATION_POWER_HPP
#define TAPELESS_OPERATION_POWER_HPP

#include <tapeless/constant.hpp>
#include <tapeless/math/power.hpp>
#include <tapeless/operation/logarithm.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // functions hide the structs of their operations

namespace tapeless {

/// u^v as the standard library computes it.
struct power {
  static constexpr std::string_view name = "pow";
  static constexpr int arity = 2;
  static constexpr const operation* engine_operation = &power_operation;
  template <class T>
  static constexpr T evaluate(const T& u, const T& v) {
    return math::pow(u, v);
  }
};

/// u^n for an integer constant n, by multiplications.
struct integer_power {
  static constexpr std::string_view name = "square";
  static constexpr const operation* engine_operation = &integer_power_operation;
};

/// 1 - u^2 without cancellation, in derivatives and what `simplify` writes.
struct square_complement {
  static constexpr const operation* engine_operation = &square_complement_operation;
};

namespace detail {
template struct registered<struct power>;
template struct registered<struct integer_power>;
template struct registered<struct square_complement>;

template <class Base, class Exponent>
struct folded_power {
  static constexpr exact result =
      is_plain_integer(Exponent::value())
          ? tapeless::integer_power(Base::value(), Exponent::value().numerator)
          : exact{};
  static constexpr rational value = result.value;
};

} // namespace detail

namespace detail {
template <class Base, class Exponent>
inline constexpr bool has_exact_power = false;
template <class Base, class Exponent>
  requires(is_constant<Base> && is_constant<Exponent>)
inline constexpr bool has_exact_power<Base, Exponent> = folded_power<Base, Exponent>::result.fits;
} // namespace detail

/// base^exponent.
template <class Base, class Exponent>
  requires operands<Base, Exponent>
constexpr applied<struct power, Base, Exponent> pow(const Base& base,
                                                    const Exponent& exponent) noexcept {
  return apply_operation<struct power>(base, exponent);
}
/// Two constants give their exact power where it fits.
template <class Base, class Exponent>
  requires operands<Base, Exponent> && detail::has_exact_power<Base, Exponent>
constexpr auto pow(const Base&, const Exponent&) {
  return detail::constant_of<detail::folded_power<Base, Exponent>>{};
}

/// u * u.
template <operand U>
constexpr applied<struct integer_power, U, constant<2>> square(const U& u) noexcept {
  return apply_operation<struct integer_power>(u, constant<2>{});
}
template <operand U>
  requires is_constant<U>
constexpr auto square(const U& u) {
  return pow(u, constant<2>{});
}

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
