// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_LOWER_HPP
#define TAPELESS_LOWER_HPP

#include <tapeless/expression.hpp>
#include <tapeless/graph/snapshot.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

namespace detail {

/// Formula to graph, as it was written: nothing is simplified, equal subformulas become one node,
/// and variables come in the order in which one reads them. A loop over values; each distinct
/// formula is visited once.
class lowering {
public:
  constexpr explicit lowering(graph& g) : graph_(g), slots_(64) {}

  constexpr int operator()(const formula_node& root) {
    growable<const formula_node*> open;
    open.push_back(&root);
    while (!open.empty()) {
      const formula_node& next = *open.back();
      if (lowered(next) >= 0) {
        open.pop_back();
        continue;
      }
      if (next.root >= 0) {
        remember(next, restored(next));
        open.pop_back();
        continue;
      }
      node made{next.op};
      bool ready = true;
      for (int i = next.op->arity - 1; i >= 0; --i) {
        made.operands[i] = lowered(*next.operands[i]);
        if (made.operands[i] < 0) {
          open.push_back(next.operands[i]);
          ready = false;
        }
      }
      if (!ready)
        continue;
      if (next.op->kind == operation_kind::number)
        remember(next, graph_.add_number(next.number));
      else if (next.op->kind == operation_kind::symbol)
        remember(next, graph_.add_symbol(next.name));
      else
        remember(next, graph_.add(made));
      open.pop_back();
    }
    return lowered(root);
  }

private:
  struct entry {
    const formula_node* formula = nullptr;
    int id = -1;
  };

  constexpr int slot_of(const formula_node& formula) const {
    const auto mask = static_cast<std::uint32_t>(slots_.size()) - 1;
    std::uint32_t slot = formula.hash & mask;
    while (slots_[static_cast<int>(slot)].id >= 0 &&
           !(slots_[static_cast<int>(slot)].formula->hash == formula.hash &&
             slots_[static_cast<int>(slot)].formula == &formula))
      slot = (slot + 1) & mask;
    return static_cast<int>(slot);
  }
  constexpr int lowered(const formula_node& formula) const { return slots_[slot_of(formula)].id; }
  constexpr void remember(const formula_node& formula, int id) {
    if (2 * (used_ + 1) > slots_.size()) {
      growable<entry> before(static_cast<growable<entry>&&>(slots_));
      slots_ = growable<entry>(2 * before.size());
      for (const entry& kept : before)
        if (kept.id >= 0)
          slots_[slot_of(*kept.formula)] = kept;
    }
    slots_[slot_of(formula)] = {&formula, id};
    ++used_;
  }

  /// The node of a formula that stands for one root of a snapshot. Formulas that stand for other
  /// roots of the same one often follow, so its nodes are kept.
  constexpr int restored(const formula_node& formula) {
    const std::uint32_t hash = formula.hash - static_cast<std::uint32_t>(formula.root);
    if (last_nodes_.empty() || last_hash_ != hash || last_snapshot_ != formula.snapshot) {
      last_hash_ = hash;
      last_snapshot_ = formula.snapshot;
      last_nodes_ = restore_nodes(graph_, *formula.snapshot);
    }
    return last_nodes_[formula.snapshot->roots[formula.root]];
  }

  graph& graph_;
  growable<entry> slots_;
  int used_ = 0;
  const snapshot_view* last_snapshot_ = nullptr;
  std::uint32_t last_hash_ = 0;
  growable<int> last_nodes_;
};

constexpr int lower(graph& g, const formula_node& root) { return lowering{g}(root); }

} // namespace detail

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
