// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_EQUIVALENT_HPP
#define TAPELESS_EQUIVALENT_HPP

// tapeless.hpp does not include this: it would cost every user a quarter of what the core costs to
// compile.

#include <tapeless/graph/equivalence.hpp>
#include <tapeless/tapeless.hpp>

#include <string_view>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

/// The answer of `equivalent`: `equivalence::yes`, `equivalence::no` or `equivalence::unknown`,
/// which `==` compares. As a condition it is true for yes only.
class equivalence {
public:
  static const equivalence yes;
  static const equivalence no;
  static const equivalence unknown;

  constexpr explicit operator bool() const noexcept { return result_ == proof::equal; }
  /// What the proof of a yes assumed, as in "x > 0, y > 0"; empty where it assumed nothing.
  constexpr std::string_view assumptions() const noexcept { return assumptions_; }

  friend constexpr bool operator==(const equivalence& a, const equivalence& b) noexcept {
    return a.result_ == b.result_;
  }

  constexpr explicit equivalence(proof result, std::string_view assumptions = "") noexcept
      : result_(result), assumptions_(assumptions) {}

private:
  proof result_;
  std::string_view assumptions_;
};

inline constexpr equivalence equivalence::yes{proof::equal};
inline constexpr equivalence equivalence::no{proof::different};
inline constexpr equivalence equivalence::unknown{proof::none};

namespace detail {

/// Which operation is which elementary function. A template, so that the operations are made
/// only where something is to be proved.
template <class...>
inline constexpr elementary_operation elementary_table[] = {
    {operation_of_type<struct exp>(), elementary::exp},
    {operation_of_type<struct expm1>(), elementary::expm1},
    {operation_of_type<struct exp2>(), elementary::exp2},
    {operation_of_type<struct log1p>(), elementary::log1p},
    {operation_of_type<struct log2>(), elementary::log2},
    {operation_of_type<struct log10>(), elementary::log10},
    {operation_of_type<struct sin>(), elementary::sin},
    {operation_of_type<struct cos>(), elementary::cos},
    {operation_of_type<struct tan>(), elementary::tan},
    {operation_of_type<struct asin>(), elementary::asin},
    {operation_of_type<struct acos>(), elementary::acos},
    {operation_of_type<struct atan>(), elementary::atan},
    {operation_of_type<struct sinh>(), elementary::sinh},
    {operation_of_type<struct cosh>(), elementary::cosh},
    {operation_of_type<struct tanh>(), elementary::tanh},
    {operation_of_type<struct asinh>(), elementary::asinh},
    {operation_of_type<struct acosh>(), elementary::acosh},
    {operation_of_type<struct atanh>(), elementary::atanh},
    {operation_of_type<struct erf>(), elementary::erf},
    {operation_of_type<struct erfc>(), elementary::erfc},
    {operation_of_type<struct sigmoid>(), elementary::sigmoid},
    {operation_of_type<struct softplus>(), elementary::softplus},
    {operation_of_type<struct relu>(), elementary::relu},
    {operation_of_type<struct abs>(), elementary::abs},
    {operation_of_type<struct sign>(), elementary::sign},
    {operation_of_type<struct min>(), elementary::min},
    {operation_of_type<struct max>(), elementary::max},
    {operation_of_type<struct cbrt>(), elementary::cbrt},
    {operation_of_type<struct hypot>(), elementary::hypot},
    {operation_of_type<struct pi>(), elementary::pi},
    {operation_of_type<struct e>(), elementary::e},
};
template <class...>
inline constexpr elementary_operations known_operations{elementary_table<>,
                                                        std::size(elementary_table<>)};

/// Two formulas and conditions as they were written, but for what textbooks write otherwise.
template <class... Formulas>
struct written_request {
  static constexpr int written_size = (node_of<Formulas>.written_size + ...);
  static constexpr growable<int> roots(graph& g) {
    growable<int> roots;
    lowering lower_into(g);
    (roots.push_back(lower_into(node_of<Formulas>)), ...);
    write_as_textbooks_do(g, roots, true);
    return roots;
  }
};
/// The same simplified.
template <class Written>
struct simplified_request {
  static constexpr int written_size = Written::written_size;
  static constexpr growable<int> roots(graph& g) {
    growable<int> roots = Written::roots(g);
    simplify(g, roots);
    write_as_textbooks_do(g, roots, true);
    return roots;
  }
};

template <int Capacity>
struct written_proof {
  proof result = proof::none;
  char text[Capacity]{};
  int size = 0;
};

template <class Request, int Trial, int Capacity>
constexpr auto prove_by_normal_forms() {
  graph g;
  const growable<int> roots = restore(g, snapshot_of<simplified_request<Request>>);
  growable<int> assumed;
  const int trial = Trial;
  written_proof<Capacity> result;
  result.result =
      compare_normal_forms(g, roots, known_operations<>, Trial < 0 ? nullptr : &trial, assumed);
  const growable<char> text = text_of_assumptions(g, assumed);
  result.size = text.size();
  for (int i = 0; i < text.size() && i < Capacity; ++i)
    result.text[i] = text[i];
  return result;
}

/// Whether the formulas, as written, are rational functions: such have values nearly everywhere
/// once they have one anywhere.
template <class Request>
inline constexpr bool is_rational_as_written = [] {
  const snapshot_view from = snapshot_of<Request>;
  for (int i = 0; i < from.operation_count; ++i)
    if (!is_rational_operation(from, from.operations[i]))
      return false;
  return true;
}();

/// Sampled as written: simplifying may lose that a formula has no value, as in log(x) - log(x).
template <class Request>
inline constexpr sampling sampled = [] {
  graph g;
  const growable<int> roots = restore(g, snapshot_of<Request>);
  return compare_at_sample_points(g, roots, known_operations<>);
}();

template <class Request, int Trial>
inline constexpr auto first_proof = prove_by_normal_forms<Request, Trial, 256>();
template <class Request, int Trial>
inline constexpr auto fitting_proof =
    prove_by_normal_forms<Request, Trial, first_proof<Request, Trial>.size + 1>();

/// What can be proved with the signs of a sample point.
template <class Request, int Trial>
constexpr equivalence decide_assuming() {
  if constexpr (Trial >= 0) {
    if constexpr (first_proof<Request, Trial>.result == proof::equal) {
      constexpr auto& found = fitting_proof<Request, Trial>;
      return equivalence(found.result, {found.text, static_cast<std::size_t>(found.size)});
    }
  }
  return equivalence::unknown;
}

template <class Request>
constexpr equivalence decide() {
  if constexpr (first_proof<Request, -1>.result == proof::equal)
    return equivalence::yes;
  else if constexpr (sampled<Request>.differ)
    return equivalence::no;
  else if constexpr (first_proof<Request, -1>.result == proof::different &&
                     is_rational_as_written<Request> && sampled<Request>.trial >= 0)
    return equivalence::no;
  else
    return decide_assuming<Request, sampled<Request>.trial>();
}

template <class T>
constexpr bool check_comparable() {
  static_assert(any_formula<T>,
                "tapeless: equivalent compares two formulas; write a number as an exact constant, "
                "2_c instead of 2, and compare vectors element by element [operand-of-equivalent]");
  return any_formula<T>;
}

template <class T>
inline constexpr bool is_strict_comparison = false;
template <class A, class B>
inline constexpr bool is_strict_comparison<apply<struct less, A, B>> = true;
template <class A, class B>
inline constexpr bool is_strict_comparison<apply<struct greater, A, B>> = true;

template <class T>
constexpr bool check_condition() {
  static_assert(is_strict_comparison<T>,
                "tapeless: what follows the two formulas of equivalent are conditions, each a "
                "strict comparison such as x > 0_c or x < y; x > 0_c says enough for x >= 0_c "
                "[condition-of-equivalent]");
  return is_strict_comparison<T>;
}

} // namespace detail

/// Whether the two formulas are equal wherever both have a value and the conditions hold, which are
/// comparisons by < or >: a proof, never a guess.
///
/// `equivalence::yes` is a proof, under the `assumptions()` of the result; `equivalence::no` means
/// that there is a point where both have values and these differ; everything else is
/// `equivalence::unknown`. docs/equivalence.md has the identities that are known.
///
/// ```
/// static_assert(equivalent(derivative(tan(x), x), 1_c / square(cos(x))));
/// static_assert(equivalent(sqrt(square(x)), x, x > 0_c));
/// ```
template <class F, class G, class... Conditions>
constexpr equivalence equivalent(const F&, const G&, const Conditions&...) noexcept {
  if constexpr (detail::check_comparable<F>() && detail::check_comparable<G>() &&
                (detail::check_condition<Conditions>() && ...))
    return detail::decide<detail::written_request<F, G, Conditions...>>();
  else
    return equivalence::unknown;
}

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
