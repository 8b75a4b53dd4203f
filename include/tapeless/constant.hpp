// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_CONSTANT_HPP
#define TAPELESS_CONSTANT_HPP

#include <tapeless/decimal.hpp>
#include <tapeless/expression.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

/// An exact constant: Numerator / Denominator * 10^Exponent. The literals below write it.
///
/// ```
/// constexpr auto third = tapeless::constant<1, 3>{};
/// ```
template <std::int64_t Numerator, std::int64_t Denominator, int Exponent>
struct constant : expression {
  using hana_tag = struct formula_tag;
  static_assert(Denominator != 0, "tapeless: division by the constant zero; a constant's "
                                  "denominator is not zero [division-by-zero]");
  static_assert(Denominator == 0 || make_rational(Numerator, Denominator, Exponent).fits,
                "tapeless: the constant does not fit; numerator and denominator have 63 bits; "
                "write what is larger with a power of ten, as in 6.02e23_c [constant-too-large]");

  static constexpr rational value() {
    return make_rational(Numerator, Denominator, Exponent).value;
  }
  static constexpr detail::formula_node description() { return value(); }

  template <class... Bindings>
  [[gnu::always_inline]] constexpr auto operator()(const Bindings&... bindings) const
      noexcept(detail::evaluates_without_exceptions<Bindings...>) {
    return detail::evaluate(constant{}, bindings...);
  }
};

namespace detail {

/// The constant whose number is `Holder::value`.
template <class Holder>
using constant_of =
    constant<Holder::value.numerator, Holder::value.denominator, Holder::value.exponent>;

template <class Operation, class... Constants>
constexpr exact fold() {
  constexpr rational values[] = {Constants::value()...};
  if constexpr (std::is_same_v<Operation, struct negation>)
    return negate(values[0]);
  else
    return exact_arithmetic(Operation::engine_operation->kind, values[0], values[1]);
}

template <class Operation, class... Constants>
struct folded {
  static constexpr exact result = fold<Operation, Constants...>();
  static constexpr rational value = result.value;
};

template <class F>
inline constexpr bool is_zero_constant = false;
template <class F>
  requires is_constant<F>
inline constexpr bool is_zero_constant<F> = is_zero(F::value());
template <class F>
inline constexpr bool is_negative_constant = false;
template <class F>
  requires is_constant<F>
inline constexpr bool is_negative_constant<F> = is_negative(F::value());

/// What an operator makes of constants is const, and what is written is not, as are names and the
/// results of functions: so ^ tells 3_c from the 2_c + 1_c of `x^2_c + 1_c`. -2_c counts as
/// written.
template <bool IsNegation, class Constant>
using written_or_computed =
    std::conditional_t<IsNegation && is_negative_constant<Constant>, Constant, const Constant>;

template <class First, class... Operands>
inline constexpr bool divides_by_zero = (is_zero_constant<Operands> || ...);

template <class Operation, class... Operands>
constexpr decltype(auto) arithmetic(const Operands&... operands) {
  constexpr bool mistaken =
      std::is_same_v<Operation, struct quotient> && divides_by_zero<Operands...>;
  static_assert(
      !mistaken,
      "tapeless: division by the constant zero; the denominator must not be 0 [division-by-zero]");
  if constexpr (mistaken) {
    return constant<0>{};
  } else if constexpr ((is_constant<Operands> && ...)) {
    if constexpr (folded<Operation, Operands...>::result.fits) {
      using result = constant_of<folded<Operation, Operands...>>;
      return without_aliases(
          written_or_computed<std::is_same_v<Operation, struct negation>, result>{});
    } else {
      return without_aliases(tapeless::apply_operation<Operation>(operands...));
    }
  } else {
    return without_aliases(tapeless::apply_operation<Operation>(operands...));
  }
}

} // namespace detail

namespace literals {

/// An exact constant: `2_c`, `0.5_c`, `6.62607015e-34_c`.
template <char... Characters>
consteval auto operator""_c() {
  constexpr char characters[] = {Characters...};
  constexpr auto parsed = detail::parse_number({characters, sizeof...(Characters)});
  static_assert(parsed.is_decimal, "tapeless: write constants in decimal digits, as in 255_c "
                                   "instead of 0xff_c [constant-not-decimal]");
  static_assert(!parsed.is_decimal || parsed.value.fits,
                "tapeless: the constant has more digits than 64 bits hold; write at most 18 digits "
                "[constant-with-too-many-digits]");
  return detail::without_aliases(
      constant<parsed.value.value.numerator, parsed.value.value.denominator,
               parsed.value.value.exponent>{});
}

} // namespace literals

} // namespace tapeless

#pragma GCC diagnostic pop

// The operations of the operators, which need constants.
#include <tapeless/operation/arithmetic.hpp>

#endif
