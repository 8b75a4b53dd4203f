// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_FORMULA_HPP
#define TAPELESS_FORMULA_HPP

#include <tapeless/evaluate.hpp>
#include <tapeless/graph/parse.hpp>
#include <tapeless/lift.hpp>
#include <tapeless/operation/activation.hpp>
#include <tapeless/operation/arithmetic.hpp>
#include <tapeless/operation/error_function.hpp>
#include <tapeless/operation/exponential.hpp>
#include <tapeless/operation/hyperbolic.hpp>
#include <tapeless/operation/logarithm.hpp>
#include <tapeless/operation/named_constant.hpp>
#include <tapeless/operation/piecewise.hpp>
#include <tapeless/operation/power.hpp>
#include <tapeless/operation/root.hpp>
#include <tapeless/operation/trigonometric.hpp>
#include <tapeless/to_string.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

/// Never defined: compilers print the message, which they can only take from a type's name, when
/// they say so.
template <text... Message>
struct mistake_in_formula;

namespace detail {

/// A function or constant as texts write it. Linked, it comes with its operation's data, which
/// takes the compiler time; so that is done for what a text uses.
template <class Operation, bool Linked = true>
constexpr known_name describe_operation() {
  known_name result{.name = Operation::name, .arguments = arity_of<Operation>};
  if constexpr (requires { Operation::arguments_in_text; })
    result.arguments = Operation::arguments_in_text;
  result.refuses_negative = requires { Operation::refuses_negative; };
  if constexpr (Linked)
    result.op = operation_of_type<Operation>();
  return result;
}
template <class Operation, bool Linked = true>
inline constexpr known_name name_of_operation = describe_operation<Operation, Linked>();

/// What a text may use besides: the struct of an operation, or a variable whose name would
/// otherwise be taken for a function or a constant.
template <class Name>
constexpr known_name own_name() {
  if constexpr (is_vector<Name>)
    return {.name = Name::name_of(0).name,
            .is_variable = true,
            .elements = static_cast<int>(Name::size())};
  else if constexpr (is_variable<Name>)
    return {.name = Name::name().name, .is_variable = true};
  else if constexpr (requires { Name::name; })
    return name_of_operation<Name>;
  else
    static_assert(always_false<Name>,
                  "tapeless: what follows a formula text names nothing; pass the struct of an "
                  "operation with its name, or a variable, as in formula<\"e * x\", "
                  "variable<\"e\">> [name-for-text]");
}
template <class... Names>
inline constexpr known_name own_name_list[] = {own_name<Names>()..., known_name{}};
template <class... Names>
inline constexpr known_names own_names{own_name_list<Names...>, sizeof...(Names)};

template <class... Operations>
struct function_list {
  static constexpr int size = sizeof...(Operations);
  struct choice {
    bool of[size]{};
  };

  /// Which of them a text names, and maybe some that it does not.
  static constexpr choice used_in(std::string_view text) {
    constexpr known_name list[] = {name_of_operation<Operations, false>...};
    const known_names known(list, size);
    choice used;
    for (std::size_t place = 0; place < text.size();) {
      const std::size_t length = identifier_length(text.substr(place));
      const int index = length > 0 ? known.find(text.substr(place, length)) : -1;
      if (index >= 0)
        used.of[index] = true;
      place += length > 0 ? length : 1;
    }
    return used;
  }

  template <const choice& Used, class Indices>
  struct linked;
  template <const choice& Used, std::size_t... I>
  struct linked<Used, std::index_sequence<I...>> {
    static constexpr known_name names[] = {name_of_operation<Operations, Used.of[I]>...};
  };
  template <const choice& Used>
  static constexpr known_names names{linked<Used, std::make_index_sequence<size>>::names, size};
};

/// The functions and constants that texts know: all of the library's.
using library_functions =
    function_list<struct power, struct integer_power, struct sqrt, struct cbrt, struct hypot,
                  struct exp, struct expm1, struct exp2, struct log, struct log1p, struct log2,
                  struct log10, struct sin, struct cos, struct tan, struct asin, struct acos,
                  struct atan, struct atan2, struct sinh, struct cosh, struct tanh, struct asinh,
                  struct acosh, struct atanh, struct erf, struct erfc, struct sigmoid,
                  struct softplus, struct relu, struct abs, struct sign, struct min, struct max,
                  struct select, struct pi, struct e>;

template <text Text, class Functions>
inline constexpr auto used_functions = Functions::used_in(Text.view());

template <text Text, class... Names>
constexpr parser<graph> parser_of_text(graph& g) {
  return {g, Text.view(), own_names<Names...>,
          library_functions::names<used_functions<Text, library_functions>>};
}

/// The request to make a text's formula.
template <text Text, class... Names>
struct parsed {
  static constexpr int written_size = static_cast<int>(Text.view().size() / 8);
  static constexpr growable<int> roots(graph& g) {
    parser<graph> parse = parser_of_text<Text, Names...>(g);
    const int root = parse();
    growable<int> roots;
    if (root >= 0)
      roots.push_back(root);
    return roots;
  }
};

/// What is wrong with a text, to be written.
template <text Text, class... Names>
struct mistake_of_text {
  static constexpr growable<char> write() {
    graph g;
    parser<graph> parse = parser_of_text<Text, Names...>(g);
    parse();
#if __cpp_static_assert >= 202306L
    return message_of(parse.mistake(), Text.view());
#else
    // Compilers write the bytes of characters outside of ASCII in types as numbers.
    const growable<char> message = message_of(parse.mistake(), Text.view());
    growable<char> written;
    for (const char c : message)
      if (!is_inside_character(c))
        written.push_back(static_cast<unsigned char>(c) < 0x80 ? c : '?');
    return written;
#endif
  }
};

/// Where to part a message, so that compilers print it whole: clang shows 32 characters of a text.
/// Parts end with a clause where they can, or else with a word.
struct parts {
  int ends[100]{};
  std::size_t count = 0;
};
template <const auto& Message>
inline constexpr parts parts_of_message = [] {
#ifdef __clang__
  constexpr int most = 32;
#else
  constexpr int most = 1000;
#endif
  parts result;
  for (int begin = 0; begin < Message.size;) {
    int end = begin + most < Message.size ? begin + most : Message.size;
    int word = 0;
    int clause = 0;
    for (int i = begin + most / 4; end < Message.size && i < end; ++i)
      if (Message.text[i] == ' ') {
        word = i + 1;
        const char before = Message.text[i - 1];
        if (before == ',' || before == ';' || before == ':' ||
            (before == '-' && Message.text[i - 2] == '-'))
          clause = i + 1;
      }
    end = clause > 0 ? clause : word > 0 ? word : end;
    result.ends[result.count++] = begin = end;
  }
  return result;
}();

template <const auto& Message, std::size_t Part>
inline constexpr auto part_of_message = [] {
  constexpr parts parts = parts_of_message<Message>;
  constexpr int begin = Part == 0 ? 0 : parts.ends[Part - 1];
  constexpr auto size = static_cast<std::size_t>(parts.ends[Part] - begin);
  return text<size + 1>(std::string_view(Message.text + begin, size));
}();

template <const auto& Message, class Parts>
struct reported_mistake;
#if __cpp_static_assert >= 202306L
template <const auto& Message, std::size_t... Part>
struct reported_mistake<Message, std::index_sequence<Part...>> {
  static_assert(Message.size == 0,
                std::string_view(Message.text, static_cast<std::size_t>(Message.size)));
};
#else
template <const auto& Message, std::size_t... Part>
struct reported_mistake<Message, std::index_sequence<Part...>>
    : mistake_in_formula<part_of_message<Message, Part>...> {};
#endif

template <text Text, class... Names>
constexpr auto formula_of_text() {
  using request = parsed<Text, Names...>;
  if constexpr (snapshot_of<request>.root_count > 0) {
    return lift<request>();
  } else {
    constexpr auto& message = fitting_text<mistake_of_text<Text, Names...>>;
    using parts = std::make_index_sequence<parts_of_message<message>.count>;
    static_cast<void>(sizeof(reported_mistake<message, parts>));
    return constant<1>{};
  }
}

/// The same text as one of its own length.
template <text Text>
constexpr auto as_literal() {
  if constexpr (requires { Text.view(); }) {
    return Text;
  } else {
    text<Text.size + 1> literal;
    for (std::size_t i = 0; i < Text.size; ++i)
      literal.characters[i] = Text[i];
    literal.characters[Text.size] = '\0';
    return literal;
  }
}

} // namespace detail

/// The formula that a text stands for, of the very type that the operators of C++ would give it.
///
/// `Text` is a string literal or a constant std::string_view of at most 10,000 characters, in
/// UTF-8. `Names` are what it may use besides the library's functions and constants: the structs of
/// operations, and variables whose names would otherwise be taken for functions or constants.
///
/// Powers, `^` or `**`, bind tighter than signs and are right associative; numbers are exact;
/// docs/formula_text.md has the grammar. A mistake in the text stops the build with its column and
/// words such as `unknown function sigmod, did you mean sigmoid?`. The text is parsed by operator
/// precedence (Floyd, Syntactic analysis and operator precedence, 1963), in time linear in its
/// length.
///
/// ```
/// constexpr auto kepler = tapeless::formula<"E - e * sin(E) - M", tapeless::variable<"e">>;
/// ```
template <text Text, class... Names>
inline constexpr auto formula = detail::formula_of_text<detail::as_literal<Text>(), Names...>();

namespace literals {

/// The same as a literal: `"x + y^2"_formula` is `formula<"x + y^2">`. A text that needs names of
/// one's own is written with `formula`.
template <text Text>
consteval auto operator""_formula() {
  return formula<Text>;
}

} // namespace literals

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
