// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_GRAPH_EQUIVALENCE_HPP
#define TAPELESS_GRAPH_EQUIVALENCE_HPP

#include <tapeless/graph/print.hpp>
#include <tapeless/graph/simplify.hpp>
#include <tapeless/graph/snapshot.hpp>
#include <tapeless/graph/write_fraction.hpp>

// Whether two formulas are equal wherever both have a value and the given conditions hold. Three
// attempts, each a function of its own, so that each can be a constant evaluation of its own:
//
// 1. Both as fractions of polynomials in variables and kernels, without assumptions. A difference
//    of zero proves them equal; without kernels and conditions, any other difference proves that
//    they are not, wherever both have values.
// 2. Their bounds at sample points. Where they are disjoint, the formulas differ.
// 3. As 1, with signs assumed at a sample point where both have a value and their bounds meet.

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

enum class proof : unsigned char { none, equal, different };

namespace detail {

/// How much work a proof may be: well within what compilers interpret by default.
inline constexpr int effort_of_proof = 12000;

} // namespace detail

/// Compares the first two roots by their normal forms; all others are conditions. With a trial,
/// signs at that sample point may be assumed; `assumed` gets nodes that the proof takes to be
/// positive.
constexpr proof compare_normal_forms(graph& g, const growable<int>& roots,
                                     const elementary_operations& known, const int* trial,
                                     growable<int>& assumed) {
  if (roots[0] == roots[1])
    return proof::equal;
  foresight seen;
  int left = detail::effort_of_proof;
  do {
    seen.has_grown = false;
    effort allowed(left);
    normal_forms forms(g, allowed, seen, known, trial);
    const fraction difference = forms.difference_of(roots);
    kernels& all = forms.all_kernels();
    const bool is_rational = trial == nullptr && roots.size() == 2 && all.are_all_rational();
    if (!allowed.used_up() && is_rational && !all.field().is_zero(difference))
      return proof::different;
    if (!allowed.used_up() && all.field().vanishes(difference)) {
      for (const assumption& each : all.assumptions())
        assumed.push_back(fraction_writer(g, forms, known).factor(each));
      return proof::equal;
    }
    left = allowed.left() - 100;
  } while (seen.has_grown && left > 0);
  return proof::none;
}

/// "x > 0, y > 0"
constexpr growable<char> text_of_assumptions(graph& g, growable<int>& assumed) {
  simplify(g, assumed);
  growable<char> text;
  const auto write = [&text](const auto& characters) {
    for (const char c : characters)
      text.push_back(c);
  };
  for (int i = 0; i < assumed.size(); ++i) {
    if (i > 0)
      write(std::string_view(", "));
    write(printer(g)(assumed[i]));
    write(std::string_view(" > 0"));
  }
  return text;
}

/// Arithmetic with integer exponents only.
constexpr bool is_rational_operation(const detail::snapshot_view& in, const node& n) {
  const int number = n.operands[1] - in.symbol_count;
  switch (n.op->kind) {
  case operation_kind::sum:
  case operation_kind::difference:
  case operation_kind::product:
  case operation_kind::quotient:
  case operation_kind::negation:
  case operation_kind::integer_power:
    return true;
  case operation_kind::power:
    return number >= 0 && number < in.number_count && is_plain_integer(in.numbers[number]);
  default:
    return false;
  }
}

/// What bounds at sample points say.
struct sampling {
  bool differ = false;
  int trial = -1; ///< a sample point where both have a value, if they do not differ
};

constexpr sampling compare_at_sample_points(const graph& g, const growable<int>& roots,
                                            const elementary_operations& known) {
  sampling result;
  constexpr int most_nodes = 2000;
  for (int trial = 0; trial < sample_points && trial * g.size() < most_nodes; ++trial) {
    const growable<interval> values = values_at(g, roots, known, trial);
    bool holds = true;
    for (int i = 2; i < roots.size(); ++i)
      holds = holds && values[roots[i]].is_positive();
    if (!holds)
      continue;
    const interval& first = values[roots[0]];
    const interval& second = values[roots[1]];
    if (are_disjoint(first, second))
      return {true, trial};
    if (first.known && second.known && result.trial < 0)
      result.trial = trial;
  }
  return result;
}

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
