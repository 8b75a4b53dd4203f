// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_VARIABLE_HPP
#define TAPELESS_VARIABLE_HPP

#include <tapeless/binding.hpp>
#include <tapeless/constant.hpp>
#include <tapeless/text.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

/// A variable; two of the same name are the same.
///
/// ```
/// constexpr tapeless::variable<"x"> x;
/// constexpr auto y = "y"_v;
/// ```
template <text Name>
struct variable : expression {
  using hana_tag = struct formula_tag;
  static_assert(is_identifier(Name.view()),
                "tapeless: the name of a variable is not an identifier; write letters, digits and "
                "underscores, no digit first, as in variable<\"x_1\"> [not-an-identifier]");

  static constexpr symbol name() { return {Name.view(), -1}; }
  static constexpr detail::formula_node description() { return name(); }

  /// Binds the variable to a value, or to a formula for substitute.
  template <class Value>
  constexpr binding<variable, Value> operator=(const Value& value) const
      noexcept(std::is_nothrow_copy_constructible_v<Value>) {
    return {value};
  }
  template <detail::not_a_number Value>
  constexpr auto operator=(const Value&) const noexcept {
    return detail::bind_to_no_number<variable, Value>();
  }

  template <class... Bindings>
  [[gnu::always_inline]] constexpr auto operator()(const Bindings&... bindings) const
      noexcept(detail::evaluates_without_exceptions<Bindings...>) {
    return detail::evaluate(variable{}, bindings...);
  }
};

/// One element of a vector, a variable in its own right: `x[2_c]`.
template <text Name, std::size_t Index>
struct element : expression {
  using hana_tag = struct formula_tag;

  static constexpr symbol name() { return {Name.view(), static_cast<int>(Index)}; }
  static constexpr detail::formula_node description() { return name(); }

  template <class Value>
  constexpr binding<element, Value> operator=(const Value& value) const
      noexcept(std::is_nothrow_copy_constructible_v<Value>) {
    return {value};
  }
  template <detail::not_a_number Value>
  constexpr auto operator=(const Value&) const noexcept {
    return detail::bind_to_no_number<element, Value>();
  }

  template <class... Bindings>
  [[gnu::always_inline]] constexpr auto operator()(const Bindings&... bindings) const
      noexcept(detail::evaluates_without_exceptions<Bindings...>) {
    return detail::evaluate(element{}, bindings...);
  }
};

/// `Size` variables under one name: `x[0_c]` to `x[Size - 1]`, bound together.
///
/// Where variables are listed, as in `gradient(f, x)`, the vector stands for all its elements.
/// ```
/// constexpr tapeless::vector<"x", 3> x;
/// constexpr auto f = x[0_c] * x[1_c] + x[2_c];
/// static_assert(f(x = std::array{2.0, 3.0, 4.0}) == 10.0);
/// ```
template <text Name, std::size_t Size>
struct vector : operators {
  static_assert(is_identifier(Name.view()),
                "tapeless: the name of a vector is not an identifier; write letters, digits and "
                "underscores, no digit first, as in vector<\"x\", 3> [not-an-identifier]");
  static_assert(Size > 0, "tapeless: a vector has at least one element; write a size of 1 or more, "
                          "as in vector<\"x\", 3> [vector-without-elements]");

  static constexpr std::size_t size() { return Size; }
  static constexpr symbol name_of(std::size_t index) {
    return {Name.view(), static_cast<int>(index)};
  }

  /// An element; the index is a constant, such as `0_c` or the `i` of sum and product.
  template <class Index>
  constexpr auto operator[](const Index&) const {
    if constexpr (is_constant<Index>) {
      constexpr rational index = Index::value();
      constexpr bool inside = is_plain_integer(index) && index.numerator >= 0 &&
                              index.numerator < static_cast<std::int64_t>(Size);
      static_assert(inside, "tapeless: the index is outside of the vector; the elements of a "
                            "vector of size n are numbered from 0 to n - 1 [index-outside]");
      return detail::without_aliases(
          element<Name, inside ? static_cast<std::size_t>(index.numerator) : 0>{});
    } else if constexpr (requires { constant<static_cast<std::int64_t>(Index::value)>{}; }) {
      return vector{}[constant<static_cast<std::int64_t>(Index::value)>{}];
    } else {
      static_assert(always_false<Index>,
                    "tapeless: the index of a vector is a constant that the compiler knows; write "
                    "x[0_c] instead of x[0] [index-not-constant]");
      return element<Name, 0>{};
    }
  }

  /// Binds all elements.
  template <class Value, std::size_t Count>
  constexpr auto operator=(const std::array<Value, Count>& values) const noexcept {
    return bind<Count>(std::span<const Value, Count>(values));
  }
  template <class Value, std::size_t Count>
  constexpr auto operator=(std::array<Value, Count>&& values) const noexcept {
    return bind<Count>(values);
  }
  template <class Value, std::size_t Count>
  constexpr auto operator=(const Value (&values)[Count]) const noexcept {
    return bind<Count>(std::span<const Value, Count>(values));
  }
  template <class Value, std::size_t Count>
  constexpr auto operator=(std::span<Value, Count> values) const noexcept {
    return bind<Count>(values);
  }
  template <class Value>
  constexpr auto operator=(const Value&) const noexcept {
    static_assert(always_false<Value>,
                  "tapeless: a vector is bound to a std::array, a C array or a std::span of its "
                  "length, as in x = std::array{1.0, 2.0} [vector-bound-to-other]");
    return vector_binding<vector, std::array<double, Size>>{};
  }

private:
  template <std::size_t Count, class Elements>
  static constexpr auto bind(const Elements& elements) {
    static_assert(Count != std::dynamic_extent,
                  "tapeless: the span must say its length; write values.first<3>() for a vector of "
                  "three elements [span-without-length]");
    static_assert(Count == Size || Count == std::dynamic_extent,
                  "tapeless: the array has the wrong length; a vector of n elements is bound to n "
                  "values [array-length]");
    using value = std::remove_cvref_t<decltype(elements[0])>;
    if constexpr (Count == Size)
      return vector_binding<vector, Elements>{elements};
    else
      return vector_binding<vector, std::array<value, Size>>{};
  }
};

namespace literals {

/// A variable: `"y"_v`.
template <text Name>
consteval variable<Name> operator""_v() {
  return {};
}

} // namespace literals

/// Whether T may stand where variables are listed.
template <class T>
inline constexpr bool is_variable = false;
template <text Name>
inline constexpr bool is_variable<variable<Name>> = true;
template <text Name, std::size_t Index>
inline constexpr bool is_variable<element<Name, Index>> = true;
template <text Name, std::size_t Size>
inline constexpr bool is_variable<vector<Name, Size>> = true;
template <class T>
inline constexpr bool is_vector = false;
template <text Name, std::size_t Size>
inline constexpr bool is_vector<vector<Name, Size>> = true;

namespace detail {

/// How many scalars a listed variable stands for.
template <class Variable>
inline constexpr std::size_t extent = 1;
template <text Name, std::size_t Size>
inline constexpr std::size_t extent<vector<Name, Size>> = Size;

/// Where the scalars of the I-th variable of a list begin.
template <std::size_t I, class... Variables>
inline constexpr std::size_t first_scalar = [] {
  const std::size_t extents[] = {extent<Variables>...};
  std::size_t first = 0;
  for (std::size_t k = 0; k < I; ++k)
    first += extents[k];
  return first;
}();

/// The scalar variables behind a list.
template <class... Variables>
struct variable_list {
  static constexpr std::size_t size = (extent<Variables> + ... + 0);

  static constexpr std::array<symbol, size> symbols = [] {
    std::array<symbol, size> result{};
    std::size_t place = 0;
    [[maybe_unused]] const auto append = [&]<class Variable>(const Variable*) {
      if constexpr (requires { Variable::name(); }) {
        result[place++] = Variable::name();
      } else {
        for (std::size_t i = 0; i < extent<Variable>; ++i)
          result[place++] = Variable::name_of(i);
      }
    };
    (append(static_cast<const Variables*>(nullptr)), ...);
    return result;
  }();
};

} // namespace detail

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
