// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_FUNCTION_HPP
#define TAPELESS_FUNCTION_HPP

#include <tapeless/jacobian.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

namespace detail {

template <class T>
inline constexpr bool is_array = false;
template <class T, std::size_t Size>
inline constexpr bool is_array<std::array<T, Size>> = true;
template <class T, std::size_t Size>
inline constexpr bool is_array<std::span<T, Size>> = true;
template <class T, std::size_t Size>
inline constexpr bool is_array<T[Size]> = true;

} // namespace detail

/// What function returns: something to call with values in order.
template <class Callable, class... Variables>
struct function_of {
  /// A value for each variable; a vector takes an array of its length.
  template <class... Values>
    requires(!(sizeof...(Values) == 1 && (detail::is_array<Values> || ...)))
  [[gnu::always_inline]] constexpr auto operator()(const Values&... values) const
      noexcept((std::is_arithmetic_v<Values> && ...)) {
    static_assert(
        sizeof...(Values) == sizeof...(Variables),
        "tapeless: a function is called with another number of values than it has variables; give "
        "one value for each, an array for a vector, or all in one array [number-of-values]");
    if constexpr (sizeof...(Values) == sizeof...(Variables))
      return Callable{}((Variables{} = values)...);
    else
      return 0.0;
  }

  /// All values in one array, a vector's elements one after the other.
  template <class T, std::size_t Size>
  [[gnu::always_inline]] constexpr auto operator()(const std::array<T, Size>& values) const
      noexcept(std::is_arithmetic_v<T>) {
    return (*this)(std::span<const T, Size>(values));
  }
  template <class T, std::size_t Size>
  [[gnu::always_inline]] constexpr auto operator()(const T (&values)[Size]) const
      noexcept(std::is_arithmetic_v<T>) {
    return (*this)(std::span<const T, Size>(values));
  }
  template <class T, std::size_t Size>
  [[gnu::always_inline]] constexpr auto operator()(std::span<T, Size> values) const
      noexcept(std::is_arithmetic_v<T>) {
    static_assert(Size == detail::variable_list<Variables...>::size,
                  "tapeless: the array has the wrong length; a function of n variables takes n "
                  "values [array-length]");
    if constexpr (Size == detail::variable_list<Variables...>::size) {
      return [&]<std::size_t... I>(std::index_sequence<I...>) {
        return Callable{}(bind<Variables>(values, detail::first_scalar<I, Variables...>)...);
      }(std::index_sequence_for<Variables...>{});
    } else {
      return 0.0;
    }
  }

private:
  template <class Variable, class T, std::size_t Size>
  static constexpr auto bind(std::span<T, Size> values, std::size_t first) {
    if constexpr (requires { Variable::name(); })
      return Variable{} = values[first];
    else
      return Variable{} = std::span<T, detail::extent<Variable>>(values.data() + first,
                                                                 detail::extent<Variable>);
  }
};

/// The formula, gradient, Hessian or Jacobian with its arguments in order.
///
/// ```
/// constexpr auto F = tapeless::function(x * y, x, y);
/// static_assert(F(3.0, -4.0) == -12.0 && F(std::array{3.0, -4.0}) == -12.0);
/// ```
template <class Callable, class... Variables>
  requires((is_variable<Variables> && ...) && sizeof...(Variables) > 0)
constexpr auto function(const Callable&, const Variables&...) noexcept {
  return detail::without_aliases(function_of<Callable, Variables...>{});
}

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
