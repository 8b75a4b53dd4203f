// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_TYPE_NAME_HPP
#define TAPELESS_TYPE_NAME_HPP

#include <tapeless/evaluate.hpp>
#include <tapeless/to_string.hpp>

#include <array>
#include <string_view>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

namespace detail {

/// A formula's type as C++ writes it. `name_of` says how an operation's struct is called. Breaks
/// off behind `longest_text` characters.
template <class NameOf>
constexpr growable<char> write_type(const formula_node& root, NameOf name_of) {
  struct piece {
    std::string_view words{};
    const formula_node* formula = nullptr;
  };
  growable<char> text;
  const auto append_argument = [&text](std::int64_t number) {
    append(text, ", ");
    append_integer(text, number);
  };
  growable<piece> open; // what is still to be written, last first
  open.push_back({.formula = &root});
  while (!open.empty() && text.size() <= longest_text) {
    const piece next = open.pop_back();
    if (next.formula == nullptr) {
      append(text, next.words);
      continue;
    }
    const formula_node& formula = *next.formula;
    if (formula.root >= 0) {
      append(text, "graph_formula<...");
      if (formula.root > 0)
        append_argument(formula.root);
      append(text, ">");
    } else if (formula.op->kind == operation_kind::number) {
      const rational& number = formula.number;
      append(text, is_negative(number) ? "constant<-" : "constant<");
      append_integer(text, is_negative(number) ? -number.numerator : number.numerator);
      if (number.denominator != 1 || number.exponent != 0)
        append_argument(number.denominator);
      if (number.exponent != 0) {
        append(text, number.exponent < 0 ? ", -" : ", ");
        append_integer(text, number.exponent < 0 ? -number.exponent : number.exponent);
      }
      append(text, ">");
    } else if (formula.op->kind == operation_kind::symbol) {
      append(text, formula.name.index < 0 ? "variable<\"" : "element<\"");
      append(text, formula.name.name);
      append(text, "\"");
      if (formula.name.index >= 0)
        append_argument(formula.name.index);
      append(text, ">");
    } else {
      append(text, "apply<");
      append(text, name_of(formula.op));
      open.push_back({.words = ">"});
      for (int i = formula.op->arity - 1; i >= 0; --i) {
        open.push_back({.formula = formula.operands[i]});
        open.push_back({.words = ", "});
      }
    }
  }
  return text;
}

/// The operations of a formula's type, each once.
template <class F>
constexpr growable<const operation*> operations_in_type() {
  growable<const operation*> found;
  write_type(node_of<F>, [&found](const operation* op) {
    add_once(found, op);
    return std::string_view();
  });
  return found;
}
template <class F>
inline constexpr auto operations_of_type = [] {
  constexpr auto count = static_cast<std::size_t>(operations_in_type<F>().size());
  std::array<const operation*, count> result{};
  std::size_t place = 0;
  for (const operation* const op : operations_in_type<F>())
    result[place++] = op;
  return result;
}();

/// The name of a struct without its namespaces: g++ ends the function's name with
/// "[with Struct = tapeless::sum; std::string_view = ...]", clang with "[Struct = tapeless::sum]".
template <class Struct>
constexpr std::string_view name_of_struct() {
  std::string_view name = __PRETTY_FUNCTION__;
  name.remove_prefix(name.find("Struct = ") + 9);
  name = name.substr(0, name.find_first_of(";]"));
  const std::size_t qualifier = name.substr(0, name.find('<')).rfind("::");
  if (qualifier != std::string_view::npos)
    name.remove_prefix(qualifier + 2);
  return name;
}

template <class F, std::size_t... I>
constexpr growable<char> write_type_of(std::index_sequence<I...>) {
  constexpr auto& operations = operations_of_type<F>;
  constexpr std::array<std::string_view, sizeof...(I)> names{
      name_of_struct<operation_struct<operations[I]>>()...};
  return write_type(node_of<F>, [&](const operation* op) {
    std::size_t place = 0;
    while (!is_same(operations[place], *op))
      ++place;
    return names[place];
  });
}

template <class F>
struct text_of_type {
  static constexpr growable<char> write() {
    return write_type_of<F>(std::make_index_sequence<operations_of_type<F>.size()>{});
  }
};

} // namespace detail

/// The formula's type as one writes it, the same on every compiler: without namespaces and default
/// arguments, constants in lowest terms. A formula that is named by a request, such as a traced
/// one, is `graph_formula<...>`, or `graph_formula<..., 2>` where it is not the request's first
/// result. The characters live as long as the program and end with a zero; more than 10000 of them
/// are an error.
///
/// ```
/// static_assert(type_name(x + 2_c) == "apply<sum, variable<\"x\">, constant<2>>");
/// ```
template <any_formula F>
constexpr std::string_view type_name(const F&) noexcept {
  return detail::written_text<detail::text_of_type<F>>();
}

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
