// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_INSPECT_LET_HPP
#define TAPELESS_INSPECT_LET_HPP

#include <tapeless/evaluate.hpp>
#include <tapeless/operation/piecewise.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

/// A formula with a name that is shown where the formula is inspected.
template <text Name, any_formula F>
struct named : F {
  using F::operator=;

  /// That of the formula, so that all mathematics takes the two for one. An operation's description
  /// has no use for its `name` otherwise. The hash is another one, and so are those of all formulas
  /// around it: whoever looks for names knows by them what has been visited.
  static constexpr detail::formula_node description() {
    detail::formula_node result = detail::node_of<F>;
    result.name.name = Name.view();
    result.hash += static_cast<std::uint32_t>(Name.view().size() + 1) * 0x9E3779B1u;
    for (const char c : Name.view())
      result.hash = (result.hash ^ static_cast<unsigned char>(c)) * 16777619u;
    return result;
  }
};

namespace detail {

/// Whether a formula is the result of an operation, or one of a request's results.
template <class F>
inline constexpr bool is_operation = false;
template <any_formula F>
inline constexpr bool is_operation<F> = node_of<F>.root >= 0 || node_of<F>.op->arity > 0;

template <text Name, class F>
inline constexpr bool is_comparison<named<Name, F>> = is_comparison<F>;

} // namespace detail

/// A formula under a name: to all mathematics the same formula, with a name that listings, drawings
/// and generated code show for it.
///
/// The argument is the result of an operation: a variable or a number is an error, as is a name
/// that is no identifier. Where two different formulas of one listing have the same name, the
/// second is shown as `name_2`; a formula with two names has the first. Traced values pass through
/// without the name, and what `derivative` and `simplify` return has no names left, because its
/// parts are other formulas.
/// ```
/// constexpr auto num = tapeless::let<"num">(x + sigmoid(y));
/// static_assert(num == x + sigmoid(y));
/// ```
template <text Name, class F>
constexpr auto let(const F& formula) noexcept {
  constexpr bool is_name = is_identifier(Name.view());
  static_assert(is_name, "tapeless: the name of an intermediate result is not an identifier; write "
                         "letters, digits and underscores, no digit first, as in "
                         "let<\"num\">(x + y) [let-not-an-identifier]");
  constexpr bool is_value = std::same_as<F, symbolic> || is_traced<F>;
  static_assert(is_value || detail::is_operation<F>,
                "tapeless: let names the result of an operation, as in let<\"num\">(x + y); a "
                "variable has a name already, and a number is named in C++, as in constexpr auto "
                "rate = 0.05_c; [let-of-no-operation]");
  if constexpr (is_name && detail::is_operation<F>)
    return detail::without_aliases(named<Name, F>{});
  else
    return formula;
}

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
