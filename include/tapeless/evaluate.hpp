// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_EVALUATE_HPP
#define TAPELESS_EVALUATE_HPP

#include <tapeless/lift.hpp>
#include <tapeless/math/arithmetic.hpp>
#include <tapeless/scalar.hpp>

#include <array>
#include <cstddef>
#include <utility>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

/// Named by the compiler where a variable of a formula has no value.
template <class Variable>
struct unbound {
  static_assert(always_false<Variable>,
                "tapeless: a variable of the formula is not bound; it is the one in unbound<...>; "
                "give every variable a value, as in f(x = 3.0, y = -4.0) [unbound]");
};

/// Named by the compiler where a variable has two values.
template <class Variable>
struct bound_twice {
  static_assert(always_false<Variable>,
                "tapeless: a variable is bound twice; it is the one in bound_twice<...>; give "
                "every variable one value [bound-twice]");
};

namespace detail {

/// The scalars that a listed variable stands for.
struct target {
  std::string_view name{};
  int first = -1;
  int count = 1;

  constexpr bool covers(const symbol& s) const {
    return name == s.name && s.index >= first && s.index < first + count;
  }
  constexpr bool overlaps(const target& other) const {
    return name == other.name && first < other.first + other.count && other.first < first + count;
  }
};

template <class Variable>
constexpr target target_of() {
  if constexpr (requires { Variable::name(); })
    return {Variable::name().name, Variable::name().index, 1};
  else
    return {Variable::name_of(0).name, 0, static_cast<int>(extent<Variable>)};
}

/// The scalar type of a computation, found by folding the types of the values with |.
template <class T>
struct scalar {
  using type = T;

  template <class U>
  friend constexpr auto operator|(scalar, scalar<U>) {
    if constexpr (std::is_void_v<T> || std::is_same_v<T, U>)
      return scalar<U>{};
    else if constexpr (std::is_arithmetic_v<T> && !std::is_arithmetic_v<U>)
      return scalar<U>{};
    else if constexpr (std::is_arithmetic_v<U> && !std::is_arithmetic_v<T>)
      return scalar<T>{};
    else if constexpr (requires { typename std::common_type_t<T, U>; })
      return scalar<std::common_type_t<T, U>>{};
    else
      static_assert(always_false<T, U>,
                    "tapeless: the bound values have no common scalar type; bind all variables to "
                    "values of one type [no-common-scalar]");
  }
};

/// Integers count as double, as <cmath> has it; a number beside a SIMD pack or a multiprecision
/// number becomes one.
template <class... Values>
using common_scalar = std::conditional_t<
    sizeof...(Values) == 0, double,
    typename decltype((
        scalar<void>{} | ... |
        scalar<std::conditional_t<std::is_integral_v<Values>, double, Values>>{}))::type>;

template <class T, class Variable, class Value>
[[gnu::always_inline]] constexpr void store(T* where, const binding<Variable, Value>& bound) {
  *where = as_scalar<T>(bound.value);
}
// Not a loop: a loop would go through memory.
template <class T, class Elements, std::size_t... I>
[[gnu::always_inline]] constexpr void store_each(T* where, const Elements& elements,
                                                 std::index_sequence<I...>) {
  const int in_order[] = {(where[I] = as_scalar<T>(elements[I]), 0)...};
  static_cast<void>(in_order);
}
template <class T, class Variable, class Elements>
[[gnu::always_inline]] constexpr void store(T* where,
                                            const vector_binding<Variable, Elements>& bound) {
  store_each(where, bound.elements, std::make_index_sequence<extent<Variable>>{});
}

/// Where the values of a request's variables stand among the bound scalars, in order of binding.
template <class Request, class... Variables>
struct placement {
  static constexpr int count = sizeof...(Variables);
  static constexpr target targets[count + 1] = {target_of<Variables>()..., target{}};
  static constexpr std::size_t scalars = (extent<Variables> + ... + 1);

  /// The first variable without a value, or -1.
  static constexpr int missing = [] {
    const auto& plan = snapshot_of<Request>;
    for (int i = 0; i < plan.symbol_count; ++i) {
      bool found = false;
      for (int k = 0; k < count; ++k)
        found = found || targets[k].covers(plan.symbols[i]);
      if (!found)
        return i;
    }
    return -1;
  }();
  /// The first binding whose variable an earlier one has bound, or -1.
  static constexpr int repeated = [] {
    for (int k = 0; k < count; ++k)
      for (int other = 0; other < k; ++other)
        if (targets[k].overlaps(targets[other]))
          return k;
    return -1;
  }();

  struct repeated_symbol {
    static constexpr symbol value{targets[repeated].name, targets[repeated].first};
  };

  static consteval std::size_t of(std::size_t variable) {
    const symbol& s = snapshot_of<Request>.symbols[variable];
    int place = 0;
    int k = 0;
    for (; !targets[k].covers(s); ++k)
      place += targets[k].count;
    return static_cast<std::size_t>(place + s.index - targets[k].first);
  }
};

/// What a plan says, as immediate values: the plan itself leaves no trace in the program.
template <class Request>
struct plan_of {
  static constexpr std::size_t symbols =
      static_cast<std::size_t>(snapshot_of<Request>.symbol_count);
  static constexpr std::size_t numbers =
      static_cast<std::size_t>(snapshot_of<Request>.number_count);
  static constexpr std::size_t operations =
      static_cast<std::size_t>(snapshot_of<Request>.operation_count);
  static constexpr std::size_t roots = static_cast<std::size_t>(snapshot_of<Request>.root_count);
  static constexpr std::size_t size = symbols + numbers + operations;

  static consteval operation_kind kind_at(std::size_t step) {
    return snapshot_of<Request>.operations[step].op->kind;
  }
  static consteval const operation* operation_at(std::size_t step) {
    return snapshot_of<Request>.operations[step].op;
  }
  static consteval int operand_at(std::size_t step, int position) {
    return snapshot_of<Request>.operations[step].operands[position];
  }
  static consteval std::size_t root_at(std::size_t root) {
    return static_cast<std::size_t>(snapshot_of<Request>.roots[root]);
  }
};

/// The type of one number of a SIMD pack; any other type itself.
template <class T>
struct number_type {
  using type = T;
};
template <simd_pack T>
struct number_type<T> {
  using type = typename T::Scalar;
};

/// One step of a plan. The operation is a template argument and the places are plain numbers, so
/// that a plan of a thousand steps instantiates no more functions than it has kinds of operation.
template <const operation* Op, class T>
[[gnu::always_inline]] constexpr void compute(T* v, int result, int a, int b, int c, int d) {
  if constexpr (is_same(Op, computed_before_operation)) {
  } else if constexpr (is_same(Op, sine_and_cosine_operation)) {
    T sine, cosine; // not in place, which would make memory of the whole of v
    operation_struct<Op>::evaluate(v[a], sine, cosine);
    v[result] = sine;
    v[result + 1] = cosine;
  } else if constexpr (Op->arity == 0) {
    using number = typename number_type<T>::type;
    if constexpr (std::floating_point<number>) {
      constexpr number value = operation_struct<Op>::template evaluate<number>();
      v[result] = as_scalar<T>(value);
    } else {
      v[result] = operation_struct<Op>::template evaluate<T>();
    }
  }
  // Arithmetic in place: half as many functions to inline, and to interpret in constant
  // expressions.
  else if constexpr (Op->kind == operation_kind::sum)
    v[result] = math::add(v[a], v[b]);
  else if constexpr (Op->kind == operation_kind::difference)
    v[result] = math::subtract(v[a], v[b]);
  else if constexpr (Op->kind == operation_kind::product)
    v[result] = math::multiply(v[a], v[b]);
  else if constexpr (Op->kind == operation_kind::quotient)
    v[result] = math::divide(v[a], v[b]);
  else if constexpr (is_same(Op, multiply_add_operation))
    v[result] = math::multiply_add(v[a], v[b], v[c]);
  else if constexpr (is_same(Op, multiply_subtract_operation))
    v[result] = math::multiply_subtract(v[a], v[b], v[c]);
  else if constexpr (is_same(Op, subtract_product_operation))
    v[result] = math::subtract_product(v[a], v[b], v[c]);
  else if constexpr (Op->arity == 1)
    v[result] = operation_struct<Op>::evaluate(v[a]);
  else if constexpr (Op->arity == 2)
    v[result] = operation_struct<Op>::evaluate(v[a], v[b]);
  else if constexpr (Op->arity == 3)
    v[result] = operation_struct<Op>::evaluate(v[a], v[b], v[c]);
  else if constexpr (Op->arity == 4)
    v[result] = operation_struct<Op>::evaluate(v[a], v[b], v[c], v[d]);
}

template <class Request, std::size_t First, class T, std::size_t... I>
[[gnu::always_inline]] constexpr void compute_steps([[maybe_unused]] T* v,
                                                    std::index_sequence<I...>) {
  using plan = plan_of<Request>;
  constexpr int first = static_cast<int>(plan::symbols + plan::numbers + First);
  // A braced list keeps the order and, unlike a fold expression, nests no deeper with its length.
  const int in_order[] = {0, (compute<plan::operation_at(First + I)>(
                                  v, first + static_cast<int>(I), plan::operand_at(First + I, 0),
                                  plan::operand_at(First + I, 1), plan::operand_at(First + I, 2),
                                  plan::operand_at(First + I, 3)),
                              0)...};
  static_cast<void>(in_order);
}

// Plans of everyday size are one function, or a few. Those of many hundred steps are made for quick
// compilation: functions of 64 steps, because optimizers take more than linear time by the length
// of a function; the commonest operations without a call, because inlining is half of what a step
// costs; and a loop in constant expressions, where these operators would refuse infinities.

template <class Request>
inline constexpr bool is_large_plan = plan_of<Request>::operations >= 1000;
template <class Request>
inline constexpr std::size_t longest_block = is_large_plan<Request> ? 64 : 999;

template <class Request, std::size_t First, class T, std::size_t... I>
constexpr void compute_steps_of_large_plan(T* v, std::index_sequence<I...>) {
  using plan = plan_of<Request>;
  constexpr int first = static_cast<int>(plan::symbols + plan::numbers + First);
  const int in_order[] = {
      0,
      ((plan::kind_at(First + I) == operation_kind::sum
            ? static_cast<void>(v[first + static_cast<int>(I)] = v[plan::operand_at(First + I, 0)] +
                                                                 v[plan::operand_at(First + I, 1)])
        : plan::kind_at(First + I) == operation_kind::difference
            ? static_cast<void>(v[first + static_cast<int>(I)] = v[plan::operand_at(First + I, 0)] -
                                                                 v[plan::operand_at(First + I, 1)])
        : plan::kind_at(First + I) == operation_kind::product
            ? static_cast<void>(v[first + static_cast<int>(I)] = v[plan::operand_at(First + I, 0)] *
                                                                 v[plan::operand_at(First + I, 1)])
            : compute<plan::operation_at(First + I)>(
                  v, first + static_cast<int>(I), plan::operand_at(First + I, 0),
                  plan::operand_at(First + I, 1), plan::operand_at(First + I, 2),
                  plan::operand_at(First + I, 3))),
       0)...};
  static_cast<void>(in_order);
}

/// Adds an operation that is not there yet.
constexpr void add_once(growable<const operation*>& found, const operation* added) {
  for (const operation* const known : found)
    if (is_same(known, *added))
      return;
  found.push_back(added);
}

/// The operations of a plan, each once.
constexpr growable<const operation*> distinct_operations(const snapshot_view& plan) {
  growable<const operation*> found;
  for (int i = 0; i < plan.operation_count; ++i)
    add_once(found, plan.operations[i].op);
  return found;
}
template <class Request>
inline constexpr auto operation_kinds =
    static_cast<std::size_t>(distinct_operations(snapshot_of<Request>).size());
template <class Request, std::size_t Place>
inline constexpr const operation* operation_kind_at =
    distinct_operations(snapshot_of<Request>)[static_cast<int>(Place)];

template <class Request, class T, std::size_t... Kind>
constexpr void interpret_steps(T* v, std::index_sequence<Kind...>) {
  constexpr snapshot_view plan = snapshot_of<Request>;
  constexpr const operation* kinds[] = {operation_kind_at<Request, Kind>...};
  constexpr void (*functions[])(T*, int, int, int, int, int) = {compute<kinds[Kind], T>...};
  int result = plan.symbol_count + plan.number_count;
  for (int i = 0; i < plan.operation_count; ++i, ++result) {
    const node& step = plan.operations[i];
    int kind = 0;
    while (!is_same(kinds[kind], *step.op))
      ++kind;
    functions[kind](v, result, step.operands[0], step.operands[1], step.operands[2],
                    step.operands[3]);
  }
}

template <class Request, std::size_t First, std::size_t Count, class T>
[[gnu::noinline]] constexpr void compute_block(T* v) {
  if constexpr (is_large_plan<Request>)
    compute_steps_of_large_plan<Request, First>(v, std::make_index_sequence<Count>{});
  else
    compute_steps<Request, First>(v, std::make_index_sequence<Count>{});
}

template <class Request, std::size_t First, class T>
[[gnu::always_inline]] constexpr void compute_from(T* v) {
  constexpr std::size_t left = plan_of<Request>::operations - First;
  constexpr std::size_t longest = longest_block<Request>;
  if constexpr (left <= longest && First == 0) {
    compute_steps<Request, First>(v, std::make_index_sequence<left>{});
  } else if constexpr (left <= longest) {
    compute_block<Request, First, left>(v);
  } else {
    compute_block<Request, First, longest>(v);
    compute_from<Request, First + longest>(v);
  }
}

template <class Request, class T>
[[gnu::always_inline]] constexpr void compute_all(T* v) {
  if constexpr (is_large_plan<Request> && std::floating_point<T>) {
    if (std::is_constant_evaluated())
      return interpret_steps<Request>(v, std::make_index_sequence<operation_kinds<Request>>{});
  }
  compute_from<Request, 0>(v);
}

/// A plan's numbers, rounded while compiling.
template <class Request, std::floating_point T>
inline constexpr auto numbers_of = [] {
  constexpr auto& plan = snapshot_of<Request>;
  std::array<T, static_cast<std::size_t>(plan.number_count) + 1> result{};
  for (int i = 0; i < plan.number_count; ++i)
    result[static_cast<std::size_t>(i)] = nearest<T>(plan.numbers[i]);
  return result;
}();

template <class Request, class T, std::size_t I>
[[gnu::always_inline]] constexpr T number_at() {
  using number = typename number_type<T>::type;
  if constexpr (std::floating_point<number>) {
    constexpr number value = numbers_of<Request, number>[I];
    return as_scalar<T>(value);
  } else {
    constexpr rational value = snapshot_of<Request>.numbers[I];
    return nearest<T>(value);
  }
}

template <class Request, class Placement, class T, std::size_t... Symbol, std::size_t... Number,
          std::size_t... Root>
[[gnu::always_inline]] constexpr auto run_plan(const T* bound, std::index_sequence<Symbol...>,
                                               std::index_sequence<Number...>,
                                               std::index_sequence<Root...>) {
  using plan = plan_of<Request>;
  T v[plan::size + 1]; // one more, for the gradient of a constant, which has no partials
  const int in_order[] = {0, (v[Symbol] = bound[Placement::of(Symbol)], 0)...,
                          (v[plan::symbols + Number] = number_at<Request, T, Number>(), 0)...};
  static_cast<void>(in_order);
  static_cast<void>(bound);
  compute_all<Request>(v);
  return std::array<T, sizeof...(Root)>{v[plan::root_at(Root)]...};
}

/// The values of a request's roots where its variables have the given values.
template <class Wanted, class... Bindings>
[[gnu::always_inline]] constexpr auto evaluate_request(const Bindings&... bindings) {
  constexpr bool all_bindings = (is_binding<Bindings> && ...);
  static_assert(all_bindings,
                "tapeless: a formula is called with bound variables; write f(x = 3.0, y = -4.0), "
                "or function(f, x, y) to give the values in order [values-without-variables]");
  using request = executed<Wanted>;
  using plan = plan_of<request>;
  if constexpr (!all_bindings) {
    return std::array<double, plan::roots>{};
  } else {
    using places = placement<request, typename Bindings::variable_type...>;
    if constexpr (places::missing >= 0) {
      static_cast<void>(unbound<lifted<request, places::missing>>{});
      return std::array<double, plan::roots>{};
    } else if constexpr (places::repeated >= 0) {
      static_cast<void>(bound_twice<decltype(lift_symbol<typename places::repeated_symbol>())>{});
      return std::array<double, plan::roots>{};
    } else {
      using T = common_scalar<typename Bindings::scalar_type...>;
      T bound[places::scalars];
      std::size_t place = 0;
      ((store(bound + place, bindings), place += extent<typename Bindings::variable_type>), ...);
      return run_plan<request, places>(
          static_cast<const T*>(bound), std::make_index_sequence<plan::symbols>{},
          std::make_index_sequence<plan::numbers>{}, std::make_index_sequence<plan::roots>{});
    }
  }
}

template <class F, class... Bindings>
[[gnu::always_inline]] constexpr auto evaluate(F, const Bindings&... bindings) {
  const auto values = evaluate_request<as_written<F>>(bindings...);
  return values[0];
}

} // namespace detail

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
