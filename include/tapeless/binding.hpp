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
