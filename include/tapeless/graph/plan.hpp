// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_GRAPH_PLAN_HPP
#define TAPELESS_GRAPH_PLAN_HPP

#include <tapeless/graph/snapshot.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

// Steps of a plan that are no operations of formulas.

// a * b + c, a * b - c and c - a * b as one expression, in which compilers may use a fused
// multiply-add: clang does so within one expression only.
inline constexpr operation multiply_add_operation{
    .arity = 3, .name = "multiply_add", .hash = 0x8f9u};
inline constexpr operation multiply_subtract_operation{
    .arity = 3, .name = "multiply_subtract", .hash = 0x10f9u};
inline constexpr operation subtract_product_operation{
    .arity = 3, .name = "subtract_product", .hash = 0x20f9u};

// The sine and the cosine of an angle: a step that computes both, the latter as the result of the
// next step, which has nothing to do.
inline constexpr operation sine_and_cosine_operation{
    .arity = 1, .name = "sine_and_cosine", .hash = 0x40f9u};
inline constexpr operation computed_before_operation{.name = "computed_before", .hash = 0x80f9u};

namespace detail {

/// How often each node is needed: by nodes that the roots need and, counted twice, as a root.
constexpr growable<int> count_uses(const graph& g, const growable<int>& roots) {
  growable<int> counts(g.size(), 0);
  int* const uses = counts.data();
  const node* const nodes = g.nodes();
  for (const int root : roots)
    uses[root] += 2;
  for (int id = counts.size() - 1; id >= 0; --id) {
    const int arity = uses[id] == 0 ? 0 : nodes[id].op->arity;
    for (int i = 0; i < arity; ++i)
      ++uses[nodes[id].operands[i]];
  }
  return counts;
}

/// Takes what is executed: products together with the only sum or difference that needs them, and
/// sines together with cosines.
template <int Capacity>
class plan_taker {
public:
  snapshot<Capacity> plan;

  /// Operations keep their order, but for those marked in `first`, which come before the others;
  /// what they need must be marked too.
  constexpr plan_taker(const graph& g, const growable<int>& roots, const growable<bool>& first)
      : nodes_(g.nodes()), size_(g.size()) {
    const growable<int> use_counts = count_uses(g, roots);
    growable<int> places(size_, -1);
    const int* const uses = uses_ = use_counts.data();
    const int* const place = places_ = places.data();
    take_leaves(plan, g, uses, places);
    next_ = plan.symbol_count + plan.number_count;
    for (int pass = first.empty() ? 1 : 0; pass < 2; ++pass)
      for (int id = 0; id < size_; ++id) {
        if (uses[id] == 0 || place[id] >= 0 || (pass == 0 && !first[id]))
          continue;
        if (nodes_[id].op->kind != operation_kind::product || uses[id] > 1)
          take(id);
        else // its turn comes with what needs it, its factors' now
          for (int i = 0; i < 2; ++i)
            if (place[nodes_[id].operands[i]] < 0)
              take(nodes_[id].operands[i]);
      }
    take_roots(plan, roots, places);
  }

private:
  constexpr void take(int id) {
    node step = nodes_[id];
    const bool sum = step.op->kind == operation_kind::sum;
    if (sum || step.op->kind == operation_kind::difference)
      for (int k = 0; k < 2; ++k) { // of two products the first, as compilers do
        const int product = step.operands[k];
        if (places_[product] >= 0)
          continue;
        step = {sum      ? &multiply_add_operation
                : k == 0 ? &multiply_subtract_operation
                         : &subtract_product_operation,
                {nodes_[product].operands[0], nodes_[product].operands[1], step.operands[1 - k]}};
        places_[product] = 0; // nobody asks for it any more
        break;
      }
    for (int i = 0; i < step.op->arity; ++i) {
      if (places_[step.operands[i]] < 0)
        take(step.operands[i]);
      step.operands[i] = places_[step.operands[i]];
    }
    places_[id] = next_;
    if (step.op->paired != in_pair::nothing) {
      const int other = other_of_pair(id);
      if (other >= 0) {
        places_[step.op->paired == in_pair::sine ? other : id] = next_ + 1;
        places_[step.op->paired == in_pair::sine ? id : other] = next_;
        step.op = &sine_and_cosine_operation;
        append(step);
        step.op = &computed_before_operation;
      }
    }
    append(step);
  }
  constexpr void append(const node& step) {
    if (plan.operation_count < Capacity)
      plan.operations[plan.operation_count] = step;
    ++plan.operation_count;
    ++next_;
  }
  /// The cosine of the angle of a sine, or the other way round; -1 where it is not needed.
  constexpr int other_of_pair(int id) {
    if (others_.empty()) {
      others_ = growable<int>(size_, -1);
      growable<int> by_angle(size_, -1);
      for (int each = 0; each < size_; ++each) {
        if (uses_[each] == 0 || nodes_[each].op->paired == in_pair::nothing)
          continue;
        int& first = by_angle.data()[nodes_[each].operands[0]];
        if (first >= 0) {
          others_[first] = each;
          others_[each] = first;
        }
        first = each;
      }
    }
    return others_[id];
  }

  const node* nodes_;
  int size_;
  const int* uses_ = nullptr;
  int* places_ = nullptr;
  int next_ = 0;         ///< place
  growable<int> others_; ///< of pairs, looked up when the first is taken
};

} // namespace detail

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
