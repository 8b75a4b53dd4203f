// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_TRACE_HPP
#define TAPELESS_TRACE_HPP

#include <tapeless/evaluate.hpp>
#include <tapeless/operation/piecewise.hpp>

#include <boost/hana/tuple.hpp>

#include <concepts>
#include <limits>
#include <type_traits>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

// What a traced callable must not do. None of these is constexpr, so that the compiler's message
// names the one that was called.
inline void an_infinity_or_nan_cannot_stand_in_a_formula() { __builtin_trap(); }
inline void the_condition_of_select_is_not_a_comparison() { __builtin_trap(); }
inline void the_traced_callable_returned_false() { __builtin_trap(); }
inline void a_formula_stands_beside_plain_numbers_only() { __builtin_trap(); }

template <class Callable, class... Parameters>
struct tracing;

namespace detail {

/// The graph that a callable is traced into, and the decimals of the plain numbers that came last:
/// loops use the same numbers again and again, and finding a decimal takes long.
struct recording {
  graph& nodes;

  constexpr explicit recording(graph& g) : nodes(g) {}

  constexpr int decimal(double number) {
    const auto bits = __builtin_bit_cast(std::uint64_t, number);
    const auto slot = (bits * 0x9E3779B97F4A7C15u) >> 58;
    if (known_bits_[slot] != bits || known_[slot] == 0) {
      const exact value = shortest_decimal(number);
      if (!value.fits)
        an_infinity_or_nan_cannot_stand_in_a_formula();
      known_bits_[slot] = bits;
      known_[slot] = 1 + nodes.add_number(value.value);
    }
    return known_[slot] - 1;
  }

private:
  std::uint64_t known_bits_[64]{};
  int known_[64]{}; ///< plus one; 0 where nothing is known
};

} // namespace detail

template <class A, class B>
concept traced_operands =
    (is_traced<A> && (is_traced<B> || bare_number<B>)) || (is_traced<B> && bare_number<A>);

/// What a traced callable computes with: a node of the graph under construction, or a plain number.
///
/// Nodes are made as written and not simplified, and plain numbers are computed as `Number`s, so
/// that the formula gives the very bits that the callable gives when it is called with numbers.
/// Using a traced value as a number, also by `if`, stops the build with a message.
template <class Number>
class traced_value {
public:
  constexpr traced_value() = default;
  template <bare_number Value>
  constexpr traced_value(Value number) : number_(static_cast<Number>(number)) {
    if (number_ > -1e15 && number_ < 1e15 &&
        number_ == static_cast<Number>(static_cast<std::int64_t>(number_)))
      exact_ = static_cast<std::int64_t>(number_);
    else
      exact_ = exact{};
  }

  constexpr operator Number() const {
    static_assert(always_false<Number>,
                  "tapeless: a traced value is used as a number, but it has none before the "
                  "formula is evaluated; write select(x < y, a, b) instead of if and ?:, min(x, y) "
                  "instead of std::min(x, y), exp(x) instead of std::exp(x), and auto instead of "
                  "double [traced-value-as-number]");
    return number_;
  }

  template <class A, class B>
    requires traced_operands<A, B>
  friend constexpr traced_value operator+(const A& a, const B& b) {
    return traced_value(a).combine(sum_operation, b, math::add<Number>, tapeless::add);
  }
  template <class A, class B>
    requires traced_operands<A, B>
  friend constexpr traced_value operator-(const A& a, const B& b) {
    return traced_value(a).combine(difference_operation, b, math::subtract<Number>,
                                   tapeless::subtract);
  }
  template <class A, class B>
    requires traced_operands<A, B>
  friend constexpr traced_value operator*(const A& a, const B& b) {
    return traced_value(a).combine(product_operation, b, math::multiply<Number>,
                                   tapeless::multiply);
  }
  template <class A, class B>
    requires traced_operands<A, B>
  friend constexpr traced_value operator/(const A& a, const B& b) {
    return traced_value(a).combine(quotient_operation, b, math::divide<Number>,
                                   [](const rational& u, const rational& v) {
                                     return is_zero(v) ? exact{} : tapeless::divide(u, v);
                                   });
  }
  friend constexpr traced_value operator-(const traced_value& a) {
    if (a.owner_ != nullptr)
      return {*a.owner_, a.owner_->nodes.add(negation_operation, a.id_)};
    return {-a.number_, a.exact_.fits ? exact(negate(a.exact_.value)) : exact{}};
  }
  friend constexpr traced_value operator+(const traced_value& a) { return a; }
  constexpr traced_value& operator+=(const traced_value& b) { return *this = *this + b; }
  constexpr traced_value& operator-=(const traced_value& b) { return *this = *this - b; }
  constexpr traced_value& operator*=(const traced_value& b) { return *this = *this * b; }
  constexpr traced_value& operator/=(const traced_value& b) { return *this = *this / b; }
  constexpr traced_value& operator++() { return *this += 1; }
  constexpr traced_value& operator--() { return *this -= 1; }
  constexpr traced_value operator++(int) {
    const traced_value before = *this;
    ++*this;
    return before;
  }
  constexpr traced_value operator--(int) {
    const traced_value before = *this;
    --*this;
    return before;
  }

  template <class A, class B>
    requires traced_operands<A, B>
  friend constexpr traced_value operator<(const A& a, const B& b) {
    return apply_operation<struct less>(a, b);
  }
  template <class A, class B>
    requires traced_operands<A, B>
  friend constexpr traced_value operator<=(const A& a, const B& b) {
    return apply_operation<struct less_equal>(a, b);
  }
  template <class A, class B>
    requires traced_operands<A, B>
  friend constexpr traced_value operator>(const A& a, const B& b) {
    return apply_operation<struct greater>(a, b);
  }
  template <class A, class B>
    requires traced_operands<A, B>
  friend constexpr traced_value operator>=(const A& a, const B& b) {
    return apply_operation<struct greater_equal>(a, b);
  }
  template <class A, class B>
    requires traced_operands<A, B>
  friend constexpr traced_value operator==(const A& a, const B& b) {
    return apply_operation<struct equal>(a, b);
  }
  template <class A, class B>
    requires traced_operands<A, B>
  friend constexpr traced_value operator!=(const A& a, const B& b) {
    static_assert(always_false<A>, "tapeless: traced values are not compared by !=; write select(x "
                                   "== y, b, a) instead of x != y ? a : b [traced-not-equal]");
    return a == b;
  }

  /// Better matches than std::max and std::min, so that `using std::max;` does no harm.
  friend constexpr traced_value max(const traced_value& a, const traced_value& b) {
    return apply<struct tapeless::max>(a, b);
  }
  friend constexpr traced_value min(const traced_value& a, const traced_value& b) {
    return apply<struct tapeless::min>(a, b);
  }

  /// An operation on traced values, plain numbers and formulas; what apply_operation calls.
  template <class Operation, class... Operands>
  static constexpr traced_value apply(const Operands&... operands) {
    detail::recording* owner = nullptr;
    ((owner = owner != nullptr ? owner : owner_of(operands)), ...);
    if (owner == nullptr) {
      if constexpr ((any_formula<Operands> || ...))
        a_formula_stands_beside_plain_numbers_only();
      else if constexpr (std::is_same_v<Operation, struct select>)
        return choose(traced_value(operands)...);
      else
        return apply_to_numbers<Operation>(std::index_sequence_for<Operands...>{}, operands...);
    }
    node made{detail::operation_of_type<Operation>()};
    int position = 0;
    ((made.operands[position++] = node_in(*owner, operands)), ...);
    graph& g = owner->nodes;
    if constexpr (std::is_same_v<Operation, struct select>) {
      const int condition = made.operands[0];
      if (g.is_number(condition))
        return {*owner, is_zero(g.number(condition)) ? made.operands[2] : made.operands[1]};
      if (!is_comparison(*g[condition].op))
        the_condition_of_select_is_not_a_comparison();
    }
    return {*owner, g.add(made)};
  }

private:
  template <class Callable, class... Parameters>
  friend struct tracing;

  constexpr traced_value(detail::recording& owner, int id) : owner_(&owner), id_(id) {}
  constexpr traced_value(Number number, const exact& value) : number_(number), exact_(value) {}

  template <class T>
  static constexpr detail::recording* owner_of(const T& operand) {
    if constexpr (is_traced<T>)
      return operand.owner_;
    else
      return nullptr;
  }

  template <class T>
  static constexpr int node_in(detail::recording& owner, const T& operand) {
    if constexpr (any_formula<T>)
      return lower(owner.nodes, detail::node_of<T>);
    else
      return traced_value(operand).own_node_in(owner);
  }
  constexpr int own_node_in(detail::recording& owner) const {
    if (owner_ != nullptr)
      return id_;
    if (number_ == 0 && math::constant_evaluation::has_minus_sign(number_)) // no rational is -0
      return owner.nodes.add(negation_operation, owner.nodes.add_number(0));
    // Exact where that is the very number, such as 1/3 for T(1) / T(3).
    if (exact_.fits && nearest<Number>(exact_.value) == number_)
      return owner.nodes.add_number(exact_.value);
    return owner.decimal(number_);
  }

  constexpr traced_value combine(const operation& op, const traced_value& b,
                                 Number (*compute)(const Number&, const Number&),
                                 exact (*fold)(const rational&, const rational&)) const {
    if (detail::recording* const owner = owner_ != nullptr ? owner_ : b.owner_) {
      const int left = own_node_in(*owner);
      return {*owner, owner->nodes.add(op, left, b.own_node_in(*owner))};
    }
    return {compute(number_, b.number_),
            exact_.fits && b.exact_.fits ? fold(exact_.value, b.exact_.value) : exact{}};
  }

  /// The same operation on numbers, as a formula would compute it.
  template <class Operation, std::size_t... I, class... Operands>
  static constexpr traced_value apply_to_numbers(std::index_sequence<I...>,
                                                 const Operands&... operands) {
    constexpr ::tapeless::apply<Operation, element<"operand", I>...> formula{};
    return formula((element<"operand", I>{} = traced_value(operands).number_)...);
  }

  static constexpr traced_value choose(const traced_value& condition, const traced_value& a,
                                       const traced_value& b) {
    return condition.number_ != 0 ? a : b;
  }

  detail::recording* owner_ = nullptr;
  int id_ = -1;
  Number number_{};
  exact exact_ = 0; ///< what the number stands for, where that is a rational
};

/// Stands for the output of `Size` values among the parameters of a trace, for callables that write
/// through a pointer as Ceres has it.
template <std::size_t Size>
struct residuals {};

namespace detail {

template <class T>
inline constexpr bool is_residuals = false;
template <std::size_t Size>
inline constexpr bool is_residuals<residuals<Size>> = true;
template <std::size_t Size>
inline constexpr std::size_t extent<residuals<Size>> = Size;

/// What a callable may return to be one formula.
template <class T>
inline constexpr bool is_traced_result = is_traced<T> || bare_number<T> || any_formula<T>;
/// What it may return to be several.
template <class T>
inline constexpr bool is_traced_array = false;
template <class T, std::size_t Size>
inline constexpr bool is_traced_array<std::array<T, Size>> = is_traced_result<T>;

} // namespace detail

/// The request behind trace: the callable, run on graph values.
template <class Callable, class... Parameters>
struct tracing {
  using value = traced_value<double>;
  static constexpr bool has_residuals = (detail::is_residuals<Parameters> || ...);

  /// A variable is a value and a vector an array; beside residuals, vectors are pointers.
  template <class Parameter>
  using array =
      std::conditional_t<has_residuals, const value*, std::array<value, detail::extent<Parameter>>>;
  template <class Parameter>
  using argument =
      std::conditional_t<detail::is_residuals<Parameter>, value*,
                         std::conditional_t<is_vector<Parameter>, array<Parameter>, value>>;

  static constexpr growable<int> roots(graph& g) {
    return run(g, std::index_sequence_for<Parameters...>{});
  }

private:
  template <std::size_t... I>
  static constexpr growable<int> run(graph& g, std::index_sequence<I...>) {
    value scalars[(detail::extent<Parameters> + ... + 1)]{};
    detail::recording owner(g);
    (make_symbols<Parameters>(owner, scalars + detail::first_scalar<I, Parameters...>), ...);
    growable<int> roots;
    const Callable callable{};
    if constexpr (has_residuals) {
      const auto call = [&] {
        return callable(
            argument_at<Parameters>(scalars + detail::first_scalar<I, Parameters...>)...);
      };
      if constexpr (std::is_void_v<decltype(call())>)
        call();
      else if (!call())
        the_traced_callable_returned_false();
      (append_residuals<Parameters>(owner, roots, scalars + detail::first_scalar<I, Parameters...>),
       ...);
    } else {
      append(
          owner, roots,
          callable(argument_at<Parameters>(scalars + detail::first_scalar<I, Parameters...>)...));
    }
    return roots;
  }

  template <class Parameter>
  static constexpr void make_symbols(detail::recording& owner, value* scalars) {
    if constexpr (is_vector<Parameter>)
      for (std::size_t i = 0; i < detail::extent<Parameter>; ++i)
        scalars[i] = value(owner, owner.nodes.add_symbol(Parameter::name_of(i)));
    else if constexpr (!detail::is_residuals<Parameter>)
      scalars[0] = value(owner, owner.nodes.add_symbol(Parameter::name()));
  }

  template <class Parameter>
  static constexpr argument<Parameter> argument_at(value* scalars) {
    if constexpr (std::is_pointer_v<argument<Parameter>>) {
      return scalars;
    } else if constexpr (is_traced<argument<Parameter>>) {
      return scalars[0];
    } else {
      argument<Parameter> elements{};
      for (std::size_t i = 0; i < detail::extent<Parameter>; ++i)
        elements[i] = scalars[i];
      return elements;
    }
  }

  template <class Result>
  static constexpr void append(detail::recording& owner, growable<int>& roots,
                               const Result& result) {
    if constexpr (detail::is_traced_array<Result>)
      for (const auto& each : result)
        append(owner, roots, each);
    else
      roots.push_back(value::node_in(owner, result));
  }

  template <class Parameter>
  static constexpr void append_residuals(detail::recording& owner, growable<int>& roots,
                                         const value* scalars) {
    if constexpr (detail::is_residuals<Parameter>)
      for (std::size_t i = 0; i < detail::extent<Parameter>; ++i)
        append(owner, roots, scalars[i]);
  }
};

namespace detail {

template <class Callable, class... Parameters>
inline constexpr bool takes_arguments = std::is_invocable_v<
    const Callable&, typename tracing<Callable, Parameters...>::template argument<Parameters>...>;
template <class Callable, class... Parameters>
using traced_result = std::remove_cvref_t<std::invoke_result_t<
    const Callable&, typename tracing<Callable, Parameters...>::template argument<Parameters>...>>;

/// How much room a traced callable needs. Not constexpr, so that it can be asked whether it is a
/// constant: it is one where the callable runs while compiling.
template <class Tracing>
inline const int traced_size = run_request<Tracing, 1>().needed_capacity();
template <class Callable, class... Parameters>
inline constexpr int expected_capacity<tracing<Callable, Parameters...>> =
    traced_size<tracing<Callable, Parameters...>>;

template <class Tracing>
concept runs_while_compiling =
    requires { typename std::integral_constant<int, traced_size<Tracing>>; };

/// Makes the compiler say what a callable that cannot run stopped at.
template <class Tracing>
struct stopped_at {
  static_assert(run_request<Tracing, 1>().root_count >= 0);
};

template <class Tracing, std::size_t... I>
constexpr auto traced_results(std::index_sequence<I...>) {
  return without_aliases(boost::hana::tuple<graph_formula<Tracing, I>...>{});
}

template <class Parameter>
constexpr bool check_parameter() {
  constexpr bool allowed = is_variable<Parameter> || is_residuals<Parameter>;
  static_assert(allowed,
                "tapeless: trace lists the variables that the callable takes, as in trace<\"x\", "
                "\"y\">(callable) or trace<vector<\"x\", 3>>(callable) [variables-of-trace]");
  return allowed;
}

/// Whether the callable can be traced; if not, the compiler says why.
template <class Callable, class... Parameters>
constexpr bool check_callable() {
  if constexpr (std::is_function_v<Callable> || std::is_pointer_v<Callable>) {
    static_assert(
        always_false<Callable>,
        "tapeless: a traced callable is an object and not a function; pass the function on by a "
        "lambda, as in trace<\"x\">([](auto x) { return f(x); }) [traced-function]");
    return false;
  } else if constexpr (!std::is_empty_v<Callable> || !std::is_default_constructible_v<Callable>) {
    static_assert(always_false<Callable>,
                  "tapeless: a traced callable holds no data, because the formula is named by its "
                  "type; capture nothing: constants that are constexpr need no capture, and what "
                  "varies is a variable of trace [traced-capture]");
    return false;
  } else if constexpr (!takes_arguments<Callable, Parameters...>) {
    static_assert(
        always_false<Callable>,
        "tapeless: the traced callable does not take these arguments; it is called with a value "
        "for each variable and a std::array of values for each vector, or beside residuals<n> with "
        "pointers; its parameters are auto or templates [traced-parameters]");
    return false;
  } else {
    using result = traced_result<Callable, Parameters...>;
    constexpr bool returns =
        is_traced_result<result> || is_traced_array<result> || (is_residuals<Parameters> || ...);
    static_assert(
        returns,
        "tapeless: a traced callable returns a value or a std::array of values; or it writes them "
        "through a pointer, given residuals<n> after the variables [traced-result]");
    if constexpr (returns) {
      using tracing = tracing<Callable, Parameters...>;
      constexpr bool runs = runs_while_compiling<tracing>;
      static_assert(runs,
                    "tapeless: the traced callable cannot run while compiling; all that it calls "
                    "must be constexpr and all that it reads a constant; what is only known at run "
                    "time is a variable of trace; the compiler says below what it stopped at, "
                    "which may also be a limit of its own [traced-not-constexpr]");
      if constexpr (!runs)
        using stopped [[maybe_unused]] = decltype(stopped_at<tracing>{});
      return runs;
    }
    return false;
  }
}

template <class Callable, class... Parameters>
constexpr bool check_trace() {
  if constexpr ((check_parameter<Parameters>() && ...))
    return check_callable<Callable, Parameters...>();
  else
    return false;
}

} // namespace detail

/// A formula from an ordinary callable, run once while compiling on graph values: loops, arrays,
/// plain numbers and templated functions are all at hand.
///
/// Each variable of the list is an argument: a value, for a vector a `std::array` of values. The
/// callable returns a value, or a `std::array` of n values, for which the result is a
/// `boost::hana::tuple` of n formulas. With `residuals<n>` at the end of the list, vectors are
/// passed as pointers and n values are written through a last pointer, as Ceres has it.
///
/// The formula evaluates to the very bits that the callable gives on doubles. Its type is named by
/// the callable, so large formulas stay cheap. A branch on a traced value, its conversion to a
/// number, a callable with data or one that is not constexpr stop the build with a message.
///
/// ```
/// constexpr auto power_sum = tapeless::trace<"x">([](auto x) {
///   auto sum = x;
///   for (int i = 1; i < 4; ++i)
///     sum = sum * x + 1;
///   return sum;
/// });
/// ```
template <class... Variables, class Callable>
constexpr auto trace(const Callable&) noexcept {
  if constexpr (detail::check_trace<Callable, Variables...>()) {
    using tracing = tracing<Callable, Variables...>;
    if constexpr (tracing::has_residuals ||
                  detail::is_traced_array<detail::traced_result<Callable, Variables...>>)
      return detail::traced_results<tracing>(std::make_index_sequence<static_cast<std::size_t>(
                                                 detail::snapshot_of<tracing>.root_count)>{});
    else
      return detail::without_aliases(detail::formula_named_by<tracing>{});
  } else {
    return constant<0>{};
  }
}
template <text... Names, class Callable>
  requires(sizeof...(Names) > 0)
constexpr auto trace(const Callable& callable) noexcept {
  return trace<variable<Names>...>(callable);
}
/// Names beside residuals<n> stop the build with a message.
template <text Name, class Parameter, class... Parameters, class Callable>
constexpr auto trace(const Callable&) noexcept {
  static_assert(always_false<Callable>,
                "tapeless: trace lists names or types, not both; beside residuals<n> write "
                "variable<\"x\"> instead of \"x\" [trace-of-names-and-types]");
  return constant<0>{};
}
template <text Name, text Second, class Parameter, class... Parameters, class Callable>
constexpr auto trace(const Callable& callable) noexcept {
  return trace<Name, Parameter>(callable);
}

} // namespace tapeless

namespace std {

/// The limits of the numbers that a traced callable computes with.
template <class Number>
struct numeric_limits<tapeless::traced_value<Number>> : numeric_limits<Number> {};

} // namespace std

#pragma GCC diagnostic pop

#endif
