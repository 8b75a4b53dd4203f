// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_VERIFY_GRADIENT_HPP
#define TAPELESS_VERIFY_GRADIENT_HPP

#include <tapeless/gradient.hpp>
#include <tapeless/math/central_differences.hpp>
#include <tapeless/text.hpp>
#include <tapeless/to_string.hpp>

#include <initializer_list>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

/// Words about a gradient_verification.
struct verification_message {
  char characters[256]{};
  std::size_t size = 0;

  constexpr std::string_view view() const { return {characters, size}; }
  constexpr operator std::string_view() const { return view(); }
  /// The same, ended by a zero.
  constexpr const char* c_str() const { return characters; }
};

namespace detail {

/// The first words, or all of them where the longest message holds them.
constexpr verification_message joined(std::initializer_list<std::string_view> words) {
  verification_message result;
  for (const std::string_view word : words)
    for (const char c : word)
      if (result.size + 1 < sizeof(result.characters))
        result.characters[result.size++] = c;
  return result;
}

/// A number with eight significant digits.
template <std::floating_point T>
constexpr verification_message rounded(T number) {
  if (math::constant_evaluation::is_nan(number))
    return joined({"nan"});
  T size = math::constant_evaluation::magnitude(number);
  if (size > std::numeric_limits<T>::max())
    return joined({number < 0 ? "-inf" : "inf"});
  int exponent = 0;
  for (; size >= T(1e8); size /= 10)
    ++exponent;
  for (; size > 0 && size < T(1e7); size *= 10)
    --exponent;
  const auto digits = static_cast<std::int64_t>(size + T(0.5));
  graph g;
  const exact decimal = make_rational(number < 0 ? -digits : digits, 1, exponent);
  const growable<char> text = printer(g)(g.add_number(decimal.value));
  return joined({{text.data(), static_cast<std::size_t>(text.size())}});
}

} // namespace detail

/// What verify_gradient answers: true, or else the first partial derivative that differs from
/// differences of the value, or that could not be checked where none differs.
///
/// All members are public, so that the compiler can take it as a template argument: see verified.
template <std::floating_point T>
struct gradient_verification {
  math::comparison_with_differences outcome = math::comparison_with_differences::agrees;
  text<64> name{};    ///< of the variable; longer ones are cut
  T by_rules{};       ///< the partial derivative that the library found
  T by_differences{}; ///< the best estimate from values of the formula alone

  constexpr explicit operator bool() const {
    return outcome == math::comparison_with_differences::agrees;
  }

  /// The variable by which the partial derivative is wrong or could not be checked, such as `x` or
  /// `x[2]`; empty where all are right.
  constexpr std::string_view variable() const { return name.characters; }

  /// by_rules - by_differences.
  constexpr T difference() const { return math::subtract(by_rules, by_differences); }

  /// All of it in a sentence: `d/dx is 3 by the derivative rules but 2.9999 by differences of the
  /// value`.
  constexpr verification_message message() const {
    using enum math::comparison_with_differences;
    const verification_message found = detail::rounded(by_rules);
    if (outcome == agrees)
      return detail::joined({"all partial derivatives agree with differences of the value"});
    if (outcome == no_value)
      return detail::joined(
          {"d/d", variable(), " could not be checked: the value of the formula is not finite"});
    if (outcome == unresolved)
      return detail::joined({"d/d", variable(), " could not be checked: it is ", found,
                             " by the derivative rules, but differences of the value do not settle "
                             "at a kink, at a jump, at the edge of a domain or for rounding "
                             "errors"});
    return detail::joined({"d/d", variable(), " is ", found, " by the derivative rules but ",
                           detail::rounded(by_differences), " by differences of the value"});
  }
};

namespace detail {

/// Compares the partial derivatives by the variables, which are all that the formula has.
template <class F, class... Variables>
struct partials_verifier {
  template <class T>
  using point = std::array<T, sizeof...(Variables)>;

  template <class Callable, class T>
  static constexpr auto at(const Callable& callable, const point<T>& values) {
    return [&]<std::size_t... I>(std::index_sequence<I...>) {
      return callable((Variables{} = values[I])...);
    }(std::index_sequence_for<Variables...>{});
  }

  template <class T>
  static constexpr gradient_verification<T> verify(const point<T>& values) {
    using enum math::comparison_with_differences;
    constexpr point<std::string_view> names{to_string(Variables{})...};
    const point<T> partials = at(gradient_of<F, Variables...>{}, values);
    gradient_verification<T> result;
    for (std::size_t i = 0; i < names.size(); ++i) {
      const auto value = [&](T moved) {
        point<T> near = values;
        near[i] = moved;
        return at(F{}, near);
      };
      const auto checked = math::check_by_differences(value, values[i], partials[i]);
      if (checked.outcome == agrees || (checked.outcome != differs && result.outcome != agrees))
        continue;
      result = {checked.outcome, {}, partials[i], checked.by_differences};
      for (std::size_t k = 0; k < names[i].size() && k + 1 < sizeof(result.name.characters); ++k)
        result.name.characters[k] = names[i][k];
      if (checked.outcome == differs)
        break;
    }
    return result;
  }
};

} // namespace detail

/// Compares every partial derivative of a formula, as gradient computes it, with an independent
/// numerical one: extrapolated central differences of the formula's value, in which no derivative
/// rule takes part.
///
/// The bindings are those of `f(x = 3.0, y = -4.0)`. Floats and integers count as double, so that
/// rules are verified and not the rounding of floats; long double is checked as it is. Returns a
/// gradient_verification, which is true where all partial derivatives agree, and otherwise says in
/// `message()` which one does not. It accepts what agrees to 2^-12 and rejects what is wrong by a
/// factor of 1.001. Where differences cannot decide, at a kink, at the edge of a domain or where
/// rounding hides a derivative that is small beside the value, the answer is false, and the message
/// says so.
///
/// ```
/// static_assert(verify_gradient(x * sin(y), x = 3.0, y = -4.0));
/// ```
template <class F, class... Bindings>
  requires(any_formula<F> || (detail::is_binding<Bindings> || ...))
constexpr auto verify_gradient(const F&, const Bindings&... bindings) {
  if constexpr (detail::check_formula<F>()) {
    // The variables are themselves what is evaluated: their values, in order of first appearance.
    const auto bound = detail::evaluate_request<detail::variables_request<F>>(bindings...);
    using scalar = typename decltype(bound)::value_type;
    static_assert(
        std::floating_point<scalar>,
        "tapeless: verify_gradient takes differences of one number at a time; bind the variables "
        "to values of type float, double or long double [scalar-of-verify-gradient]");
    using number = std::conditional_t<std::is_same_v<scalar, long double>, long double, double>;
    std::array<number, bound.size()> values{};
    if constexpr (std::floating_point<scalar>)
      for (std::size_t i = 0; i < bound.size(); ++i)
        values[i] = static_cast<number>(bound[i]);
    return detail::listed_or_all<F>::template apply<>([&values]<class... Variables>() {
      return detail::partials_verifier<F, Variables...>::verify(values);
    });
  } else {
    return true;
  }
}

/// Named by the compiler where a partial derivative is wrong or could not be checked. The words are
/// in pieces, because compilers cut long ones.
template <text Derivative, text ByRules, text ByDifferences>
struct not_verified {
  static_assert(
      always_false<not_verified>,
      "tapeless: a partial derivative is not verified; which one, and what it is by the derivative "
      "rules and by differences of the value, is said in not_verified<...> [not-verified]");
};

namespace detail {

template <auto Verification>
constexpr verification_message words_of_verification(int place) {
  using enum math::comparison_with_differences;
  if (place == 0)
    return joined({"d/d", Verification.variable()});
  if (place == 1)
    return joined({"by rules ", rounded(Verification.by_rules)});
  if (Verification.outcome == no_value)
    return joined({"the value is not finite"});
  if (Verification.outcome == unresolved)
    return joined({"by differences not decided"});
  return joined({"by differences ", rounded(Verification.by_differences)});
}

template <auto Verification, int Place>
constexpr auto word_of_verification() {
  constexpr verification_message words = words_of_verification<Verification>(Place);
  return text<words.size + 1>(words.view());
}

} // namespace detail

/// A verification as a compile-time bool. Where it is false, the compiler's message names the
/// partial derivative and both values, which a plain static_assert on verify_gradient does not.
///
/// ```
/// static_assert(tapeless::verified<verify_gradient(x * sin(y), x = 3.0, y = -4.0)>);
/// ```
template <auto Verification>
inline constexpr bool verified = [] {
  if constexpr (!Verification)
    static_cast<void>(not_verified<detail::word_of_verification<Verification, 0>(),
                                   detail::word_of_verification<Verification, 1>(),
                                   detail::word_of_verification<Verification, 2>()>{});
  return static_cast<bool>(Verification);
}();

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
