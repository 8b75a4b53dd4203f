// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_OPERATION_MISSING_HPP
#define TAPELESS_OPERATION_MISSING_HPP

#include <tapeless/expression.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

// Functions of <cmath> that formulas lack, in order to say so. Each takes any number of operands,
// so that a function of that name with one or two, written by a user, is the better match.

namespace tapeless {

namespace detail {

template <class U>
constexpr U jumps(const U& u) {
  static_assert(
      always_false<U>,
      "tapeless: formulas have no floor, ceil, round, trunc, fmod, remainder and %, which "
      "jump; if the derivative between the jumps will do, write an operation of your own, "
      "a struct with name, evaluate and derivative [function-that-jumps]");
  return u;
}
template <class U>
constexpr U is_missing(const U& u) {
  static_assert(always_false<U>,
                "tapeless: the library has no tgamma and lgamma; write an operation of your own, a "
                "struct with name, evaluate and derivative [function-not-in-library]");
  return u;
}
template <class U>
constexpr U has_other_name(const U& u) {
  static_assert(
      always_false<U>,
      "tapeless: formulas have abs, min and max; write abs(x) instead of fabs(x), min(x, "
      "y) instead of fmin(x, y), max(x, y) instead of fmax(x, y) [function-of-other-name]");
  return u;
}
template <class U>
constexpr U takes_two_operands(const U& u) {
  static_assert(always_false<U>, "tapeless: min and max take two operands; write max(x, max(y, z)) "
                                 "instead of max(x, y, z) [max-of-three]");
  return u;
}

} // namespace detail

template <class U, class... More>
  requires operands<U, More...>
constexpr auto floor(const U& u, const More&...) {
  return detail::jumps(u);
}
template <class U, class... More>
  requires operands<U, More...>
constexpr auto ceil(const U& u, const More&...) {
  return detail::jumps(u);
}
template <class U, class... More>
  requires operands<U, More...>
constexpr auto round(const U& u, const More&...) {
  return detail::jumps(u);
}
template <class U, class... More>
  requires operands<U, More...>
constexpr auto trunc(const U& u, const More&...) {
  return detail::jumps(u);
}
template <class U, class... More>
  requires operands<U, More...>
constexpr auto fmod(const U& u, const More&...) {
  return detail::jumps(u);
}
template <class U, class... More>
  requires operands<U, More...>
constexpr auto remainder(const U& u, const More&...) {
  return detail::jumps(u);
}
template <class U, class V>
  requires operands<U, V>
constexpr auto operator%(const U& u, const V&) {
  return detail::jumps(u);
}

template <class U, class... More>
  requires operands<U, More...>
constexpr auto tgamma(const U& u, const More&...) {
  return detail::is_missing(u);
}
template <class U, class... More>
  requires operands<U, More...>
constexpr auto lgamma(const U& u, const More&...) {
  return detail::is_missing(u);
}

template <class U, class... More>
  requires operands<U, More...>
constexpr auto fabs(const U& u, const More&...) {
  return detail::has_other_name(u);
}
template <class U, class... More>
  requires operands<U, More...>
constexpr auto fmin(const U& u, const More&...) {
  return detail::has_other_name(u);
}
template <class U, class... More>
  requires operands<U, More...>
constexpr auto fmax(const U& u, const More&...) {
  return detail::has_other_name(u);
}

template <class U, class... More>
  requires(operands<U, More...> && sizeof...(More) > 1)
constexpr auto min(const U& u, const More&...) {
  return detail::takes_two_operands(u);
}
template <class U, class... More>
  requires(operands<U, More...> && sizeof...(More) > 1)
constexpr auto max(const U& u, const More&...) {
  return detail::takes_two_operands(u);
}

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
