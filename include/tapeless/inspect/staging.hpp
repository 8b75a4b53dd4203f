// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_INSPECT_STAGING_HPP
#define TAPELESS_INSPECT_STAGING_HPP

#include <tapeless/inspect/let.hpp>
#include <tapeless/inspect/subject.hpp>

#include <string_view>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

namespace detail {

/// Texts that stay where they are until the pool goes.
class text_pool {
public:
  constexpr text_pool() = default;
  text_pool(const text_pool&) = delete;
  text_pool& operator=(const text_pool&) = delete;
  constexpr ~text_pool() {
    for (const char* const text : texts_)
      delete[] text;
  }

  constexpr std::string_view keep(std::string_view text) {
    char* const kept = new char[text.size() + 1]{};
    for (std::size_t i = 0; i < text.size(); ++i)
      kept[i] = text[i];
    texts_.push_back(kept);
    return {kept, text.size()};
  }

private:
  growable<const char*> texts_;
};

constexpr std::string_view view_of(const growable<char>& text) {
  return {text.data(), static_cast<std::size_t>(text.size())};
}

/// What a sweep backwards through formulas meets, in a graph that holds nothing but them:
/// operations from the last to the first, then variables in order of first appearance.
constexpr growable<int> order_of_sweep(const graph& g) {
  growable<int> order;
  for (int id = g.size() - 1; id >= 0; --id)
    if (g.arity(id) > 0)
      order.push_back(id);
  for (int id = 0; id < g.size(); ++id)
    if (g.is_symbol(id))
      order.push_back(id);
  return order;
}

/// Formulas taken apart for reading: every operation as written is a stage with a name, in the
/// order in which one reads, each after its operands and equal ones once. Every way of showing a
/// formula starts here, so that all of them show the same stages under the same names.
class staging {
public:
  /// Stages that `let` has not named get names too, or none.
  constexpr staging(graph& g, const growable<const formula_node*>& formulas, bool name_all = true)
      : graph_(g) {
    lowering lower_into(g);
    for (const formula_node* const formula : formulas)
      roots_.push_back(lower_into(*formula));
    names_ = growable<std::string_view>(g.size());
    for (int id = 0; id < g.size(); ++id) {
      if (g.is_symbol(id)) {
        variables_.push_back(id);
        if (g.symbol_of(id).index < 0) {
          names_[id] = g.symbol_of(id).name;
          taken_.push_back(names_[id]);
        }
      } else if (g.arity(id) > 0) {
        stages_.push_back(id);
      }
    }
    for (const int variable : variables_)
      if (names_[variable].empty())
        names_[variable] = unused(view_of(element_name(g.symbol_of(variable))));
    name_by_let(lower_into, formulas);
    for (const int stage : stages_)
      if (name_all && names_[stage].empty())
        names_[stage] = unused(view_of(described(stage)));
    for (int i = 0; i < roots_.size(); ++i)
      formula_names_.push_back(is_let(roots_[i]) ? names_[roots_[i]] : formula_without_name(i));
  }

  constexpr staging(graph& g, const formula_node& formula, bool name_all = true)
      : staging(g, growable<const formula_node*>(1, &formula), name_all) {}

  /// The nodes of the formulas, in their order.
  constexpr const growable<int>& roots() const { return roots_; }
  /// The variables in order of first appearance.
  constexpr const growable<int>& variables() const { return variables_; }
  /// The operations, operands first.
  constexpr const growable<int>& stages() const { return stages_; }

  /// What the formula at that place is called: its name by `let`, or f; f1, f2 and so on where
  /// there are several.
  constexpr std::string_view formula_name(int place) const { return formula_names_[place]; }

  /// Whether the node is a variable or a stage.
  constexpr bool has_name(int id) const { return id < names_.size() && !names_[id].empty(); }
  /// The name of a variable or stage, an identifier; `x_0` for an element of a vector.
  constexpr std::string_view name(int id) const { return names_[id]; }
  /// Whether `let` gave the stage its name.
  constexpr bool is_let(int id) const { return id < let_.size() && let_[id]; }

  /// A name that nothing has, from now on taken: the wanted one, or it with a number behind.
  constexpr std::string_view unused(std::string_view wanted) {
    growable<char> tried;
    append(tried, wanted);
    for (int count = 2; is_taken(view_of(tried)); ++count) {
      tried.shrink(static_cast<int>(wanted.size()));
      append(tried, "_");
      append_integer(tried, count);
    }
    taken_.push_back(pool_.keep(view_of(tried)));
    return taken_.back();
  }

  /// The stage as one operation on the names of its operands, and on numbers: a node of the graph.
  constexpr int in_names(int stage) {
    node n = graph_[stage];
    for (int i = 0; i < n.op->arity; ++i)
      if (has_name(n.operands[i]))
        n.operands[i] = named_symbol(n.operands[i]);
    return graph_.add(n);
  }

  /// A variable as it is, a stage as a symbol with its name.
  constexpr int named_symbol(int id) {
    return graph_.is_symbol(id) ? id : graph_.add_symbol({names_[id], -1});
  }

protected:
  graph& graph_;

private:
  static constexpr growable<char> element_name(const symbol& of) {
    growable<char> name;
    append(name, of.name);
    append(name, "_");
    append_integer(name, of.index);
    return name;
  }

  constexpr std::string_view formula_without_name(int place) {
    growable<char> name;
    append(name, "f");
    if (roots_.size() > 1)
      append_integer(name, place + 1);
    return unused(view_of(name));
  }

  constexpr bool is_taken(std::string_view name) const {
    for (const std::string_view other : taken_)
      if (other == name)
        return true;
    return false;
  }

  /// Gives stages the names that stand in the formulas, in the order in which one reads.
  constexpr void name_by_let(lowering& lower_into, const growable<const formula_node*>& formulas) {
    let_ = growable<bool>(graph_.size(), false);
    // Formulas of one node that differ in names differ in hash. By node, the last of its visits.
    struct visit {
      std::uint32_t hash = 0;
      int before = -1;
    };
    growable<visit> visits;
    growable<int> last_visit(graph_.size(), -1);
    const auto is_first_visit = [&](int id, std::uint32_t hash) {
      for (int i = last_visit[id]; i >= 0; i = visits[i].before)
        if (visits[i].hash == hash)
          return false;
      visits.push_back({hash, last_visit[id]});
      last_visit[id] = visits.size() - 1;
      return true;
    };
    growable<const formula_node*> open;
    for (int i = formulas.size() - 1; i >= 0; --i)
      open.push_back(formulas[i]);
    growable<std::string_view> found(graph_.size());
    while (!open.empty()) {
      const formula_node& next = *open.pop_back();
      const int id = lower_into(next);
      if (!is_first_visit(id, next.hash))
        continue;
      if ((next.root >= 0 || next.op->arity > 0) && found[id].empty())
        found[id] = next.name.name;
      if (next.root < 0)
        for (int i = next.op->arity - 1; i >= 0; --i)
          open.push_back(next.operands[i]);
    }
    for (const int stage : stages_) {
      if (found[stage].empty())
        continue;
      let_[stage] = true;
      names_[stage] = unused(found[stage]);
    }
  }

  /// Whether the name stands for the operand without doubt inside of a longer name.
  constexpr bool is_short(int id) const { return graph_.is_symbol(id) || is_let(id); }

  /// What a stage without a name of its own is called: `sigmoid_x`, `x_plus_y`, or `t1` where the
  /// operands are more than names.
  constexpr growable<char> described(int id) {
    const node& n = graph_[id];
    const int a = n.operands[0];
    const int b = n.operands[1];
    growable<char> name;
    const auto infix = [&](std::string_view word) {
      append(name, names_[a]);
      append(name, word);
      append(name, names_[b]);
    };
    if (n.op->arity == 1 && is_short(a)) {
      append(name, n.op->kind == operation_kind::negation ? std::string_view("minus") : n.op->name);
      append(name, "_");
      append(name, names_[a]);
    } else if (n.op->arity == 2 && is_short(a) && is_short(b)) {
      switch (n.op->kind) {
      case operation_kind::sum:
        infix("_plus_");
        break;
      case operation_kind::difference:
        infix("_minus_");
        break;
      case operation_kind::product:
        infix("_times_");
        break;
      case operation_kind::quotient:
        infix("_over_");
        break;
      default:
        break;
      }
    } else if (n.op->kind == operation_kind::integer_power && is_short(a) &&
               is_number(graph_, b, 2)) {
      append(name, names_[a]);
      append(name, "_squared");
    }
    if (is_identifier(view_of(name)) && name.size() <= longest_description)
      return name;
    growable<char> numbered;
    append(numbered, "t");
    append_integer(numbered, ++unnamed_);
    return numbered;
  }

  static constexpr int longest_description = 20;

  text_pool pool_;
  growable<int> roots_;
  growable<int> variables_;
  growable<int> stages_;
  growable<std::string_view> names_; ///< by node
  growable<bool> let_;               ///< by node
  growable<std::string_view> formula_names_;
  growable<std::string_view> taken_;
  int unnamed_ = 0;
};

/// The stages of one formula with their adjoints: the derivatives of the formula by each stage and
/// variable, which is what flows back through it.
class staging_with_adjoints : public staging {
public:
  constexpr staging_with_adjoints(graph& g, const formula_node& formula)
      : staging(g, formula), backwards_(order_of_sweep(g)) {
    const growable<int> nodes = reverse_derivatives(g, roots()[0], backwards_);
    adjoints_ = growable<int>(g.size(), -1);
    for (int i = 0; i < nodes.size(); ++i)
      adjoints_[backwards_[i]] = nodes[i];
    name_adjoints();
  }

  /// Stages and variables in the order of the sweep backwards: the formula first, variables last.
  constexpr const growable<int>& backwards() const { return backwards_; }
  /// The derivative of the formula by a variable or stage: the node that evaluation computes.
  constexpr int adjoint(int id) const { return adjoints_[id]; }
  /// The name of the adjoint: `dnum` is that of `num`.
  constexpr std::string_view adjoint_name(int id) const { return adjoint_names_[id]; }
  /// The adjoint as textbooks write it, by the names of stages and of adjoints that come before it
  /// in the sweep: a node.
  constexpr int adjoint_in_names(int id) const { return adjoints_in_names_[id]; }

private:
  constexpr void name_adjoints() {
    growable<int> textbook;
    for (const int id : backwards_)
      textbook.push_back(adjoints_[id]);
    write_as_textbooks_do(graph_, textbook, true);

    adjoint_names_ = growable<std::string_view>(adjoints_.size());
    adjoints_in_names_ = growable<int>(adjoints_.size(), -1);
    growable<int> symbols(graph_.size(), -1); // by node, the symbol that stands for it
    for (const int id : backwards_)
      symbols[id] = named_symbol(id);
    growable<int> passed_on(graph_.size(),
                            -1); // by node, the symbol of an adjoint that is that node
    for (int i = 0; i < backwards_.size(); ++i) {
      const int id = backwards_[i];
      const int adjoint = textbook[i];
      growable<char> name;
      append(name, "d");
      append(name, this->name(id));
      adjoint_names_[id] = unused(view_of(name));
      // dsigy = dnum where a sum passes it on, even if dnum = invden.
      adjoints_in_names_[id] =
          passed_on[adjoint] >= 0 ? passed_on[adjoint] : with_symbols(adjoint, symbols);
      if (graph_.arity(adjoint) == 0 || passed_on[adjoint] >= 0)
        continue;
      passed_on[adjoint] = graph_.add_symbol({adjoint_names_[id], -1});
      if (symbols[adjoint] < 0 || !graph_.is_symbol(symbols[adjoint]))
        symbols[adjoint] = passed_on[adjoint];
      // Derivatives further on may have u where this one is -u.
      const int opposite = make_negation(graph_, adjoint);
      if (opposite < symbols.size() && symbols[opposite] < 0 && graph_.arity(opposite) > 0)
        symbols[opposite] = make_negation(graph_, passed_on[adjoint]);
    }
  }

  /// The node with symbols in place of the parts that have one, and their signs moved outwards.
  /// Looks only at what it needs.
  constexpr int with_symbols(int root, const growable<int>& symbols) {
    growable<int> seen;
    growable<int> replaced;
    growable<int> open;
    open.push_back(root);
    const auto find = [&](int id) {
      if (symbols[id] >= 0)
        return symbols[id];
      if (graph_.arity(id) == 0)
        return id;
      for (int i = 0; i < seen.size(); ++i)
        if (seen[i] == id)
          return replaced[i];
      return -1;
    };
    while (!open.empty()) {
      const int id = open.back();
      bool ready = find(id) < 0;
      if (ready) {
        node n = graph_[id];
        for (int i = 0; i < n.op->arity; ++i) {
          const int operand = find(n.operands[i]);
          if (operand < 0) {
            open.push_back(n.operands[i]);
            ready = false;
          }
          n.operands[i] = operand;
        }
        if (!ready)
          continue;
        seen.push_back(id);
        replaced.push_back(make_node(graph_, *n.op, n.operands));
      }
      open.pop_back();
    }
    return find(root);
  }

  growable<int> backwards_;
  // By node:
  growable<int> adjoints_;
  growable<std::string_view> adjoint_names_;
  growable<int> adjoints_in_names_;
};

} // namespace detail

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
