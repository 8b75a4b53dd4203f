// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_STORE_HPP
#define TAPELESS_STORE_HPP

#include <tapeless/jacobian.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

namespace detail {

template <class T, std::size_t Size, std::size_t... I>
[[gnu::always_inline]] constexpr void store_elements(const std::array<T, Size>& from, T* to,
                                                     std::index_sequence<I...>) {
  const int in_order[] = {0, (to[I] = from[I], 0)...};
  static_cast<void>(in_order);
}

template <class Row, std::size_t Rows, class T, std::size_t... I>
[[gnu::always_inline]] constexpr void store_rows(const std::array<Row, Rows>& from, T* to,
                                                 std::index_sequence<I...>) {
  constexpr std::size_t columns = std::tuple_size_v<Row>;
  const int in_order[] = {
      0, (store_elements(from[I], to + I * columns, std::make_index_sequence<columns>{}), 0)...};
  static_cast<void>(in_order);
}

} // namespace detail

/// Writes the numbers of a gradient to where a solver wants them, `to[0]` to `to[n - 1]`.
///
/// A loop over the result would do the same, but optimizers put an array that a loop reads into
/// memory first, and copy it from there.
///
/// ```
/// void slope(const double* in, double* out) {
///   tapeless::store(gradient(x * y, x, y)(x = in[0], y = in[1]), out);
/// }
/// ```
template <class T, std::size_t Size>
[[gnu::always_inline]] constexpr void store(const std::array<T, Size>& from, T* to) {
  detail::store_elements(from, to, std::make_index_sequence<Size>{});
}
/// A Hessian or a Jacobian, row by row.
template <class T, std::size_t Rows, std::size_t Columns>
[[gnu::always_inline]] constexpr void store(const std::array<std::array<T, Columns>, Rows>& from,
                                            T* to) {
  detail::store_rows(from, to, std::make_index_sequence<Rows>{});
}
/// What value_and_gradient gives: the value, then the gradient.
template <class T, std::size_t Size>
[[gnu::always_inline]] constexpr void store(const value_and_partials<T, Size>& from, T* to) {
  to[0] = from.value;
  store(from.gradient, to + 1);
}
/// What value_and_jacobian gives: the values, then the Jacobian row by row.
template <class T, std::size_t Rows, std::size_t Columns>
[[gnu::always_inline]] constexpr void store(const values_and_partials<T, Rows, Columns>& from,
                                            T* to) {
  store(from.values, to);
  store(from.jacobian, to + Rows);
}
/// Anything else stops the build with a message.
template <class Result, class To>
constexpr void store(const Result&, const To&) {
  static_assert(
      always_false<Result, To>,
      "tapeless: store writes the numbers of a gradient, Hessian or Jacobian to a pointer "
      "to such numbers; write store(gradient(f, x)(x = 3.0), out) with double* out "
      "[store-of-results]");
}

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
