// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_INSPECT_REWRITING_HPP
#define TAPELESS_INSPECT_REWRITING_HPP

#include <tapeless/inspect/result_names.hpp>
#include <tapeless/inspect/staging.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

namespace detail {

/// Two nodes that are equal. Where there is no right side, the left one is all that is said.
struct equality {
  int left = -1;
  int right = -1;

  bool operator==(const equality&) const = default;
};

/// A rule by its name, by what it says on u and v, or by both.
struct reason {
  std::string words;
  std::vector<equality> rules;
};

/// Why two formulas are equal, each reason once.
class reasons {
public:
  void add(std::string_view words) {
    for (const reason& known : all_)
      if (known.words == words)
        return;
    // Names first, then rules without one.
    const bool is_before_last = !all_.empty() && all_.back().words.empty();
    all_.insert(all_.end() - (is_before_last ? 1 : 0), {std::string(words), {}});
  }
  void add(std::string_view words, const equality& rule) {
    add(words);
    for (reason& known : all_)
      if (known.words == words &&
          std::find(known.rules.begin(), known.rules.end(), rule) == known.rules.end())
        known.rules.push_back(rule);
  }
  void add(const reasons& more) {
    for (const reason& each : more.all_) {
      add(each.words);
      for (const equality& rule : each.rules)
        add(each.words, rule);
    }
  }
  const std::vector<reason>& all() const { return all_; }

private:
  std::vector<reason> all_;
};

/// What a formula consists of, each node once, operands first, from left to right. The numbers of
/// nodes tell another order in another program.
inline growable<int> in_reading_order(const graph& g, int root) {
  growable<int> order;
  growable<bool> seen(root + 1, false);
  growable<int> open(1, root);
  while (!open.empty()) {
    const int id = open.back();
    const int before = open.size();
    for (int i = g.arity(id) - 1; i >= 0; --i)
      if (!seen[g.operand(id, i)])
        open.push_back(g.operand(id, i));
    if (open.size() > before)
      continue;
    open.pop_back();
    if (!seen[id])
      order.push_back(id);
    seen[id] = true;
  }
  return order;
}

/// Rewrites a formula as rebuild does, in the order in which one reads.
template <class Replace>
int rewritten(graph& g, int root, Replace replace) {
  growable<int> results(root + 1, -1);
  for (const int id : in_reading_order(g, root)) {
    node n = g[id];
    for (int i = 0; i < n.op->arity; ++i)
      n.operands[i] = results[n.operands[i]];
    results[id] = replace(id, n);
  }
  return results[root];
}

/// Simplifies formulas and says by which rules.
class rewriting {
public:
  static constexpr std::string_view parentheses_dropped = "parentheses dropped";

  rewriting(graph& g, staging& stages) : graph_(g), stages_(stages) {}

  /// The operation of a node on placeholders u, v, ... instead of its operands, equal ones for
  /// equal operands if asked; numbers stay.
  int pattern(int id, bool equal_ones = false) {
    growable<int> replaced;
    return pattern(id, equal_ones, replaced);
  }

  /// The rules of construct.hpp wherever they apply: neutral and absorbing elements, signs,
  /// numbers.
  int lightly(int formula, reasons& why) {
    return rewritten(graph_, formula, [&](int id, const node& n) {
      if (n.op->arity == 0)
        return id;
      const int before = graph_.add(n);
      const int after = make_node(graph_, *n.op, n.operands);
      if (before != after)
        say_rule(before, after, why);
      return after;
    });
  }

  /// The canonical form, as it is printed.
  int simplified(int formula) {
    growable<int> roots(1, formula);
    simplify(graph_, roots);
    return as_textbooks_do(roots[0]);
  }

  /// What the canonical form does to a formula, told from the two.
  reasons changes(int before, int after) {
    reasons why;
    if (before == after)
      return why;
    const growable<int> ids = in_reading_order(graph_, before);
    growable<int> canonical;
    growable<int> place(before + 1, -1);
    for (int i = 0; i < ids.size(); ++i) {
      place[ids[i]] = i;
      canonical.push_back(ids[i]);
    }
    simplify(graph_, canonical);
    for (int i = 0; i < ids.size(); ++i)
      say_changes_of_chain(ids[i], canonical, place, why);
    for (const int id : ids)
      if (has_constant_exponent(graph_, id) && is_negative(graph_.number(graph_.operand(id, 1))))
        why.add("negative powers written as fractions");
    if (comes_in_other_order(before, after))
      why.add("put in order");
    if (why.all().empty())
      why.add(change_of_text(without_parentheses(before), without_parentheses(after)));
    return why;
  }

private:
  // --- Rules on placeholders

  static bool is_additive(operation_kind kind) {
    return kind == operation_kind::sum || kind == operation_kind::difference;
  }
  static bool is_multiplicative(operation_kind kind) {
    return kind == operation_kind::product || kind == operation_kind::quotient;
  }

  int placeholder(int count) {
    while (placeholders_.size() <= count)
      placeholders_.push_back(graph_.add_symbol({unused_letter()}));
    return placeholders_[count];
  }

  /// A letter that neither a variable has, nor a vector, nor a part.
  std::string_view unused_letter() {
    constexpr std::string_view letters = "uvwpqrstabcdefgh";
    while (next_letter_ < letters.size()) {
      const std::string_view letter = letters.substr(next_letter_++, 1);
      bool taken = false;
      for (const int variable : stages_.variables())
        taken = taken || graph_.symbol_of(variable).name == letter;
      if (!taken && stages_.unused(letter) == letter)
        return letter;
    }
    return stages_.unused("u");
  }

  int pattern(int id, bool equal_ones, growable<int>& replaced) {
    node n = graph_[id];
    for (int i = 0; i < n.op->arity; ++i) {
      const int operand = n.operands[i];
      if (graph_.is_number(operand))
        continue;
      int count = 0;
      while (count < replaced.size() && !(equal_ones && replaced[count] == operand))
        ++count;
      if (count == replaced.size())
        replaced.push_back(operand);
      n.operands[i] = placeholder(count);
    }
    return graph_.add(n);
  }

  /// The rule that turned one node into another: the same on placeholders for its operands.
  void say_rule(int before, int after, reasons& why) {
    const node n = graph_[before];
    if (n.op->kind == operation_kind::power && graph_.kind(after) == operation_kind::integer_power)
      return; // two ways to compute what is written alike
    if (n.op->kind == operation_kind::negation && graph_.is_number(n.operands[0]) &&
        without_parentheses(before) == without_parentheses(after))
      return; // the sign of a number
    for (int i = 0; i < n.op->arity; ++i)
      if (is_guard(graph_, n.operands[i]))
        return why.add("factors taken into the branches of select");
    if (tapeless::is_comparison(*n.op))
      return why.add("numbers compared");
    if (n.op->kind == operation_kind::select)
      return why.add(graph_.is_number(n.operands[0]) ? "the branch that holds"
                                                     : "two branches that are alike");
    growable<int> replaced;
    const int plain = pattern(before, true, replaced);
    const node on_placeholders = graph_[plain];
    const int made = make_node(graph_, *n.op, on_placeholders.operands);
    if (made != plain)
      why.add("", {plain, made});
    else
      why.add("signs and numbers put in front");
  }

  // --- What changed

  /// What the canonical form did to a whole chain of terms or of factors, given the node at its
  /// top.
  void say_changes_of_chain(int top, const growable<int>& canonical, const growable<int>& place,
                            reasons& why) {
    const operation_kind kind = graph_.kind(top);
    if (is_additive(kind) && !is_inside(top, place, is_additive))
      say_changes_of_sum(top, canonical[place[top]], why);
    else if (is_multiplicative(kind) && !is_inside(top, place, is_multiplicative))
      say_changes_of_product(top, canonical, place, why);
  }

  bool is_inside(int id, const growable<int>& place, bool (*belongs)(operation_kind)) const {
    for (int above = id + 1; above < place.size(); ++above)
      if (place[above] >= 0 && belongs(graph_.kind(above)))
        for (int i = 0; i < graph_.arity(above); ++i)
          if (graph_.operand(above, i) == id)
            return true;
    return false;
  }

  struct terms {
    int numbers = 0;
    int others = 0;
    bool has_scaled_sum = false;
  };

  terms terms_of(int sum) const {
    terms result;
    growable<int> open(1, sum);
    while (!open.empty()) {
      const int id = open.pop_back();
      const node& n = graph_[id];
      if (is_additive(n.op->kind)) {
        open.push_back(n.operands[0]);
        open.push_back(n.operands[1]);
      } else if (n.op->kind == operation_kind::negation) {
        open.push_back(n.operands[0]);
      } else if (n.op->kind == operation_kind::product && graph_.is_number(n.operands[0]) &&
                 is_additive(graph_.kind(n.operands[1]))) {
        result.has_scaled_sum = true;
        open.push_back(n.operands[1]);
      } else if (n.op->kind == operation_kind::number) {
        ++result.numbers;
      } else {
        ++result.others;
      }
    }
    return result;
  }

  void say_changes_of_sum(int before, int after, reasons& why) const {
    const terms were = terms_of(before);
    const terms are = terms_of(as_textbooks_do(after));
    if (were.numbers > 1)
      why.add("numbers added");
    if (are.others < were.others)
      why.add("like terms collected");
    if (were.has_scaled_sum && !are.has_scaled_sum)
      why.add("multiplied out");
    if (are.has_scaled_sum && !were.has_scaled_sum)
      why.add("common number taken out");
  }

  void say_changes_of_product(int top, const growable<int>& canonical, const growable<int>& place,
                              reasons& why) const {
    const bool is_fraction = is_shown_as_fraction(canonical[place[top]]);
    int numbers = 0;
    growable<int> bases;
    growable<int> open(1, top);
    while (!open.empty()) {
      const int id = open.pop_back();
      const node& n = graph_[id];
      const bool is_power = has_constant_exponent(graph_, id);
      if (n.op->kind == operation_kind::quotient && id != top && is_fraction)
        why.add("written as one fraction");
      if (is_multiplicative(n.op->kind)) {
        open.push_back(n.operands[1]);
        open.push_back(n.operands[0]);
      } else if (n.op->kind == operation_kind::negation || is_power ||
                 n.op->kind == operation_kind::square_root) {
        open.push_back(n.operands[0]);
      } else if (n.op->kind == operation_kind::number) {
        ++numbers;
      } else {
        const int base = canonical[place[id]];
        if (std::find(bases.begin(), bases.end(), base) != bases.end())
          why.add("like factors collected");
        bases.push_back(base);
      }
    }
    if (numbers > 1)
      why.add("numbers multiplied");
  }

  bool is_shown_as_fraction(int canonical) const {
    int shown = as_textbooks_do(canonical);
    if (graph_.kind(shown) == operation_kind::negation)
      shown = graph_.operand(shown, 0);
    return graph_.kind(shown) == operation_kind::quotient;
  }

  int as_textbooks_do(int canonical) const {
    growable<int> shown(1, canonical);
    write_as_textbooks_do(graph_, shown, true);
    return shown[0];
  }

  std::string without_parentheses(int id) const {
    std::string result;
    for (const char c : printed(graph_, id))
      if (c != '(' && c != ')')
        result += c;
    return result;
  }

  static std::string_view change_of_text(std::string before, std::string after) {
    if (before == after)
      return parentheses_dropped;
    std::sort(before.begin(), before.end());
    std::sort(after.begin(), after.end());
    return before == after ? "put in order" : "signs and numbers written as usual";
  }

  /// Variables, powers and functions in the order in which one reads them first.
  growable<int> names_in_order(int root) const {
    growable<int> order;
    for (const int id : in_reading_order(graph_, root))
      if (graph_.is_symbol(id) || graph_.kind(id) >= operation_kind::power)
        order.push_back(id);
    return order;
  }

  bool comes_in_other_order(int before, int after) const {
    const growable<int> were = names_in_order(before);
    const growable<int> are = names_in_order(after);
    growable<int> place(graph_.size(), -1);
    for (int i = 0; i < are.size(); ++i)
      place[are[i]] = i;
    int last = -1;
    for (const int id : were) {
      if (place[id] < 0)
        continue;
      if (place[id] < last)
        return true;
      last = place[id];
    }
    return false;
  }

  graph& graph_;
  staging& stages_;
  growable<int> placeholders_;
  std::size_t next_letter_ = 0;
};

} // namespace detail

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
