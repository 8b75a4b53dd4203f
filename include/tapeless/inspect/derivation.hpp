// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_INSPECT_DERIVATION_HPP
#define TAPELESS_INSPECT_DERIVATION_HPP

#include <tapeless/inspect/result_names.hpp>
#include <tapeless/inspect/rewriting.hpp>
#include <tapeless/inspect/staging.hpp>

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

namespace detail {

/// A side of a chain of equations, and why it equals the one before.
struct derivation_line {
  int formula = -1;
  reasons why;
};

/// The derivative of one part by the variable, from the rules to the simplified result.
struct derivation_block {
  int name = -1;       ///< the symbol that stands for the part, or -1
  int formula = -1;    ///< the part
  int derivative = -1; ///< d/dx of the part or its name
  std::vector<derivation_line> lines;
};

/// How a derivative comes about, as data: blocks of equations between nodes of a graph, inner parts
/// first. In each block the rules of calculus are applied from the outermost operation inwards,
/// level by level and to the whole block at a time, as one does on paper; what comes out is then
/// simplified. Parts that have names by `let` have blocks of their own, and so have parts of large
/// formulas, so that lines stay short and what is shared is derived once.
///
/// Derivatives that are still to be worked out are nodes of an operation `d/dx`.
class derivation {
public:
  derivation(const formula_node& formula, const symbol& variable) : stages_(graph_, formula) {
    const int written = stages_.roots()[0];
    variable_ = graph_.add_symbol(variable);
    differential_ = add_differential(variable_);
    growable<int> derivatives = forward_derivatives(graph_, growable<int>(1, written), variable_);
    simplify(graph_, derivatives);
    write_for_readers(graph_, derivatives);
    result_ = derivatives[0];
    cut(written);
    for (derivation_block& block : blocks_)
      derive(block);
    finish();
  }

  graph& formulas() { return graph_; }
  const std::vector<derivation_block>& blocks() const { return blocks_; }
  /// A variable and the operation that stands for the derivative by it.
  struct differential {
    int variable = -1;
    std::string name;
    std::string latex;
    operation op;
  };
  /// Those by the variable, d/dx, and by placeholders of rules, d/du, d/dv ...
  std::deque<differential>& differentials() { return differentials_; }

private:
  /// A part that takes more gets a name.
  static constexpr int most_operations = 12;
  /// The derivative of a named part that has more characters stays d/dx of its name.
  static constexpr std::size_t longest_insertion = 80;

  std::string text(int id) { return printed(graph_, id); }

  // --- d/dx as an operation

  const operation* add_differential(int variable) {
    for (const differential& known : differentials_)
      if (known.variable == variable)
        return &known.op;
    differential& made = differentials_.emplace_back();
    made.variable = variable;
    made.name = "d/d" + text(variable);
    made.op.name = made.name;
    made.op.arity = 1;
    made.op.hash = 0x64b2f1a3u + static_cast<std::uint32_t>(differentials_.size());
    return &made.op;
  }
  int differential_of(int part) { return graph_.add(*differential_, part); }
  bool is_differential(int id) const { return is_same(graph_[id].op, *differential_); }

  // --- The formula in parts

  /// Makes the blocks, and writes each in the names of the parts inside of it.
  void cut(int written) {
    growable<int> shown;
    for (int id = 0; id < graph_.size(); ++id)
      shown.push_back(id);
    write_for_readers(graph_, shown);
    const int root = shown[written];
    growable<int> origin(graph_.size(), -1); // the stage that a node shows
    for (const int stage : stages_.stages())
      if (origin[shown[stage]] < 0 || stages_.is_let(stage))
        origin[shown[stage]] = stage;

    const growable<int> nodes = in_reading_order(graph_, root);
    growable<bool> named(root + 1, false);
    for (const int id : nodes)
      named[id] = can_be_named(id) && origin[id] >= 0 && stages_.is_let(origin[id]);
    growable<int> operations(root + 1, 0); // with each part wherever it is used
    for (const int id : nodes)
      if (graph_.arity(id) > 0)
        operations[id] = name_large_operands(id, operations, named);

    growable<int> in_names(root + 1, -1);
    for (const int id : nodes) {
      node n = graph_[id];
      for (int i = 0; i < n.op->arity; ++i)
        n.operands[i] = in_names[n.operands[i]];
      in_names[id] = n.op->arity == 0 ? id : graph_.add(n);
      if (!named[id] && id != root)
        continue;
      derivation_block block;
      block.formula = in_names[id];
      if (named[id])
        block.name = in_names[id] = name_of_part(origin[id]);
      block.derivative = differential_of(in_names[id]);
      blocks_.push_back(std::move(block));
      parts_.push_back(id);
    }
  }

  /// The symbol of a stage, or of a part that is none.
  int name_of_part(int stage) {
    const int name = graph_.add_symbol({stage < 0 ? stages_.unused("t") : stages_.name(stage)});
    if (name != variable_)
      return name;
    // The formula has no variable of that name.
    return graph_.add_symbol({stages_.unused(stages_.name(stage))});
  }

  bool can_be_named(int id) const {
    return graph_.arity(id) > 0 && !tapeless::is_comparison(*graph_[id].op);
  }

  int name_large_operands(int id, const growable<int>& operations, growable<bool>& named) const {
    for (;;) {
      int total = 1;
      int largest = -1;
      for (int i = 0; i < graph_.arity(id); ++i) {
        const int operand = graph_.operand(id, i);
        if (named[operand])
          continue;
        total += operations[operand];
        if (can_be_named(operand) && (largest < 0 || operations[operand] > operations[largest]))
          largest = operand;
      }
      if (total <= most_operations || largest < 0)
        return total;
      named[largest] = true;
    }
  }

  int block_of(int name) const {
    for (std::size_t i = 0; i < blocks_.size(); ++i)
      if (blocks_[i].name >= 0 && blocks_[i].name == name)
        return static_cast<int>(i);
    return -1;
  }

  /// Whether a part, in names, has the variable in it.
  bool depends(int part) {
    for (int id = depends_.size(); id <= part; ++id) {
      const int block = graph_.is_symbol(id) ? block_of(id) : -1;
      bool found = id == variable_ || (block >= 0 && depends_[blocks_[at(block)].formula]);
      for (int i = 0; i < graph_.arity(id) && !found; ++i)
        found = depends_[graph_.operand(id, i)];
      depends_.push_back(found);
    }
    return depends_[part];
  }

  static std::size_t at(int place) { return static_cast<std::size_t>(place); }

  // --- One block

  void derive(derivation_block& block) {
    if (block.formula == variable_) {
      block.lines.push_back({graph_.add_number(1), {}});
      block.lines.back().why.add("the variable itself");
      return;
    }
    int current = differential_of(block.formula);
    const auto go_to = [&](int next, reasons why) {
      if (text(next) != text(current))
        block.lines.push_back({next, std::move(why)});
      current = next;
    };
    for (;;) {
      reasons why;
      const int next = apply_rules(current, why);
      if (next == current)
        break;
      go_to(next, std::move(why));
    }
    reasons light;
    const int lighter = rewriting_.lightly(current, light);
    const int simplified = rewriting_.simplified(lighter);
    const reasons why = rewriting_.changes(lighter, simplified);
    // Numbers in front are worth a line of their own only where more follows.
    if (why.all().size() != 1 || why.all()[0].words != rewriting::parentheses_dropped ||
        text(lighter) == text(current)) {
      go_to(lighter, std::move(light));
      go_to(simplified, why);
    } else {
      go_to(simplified, std::move(light));
    }
  }

  int result_of(const derivation_block& block) const { return block.lines.back().formula; }

  /// Replaces each d/dx(part) by what its rule makes of it.
  int apply_rules(int formula, reasons& why) {
    return rewritten(graph_, formula, [&](int id, const node& n) {
      if (is_differential(id))
        return rule(graph_.operand(id, 0), why);
      return n.op->arity == 0 ? id : graph_.add(n);
    });
  }

  int rule(int part, reasons& why) {
    const node n = graph_[part];
    const int a = n.operands[0];
    const int b = n.operands[1];
    if (part == variable_) {
      why.add("", {differential_of(part), graph_.add_number(1)});
      return graph_.add_number(1);
    }
    if (!depends(part)) {
      why.add("constant rule");
      return graph_.add_number(0);
    }
    switch (n.op->kind) {
    case operation_kind::symbol: {
      const int result = result_of(blocks_[at(block_of(part))]);
      if (text(result).size() > longest_insertion)
        return differential_of(part);
      why.add("inserted", {differential_of(part), -1});
      return result;
    }
    case operation_kind::sum:
    case operation_kind::difference: {
      why.add(n.op->kind == operation_kind::sum ? "sum rule" : "difference rule");
      const int first = term_rule(a, why);
      const int second = term_rule(b, why);
      return graph_.add(*n.op, first, second);
    }
    case operation_kind::negation:
      why.add("constant multiple rule");
      return graph_.add(*n.op, differential_of(a));
    case operation_kind::product:
      return product_rule(a, b, why);
    case operation_kind::quotient:
      return quotient_rule(a, b, why);
    case operation_kind::select:
      why.add("derivative of each branch");
      return graph_.add(*n.op, a, differential_of(b), differential_of(n.operands[2]));
    default:
      break;
    }
    if (has_constant_exponent(graph_, part)) {
      why.add("power rule");
      const int slope = power_slope(graph_, a, b);
      if (a == variable_)
        return slope;
      why.add("chain rule");
      return graph_.add(product_operation, slope, differential_of(a));
    }
    return chain_rule(part, why);
  }

  /// A sum of several terms is derived in one step.
  int term_rule(int term, reasons& why) {
    const operation_kind kind = graph_.kind(term);
    return kind == operation_kind::sum || kind == operation_kind::difference
               ? rule(term, why)
               : differential_of(term);
  }

  int product_rule(int a, int b, reasons& why) {
    const bool both = depends(a) && depends(b);
    why.add(both ? "product rule" : "constant multiple rule");
    const int by_a = depends(a) ? graph_.add(product_operation, differential_of(a), b) : -1;
    const int by_b = depends(b) ? graph_.add(product_operation, a, differential_of(b)) : -1;
    return both ? graph_.add(sum_operation, by_a, by_b) : by_a < 0 ? by_b : by_a;
  }

  /// a'/b - a b'/b^2, because that is what the derivative of a quotient is simplified from.
  int quotient_rule(int a, int b, reasons& why) {
    if (!depends(b)) {
      why.add("constant multiple rule");
      return graph_.add(quotient_operation, differential_of(a), b);
    }
    const int square = graph_.add(integer_power_operation, b, graph_.add_number(2));
    if (!depends(a)) {
      why.add("reciprocal rule");
      if (!is_number(graph_, a, 1))
        why.add("constant multiple rule");
      const int above = graph_.is_number(a) ? graph_.add_number(negate(graph_.number(a)))
                                            : graph_.add(negation_operation, a);
      return graph_.add(quotient_operation,
                        graph_.add(product_operation, above, differential_of(b)), square);
    }
    why.add("quotient rule");
    return graph_.add(difference_operation, graph_.add(quotient_operation, differential_of(a), b),
                      graph_.add(quotient_operation,
                                 graph_.add(product_operation, a, differential_of(b)), square));
  }

  /// The partial derivative by each operand, times that operand's derivative.
  int chain_rule(int part, reasons& why) {
    const node n = graph_[part];
    const int pattern = rewriting_.pattern(part);
    const growable<int> partials_of_pattern = partials_of(pattern);
    int result = -1;
    for (int i = 0; i < n.op->arity; ++i) {
      const int operand = n.operands[i];
      if (!depends(operand))
        continue;
      const equality used{graph_.add(*add_differential(graph_.operand(pattern, i)), pattern),
                          partials_of_pattern[i]};
      const int partial = with_operands(partials_of_pattern[i], pattern, part);
      const bool is_inner = operand != variable_ && !is_number(graph_, partial, 0);
      if (n.op->kind == operation_kind::power &&
          !(depends(n.operands[0]) && depends(n.operands[1]))) {
        why.add(i == 0 ? "power rule" : "exponential rule", used);
        if (is_inner)
          why.add("chain rule");
      } else {
        why.add(is_inner ? "chain rule" : "", used);
      }
      const int term =
          is_inner ? graph_.add(product_operation, partial, differential_of(operand)) : partial;
      result = result < 0 ? term : graph_.add(sum_operation, result, term);
    }
    return result;
  }

  growable<int> partials_of(int function) {
    growable<int> result;
    if (graph_.kind(function) == operation_kind::square_root) {
      result.push_back(graph_.add(quotient_operation, graph_.add_number(1),
                                  graph_.add(product_operation, graph_.add_number(2), function)));
      return result;
    }
    const partial_derivatives partial(graph_, function);
    for (int i = 0; i < graph_.arity(function); ++i)
      result.push_back(rewriting_.simplified(partial.by_operand[i]));
    return result;
  }

  /// A formula in the operands of a pattern, in those of a function instead.
  int with_operands(int formula, int pattern, int function) {
    return rewritten(graph_, formula, [&](int id, const node& n) {
      for (int i = 0; i < graph_.arity(pattern); ++i)
        if (id == graph_.operand(pattern, i))
          return graph_.operand(function, i);
      return n.op->arity == 0 ? id : graph_.add(n);
    });
  }

  // --- The end

  /// Leads from the last block to the derivative without names.
  void finish() {
    derivation_block& last = blocks_.back();
    const std::string wanted = text(result_);
    const int found = result_of(last);
    if (text(found) == wanted)
      return;
    reasons why;
    if (wanted.size() > static_cast<std::size_t>(longest_text)) {
      last.lines.back().why.add("written out, it has more than 10000 characters");
      return;
    }
    const int written_out = without_names();
    if (written_out != found)
      why.add("written out");
    if (text(rewriting_.simplified(written_out)) == wanted)
      why.add(rewriting_.changes(written_out, result_));
    else
      why.add("the form that derivative gives");
    last.lines.push_back({result_, std::move(why)});
  }

  int without_names() {
    growable<int> full(0);
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      full.push_back(rewritten(graph_, result_of(blocks_[i]), [&](int id, const node& n) {
        if (is_differential(id))
          return full[block_of(graph_.operand(id, 0))];
        const int block = graph_.is_symbol(id) ? block_of(id) : -1;
        if (block >= 0)
          return parts_[block];
        return n.op->arity == 0 ? id : graph_.add(n);
      }));
    }
    return full.back();
  }

  graph graph_;
  staging stages_;
  std::deque<differential> differentials_;
  int variable_ = -1;
  const operation* differential_ = nullptr;
  int result_ = -1;
  std::vector<derivation_block> blocks_;
  growable<int> parts_; ///< of each block its formula without names
  growable<bool> depends_;
  rewriting rewriting_{graph_, stages_};
};

} // namespace detail

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
