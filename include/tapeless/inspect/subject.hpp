// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_INSPECT_SUBJECT_HPP
#define TAPELESS_INSPECT_SUBJECT_HPP

#include <tapeless/gradient.hpp>
#include <tapeless/hessian.hpp>
#include <tapeless/jacobian.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

/// What is computed from formulas.
enum class result_kind : unsigned char {
  value,
  gradient,
  value_and_gradient,
  hessian,
  jacobian,
  value_and_jacobian
};

namespace detail {

/// What is inspected, as data: formulas, the variables asked, and the work on them. Inspection is
/// ordinary code on graphs, which mostly runs when the program does and costs no time to compile.
struct subject {
  result_kind kind = result_kind::value;
  growable<const formula_node*> formulas;
  growable<symbol> variables; ///< none for a mere value
  /// Makes the results in a graph, the very nodes that calling it evaluates.
  growable<int> (*results)(graph&) = nullptr;
};

/// The subject behind a formula, or behind what gradient, hessian and jacobian return, and the
/// request that evaluates it.
template <class T>
struct inspected {};

template <class Request, result_kind Kind, class Formulas, class... Variables>
struct inspected_request;
template <class Request, result_kind Kind, class... F, class... Variables>
struct inspected_request<Request, Kind, formula_list<F...>, Variables...> {
  using request = Request;
  static constexpr subject make() {
    subject result;
    result.kind = Kind;
    (result.formulas.push_back(&node_of<F>), ...);
    for (const symbol& variable : variable_list<Variables...>::symbols)
      result.variables.push_back(variable);
    result.results = Request::roots;
    return result;
  }
};

template <any_formula F>
struct inspected<F> : inspected_request<as_written<F>, result_kind::value, formula_list<F>> {};
template <class F, class... Variables>
struct inspected<gradient_of<F, Variables...>>
    : inspected_request<gradient_request<false, F, Variables...>, result_kind::gradient,
                        formula_list<F>, Variables...> {};
template <class F, class... Variables>
struct inspected<value_and_gradient_of<F, Variables...>>
    : inspected_request<gradient_request<true, F, Variables...>, result_kind::value_and_gradient,
                        formula_list<F>, Variables...> {};
template <class F, class... Variables>
struct inspected<hessian_of<F, Variables...>>
    : inspected_request<hessian_request<F, Variables...>, result_kind::hessian, formula_list<F>,
                        Variables...> {};
template <class... F, class... Variables>
struct inspected<jacobian_of<formula_list<F...>, Variables...>>
    : inspected_request<jacobian_request<false, formula_list<F...>, Variables...>,
                        result_kind::jacobian, formula_list<F...>, Variables...> {};
template <class... F, class... Variables>
struct inspected<value_and_jacobian_of<formula_list<F...>, Variables...>>
    : inspected_request<jacobian_request<true, formula_list<F...>, Variables...>,
                        result_kind::value_and_jacobian, formula_list<F...>, Variables...> {};

template <class T>
concept inspectable = requires { inspected<std::remove_cvref_t<T>>::make(); };

/// Says what can be inspected.
template <class T>
constexpr bool check_inspectable() {
  static_assert(inspectable<T>,
                "tapeless: only formulas are inspected, and what gradient, value_and_gradient, "
                "hessian and jacobian return; write to_latex(f) or to_c(gradient(f, x), \"name\") "
                "[not-inspectable]");
  return inspectable<T>;
}

} // namespace detail

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
