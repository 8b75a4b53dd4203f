// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_OPERATION_ARITHMETIC_HPP
#define TAPELESS_OPERATION_ARITHMETIC_HPP

#include <tapeless/constant.hpp>
#include <cstddef>
#include <utility>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // functions hide the structs of their operations

namespace tapeless {

// The engine has rules of its own for these (graph/construct.hpp, graph/derivative.hpp); here is how
// they are evaluated.

struct sum {
  static constexpr const operation* engine_operation = &sum_operation;
  template <class T>
  static constexpr T evaluate(const T& u, const T& v) {
    return u + v;
  }
};

struct difference {
  static constexpr const operation* engine_operation = &difference_operation;
  template <class T>
  static constexpr T evaluate(const T& u, const T& v) {
    return u - v;
  }
};

struct product {
  static constexpr const operation* engine_operation = &product_operation;
  template <class T>
  static constexpr T evaluate(const T& u, const T& v) {
    return u * v;
  }
};

struct quotient {
  static constexpr const operation* engine_operation = &quotient_operation;
  template <class T>
  static constexpr T evaluate(const T& u, const T& v) {
    return u / v;
  }
};

struct negation {
  static constexpr const operation* engine_operation = &negation_operation;
  template <class T>
  static constexpr T evaluate(const T& u) {
    return -u;
  }
};

namespace detail {

// The engine makes nodes of these without any formula naming them.
template struct registered<struct sum>;
template struct registered<struct difference>;
template struct registered<struct product>;
template struct registered<struct quotient>;
template struct registered<struct negation>;

/// A formula to which terms are appended by one operation, from left to right.
template <class Operation, class Total>
struct chain {
  Total total;

  template <class Term>
  friend constexpr auto operator<<(const chain& before, const Term& term) {
    const auto after = arithmetic<Operation>(before.total, term);
    return chain<Operation, std::remove_const_t<decltype(after)>>{after};
  }
};

/// Appends term(First), ..., in blocks: compilers limit how deep one expression nests.
template <class Operation, std::size_t First, std::size_t End, class Total, class Term>
constexpr auto append_terms(const chain<Operation, Total>& before, const Term& term) {
  constexpr std::size_t left = End - First;
  constexpr std::size_t count = left < 128 ? left : 128;
  const auto after = [&]<std::size_t... I>(std::index_sequence<I...>) {
    return (before << ... << term(constant<static_cast<std::int64_t>(First + I)>{}));
  }(std::make_index_sequence<count>{});
  if constexpr (First + count == End)
    return after.total;
  else
    return append_terms<Operation, First + count, End>(after, term);
}

template <class Operation, std::size_t Count, class Term>
constexpr auto chain_of(const Term& term) {
  const auto first = term(constant<0>{});
  return append_terms<Operation, 1, Count>(
      chain<Operation, std::remove_const_t<decltype(first)>>{first}, term);
}

} // namespace detail

/// term(0) + term(1) + ... + term(Count - 1); the argument of `term` is a constant, which may index a
/// vector. An empty sum is 0.
///
/// ```
/// constexpr auto f = tapeless::sum<9>([](auto i) { return x[i] * x[i + 1_c]; });
/// ```
template <std::size_t Count, class Term>
constexpr auto sum(const Term& term) {
  if constexpr (Count == 0)
    return constant<0>{};
  else
    return detail::chain_of<struct sum, Count>(term);
}

/// term(0) * term(1) * ... * term(Count - 1), as sum does it. An empty product is 1.
template <std::size_t Count, class Term>
constexpr auto product(const Term& term) {
  if constexpr (Count == 0)
    return constant<1>{};
  else
    return detail::chain_of<struct product, Count>(term);
}

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
