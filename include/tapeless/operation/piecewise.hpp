// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_OPERATION_PIECEWISE_HPP
#define TAPELESS_OPERATION_PIECEWISE_HPP

#include <tapeless/constant.hpp>
#include <tapeless/graph/schedule.hpp>
#include <tapeless/math/floating_point.hpp>
#include <tapeless/scalar.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // functions hide the structs of their operations

namespace tapeless {

// Comparisons and choices. A comparison is 1 or 0 as a number, and mostly the condition of a
// select.

struct less {
  static constexpr const operation* engine_operation = &less_operation;
  template <class T>
  static constexpr T evaluate(const T& u, const T& v) {
    return choose_if_less(u, v, as_scalar<T>(1), as_scalar<T>(0));
  }
};
struct equal {
  static constexpr const operation* engine_operation = &equal_operation;
  template <class T>
  static constexpr T evaluate(const T& u, const T& v) {
    return choose_if_equal(u, v, as_scalar<T>(1), as_scalar<T>(0));
  }
};
struct less_equal {
  static constexpr const operation* engine_operation = &less_equal_operation;
  template <class T>
  static constexpr T evaluate(const T& u, const T& v) {
    return choose_if_less_equal(u, v, as_scalar<T>(1), as_scalar<T>(0));
  }
};
// u > v is evaluated as v < u.
struct greater {
  static constexpr const operation* engine_operation = &greater_operation;
};
struct greater_equal {
  static constexpr const operation* engine_operation = &greater_equal_operation;
};

struct select_less {
  static constexpr const operation* engine_operation = &select_less_operation;
  template <class T>
  static constexpr T evaluate(const T& u, const T& v, const T& a, const T& b) {
    return choose_if_less(u, v, a, b);
  }
};
struct select_less_equal {
  static constexpr const operation* engine_operation = &select_less_equal_operation;
  template <class T>
  static constexpr T evaluate(const T& u, const T& v, const T& a, const T& b) {
    return choose_if_less_equal(u, v, a, b);
  }
};
struct select_equal {
  static constexpr const operation* engine_operation = &select_equal_operation;
  template <class T>
  static constexpr T evaluate(const T& u, const T& v, const T& a, const T& b) {
    return choose_if_equal(u, v, a, b);
  }
};

struct select {
  static constexpr std::string_view name = "select";
  static constexpr const operation* engine_operation = &select_operation;
};

namespace detail {

template <class F>
inline constexpr bool is_comparison = !any_formula<F>;
template <class A, class B>
inline constexpr bool is_comparison<apply<struct less, A, B>> = true;
template <class A, class B>
inline constexpr bool is_comparison<apply<struct equal, A, B>> = true;
template <class A, class B>
inline constexpr bool is_comparison<apply<struct less_equal, A, B>> = true;
template <class A, class B>
inline constexpr bool is_comparison<apply<struct greater, A, B>> = true;
template <class A, class B>
inline constexpr bool is_comparison<apply<struct greater_equal, A, B>> = true;

template <class Operation, class A, class B>
constexpr auto compare_operands(const A& a, const B& b) {
  constexpr bool chained = any_formula<A> && is_comparison<A>;
  static_assert(!chained,
                "tapeless: comparisons do not chain; write one at a time, as in select(x < y, "
                "select(y < z, a, b), b) instead of x < y < z [chained-comparison]");
  if constexpr (chained)
    return a;
  else
    return without_aliases(apply_operation<Operation>(a, b));
}

// The engine makes nodes of these without any formula naming them.
template struct registered<struct less>;
template struct registered<struct less_equal>;
template struct registered<struct equal>;
template struct registered<struct greater>;
template struct registered<struct greater_equal>;
template struct registered<struct select>;
template struct registered<struct select_less>;
template struct registered<struct select_less_equal>;
template struct registered<struct select_equal>;

} // namespace detail

// Comparisons of the values that derivative rules run on; those of formulas are in expression.hpp.
template <class A, class B>
concept symbolic_operands =
    operands<A, B> && !any_formula<A> && !any_formula<B> && !is_traced<A> && !is_traced<B>;
template <class A, class B>
  requires symbolic_operands<A, B>
constexpr symbolic operator<(const A& a, const B& b) {
  return apply_operation<struct less>(a, b);
}
template <class A, class B>
  requires symbolic_operands<A, B>
constexpr symbolic operator<=(const A& a, const B& b) {
  return apply_operation<struct less_equal>(a, b);
}
template <class A, class B>
  requires symbolic_operands<A, B>
constexpr symbolic operator>(const A& a, const B& b) {
  return apply_operation<struct greater>(a, b);
}
template <class A, class B>
  requires symbolic_operands<A, B>
constexpr symbolic operator>=(const A& a, const B& b) {
  return apply_operation<struct greater_equal>(a, b);
}

template <class A, class B>
  requires operands<A, B>
constexpr auto select(bool, const A&, const B& b) noexcept {
  static_assert(always_false<A>, "tapeless: the condition of select is not a comparison but a "
                                 "bool; write one such as select(x < y, a, b), since x == y asks "
                                 "whether two formulas are the same [condition-of-select]");
  return b;
}

/// a where the condition, a comparison, holds, and b elsewhere. Both are computed; the derivative
/// is that of the branch taken, and nothing of the other one gets into it.
template <class Condition, class A, class B>
  requires operands<Condition, A, B>
constexpr applied<struct select, Condition, A, B> select(const Condition& condition, const A& a,
                                                         const B& b) noexcept {
  static_assert(detail::is_comparison<Condition>,
                "tapeless: the condition of select is not a comparison; write one such as select(x "
                "< y, a, b) [condition-of-select]");
  return apply_operation<struct select>(condition, a, b);
}

/// The smaller one; u where they are equal. At a tie the derivative gives each side one half.
struct min {
  static constexpr std::string_view name = "min";
  static constexpr std::string_view latex = "\\min";
  static constexpr int arity = 2;
  static constexpr bool evaluated_in_stages = true;
  static constexpr symbolic evaluate(const auto& u, const auto& v) { return select(v < u, v, u); }
  static constexpr auto derivative(const auto& u, const auto& v, const auto&) {
    return partials(select(u < v, 1, select(v < u, 0, symbolic(1) / 2)),
                    select(v < u, 1, select(u < v, 0, symbolic(1) / 2)));
  }
  static constexpr exact exact_value(const rational& u, const rational& v) {
    return compare(v, u) < 0 ? v : u;
  }
};
template <class U, class V>
  requires operands<U, V>
constexpr applied<struct min, U, V> min(const U& u, const V& v) noexcept {
  return apply_operation<struct min>(u, v);
}

/// The larger one; u where they are equal. At a tie the derivative gives each side one half.
struct max {
  static constexpr std::string_view name = "max";
  static constexpr std::string_view latex = "\\max";
  static constexpr int arity = 2;
  static constexpr bool evaluated_in_stages = true;
  static constexpr symbolic evaluate(const auto& u, const auto& v) { return select(u < v, v, u); }
  static constexpr auto derivative(const auto& u, const auto& v, const auto&) {
    return partials(select(v < u, 1, select(u < v, 0, symbolic(1) / 2)),
                    select(u < v, 1, select(v < u, 0, symbolic(1) / 2)));
  }
  static constexpr exact exact_value(const rational& u, const rational& v) {
    return compare(u, v) < 0 ? v : u;
  }
};
template <class U, class V>
  requires operands<U, V>
constexpr applied<struct max, U, V> max(const U& u, const V& v) noexcept {
  return apply_operation<struct max>(u, v);
}

/// 1, 0 or -1; NaN and zeros stay what they are. Its derivative is 0, at 0 too.
struct sign {
  static constexpr std::string_view name = "sign";
  static constexpr std::string_view latex = "\\operatorname{sign}";
  static constexpr bool evaluated_in_stages = true;
  static constexpr symbolic evaluate(const auto& u) {
    return select(u > 0, 1, select(u < 0, -1, u));
  }
  static constexpr auto derivative(const auto&, const auto&) { return 0; }
  static constexpr exact exact_value(const rational& u) {
    return is_zero(u) ? 0 : is_negative(u) ? -1 : 1;
  }
};
template <operand U>
constexpr applied<struct sign, U> sign(const U& u) noexcept {
  return apply_operation<struct sign>(u);
}

/// The absolute value; its derivative is 0 at 0.
struct abs {
  static constexpr std::string_view name = "abs";
  template <class T>
  static constexpr T evaluate(const T& u) {
    return math::abs(u);
  }
  static constexpr auto derivative(const auto& u, const auto&) { return sign(u); }
  static constexpr exact exact_value(const rational& u) { return absolute(u); }
};
template <operand U>
constexpr applied<struct abs, U> abs(const U& u) noexcept {
  return apply_operation<struct abs>(u);
}

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
