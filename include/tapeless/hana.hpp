// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_HANA_HPP
#define TAPELESS_HANA_HPP

#include <tapeless/operation/arithmetic.hpp>
#include <tapeless/simplify.hpp>

#include <boost/hana/bool.hpp>
#include <boost/hana/fwd/equal.hpp>
#include <boost/hana/fwd/minus.hpp>
#include <boost/hana/fwd/mult.hpp>
#include <boost/hana/fwd/negate.hpp>
#include <boost/hana/fwd/not_equal.hpp>
#include <boost/hana/fwd/one.hpp>
#include <boost/hana/fwd/plus.hpp>
#include <boost/hana/fwd/zero.hpp>
#include <boost/hana/integral_constant.hpp>

// Formulas as a Ring of Boost.Hana, so that hana::sum, product, power, fold_left and the like work
// on tuples of formulas. The concepts' laws hold with == of formulas, which is equality once
// simplified.

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace boost::hana {

template <>
struct equal_impl<tapeless::formula_tag, tapeless::formula_tag> {
  template <class A, class B>
  static constexpr auto apply(const A& a, const B& b) {
    constexpr bool same = tapeless::detail::is_same_formula<A, B>();
    static_cast<void>(a);
    static_cast<void>(b);
    return bool_<same>{};
  }
};

template <>
struct zero_impl<tapeless::formula_tag> {
  static constexpr auto apply() { return tapeless::constant<0>{}; }
};
template <>
struct one_impl<tapeless::formula_tag> {
  static constexpr auto apply() { return tapeless::constant<1>{}; }
};

// The neutral elements with which Hana starts a fold leave no trace.
template <>
struct plus_impl<tapeless::formula_tag, tapeless::formula_tag> {
  template <class A, class B>
  static constexpr auto apply(const A& a, const B& b) {
    if constexpr (std::is_same_v<A, tapeless::constant<0>>)
      return b;
    else if constexpr (std::is_same_v<B, tapeless::constant<0>>)
      return a;
    else
      return a + b;
  }
};
template <>
struct minus_impl<tapeless::formula_tag, tapeless::formula_tag> {
  template <class A, class B>
  static constexpr auto apply(const A& a, const B& b) {
    return a - b;
  }
};
template <>
struct negate_impl<tapeless::formula_tag> {
  template <class A>
  static constexpr auto apply(const A& a) {
    return -a;
  }
};
template <>
struct mult_impl<tapeless::formula_tag, tapeless::formula_tag> {
  template <class A, class B>
  static constexpr auto apply(const A& a, const B& b) {
    if constexpr (std::is_same_v<A, tapeless::constant<1>>)
      return b;
    else if constexpr (std::is_same_v<B, tapeless::constant<1>>)
      return a;
    else
      return a * b;
  }
};

// hana::sum and hana::product without a tag start from an integral constant.
template <class Integer>
struct plus_impl<integral_constant_tag<Integer>, tapeless::formula_tag> {
  template <class A, class B>
  static constexpr auto apply(const A&, const B& b) {
    return hana::plus(tapeless::constant<A::value>{}, b);
  }
};
template <class Integer>
struct mult_impl<integral_constant_tag<Integer>, tapeless::formula_tag> {
  template <class A, class B>
  static constexpr auto apply(const A&, const B& b) {
    return hana::mult(tapeless::constant<A::value>{}, b);
  }
};

} // namespace boost::hana

#pragma GCC diagnostic pop

#endif
