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
  static constexpr const operation* engine_operation = &power_operation;
  template <class T>
  static constexpr T evaluate(const T& u, const T& v) {
    return math::pow(u, v);
  }
};

/// u^n for an integer constant n, by multiplications.
struct integer_power {
  static constexpr std::string_view name = "square";
  static constexpr int arguments_in_text = 1;
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
      exact_arithmetic(operation_kind::power, Base::value(), Exponent::value());
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

namespace detail {

template <class Operation, class... List>
inline constexpr bool is_one_of = (std::is_same_v<Operation, List> || ...);

/// Whether an operator may have made the formula: then C++ may have read more into it than stands
/// before the ^ in mathematics.
template <class F>
inline constexpr bool is_compound = false;
template <class Operation, class... Operands>
inline constexpr bool is_compound<apply<Operation, Operands...>> =
    is_one_of<Operation, struct sum, struct difference, struct product, struct quotient,
              struct negation, struct power, struct integer_power, struct less, struct less_equal,
              struct greater, struct greater_equal>;

/// Exact and named constants.
template <class F>
inline constexpr bool is_any_constant = is_constant<F>;
template <class Operation>
inline constexpr bool is_any_constant<apply<Operation>> = true;

/// Whether C++ and mathematics read Base ^ Exponent alike, the two deduced as forwarding references
/// are: a computed constant is a const rvalue, a name an lvalue, and a negative rvalue `-2_c`.
template <class Base, class Exponent>
inline constexpr bool is_read_alike =
    any_formula<Base> && !is_compound<std::remove_cvref_t<Base>> && !std::is_const_v<Base> &&
    !is_negative_constant<Base> && is_any_constant<std::remove_cvref_t<Exponent>> &&
    !std::is_const_v<Exponent>;

} // namespace detail

/// pow(base, exponent), where C++ reads it as mathematics does: `x^2_c`.
///
/// C++ computes ^ after + - * / and comparisons. So before it stand a variable, a constant or a
/// function call, and after it a constant; anything else is an error, also in parentheses, which no
/// library can see.
template <class Base, class Exponent>
  requires operands<Base, Exponent>
constexpr decltype(auto) operator^(Base&& base, Exponent&& exponent) noexcept {
  constexpr bool formulas = any_formula<Base> || any_formula<Exponent>;
  constexpr bool right = detail::is_read_alike<Base, Exponent>;
  static_assert(formulas,
                "tapeless: ^ is not a power in traced code and in derivative rules, which "
                "also run on numbers; write pow(x, 2) [caret-in-traced-code]");
  static_assert(right || !formulas,
                "tapeless: C++ binds ^ last, after + - * / and comparisons; only a variable, a "
                "constant or a function call may stand before it and only a constant after it, as "
                "in x^2_c; write pow(base, exponent), or a formula text as in \"x^2 + 1\"_formula "
                "[caret-binds-last]");
  if constexpr (right) {
    using result = decltype(tapeless::pow(base, exponent));
    return detail::without_aliases(std::conditional_t<is_constant<result>, const result, result>{});
  } else if constexpr (bare_number<Base>) {
    return std::remove_cvref_t<Exponent>{};
  } else {
    return std::remove_cvref_t<Base>{};
  }
}

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
