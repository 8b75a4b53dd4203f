// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_EXPRESSION_HPP
#define TAPELESS_EXPRESSION_HPP

#include <tapeless/graph/graph.hpp>
#include <tapeless/operation_record.hpp>

#include <concepts>
#include <type_traits>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

struct operators;
struct expression;

/// A formula: an empty type that says all there is to know about it.
template <class T>
concept any_formula = std::is_base_of_v<expression, std::remove_cvref_t<T>>;

template <class Number>
class traced_value;
template <class T>
inline constexpr bool is_traced = false;
template <class Number>
inline constexpr bool is_traced<traced_value<Number>> = true;

/// What the functions of the library take: formulas, the values on which derivative rules run, and
/// those on which traced callables do; and vectors, to say that they are not taken whole.
template <class T>
concept operand =
    std::is_base_of_v<operators, std::remove_cvref_t<T>> ||
    std::same_as<std::remove_cvref_t<T>, symbolic> || is_traced<std::remove_cvref_t<T>>;

template <class T>
concept whole_vector = std::is_base_of_v<operators, std::remove_cvref_t<T>> && !any_formula<T>;

/// Numbers of C++: they do not mix with formulas, because their digits are not exact.
template <class T>
concept bare_number = std::is_arithmetic_v<std::remove_cvref_t<T>>;

template <class Operation, class... Operands>
struct apply;
template <std::int64_t Numerator, std::int64_t Denominator = 1, int Exponent = 0>
struct constant;

template <class F>
inline constexpr bool is_constant = false;
template <std::int64_t Numerator, std::int64_t Denominator, int Exponent>
inline constexpr bool is_constant<constant<Numerator, Denominator, Exponent>> = true;

/// For static assertions that only fail once a template is used.
template <class...>
inline constexpr bool always_false = false;

namespace detail {

struct snapshot_view;

/// A formula's type as a value, linked to those of its operands: the bridge by which ordinary code
/// reads types, in a loop and each distinct type once.
struct formula_node {
  const operation* op = nullptr;
  const formula_node* operands[max_operands]{};
  rational number{};
  symbol name{};
  const snapshot_view* snapshot = nullptr;
  int root = -1; ///< where not negative, the formula is this root of the snapshot
  std::uint32_t hash = 0;
  int written_size = 1; ///< operations and leaves as written, each as often as it stands there

  constexpr formula_node(const rational& value)
      : op(&number_operation), number(value),
        hash(static_cast<std::uint32_t>(static_cast<std::uint64_t>(value.numerator) * 31 +
                                        static_cast<std::uint64_t>(value.denominator))) {}
  constexpr formula_node(const symbol& symbol)
      : op(&symbol_operation), name(symbol), hash(static_cast<std::uint32_t>(symbol.index) + 7) {
    for (const char c : symbol.name)
      hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  }
  constexpr formula_node(const snapshot_view& view, std::uint32_t view_hash, int place, int size)
      : snapshot(&view), root(place), hash(view_hash + static_cast<std::uint32_t>(place)),
        written_size(size) {}
  template <std::same_as<formula_node>... Operands>
  constexpr formula_node(const operation* operation, const Operands&... each)
      : op(operation), operands{&each...}, hash(operation->hash) {
    ((hash = (hash ^ each.hash) * 0x9E3779B1u, hash ^= hash >> 14), ...);
    // Bounded, because reuse makes it grow without end.
    [[maybe_unused]] int most = 1000;
    ((most = most < each.written_size ? each.written_size : most), ...);
    ((written_size =
          written_size < most - each.written_size ? written_size + each.written_size : most),
     ...);
  }
};

template <class F>
inline constexpr formula_node node_of = F::description();
/// Of what is no formula a message has been given.
template <class T>
  requires(!any_formula<T>)
inline constexpr formula_node node_of<T> = rational{};
template <class Operation, class... Operands>
inline constexpr formula_node node_of<apply<Operation, Operands...>>{operation_of_type<Operation>(),
                                                                     node_of<Operands>...};

template <class F, class... Bindings>
constexpr auto evaluate(F, const Bindings&... bindings);

template <class Binding>
inline constexpr bool binds_number = false;
template <class Binding>
  requires requires { typename Binding::scalar_type; }
inline constexpr bool binds_number<Binding> = std::is_arithmetic_v<typename Binding::scalar_type>;
template <class... Bindings>
inline constexpr bool evaluates_without_exceptions = (binds_number<Bindings> && ...);

/// A formula as nodes of a graph. Defined in lower.hpp.
constexpr int lower(graph& g, const formula_node& root);

template <class T>
constexpr int as_node(graph& g, const T& value) {
  if constexpr (any_formula<T>)
    return lower(g, node_of<T>);
  else
    return symbolic(value).node_in(g);
}

template <class T>
constexpr graph* owner_of(const T& value) {
  if constexpr (std::same_as<T, symbolic>)
    return value.owner();
  else
    return nullptr;
}

} // namespace detail

namespace detail {

/// The same, of a type that clang prints as it is: results are otherwise printed by the aliases and
/// expressions that made them. What is const stays so.
template <class T>
constexpr T without_aliases(T&& value) noexcept {
  return value;
}

} // namespace detail

/// What an operation makes of its operands: a formula of formulas, and a value of the values that
/// derivative rules or traced callables run on. Functions name it as their result instead of
/// `auto`, because rules refer to each other in circles.
template <class Operation, class... Operands>
using applied =
    std::conditional_t<(std::same_as<Operands, symbolic> || ...), symbolic,
                       std::conditional_t<(is_traced<Operands> || ...), traced_value<double>,
                                          apply<Operation, Operands...>>>;

/// An operation on formulas, which is a formula, or on the values that derivative rules and traced
/// callables run on.
///
/// Every function of the library is this with its own struct, and so is a user's:
/// ```
/// template <tapeless::operand U>
/// constexpr tapeless::applied<softsign_operation, U> softsign(const U& u) {
///   return tapeless::apply_operation<softsign_operation>(u);
/// }
/// ```
template <class Operation, class... Operands>
constexpr applied<Operation, Operands...> apply_operation(const Operands&... operands) noexcept {
  constexpr bool all_formulas = (any_formula<Operands> && ...);
  constexpr bool vectors = (whole_vector<Operands> || ...);
  static_assert(!vectors,
                "tapeless: a whole vector is not an operand; write its elements as x[0_c], "
                "or sum<3>([](auto i) { return x[i]; }) [whole-vector]");
  constexpr bool bare = (any_formula<Operands> || ...) && (bare_number<Operands> || ...) &&
                        !vectors &&
                        !((std::same_as<Operands, symbolic> || is_traced<Operands>) || ...);
  static_assert(
      !bare,
      "tapeless: a bare number stands beside a formula; write it as an exact constant: "
      "2_c instead of 2, 0.5_c instead of 0.5 (using namespace tapeless::literals) [bare-number]");
  constexpr bool other_arity = detail::arity_of<Operation> != static_cast<int>(sizeof...(Operands));
  static_assert(!other_arity,
                "tapeless: the operation is applied to another number of operands than its struct "
                "says; write static constexpr int arity = 2; in a struct of two operands, for it "
                "is 1 where nothing is said [operation-arity]");
  if constexpr (vectors || bare || other_arity) {
    return {};
  } else if constexpr (all_formulas) {
    using result = apply<Operation, Operands...>;
    // Describing each formula as it is written keeps later instantiations shallow.
    static_assert(detail::node_of<result>.written_size > 0);
    return result{};
  } else if constexpr ((is_traced<Operands> || ...)) {
    return applied<Operation, Operands...>::template apply<Operation>(operands...);
  } else {
    graph* owner = nullptr;
    ((owner = owner ? owner : detail::owner_of(operands)), ...);
    if (owner == nullptr)
      the_exact_result_does_not_fit_into_64_bits();
    const int ids[] = {detail::as_node(*owner, operands)...};
    return symbolic(*owner, make_node(*owner, *detail::operation_of_type<Operation>(), ids));
  }
}

/// Operands of one function: at least one is ours, and bare numbers may stand beside graph values.
template <class... T>
concept operands = (operand<T> || ...) && ((operand<T> || bare_number<T>) && ...);

// The struct of an operation and the function that applies it share a name; the function hides the
// struct, which is then written `struct sum`.
struct sum;
struct difference;
struct product;
struct quotient;
struct negation;
struct less;
struct less_equal;
struct greater;
struct greater_equal;

namespace detail {

/// An arithmetic operation; on two constants its exact result. Defined in constant.hpp.
template <class Operation, class... Operands>
constexpr decltype(auto) arithmetic(const Operands&... operands);
/// A comparison. Defined in operation/piecewise.hpp.
template <class Operation, class A, class B>
constexpr auto compare_operands(const A& a, const B& b);
/// Whether two formulas are the same once simplified. Defined in simplify.hpp.
template <class A, class B>
constexpr bool is_same_formula();

} // namespace detail

/// The operators of formulas, in a base class so that nothing else sees them but vectors, which
/// learn from them that they have none.
struct operators {
  template <class A, class B>
    requires operands<A, B>
  friend constexpr decltype(auto) operator+(const A& a, const B& b) noexcept {
    return detail::arithmetic<struct sum>(a, b);
  }
  template <class A, class B>
    requires operands<A, B>
  friend constexpr decltype(auto) operator-(const A& a, const B& b) noexcept {
    return detail::arithmetic<struct difference>(a, b);
  }
  template <class A, class B>
    requires operands<A, B>
  friend constexpr decltype(auto) operator*(const A& a, const B& b) noexcept {
    return detail::arithmetic<struct product>(a, b);
  }
  template <class A, class B>
    requires operands<A, B>
  friend constexpr decltype(auto) operator/(const A& a, const B& b) noexcept {
    return detail::arithmetic<struct quotient>(a, b);
  }
  template <operand A>
  friend constexpr decltype(auto) operator-(const A& a) noexcept {
    return detail::arithmetic<struct negation>(a);
  }
  /// The same formula; a computed constant, which is const, stays one (see ^).
  template <any_formula A>
  friend constexpr std::conditional_t<std::is_reference_v<A>, std::remove_cvref_t<A>, A>
  operator+(A&&) noexcept {
    return {};
  }
  template <class A, class B>
    requires operands<A, B>
  friend constexpr auto operator<(const A& a, const B& b) noexcept {
    return detail::compare_operands<struct less>(a, b);
  }
  template <class A, class B>
    requires operands<A, B>
  friend constexpr auto operator<=(const A& a, const B& b) noexcept {
    return detail::compare_operands<struct less_equal>(a, b);
  }
  template <class A, class B>
    requires operands<A, B>
  friend constexpr auto operator>(const A& a, const B& b) noexcept {
    return detail::compare_operands<struct greater>(a, b);
  }
  template <class A, class B>
    requires operands<A, B>
  friend constexpr auto operator>=(const A& a, const B& b) noexcept {
    return detail::compare_operands<struct greater_equal>(a, b);
  }
  /// The same formula, once both are simplified.
  template <any_formula A, any_formula B>
  friend constexpr bool operator==(const A&, const B&) noexcept {
    return detail::is_same_formula<A, B>();
  }
  template <operand A, class B>
    requires(bare_number<B> || whole_vector<A> || whole_vector<B>)
  friend constexpr bool operator==(const A&, const B&) noexcept {
    constexpr bool vectors = whole_vector<A> || whole_vector<B>;
    static_assert(!vectors, "tapeless: whole vectors are not compared; compare their elements, as "
                            "in v[0_c] == w[0_c] [whole-vector]");
    static_assert(vectors, "tapeless: a formula is compared with a bare number; write it as an "
                           "exact constant: x == 2_c instead of x == 2 [equality-with-number]");
    return true;
  }
};

/// The base of all formulas.
struct expression : operators {
  /// Says that a formula is no condition, as of `if` and ?:, and no operand of !, && and ||.
  template <std::same_as<bool> Bool>
  constexpr explicit operator Bool() const {
    static_assert(always_false<Bool>,
                  "tapeless: a formula is neither true nor false before it is evaluated; write "
                  "select(x < y, a, b) instead of if and ?:, select(x < y, b, a) instead of "
                  "!(x < y), and select(x < y, select(y < z, a, b), b) instead of "
                  "x < y && y < z [formula-as-condition]");
    return false;
  }
};

/// An operation applied to formulas.
template <class Operation, class... Operands>
struct apply : expression {
  using hana_tag = struct formula_tag;

  /// The value where the variables have the given values: `f(x = 3.0, y = -4.0)`.
  template <class... Bindings>
  [[gnu::always_inline]] constexpr auto operator()(const Bindings&... bindings) const
      noexcept(detail::evaluates_without_exceptions<Bindings...>) {
    return detail::evaluate(apply{}, bindings...);
  }

  template <class Value>
  constexpr auto operator=(const Value&) const {
    static_assert(always_false<Value>,
                  "tapeless: only variables are bound, and this is another formula; give its "
                  "variables values, as in f(x = 3.0) [binding-of-formula]");
    return apply{};
  }
};

} // namespace tapeless

#pragma GCC diagnostic pop

// What is declared above is defined there, and needs all of this.
#include <tapeless/lower.hpp>

#endif
