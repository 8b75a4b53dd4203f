// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_BINDING_HPP
#define TAPELESS_BINDING_HPP

#include <tapeless/expression.hpp>

#include <array>
#include <cstddef>
#include <span>
#include <type_traits>
#include <utility>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

/// A variable and what it stands for: `x = 3.0`, or `x = formula` for substitute.
template <class Variable, class Value>
struct binding {
  using variable_type = Variable;
  using scalar_type = Value;
  Value value;
};

/// A vector and the values of its elements; an array that is an lvalue is referred to, not copied.
template <class Variable, class Elements>
struct vector_binding {
  using variable_type = Variable;
  using scalar_type = std::remove_cvref_t<decltype(std::declval<Elements&>()[0])>;
  Elements elements;
};

namespace detail {

/// What is no number: text, arrays and pointers.
template <class T>
concept not_a_number = std::is_array_v<T> || std::is_pointer_v<T> || std::is_null_pointer_v<T> ||
                       requires { typename T::traits_type; } || requires {
                         { std::tuple_size<T>::value };
                       };

/// Binds a variable to what is no number, in order to say so.
template <class Variable, class Value>
constexpr binding<Variable, double> bind_to_no_number() {
  static_assert(always_false<Value>,
                "tapeless: a variable is bound to one number, but this is a text, an array or a "
                "pointer; write x = 3.0 instead of x = \"3\", and bind an array to a vector "
                "[binding-to-no-number]");
  return {};
}

template <class T>
inline constexpr bool is_binding = false;
template <class Variable, class Value>
inline constexpr bool is_binding<binding<Variable, Value>> = true;
template <class Variable, class Elements>
inline constexpr bool is_binding<vector_binding<Variable, Elements>> = true;

} // namespace detail

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
