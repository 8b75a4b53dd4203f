// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_GRAPH_OPTIMIZE_HPP
#define TAPELESS_GRAPH_OPTIMIZE_HPP

#include <tapeless/graph/rebuild.hpp>

// Derivatives as one would write them for speed. A formula is evaluated as it was written, but what
// is derived from it has no such form, so its sums and products may be put in order:
//
//   a * d + b * d            (a + b) * d           a factor of several terms stands once
//   a / d, b / d             a * (1 / d), …        one division serves all that divide by d
//   a / (x / d) / d          a / x                 what cancels is not computed
//   s(c, a, 0) + s(c, 0, b)  s(c, a, b)            one choice for each condition
//   x * A + y * B            2 * (x * A)           where y * B is the sum x * A in another order

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

namespace detail {

/// Rewrites the nodes of a graph that were derived, where the roots need them.
///
/// Sums within sums and products within products, each needed only once, are read as one list of
/// terms, each a coefficient and factors. A node that is needed more than once is a factor as it
/// is, so that what is shared stays shared.
template <class Graph>
class derivative_optimizer {
public:
  constexpr derivative_optimizer(Graph& g, const growable<int>& roots)
      : g_(g), written_(g.written_size()), live_(reachable(g, roots)), rewritten_(live_.size(), -1),
        absorbed_(live_.size(), part_of::nothing), seen_in_(2 * live_.size(), 0) {
    if (live_.size() > most_nodes) {
      rewritten_.shrink(0);
      return;
    }
    count_uses(roots);
    find_kept(roots);
    constant_ = constants(live_);
    find_absorbed();
    count_divisions();
    for (int id = 0; id < live_.size() && work_ < most_work; ++id) {
      if (!live_[id] || absorbed_[id] != part_of::nothing)
        continue;
      const int result = is_derived(id) ? rewrite(id) : rewrite_written(id);
      rewritten_[id] = result;
      note(result);
      if (result != id) {
        uses_[result] += uses_[id];
        divisions_[result] += divisions_[id];
      }
    }
    growable<int> results;
    for (int i = 0; i < roots.size() && work_ < most_work; ++i)
      results.push_back(rewritten_[roots[i]]);
    if (work_ >= most_work || cost(results) > cost(roots))
      rewritten_.shrink(0);
  }

  /// The node to evaluate instead, or -1 where the node has become part of others.
  constexpr int operator[](int id) const { return id < rewritten_.size() ? rewritten_[id] : id; }

private:
  /// The kind of list that takes a node in.
  enum class part_of : unsigned char { nothing, sum, product, divisor };

  struct factor {
    int node = -1;
    int exponent = 1;
  };
  /// coefficient * product of some of `factors_`.
  struct term {
    rational coefficient{1, 1, 0};
    int first = 0;
    int count = 0;
  };
  /// coefficient * select(condition, a, b).
  struct choice {
    rational coefficient{1, 1, 0};
    int id = -1;
  };
  struct terms_and_choices {
    growable<term> terms;
    growable<choice> choices;
  };
  /// A node on the way into a list.
  struct place {
    int node = -1;
    int exponent = 1; ///< of a factor; the sign of a term
    bool finished = false;
  };

  struct summand {
    int node = -1;
    bool minus = false;
  };
  /// A sum that the formula has, and another one with the same last summand.
  struct known_sum {
    int node = -1;
    int next = -1;
  };

  static constexpr int shortest_known_sum = 3;
  static constexpr int most_terms = 64; ///< of a sum in which common factors are looked for
  // Compilers bound the steps of a constant expression: what would need too many is left as it was
  // derived.
  static constexpr int cost_of_division = 4;
  static constexpr int most_nodes = 1200;
  static constexpr int most_work = 20000;
  static constexpr int unit = 16; ///< one multiplication, in the score of a common factor

  struct common_factor {
    int score = unit; ///< in `unit`s; more than what the factor itself costs
    int node = -1;    ///< -1 for a number
    int exponent = 1;
    rational number{1, 1, 0};
  };

  // What is known of the nodes.

  constexpr bool is_sum(int id) const {
    const operation_kind kind = g_.nodes_[id].op->kind;
    return kind == operation_kind::sum || kind == operation_kind::difference;
  }
  constexpr bool is_product(int id) const {
    const operation_kind kind = g_.nodes_[id].op->kind;
    return kind == operation_kind::product || kind == operation_kind::quotient;
  }
  /// A product with a number in front.
  constexpr bool is_multiple(int id) const {
    return g_.nodes_[id].op->kind == operation_kind::product &&
           g_.nodes_[g_.nodes_[id].operands[0]].op->kind == operation_kind::number;
  }
  constexpr bool is_multiple_of_choice(int id) const {
    return is_multiple(id) &&
           g_.nodes_[g_.nodes_[id].operands[1]].op->kind == operation_kind::select;
  }
  constexpr bool is_derived(int id) const { return id >= written_; }

  /// Of evaluation, in multiplications. Functions are not counted: they stay as they are.
  constexpr int cost(const growable<int>& roots) const {
    const growable<bool> live = reachable(g_, roots);
    const growable<bool> constant = constants(live);
    int total = 0;
    for (int id = 0; id < live.size(); ++id) {
      if (!live.data()[id] || constant.data()[id])
        continue;
      const node& n = g_.nodes_[id];
      if (n.op->kind == operation_kind::integer_power) {
        std::int64_t exponent = g_.number(n.operands[1]).numerator;
        total += exponent < 0 ? cost_of_division : 0;
        for (exponent = exponent < 0 ? -exponent : exponent; exponent > 1; exponent /= 2)
          total += 1 + static_cast<int>(exponent % 2);
      } else if (n.op->kind != operation_kind::function) {
        total += n.op->kind == operation_kind::quotient ? cost_of_division : n.op->arity > 0;
      }
    }
    return total;
  }

  /// Marks what the values need that are wanted themselves.
  constexpr void find_kept(const growable<int>& roots) {
    growable<int> values;
    for (const int root : roots)
      if (!is_derived(root))
        values.push_back(root);
    kept_ = reachable(g_, values);
  }
  constexpr growable<bool> constants(const growable<bool>& live) const {
    growable<bool> result(live.size(), false);
    bool* const constant = result.data();
    const node* const nodes = g_.nodes();
    for (int id = 0; id < live.size(); ++id) {
      const node& n = nodes[id];
      bool all = live.data()[id] && n.op->kind != operation_kind::symbol;
      if (n.op->kind != operation_kind::number)
        for (int i = 0; i < n.op->arity; ++i)
          all = all && constant[n.operands[i]];
      constant[id] = all;
    }
    return result;
  }
  constexpr void count_uses(const growable<int>& roots) {
    uses_ = growable<int>(2 * live_.size(), 0);
    int* const uses = uses_.data();
    const node* const nodes = g_.nodes();
    for (int id = 0; id < live_.size(); ++id)
      for (int i = 0; live_.data()[id] && i < nodes[id].op->arity; ++i)
        ++uses[nodes[id].operands[i]];
    for (const int root : roots)
      ++uses[root];
  }

  /// Marks what is needed once, by a node whose list of terms or factors can take it in: sums and
  /// choices in sums, products in either, but not where they divide: a / (b * c) is one division.
  constexpr void find_absorbed() {
    for (int id = live_.size() - 1; id >= written_; --id) {
      if (!live_[id])
        continue;
      const operation_kind kind = g_.nodes_[id].op->kind;
      const bool in_sum = absorbed_[id] == part_of::sum;
      const bool divides = absorbed_[id] == part_of::divisor;
      const bool negates = kind == operation_kind::negation;
      const bool sum = is_sum(id) || (kind == operation_kind::select && in_sum) ||
                       (negates && absorbed_[id] <= part_of::sum);
      if (!sum && !negates && !is_product(id))
        continue;
      for (int i = kind == operation_kind::select ? 1 : 0; i < g_.nodes_[id].op->arity; ++i) {
        const int part = g_.nodes_[id].operands[i];
        if (!is_derived(part) || uses_[part] != 1)
          continue;
        const operation_kind kind_of_part = g_.nodes_[part].op->kind;
        part_of list = divides == (i == 1 && kind == operation_kind::quotient) ? part_of::product
                                                                               : part_of::divisor;
        bool taken = kind_of_part == operation_kind::negation ||
                     kind_of_part == operation_kind::quotient ||
                     (kind_of_part == operation_kind::product &&
                      (list == part_of::product || is_multiple(part)));
        if (sum || (in_sum && is_multiple_of_choice(id))) {
          list = part_of::sum;
          taken = is_product(part) || kind_of_part == operation_kind::select ||
                  (sum && (is_sum(part) || kind_of_part == operation_kind::negation));
        }
        if (taken)
          absorbed_[part] = list;
      }
    }
  }

  /// Functions such as hypot are divided by one by one: where one of them is so small that its
  /// reciprocal overflows, a quotient may still be finite. A square root is never that small.
  constexpr void count_divisions() {
    divisions_ = growable<int>(2 * live_.size(), 0);
    for (int id = 0; id < live_.size(); ++id) {
      if (!live_[id] || g_.nodes_[id].op->kind != operation_kind::quotient)
        continue;
      if (!is_derived(id) && !is_reciprocal(id))
        continue;
      int divisor = g_.nodes_[id].operands[1];
      if (is_multiple(divisor))
        divisor = g_.nodes_[divisor].operands[1];
      if (g_.nodes_[divisor].op->kind != operation_kind::function)
        divisions_[divisor] += is_reciprocal(id) ? uses_[id] : 1;
    }
  }

  /// Makes room for what is known of a node that has just been made.
  constexpr void note(int id) {
    while (uses_.size() <= id) {
      uses_.push_back(0);
      divisions_.push_back(0);
    }
  }
  constexpr int uses_of(int id) const { return id < uses_.size() && uses_[id] > 0 ? uses_[id] : 1; }
  /// Whether 1 / divisor is worth a node of its own.
  constexpr bool has_reciprocal(int divisor) const {
    return (divisor < divisions_.size() && divisions_[divisor] > 1) || is_constant(divisor);
  }
  constexpr bool is_constant(int id) const { return id < constant_.size() && constant_[id]; }

  // Reading.

  constexpr void multiply_coefficient(term& t, int number, int exponent) {
    const rational& by = g_.number(number);
    for (; exponent != 0; exponent += exponent > 0 ? -1 : 1) {
      exact product;
      if (exponent > 0)
        product = multiply(t.coefficient, by);
      else if (!is_zero(by))
        product = divide(t.coefficient, by);
      if (!product.fits)
        return add_factor(t, number, exponent);
      t.coefficient = product.value;
    }
  }

  /// The term is the last one that is being read.
  constexpr void add_factor(term& t, int id, int exponent) {
    factor* const factors = factors_.data();
    const int end = t.first + t.count;
    work_ += t.count + 1;
    for (int i = t.first; i < end; ++i)
      if (factors[i].node == id) {
        factors[i].exponent += exponent;
        if (factors[i].exponent == 0)
          remove_factor(t, i);
        return;
      }
    factors_.push_back({id, exponent});
    ++t.count;
  }
  constexpr void remove_factor(term& t, int place) {
    for (int i = place; i + 1 < t.first + t.count; ++i)
      factors_.data()[i] = factors_.data()[i + 1];
    factors_.pop_back();
    --t.count;
  }

  /// A node that is no part of the list: a factor, or what it is a simple form of.
  constexpr void add_atom(term& t, int id, int exponent) {
    for (bool simple = false; !simple;) {
      simple = true;
      if (g_.nodes_[id].op->kind == operation_kind::negation) {
        if (exponent % 2 != 0)
          t.coefficient = negate(t.coefficient);
        id = g_.nodes_[id].operands[0];
      } else if (is_reciprocal(id)) {
        id = g_.nodes_[id].operands[1];
        exponent = -exponent;
      } else if (is_derived_power(id) && is_small(exponent)) {
        exponent *= exponent_of_power(id);
        id = g_.nodes_[id].operands[0];
      } else if (exponent == 1 && uses_of(id) <= 1 && is_multiple(id)) {
        multiply_coefficient(t, g_.nodes_[id].operands[0], 1);
        id = g_.nodes_[id].operands[1];
      } else {
        continue;
      }
      simple = false;
    }
    if (g_.nodes_[id].op->kind == operation_kind::number)
      multiply_coefficient(t, id, exponent);
    else
      add_factor(t, id, exponent);
  }

  /// Whether a list takes the node in. Nodes from `live_` on, and what nodes have been rewritten
  /// to, are finished: their operands are rewritten already.
  constexpr bool is_part(const place& at) const {
    if (!is_derived(at.node))
      return false;
    return at.finished ? uses_of(at.node) <= 1 : absorbed_[at.node] != part_of::nothing;
  }
  /// What is next on the way into a list; whether it is a part of the list is in `part`. What is
  /// needed once only may become one after it is finished.
  constexpr place next_of(growable<place>& pending, bool& part) const {
    place next = pending.pop_back();
    part = part || is_part(next);
    if (!part && !next.finished) {
      next = {rewritten_[next.node], next.exponent, true};
      part = is_part(next);
    }
    return next;
  }

  /// Reads the factors of what is no sum.
  constexpr term read_term(const place& start, bool part, const rational& coefficient) {
    term t{start.exponent < 0 ? negate(coefficient) : coefficient, factors_.size(), 0};
    growable<place> pending(1, {start.node, 1, start.finished});
    while (!pending.empty()) {
      work_ += 2;
      const place next = next_of(pending, part);
      const node& n = g_[next.node];
      const operation_kind kind = n.op->kind;
      const int a = n.operands[0];
      const int b = n.operands[1];
      if (kind == operation_kind::product &&
          (next.exponent > 0 ? part : g_.nodes_[a].op->kind == operation_kind::number)) {
        pending.push_back({b, next.exponent, next.finished});
        pending.push_back({a, next.exponent, next.finished});
      } else if (part && kind == operation_kind::quotient) {
        pending.push_back({b, -next.exponent, next.finished});
        pending.push_back({a, next.exponent, next.finished});
      } else if (part && kind == operation_kind::negation) {
        t.coefficient = negate(t.coefficient);
        pending.push_back({a, next.exponent, next.finished});
      } else {
        add_atom(t, next.finished ? next.node : rewritten_[next.node], next.exponent);
      }
      part = false;
    }
    if (t.count > 1)
      cancel(t);
    return t;
  }

  /// Reads the terms of a sum, each times the coefficient.
  constexpr void read(const place& start, bool part, const rational& coefficient,
                      terms_and_choices& into) {
    growable<place> pending(1, start);
    while (!pending.empty()) {
      const place next = next_of(pending, part);
      const node& n = g_[next.node];
      const operation_kind kind = n.op->kind;
      const int a = n.operands[0];
      const int b = n.operands[1];
      if (part && (kind == operation_kind::sum || kind == operation_kind::difference)) {
        pending.push_back(
            {b, kind == operation_kind::sum ? next.exponent : -next.exponent, next.finished});
        pending.push_back({a, next.exponent, next.finished});
      } else if (part && kind == operation_kind::negation) {
        pending.push_back({a, -next.exponent, next.finished});
      } else if (part && !next.finished &&
                 (kind == operation_kind::select ||
                  (is_multiple_of_choice(next.node) && absorbed_[b] != part_of::nothing))) {
        choice c{{next.exponent, 1, 0}, next.node};
        if (kind != operation_kind::select)
          c = {next.exponent > 0 ? g_.number(a) : negate(g_.number(a)), b};
        add_choice(c, coefficient, into);
      } else {
        into.terms.push_back(read_term(next, part, coefficient));
      }
      part = false;
    }
  }

  constexpr void add_choice(choice c, const rational& coefficient, terms_and_choices& into) {
    const exact number = multiply(coefficient, c.coefficient);
    if (number.fits) {
      into.choices.push_back({number.value, c.id});
      return;
    }
    terms_and_choices alone;
    alone.choices.push_back(c);
    const int made = write(alone);
    term t{coefficient, factors_.size(), 0};
    add_atom(t, made, 1);
    into.terms.push_back(t);
  }

  // Cancellation.

  /// Takes factors apart that are products or quotients, where a part of one cancels with a part of
  /// another.
  constexpr void cancel(term& t) {
    for (bool changed = true; changed && t.count > 1;) {
      changed = false;
      for (int i = t.first; i < t.first + t.count && !changed; ++i) {
        const factor f = factors_.data()[i];
        if ((f.exponent != 1 && f.exponent != -1) || !is_product(f.node) || !meets_another(t, f))
          continue;
        remove_factor(t, i);
        const node n = g_[f.node];
        add_atom(t, n.operands[0], f.exponent);
        add_atom(t, n.operands[1],
                 n.op->kind == operation_kind::quotient ? -f.exponent : f.exponent);
        changed = true;
      }
    }
  }
  constexpr int exponent_of_part(int id, int part) const {
    return part == 1 && g_.nodes_[id].op->kind == operation_kind::quotient ? -1 : 1;
  }
  /// Whether one of the two parts cancels with another factor or with a part of one.
  constexpr bool meets_another(const term& t, const factor& f) {
    for (int part = 0; part < 2; ++part) {
      const int id = g_.nodes_[f.node].operands[part];
      const int exponent = f.exponent * exponent_of_part(f.node, part);
      for (int i = t.first; i < t.first + t.count; ++i) {
        const factor& other = factors_.data()[i];
        ++work_;
        if (other.node == f.node)
          continue;
        if (other.node == id && other.exponent * exponent < 0)
          return true;
        if (!is_product(other.node))
          continue;
        for (int k = 0; k < 2; ++k)
          if (g_.nodes_[other.node].operands[k] == id &&
              other.exponent * exponent_of_part(other.node, k) * exponent < 0)
            return true;
      }
    }
    return false;
  }

  // Writing.

  /// A sum or product; the older one of the two orders of its operands.
  constexpr int add_either_way(const operation& op, int a, int b) {
    const int made = g_.add(op, a, b);
    const int reversed = g_.add(op, b, a);
    return made < reversed ? made : reversed;
  }

  constexpr int power_of(int id, int exponent) {
    return exponent == 1 ? id : g_.add(integer_power_operation, id, g_.add_number(exponent));
  }

  /// 1 / divisor; now that it is there, it serves whatever is divided.
  constexpr int reciprocal_of(int divisor) {
    note(divisor);
    divisions_[divisor] = g_.size(); // more than common factors take away again
    return g_.add(quotient_operation, g_.add_number(1), divisor);
  }

  /// The derived factor that is needed most often, or -1: other terms may have it times the same
  /// coefficient, so that this product is made once.
  constexpr int most_used_factor(const term& t) const {
    int best = -1;
    for (int i = t.first; t.count > 1 && i < t.first + t.count; ++i) {
      const factor& f = factors_.data()[i];
      if (f.exponent == 1 && is_derived(f.node) && uses_of(f.node) > 1 &&
          (best < 0 || uses_of(f.node) > uses_of(factors_.data()[best].node)))
        best = i;
    }
    return best;
  }

  /// Constants come first, which are multiplied while compiling, and then factors that are needed
  /// elsewhere, in order of their age: terms that have several of them in common share the product.
  constexpr void order_factors(const term& t) {
    for (int i = t.first + 1; i < t.first + t.count; ++i)
      for (int k = i; k > t.first && comes_before(factors_.data()[k], factors_.data()[k - 1]);
           --k) {
        work_ += 2;
        const factor other = factors_.data()[k];
        factors_.data()[k] = factors_.data()[k - 1];
        factors_.data()[k - 1] = other;
      }
  }
  constexpr bool comes_before(const factor& a, const factor& b) const {
    const bool a_is_constant = is_constant(a.node);
    if (a_is_constant != is_constant(b.node))
      return a_is_constant;
    const bool a_is_shared = uses_of(a.node) > 1;
    return a_is_shared && (uses_of(b.node) <= 1 || a.node < b.node);
  }

  /// The term without its sign.
  constexpr int write_magnitude(const term& t) {
    order_factors(t);
    const rational coefficient = magnitude(t.coefficient);
    int result = -1;
    bool multiplied = is_one(coefficient);
    const int shared = multiplied ? -1 : most_used_factor(t);
    for (int i = t.first; i < t.first + t.count; ++i) {
      const factor f = factors_.data()[i];
      int next = -1;
      if (i == shared) {
        next = g_.add(product_operation, g_.add_number(coefficient), f.node);
        multiplied = true;
      } else if (f.exponent > 0)
        next = power_of(f.node, f.exponent);
      else if (has_reciprocal(f.node))
        next = power_of(reciprocal_of(f.node), -f.exponent);
      if (next >= 0)
        result = result < 0 ? next : add_either_way(product_operation, result, next);
    }
    for (int i = t.first; i < t.first + t.count; ++i) {
      const factor f = factors_.data()[i];
      if (f.exponent > 0 || has_reciprocal(f.node))
        continue;
      if (result < 0) {
        result = g_.add_number(coefficient);
        multiplied = true;
      }
      result = g_.add(quotient_operation, result, power_of(f.node, -f.exponent));
    }
    if (result < 0)
      return g_.add_number(coefficient);
    return multiplied ? result : g_.add(product_operation, g_.add_number(coefficient), result);
  }

  constexpr int write_sum(const growable<term>& terms) {
    if (terms.size() == 1)
      return write_term(terms[0]);
    growable<summand> summands;
    int first = -1;
    for (const term& t : terms) {
      const bool minus = is_negative(t.coefficient);
      if (!minus && first < 0)
        first = summands.size();
      summands.push_back({write_magnitude(t), minus});
    }
    // Where all are negative, the sign moves out, where others may take it in.
    const bool turned = first < 0;
    if (summands.size() >= shortest_known_sum)
      use_known_sums(summands, first);
    if (first < 0)
      first = 0;
    int result = summands[first].node;
    for (int i = 0; i < summands.size(); ++i) {
      const summand& next = summands[i];
      if (i == first || next.node < 0)
        continue;
      if (next.minus != turned)
        result = g_.add(difference_operation, result, next.node);
      else if (next.node == result)
        result = make_product(g_, g_.add_number(2), result);
      else
        result = add_either_way(sum_operation, result, next.node);
    }
    return turned ? g_.add(negation_operation, result) : result;
  }
  /// With its sign, in the number if there is one.
  constexpr int write_term(const term& t) {
    const int result = write_magnitude(t);
    if (!is_negative(t.coefficient))
      return result;
    const node n = g_[result];
    if (n.op->kind == operation_kind::number)
      return g_.add_number(negate(g_.number(result)));
    if (is_multiple(result))
      return g_.add(product_operation, g_.add_number(negate(g_.number(n.operands[0]))),
                    n.operands[1]);
    return g_.add(negation_operation, result);
  }

  // Sums that the formula has already, its terms in another order.

  /// Replaces summands that together are a sum of the formula by that sum.
  constexpr void use_known_sums(growable<summand>& summands, int& first) {
    find_known_sums();
    growable<int> leaves;
    for (int i = 0; i < summands.size(); ++i) {
      const int start = summands[i].node;
      int sum = start >= 0 && start < first_of_sum_.size() ? first_of_sum_[start] : -1;
      for (; sum >= 0; sum = known_sums_[sum].next) {
        read_leaves(known_sums_[sum].node, leaves);
        const int place =
            leaves.size() > summands.size() ? -1 : take_all(summands, leaves, summands[i].minus);
        if (place < 0)
          continue;
        summands[place].node = known_sums_[sum].node;
        if (first >= 0 && summands[first].node < 0)
          first = place;
        break;
      }
    }
  }
  /// Takes the leaves out of the summands, if all are there; answers where the last one was.
  static constexpr int take_all(growable<summand>& summands, const growable<int>& leaves,
                                bool minus) {
    growable<int> places;
    for (const int leaf : leaves) {
      int place = 0;
      while (place < summands.size() &&
             (summands[place].node != leaf || summands[place].minus != minus))
        ++place;
      if (place == summands.size()) {
        for (int i = 0; i < places.size(); ++i)
          summands[places[i]].node = leaves[i];
        return -1;
      }
      summands[place].node = -1;
      places.push_back(place);
    }
    return places.back();
  }

  constexpr void find_known_sums() {
    if (!first_of_sum_.empty())
      return;
    first_of_sum_ = growable<int>(g_.size(), -1);
    growable<bool> inner(written_, false);
    growable<int> leaves;
    for (int id = written_ - 1; id >= 0; --id) {
      if (id >= live_.size() || !live_[id] || g_.nodes_[id].op->kind != operation_kind::sum)
        continue;
      for (int i = 0; i < 2; ++i)
        inner[g_.nodes_[id].operands[i]] = true;
      if (inner[id])
        continue;
      read_leaves(id, leaves);
      if (leaves.size() < shortest_known_sum)
        continue;
      known_sums_.push_back({id, first_of_sum_[leaves.back()]});
      first_of_sum_[leaves.back()] = known_sums_.size() - 1;
    }
  }
  constexpr void read_leaves(int id, growable<int>& leaves) const {
    leaves.shrink(0);
    growable<int> pending(1, id);
    while (!pending.empty()) {
      const int next = pending.pop_back();
      if (g_.nodes_[next].op->kind == operation_kind::sum) {
        pending.push_back(g_.nodes_[next].operands[1]);
        pending.push_back(g_.nodes_[next].operands[0]);
      } else {
        leaves.push_back(next);
      }
    }
  }

  // Common factors.

  /// What terms save by a factor's being taken out of them: each one multiplication, apart from
  /// those that are the factor itself, and a share of one where a product has it that may then not
  /// be needed any more.
  constexpr void add_score(int id, int exponent, int saved) {
    const int sign = exponent > 0 ? 1 : -1;
    common_factor* const scored = scored_.data();
    const int count = scored_.size();
    work_ += count + 1;
    for (int i = 0; i < count; ++i)
      if (scored[i].node == id && scored[i].exponent == sign) {
        scored[i].score += saved;
        return;
      }
    scored_.push_back({saved, id, sign, {1, 1, 0}});
  }
  constexpr void score_parts(int id, int saved) {
    if (is_reciprocal(id)) {
      add_score(g_.nodes_[id].operands[1], -1, saved);
    } else if (is_derived_power(id)) {
      score_parts(g_.nodes_[id].operands[0], saved);
    } else if (g_.nodes_[id].op->kind != operation_kind::number) {
      add_score(id, 1, saved);
      if (is_derived_product(id))
        for (int part = 0; part < 2; ++part)
          score_parts(g_.nodes_[id].operands[part], saved);
    }
  }
  constexpr void score_term(const term& t) {
    const bool bare = t.count <= 1 && !has_coefficient(t);
    for (int i = t.first; i < t.first + t.count; ++i) {
      const factor& f = factors_.data()[i];
      add_score(f.node, f.exponent, bare && f.exponent > 0 ? 0 : unit);
      if (f.exponent != 1)
        continue;
      if (is_derived_power(f.node))
        score_parts(g_.nodes_[f.node].operands[0], unit / uses_of(f.node));
      if (is_derived_product(f.node))
        for (int part = 0; part < 2; ++part)
          score_parts(g_.nodes_[f.node].operands[part], unit / uses_of(f.node));
    }
  }

  /// Whether terms may have a factor in common; mostly not, which is quickly seen.
  constexpr bool may_share(const growable<term>& terms) {
    ++sums_;
    int coefficients = 0;
    for (const term& t : terms) {
      const factor* const factors = factors_.data() + t.first;
      for (int i = 0; i < t.count; ++i) {
        const int id = factors[i].node;
        if (id >= seen_in_.size() || seen_in_.data()[id] == sums_)
          return true;
        seen_in_.data()[id] = sums_;
        if (is_derived(id) && (g_.nodes_[id].op->kind == operation_kind::product ||
                               g_.nodes_[id].op->kind == operation_kind::integer_power))
          return true;
      }
      coefficients += t.coefficient.numerator != t.coefficient.denominator &&
                      t.coefficient.numerator != -t.coefficient.denominator;
    }
    return coefficients > 1;
  }
  constexpr common_factor find_common_factor(const growable<term>& terms) {
    if (!may_share(terms))
      return {};
    scored_.shrink(0);
    for (const term& t : terms)
      score_term(t);
    common_factor best;
    for (const common_factor& scored : scored_)
      if (scored.score > best.score)
        best = scored;
    for (int k = 0; k + 1 < terms.size(); ++k) {
      if (!has_coefficient(terms[k]))
        continue;
      int score = 0;
      for (const term& other : terms)
        score += has_coefficient(other) && is_same_magnitude(other, terms[k]) ? unit : 0;
      if (score > best.score)
        best = {score, -1, 1, magnitude(terms[k].coefficient)};
    }
    return best;
  }
  static constexpr rational magnitude(const rational& number) {
    return is_negative(number) ? negate(number) : number;
  }
  /// A number with nothing to multiply is no coefficient.
  constexpr bool has_coefficient(const term& t) const {
    return t.count > 0 && !is_one(magnitude(t.coefficient));
  }
  constexpr bool is_same_magnitude(const term& a, const term& b) const {
    return magnitude(a.coefficient) == magnitude(b.coefficient);
  }

  /// A derived product that may be taken apart. Those of products that are shared many times over
  /// would have too many factors.
  constexpr bool is_derived_product(int id) {
    return is_derived(id) && g_.nodes_[id].op->kind == operation_kind::product &&
           factors_in(id) <= most_terms;
  }
  constexpr int factors_in(int id) {
    for (int next = factor_counts_.size(); next <= id; ++next) {
      const node& n = g_.nodes_[next];
      int count = 1;
      if (is_derived(next) && n.op->kind == operation_kind::integer_power)
        count = factor_counts_[n.operands[0]];
      if (is_derived(next) && n.op->kind == operation_kind::product)
        count = factor_counts_[n.operands[0]] + factor_counts_[n.operands[1]];
      factor_counts_.push_back(count <= most_terms ? count : most_terms + 1);
    }
    return factor_counts_[id];
  }
  constexpr bool is_derived_power(int id) const {
    return is_derived(id) && g_.nodes_[id].op->kind == operation_kind::integer_power &&
           is_small(g_.number(g_.nodes_[id].operands[1]).numerator);
  }
  /// Exponents that products of two of them, and sums of many, do not let overflow.
  static constexpr bool is_small(std::int64_t exponent) {
    return -1024 <= exponent && exponent <= 1024;
  }
  constexpr bool is_reciprocal(int id) const {
    return g_.nodes_[id].op->kind == operation_kind::quotient &&
           is_number(g_, g_.nodes_[id].operands[0], 1);
  }
  /// The exponent of a node in a derived product.
  constexpr int exponent_in(int product, int id) {
    if (product == id)
      return 1;
    if (is_reciprocal(product))
      return g_.nodes_[product].operands[1] == id ? -1 : 0;
    if (is_derived_power(product))
      return exponent_of_power(product) * exponent_in(g_.nodes_[product].operands[0], id);
    if (is_derived_product(product))
      return exponent_in(g_.nodes_[product].operands[0], id) +
             exponent_in(g_.nodes_[product].operands[1], id);
    return 0;
  }
  constexpr int exponent_of_power(int id) const {
    return static_cast<int>(g_.number(g_.nodes_[id].operands[1]).numerator);
  }
  /// Whether a factor is a derived product, or power, that has the node in it.
  constexpr bool is_part_of(int id, int exponent, const factor& f) {
    return f.exponent == 1 && f.node != id &&
           (is_derived_power(f.node) || is_derived_product(f.node)) &&
           exponent_in(f.node, id) * exponent > 0;
  }
  /// The factors of a derived product, of which one stays whole.
  constexpr void take_apart(int id, int whole, term& into) {
    growable<int> pending(1, id);
    while (!pending.empty()) {
      const int next = pending.pop_back();
      if (next != whole && is_derived_product(next)) {
        pending.push_back(g_.nodes_[next].operands[1]);
        pending.push_back(g_.nodes_[next].operands[0]);
      } else if (next == whole) {
        add_factor(into, next, 1);
      } else {
        add_atom(into, next, 1);
      }
    }
  }

  /// The term divided by the common factor in `result`; false where it does not have it.
  constexpr bool divide_term(const term& t, const common_factor& by, term& result) {
    result = {t.coefficient, factors_.size(), 0};
    if (by.node < 0) {
      const term number{by.number, 0, 0};
      if (!has_coefficient(t) || !is_same_magnitude(t, number))
        return false;
      result.coefficient = rational{is_negative(t.coefficient) ? -1 : 1, 1, 0};
      for (int i = t.first; i < t.first + t.count; ++i)
        add_factor(result, factors_.data()[i].node, factors_.data()[i].exponent);
      return true;
    }
    int found = -1;
    bool inside = false;
    for (int i = t.first; i < t.first + t.count && found < 0; ++i) {
      inside = is_part_of(by.node, by.exponent, factors_.data()[i]);
      if (inside ||
          (factors_.data()[i].node == by.node && factors_.data()[i].exponent * by.exponent > 0))
        found = i;
    }
    if (found < 0)
      return false;
    for (int i = t.first; i < t.first + t.count; ++i) {
      const factor f = factors_.data()[i];
      if (i != found)
        add_factor(result, f.node, f.exponent);
      else if (inside)
        take_apart(f.node, by.node, result);
      else if (f.exponent != by.exponent)
        add_factor(result, f.node, f.exponent - by.exponent);
    }
    if (inside)
      add_factor(result, by.node, -by.exponent);
    return true;
  }

  /// Adds up terms with the same factors.
  constexpr void collect_like_terms(growable<term>& terms) {
    work_ += terms.size() * terms.size() / 2;
    for (int i = 0; i < terms.size(); ++i)
      for (int k = i + 1; k < terms.size(); ++k) {
        if (!are_alike(terms[i], terms[k]))
          continue;
        const exact total = add(terms[i].coefficient, terms[k].coefficient);
        if (!total.fits)
          continue;
        terms[i].coefficient = total.value;
        for (int last = k; last + 1 < terms.size(); ++last)
          terms[last] = terms[last + 1];
        terms.pop_back();
        --k;
      }
    drop_zeros(terms);
  }
  static constexpr void drop_zeros(growable<term>& terms) {
    int kept = 0;
    for (int i = 0; i < terms.size(); ++i)
      if (!is_zero(terms[i].coefficient))
        terms[kept++] = terms[i];
    terms.shrink(kept);
  }
  constexpr bool are_alike(const term& a, const term& b) const {
    if (a.count != b.count)
      return false;
    const factor* const factors = factors_.data();
    for (int i = 0; i < a.count; ++i) {
      const factor& wanted = factors[a.first + i];
      int k = 0;
      while (k < b.count && (factors[b.first + k].node != wanted.node ||
                             factors[b.first + k].exponent != wanted.exponent))
        ++k;
      if (k == b.count)
        return false;
    }
    return true;
  }

  /// Reads those terms again that have been divided down to a mere sum.
  constexpr void open_sums(growable<term>& terms) {
    bool closed = false;
    for (const term& t : terms)
      closed = closed || (t.count == 1 && is_sum(factors_.data()[t.first].node));
    if (!closed)
      return;
    terms_and_choices opened;
    for (const term& t : terms)
      if (t.count == 1 && factors_.data()[t.first].exponent == 1 &&
          is_sum(factors_.data()[t.first].node))
        read({factors_.data()[t.first].node, 1, true}, false, t.coefficient, opened);
      else
        opened.terms.push_back(t);
    terms = static_cast<growable<term>&&>(opened.terms);
  }

  constexpr int write(growable<term>& terms) {
    open_sums(terms);
    if (terms.size() <= most_terms)
      collect_like_terms(terms);
    while (terms.size() > 1 && terms.size() <= most_terms && work_ < most_work) {
      const common_factor common = find_common_factor(terms);
      if (common.score <= unit)
        break;
      growable<term> divided;
      growable<term> rest;
      int place = -1;
      for (const term& t : terms) {
        term quotient;
        if (divide_term(t, common, quotient)) {
          if (place < 0) {
            place = rest.size();
            rest.push_back(t);
          }
          divided.push_back(quotient);
        } else {
          rest.push_back(t);
        }
      }
      if (divided.size() < 2) // the factor stands twice in one term
        break;
      if (common.node >= 0 && common.exponent < 0 && common.node < divisions_.size())
        divisions_[common.node] -= divided.size() - 1;
      const int sum = write(divided);
      // The sum may have become a product; its factors come first, as add_factor needs.
      term collected = read_term({sum, 1, true}, false, common.number);
      if (common.node >= 0)
        add_factor(collected, common.node, common.exponent);
      rest[place] = collected;
      terms = static_cast<growable<term>&&>(rest);
      drop_zeros(terms);
    }
    return terms.empty() ? g_.add_number(0) : write_sum(terms);
  }

  constexpr int write(terms_and_choices& sum) {
    // One choice for each condition.
    growable<choice>& choices = sum.choices;
    for (int i = 0; i < choices.size(); ++i) {
      if (choices[i].id < 0)
        continue;
      const int condition = g_.nodes_[choices[i].id].operands[0];
      terms_and_choices taken;
      terms_and_choices otherwise;
      for (int k = i; k < choices.size(); ++k) {
        const choice c = choices[k];
        if (c.id < 0 || g_.nodes_[c.id].operands[0] != condition)
          continue;
        read({g_.nodes_[c.id].operands[1]}, false, c.coefficient, taken);
        read({g_.nodes_[c.id].operands[2]}, false, c.coefficient, otherwise);
        choices[k].id = -1;
      }
      const int a = write(taken);
      const int b = write(otherwise);
      term t{{1, 1, 0}, factors_.size(), 0};
      add_atom(t, make_select(g_, rewritten_[condition], a, b), 1);
      sum.terms.push_back(t);
    }
    return write(sum.terms);
  }

  /// A node of the formula: itself where it is part of a value that is wanted. Else, being there
  /// for derivatives only, it may be divided by way of a reciprocal.
  constexpr int rewrite_written(int id) {
    if (kept_[id] || g_.nodes_[id].op->arity == 0)
      return id;
    node n = g_[id];
    for (int i = 0; i < n.op->arity; ++i)
      n.operands[i] = rewritten_[n.operands[i]];
    if (n.op->kind == operation_kind::quotient && !is_reciprocal(id) &&
        has_reciprocal(n.operands[1]))
      return g_.add(product_operation, n.operands[0], reciprocal_of(n.operands[1]));
    return g_.add(n);
  }

  /// Whether nothing can be said of a node of which a sum or a product is made.
  constexpr bool is_opaque(int id) const {
    switch (g_.nodes_[id].op->kind) {
    case operation_kind::symbol:
    case operation_kind::function:
    case operation_kind::square_root:
      return true;
    case operation_kind::sum:
    case operation_kind::difference:
      return !is_derived(id) || uses_of(id) > 1;
    default:
      return false;
    }
  }
  constexpr bool has_opaque_operands(int id) const {
    for (int i = 0; i < g_.nodes_[id].op->arity; ++i) {
      const int operand = rewritten_[g_.nodes_[id].operands[i]];
      if (operand < 0 || !is_opaque(operand))
        return false;
    }
    return g_.nodes_[id].operands[0] != g_.nodes_[id].operands[1];
  }

  constexpr int rewrite(int id) {
    const operation_kind kind = g_.nodes_[id].op->kind;
    if ((kind == operation_kind::sum || kind == operation_kind::product) && has_opaque_operands(id))
      return add_either_way(*g_[id].op, rewritten_[g_.nodes_[id].operands[0]],
                            rewritten_[g_.nodes_[id].operands[1]]);
    if (is_sum(id) || is_product(id) || kind == operation_kind::negation) {
      terms_and_choices sum;
      read({id}, true, {1, 1, 0}, sum);
      const int result = write(sum);
      factors_.shrink(0);
      return result;
    }
    node n = g_[id];
    for (int i = 0; i < n.op->arity; ++i)
      n.operands[i] = rewritten_[n.operands[i]];
    return n.op->arity == 0 ? id : g_.add(n);
  }

  Graph& g_;
  int written_; ///< the nodes before are the formula's
  growable<bool> live_;
  growable<int> rewritten_;
  growable<part_of> absorbed_;
  growable<int> uses_;
  growable<bool> kept_; ///< of the formula's nodes
  growable<bool> constant_;
  growable<int> divisions_; ///< how many derived nodes divide by the node
  growable<factor> factors_;
  growable<known_sum> known_sums_;
  growable<int> first_of_sum_;  ///< by summand
  growable<int> factor_counts_; ///< of products, taken apart
  growable<common_factor> scored_;
  growable<int> seen_in_; ///< the last of the sums that a node was a factor in
  int sums_ = 0;
  int work_ = 0; ///< steps of searches so far
};

} // namespace detail

/// Puts what was derived in good order, where the roots need it. `followed` are nodes to keep track
/// of, which are not needed for themselves: -1 where a node has become part of others.
template <class Graph>
constexpr void optimize(Graph& g, growable<int>& roots, growable<int>& followed) {
  const detail::derivative_optimizer<Graph> optimized(g, roots);
  for (int& root : roots)
    root = optimized[root];
  for (int& node : followed)
    node = optimized[node];
}

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
