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

// The engine has rules of its own for these (graph/construct.hpp, graph/derivative.hpp), and
// evaluate.hpp computes the first four in place, by math/arithmetic.hpp.

struct sum {
  static constexpr const operation* engine_operation = &sum_operation;
};

struct difference {
  static constexpr const operation* engine_operation = &difference_operation;
};

struct product {
  static constexpr const operation* engine_operation = &product_operation;
};

struct quotient {
  static constexpr const operation* engine_operation = &quotient_operation;
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

/// ((total op term) op term) op ... as a type. Formulas are empty, so types are all there is;
/// functions that pass the growing sum on would each carry its whole type in their name.
template <class Operation, class Total, class... Terms>
struct chained {
  using type = Total;
};
template <class Operation, class Total, class Next, class... Rest>
struct chained<Operation, Total, Next, Rest...>
    : chained<Operation, std::remove_const_t<decltype(arithmetic<Operation>(Total{}, Next{}))>,
              Rest...> {};

/// Appends term(First), ..., in blocks: compilers limit how deep instantiations nest.
template <class Operation, class Total, class Term, std::size_t First, std::size_t... I>
constexpr auto append_block(std::index_sequence<I...>) {
  return typename chained<Operation, Total,
                          std::remove_cvref_t<decltype(std::declval<const Term&>()(
                              constant<static_cast<std::int64_t>(First + I)>{}))>...>::type{};
}
template <class Operation, std::size_t First, std::size_t End, class Term, class Total>
constexpr auto append_terms(Total) {
  constexpr std::size_t left = End - First;
  constexpr std::size_t count = left < 128 ? left : 128;
  const auto after = append_block<Operation, Total, Term, First>(std::make_index_sequence<count>{});
  if constexpr (First + count == End)
    return after;
  else
    return append_terms<Operation, First + count, End, Term>(after);
}

template <class Operation, std::size_t Count, class Term>
constexpr auto chain_of() {
  using first = std::remove_cvref_t<decltype(std::declval<const Term&>()(constant<0>{}))>;
  return append_terms<Operation, 1, Count, Term>(first{});
}

} // namespace detail

/// term(0) + term(1) + ... + term(Count - 1); the argument of `term` is a constant, which may index
/// a vector. An empty sum is 0.
///
/// ```
/// constexpr auto f = tapeless::sum<9>([](auto i) { return x[i] * x[i + 1_c]; });
/// ```
template <std::size_t Count, class Term>
constexpr auto sum(const Term&) {
  if constexpr (Count == 0)
    return constant<0>{};
  else
    return detail::without_aliases(detail::chain_of<struct sum, Count, Term>());
}

/// term(0) * term(1) * ... * term(Count - 1), as sum does it. An empty product is 1.
template <std::size_t Count, class Term>
constexpr auto product(const Term&) {
  if constexpr (Count == 0)
    return constant<1>{};
  else
    return detail::without_aliases(detail::chain_of<struct product, Count, Term>());
}

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
