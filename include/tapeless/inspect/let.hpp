// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_INSPECT_LET_HPP
#define TAPELESS_INSPECT_LET_HPP

#include <tapeless/evaluate.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

/// A formula with a name that is shown where the formula is inspected.
template <text Name, any_formula F>
struct named : expression {
  using hana_tag = struct formula_tag;

  /// That of the formula, so that all mathematics takes the two for one. An operation's description
  /// has no use for its `name` otherwise. The hash is another one, and so are those of all formulas
  /// around it: whoever looks for names knows by them what has been visited.
  static constexpr detail::formula_node description() {
    detail::formula_node result = detail::node_of<F>;
    result.name.name = Name.view();
    for (const char c : Name.view())
      result.hash = (result.hash ^ static_cast<unsigned char>(c)) * 16777619u;
    return result;
  }

  template <class... Bindings>
  [[gnu::always_inline]] constexpr auto operator()(const Bindings&... bindings) const
      noexcept(detail::evaluates_without_exceptions<Bindings...>) {
    return detail::evaluate(F{}, bindings...);
  }
};

/// A formula under a name: to all mathematics the same formula, with a name that listings, drawings
/// and generated code show for it.
///
/// Where two different formulas of one listing have the same name, the second is shown as `name_2`.
/// Traced values pass through without it, and a derivative that is simplified has none left,
/// because its parts are other formulas. Names of what is no operation are an error: a variable has
/// its own, and a number is named in C++, as in `constexpr auto rate = 0.05_c`.
/// ```
/// constexpr auto num = tapeless::let<"num">(x + sigmoid(y));
/// static_assert(num == x + sigmoid(y));
/// ```
template <text Name, operand F>
constexpr auto let(const F& formula) noexcept {
  static_assert(is_identifier(Name.view()),
                "tapeless: the name of an intermediate result is not an identifier; write letters, "
                "digits and underscores, no digit first, as in let<\"num\">(x + y) "
                "[let-not-an-identifier]");
  if constexpr (any_formula<F>) {
    constexpr operation_kind kind =
        detail::node_of<F>.root >= 0 ? operation_kind::function : detail::node_of<F>.op->kind;
    static_assert(kind != operation_kind::symbol,
                  "tapeless: let names intermediate results, and a variable has a name already; "
                  "write let<\"num\">(x + y) [let-variable]");
    static_assert(kind != operation_kind::number,
                  "tapeless: let names intermediate results, and this is a number; name it in "
                  "C++, as in constexpr auto rate = 0.05_c; [let-number]");
    if constexpr (is_identifier(Name.view()) && kind != operation_kind::symbol &&
                  kind != operation_kind::number)
      return named<Name, F>{};
    else
      return formula;
  } else {
    return formula;
  }
}

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
