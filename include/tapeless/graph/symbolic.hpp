// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_GRAPH_SYMBOLIC_HPP
#define TAPELESS_GRAPH_SYMBOLIC_HPP

#include <tapeless/graph/construct.hpp>
#include <tapeless/scalar.hpp>

#include <concepts>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

/// What an overflow in exact arithmetic on bare numbers calls; it is no constant expression, so
/// that the compiler's message names it.
inline void the_exact_result_does_not_fit_into_64_bits() { __builtin_trap(); }

/// A scalar that is a node of a graph under construction, or a bare exact number.
///
/// Derivative rules and stages are written on it as on any other scalar type, plain numbers
/// included: `value * (1 - value)`.
class symbolic {
public:
  constexpr symbolic() = default;
  template <std::integral Integer>
  constexpr symbolic(Integer number) : number_{static_cast<std::int64_t>(number), 1, 0} {}
  template <std::floating_point Real>
  constexpr symbolic(Real number) : number_(shortest(static_cast<double>(number))) {}
  constexpr explicit symbolic(const rational& number) : number_(number) {}
  constexpr symbolic(graph& owner, int id) : owner_(&owner), id_(id) {}

  constexpr graph* owner() const { return owner_; }
  /// The node of a value that is one, as the operands of rules are.
  constexpr int node() const { return id_; }
  /// The node; a bare number becomes one.
  constexpr int node_in(graph& g) const { return owner_ ? id_ : g.add_number(number_); }

  /// Says that a comparison decides nothing while derivatives are made.
  template <std::same_as<bool> Bool>
  constexpr explicit operator Bool() const {
    static_assert(!std::same_as<Bool, bool>,
                  "tapeless: a derivative rule decides nothing by itself, because its operands "
                  "have no values yet; write select(u < 0, a, b) instead of u < 0 ? a : b and if "
                  "[condition-in-rule]");
    return false;
  }

  friend constexpr symbolic operator+(const symbolic& a, const symbolic& b) {
    return combine(a, b, make_sum, add);
  }
  friend constexpr symbolic operator-(const symbolic& a, const symbolic& b) {
    return combine(a, b, make_difference, subtract);
  }
  friend constexpr symbolic operator*(const symbolic& a, const symbolic& b) {
    return combine(a, b, make_product, multiply);
  }
  friend constexpr symbolic operator/(const symbolic& a, const symbolic& b) {
    return combine(a, b, make_quotient, divide);
  }
  friend constexpr symbolic operator-(const symbolic& a) {
    return a.owner_ ? symbolic(*a.owner_, make_negation(*a.owner_, a.id_))
                    : symbolic(negate(a.number_));
  }
  friend constexpr symbolic operator+(const symbolic& a) { return a; }
  constexpr symbolic& operator+=(const symbolic& b) { return *this = *this + b; }
  constexpr symbolic& operator-=(const symbolic& b) { return *this = *this - b; }
  constexpr symbolic& operator*=(const symbolic& b) { return *this = *this * b; }
  constexpr symbolic& operator/=(const symbolic& b) { return *this = *this / b; }

private:
  static constexpr rational shortest(double number) {
    const exact result = shortest_decimal(number);
    if (!result.fits)
      the_exact_result_does_not_fit_into_64_bits();
    return result.value;
  }
  static constexpr symbolic combine(const symbolic& a, const symbolic& b,
                                    int (*make)(graph&, int, int),
                                    exact (*fold)(const rational&, const rational&)) {
    if (graph* const owner = a.owner_ ? a.owner_ : b.owner_)
      return {*owner, make(*owner, a.node_in(*owner), b.node_in(*owner))};
    const exact result = fold(a.number_, b.number_);
    if (!result.fits)
      the_exact_result_does_not_fit_into_64_bits();
    return symbolic(result.value);
  }

  graph* owner_ = nullptr;
  int id_ = -1;
  rational number_{};
};

/// An exact number as a node beside another one: derivative rules write log(number_beside(u, 2)).
constexpr symbolic number_beside(const symbolic& u, std::int64_t number) {
  return {*u.owner(), u.owner()->add_number(number)};
}

} // namespace tapeless

#pragma GCC diagnostic pop

// The rules that construct.hpp declares.
#include <tapeless/graph/comparison.hpp>

#endif
