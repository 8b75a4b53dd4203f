// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_GRAPH_SIMPLIFY_HPP
#define TAPELESS_GRAPH_SIMPLIFY_HPP

#include <tapeless/graph/canonical.hpp>
#include <tapeless/graph/rebuild.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

/// Brings graph nodes into canonical form, and writes canonical forms as graph nodes again: a - b,
/// a / b, sqrt(a), in the order in which one reads.
/// A template, so that files which do not need it pay for no more than reading it.
template <class Graph>
class simplification {
public:
  constexpr explicit simplification(Graph& g) : graph_(g) {}

  /// Replaces each root by its simplified form.
  constexpr void operator()(growable<int>& roots) {
    write_as_textbooks_do(graph_, roots, false);
    read(roots);
    for (int& root : roots)
      root = canonical_[root];
    write(roots);
    for (int& root : roots)
      root = written_[root];
  }

private:
  using forms = canonical_forms<rational>;

  static constexpr bool is_additive(operation_kind kind) {
    return kind == operation_kind::sum || kind == operation_kind::difference ||
           kind == operation_kind::negation;
  }
  static constexpr bool is_multiplicative(operation_kind kind) {
    return kind == operation_kind::product || kind == operation_kind::quotient;
  }

  /// A node on the way down a chain of sums or products, negated or inverted if that says so.
  struct visit {
    int id = -1;
    bool inverse = false;
  };

  /// Visits the ends of a chain from left to right. (Member templates stand before their
  /// first use, because clang instantiates them there.)
  template <class Visit>
  constexpr void walk(int root, const growable<bool>& inner, Visit visit_end) {
    growable<visit> open;
    open.push_back({root, false});
    while (!open.empty()) {
      const visit next = open.pop_back();
      if (next.id != root && !inner[next.id]) {
        visit_end(next.id, next.inverse);
        continue;
      }
      const node& n = graph_[next.id];
      const bool second_inverse =
          n.op->kind == operation_kind::difference || n.op->kind == operation_kind::quotient;
      if (n.op->arity == 2)
        open.push_back({n.operands[1], next.inverse != second_inverse});
      open.push_back({n.operands[0], next.inverse != (n.op->kind == operation_kind::negation)});
    }
  }

  constexpr void read(const growable<int>& roots) {
    const growable<bool> live = detail::reachable(graph_, roots);
    // Inner nodes of a chain such as a + b + c + ... get no form of their own, unless they are used
    // elsewhere too: a chain then takes time in proportion to its length.
    growable<int> uses(live.size(), 0);
    growable<bool> inner(live.size(), false);
    for (const int root : roots)
      uses[root] = 2;
    for (int id = 0; id < live.size(); ++id)
      if (live[id])
        for (int i = 0; i < graph_.arity(id); ++i)
          ++uses[graph_.operand(id, i)];
    for (int id = 0; id < live.size(); ++id) {
      if (!live[id])
        continue;
      const operation_kind kind = graph_.kind(id);
      for (int i = 0; i < graph_.arity(id); ++i) {
        const int operand = graph_.operand(id, i);
        const operation_kind below = graph_.kind(operand);
        if (uses[operand] == 1 && ((is_additive(kind) && is_additive(below)) ||
                                   (is_multiplicative(kind) && is_multiplicative(below))))
          inner[operand] = true;
      }
    }
    canonical_ = growable<int>(live.size(), -1);
    for (int id = 0; id < live.size(); ++id)
      if (live[id] && !inner[id])
        canonical_[id] = read_node(id, inner);
  }

  constexpr int read_node(int id, const growable<bool>& inner) {
    const operation_kind kind = graph_.kind(id);
    const node& n = graph_[id];
    switch (kind) {
    case operation_kind::number:
      return forms_.number(graph_.number(id));
    case operation_kind::symbol:
      return forms_.variable(graph_.symbol_of(id));
    case operation_kind::sum:
    case operation_kind::difference:
    case operation_kind::negation: {
      typename forms::sum_terms sum;
      walk(id, inner, [&](int term, bool negative) {
        forms_.add_term(sum, canonical_[term], {negative ? -1 : 1, 1, 0});
      });
      return forms_.finish(sum);
    }
    case operation_kind::product:
    case operation_kind::quotient: {
      typename forms::product_factors product;
      walk(id, inner, [&](int factor, bool inverse) {
        forms_.multiply_by(product, canonical_[factor], {inverse ? -1 : 1, 1, 0});
      });
      return forms_.finish(product);
    }
    case operation_kind::square_root:
      return power(canonical_[n.operands[0]], {1, 2, 0});
    case operation_kind::power:
    case operation_kind::integer_power: {
      const int exponent = canonical_[n.operands[1]];
      if (forms_.is_number(exponent))
        return power(canonical_[n.operands[0]], forms_[exponent].number);
      break;
    }
    default:
      break;
    }
    int operands[max_operands]{};
    for (int i = 0; i < n.op->arity; ++i)
      operands[i] = canonical_[n.operands[i]];
    return forms_.function(*n.op, operands);
  }

  constexpr int power(int base, const rational& exponent) {
    if (is_zero(exponent))
      return forms_.number({1, 1, 0});
    typename forms::product_factors product;
    forms_.multiply_by(product, base, exponent);
    return forms_.finish(product);
  }

  constexpr void write(const growable<int>& roots) {
    growable<bool> needed(forms_.size(), false);
    int last = -1;
    for (const int root : roots) {
      needed[root] = true;
      last = root > last ? root : last;
    }
    for (int id = last; id >= 0; --id)
      if (needed[id])
        for (int i = 0; i < forms_[id].count; ++i)
          needed[forms_.part(id, i).node] = true;
    written_ = growable<int>(forms_.size(), -1);
    for (int id = 0; id <= last; ++id)
      if (needed[id])
        written_[id] = write_node(id);
  }

  constexpr int write_node(int id) {
    const canonical_node& n = forms_[id];
    switch (n.kind) {
    case canonical_kind::number:
      return graph_.add_number(n.number);
    case canonical_kind::symbol:
      return graph_.add_symbol(n.name);
    case canonical_kind::sum:
      return write_sum(id);
    case canonical_kind::product:
      // -(x + y) reads better as -x - y.
      if (n.number == rational{-1, 1, 0} && n.count == 1 && is_one(forms_.part(id, 0).weight) &&
          forms_.kind(forms_.part(id, 0).node) == canonical_kind::sum)
        return write_sum(forms_.part(id, 0).node, true);
      return write_product(id, n.number);
    case canonical_kind::function:
      break;
    }
    node made{n.op};
    for (int i = 0; i < n.count; ++i)
      made.operands[i] = written_[forms_.part(id, i).node];
    return graph_.add(made);
  }

  constexpr int write_sum(int id, bool negated = false) {
    const int complement = write_complement(id);
    if (complement >= 0)
      return negated ? graph_.add(negation_operation, complement) : complement;
    const canonical_node& n = forms_[id];
    // The first summand without a minus sign leads; the constant comes last.
    const int constant = is_zero(n.number) ? -1 : n.count;
    const auto weight_at = [&](int i) {
      const rational weight = i == constant ? n.number : forms_.part(id, i).weight;
      return negated ? negate(weight) : weight;
    };
    const int summands = constant < 0 ? n.count : n.count + 1;
    int leader = 0;
    while (leader < summands && is_negative(weight_at(leader)))
      ++leader;
    if (leader == summands)
      leader = 0;
    const auto write_summand = [&](int i, const rational& weight) {
      return i == constant ? graph_.add_number(weight)
                           : write_product(forms_.part(id, i).node, weight);
    };
    int sum = write_summand(leader, weight_at(leader));
    for (int i = 0; i < summands; ++i) {
      if (i == leader)
        continue;
      const rational weight = weight_at(i);
      const int summand = write_summand(i, absolute(weight));
      sum = graph_.add(is_negative(weight) ? difference_operation : sum_operation, sum, summand);
    }
    return sum;
  }

  /// 1 - f(u), or 1 - f(u)^2, as the operation that f names for it; 1 - u^2 for any other u; or
  /// minus that.
  constexpr int write_complement(int id) {
    const canonical_node& n = forms_[id];
    const weighted& term = forms_.part(id, 0);
    if (n.count != 1 || !is_one(absolute(n.number)) ||
        is_negative(term.weight) == is_negative(n.number))
      return -1;
    int complement = write_complement_of_function(term);
    if (complement < 0)
      complement = write_complement_of_square(term);
    return complement >= 0 && is_negative(n.number) ? graph_.add(negation_operation, complement)
                                                    : complement;
  }

  constexpr int write_complement_of_function(const weighted& term) {
    if (!is_one(absolute(term.weight)))
      return -1;
    int inner = term.node;
    int power = 1;
    if (forms_.kind(inner) == canonical_kind::product) {
      const weighted& factor = forms_.part(inner, 0);
      if (forms_[inner].count != 1 || !(factor.weight == rational{2, 1, 0}))
        return -1;
      power = 2;
      inner = factor.node;
    }
    const canonical_node& function = forms_[inner];
    if (function.kind != canonical_kind::function || function.op->complement_power != power)
      return -1;
    return graph_.add(*function.op->complement, written_[forms_.part(inner, 0).node]);
  }

  constexpr int write_complement_of_square(const weighted& term) {
    const canonical_node& square = forms_[term.node];
    const exact coefficient = root(absolute(term.weight), 2);
    if (square.kind != canonical_kind::product || !coefficient.fits)
      return -1;
    for (int i = 0; i < square.count; ++i) {
      const rational& exponent = forms_.part(term.node, i).weight;
      if (!is_plain_integer(exponent) || exponent.numerator < 0 || exponent.numerator % 2 != 0)
        return -1;
    }
    int u = is_one(coefficient.value) ? -1 : graph_.add_number(coefficient.value);
    for (int i = 0; i < square.count; ++i) {
      const weighted& factor = forms_.part(term.node, i);
      const int power = write_power(factor.node, {factor.weight.numerator / 2, 1, 0});
      u = u < 0 ? power : graph_.add(product_operation, u, power);
    }
    return graph_.add(square_complement_operation, u);
  }

  constexpr int write_power(int base, const rational& exponent) {
    const int written = written_[base];
    if (is_one(exponent))
      return written;
    if (exponent == rational{1, 2, 0})
      return graph_.add(square_root_operation, written);
    return graph_.add(is_plain_integer(exponent) ? integer_power_operation : power_operation,
                      written, graph_.add_number(exponent));
  }

  /// The factors of a product without its own coefficient, or any other node, times a coefficient.
  constexpr int write_product(int id, const rational& coefficient) {
    const canonical_node& n = forms_[id];
    const bool is_product = n.kind == canonical_kind::product;
    const int factors = is_product ? n.count : 1;
    const auto factor = [&](int i) { return is_product ? forms_.part(id, i) : weighted{id}; };

    bool has_denominator = false;
    for (int i = 0; i < factors; ++i)
      has_denominator = has_denominator || is_negative(factor(i).weight);
    // 1 / (2 * sqrt(x)) and x / 3, but 0.5 * x.
    rational above = absolute(coefficient);
    rational below{1, 1, 0};
    if (above.exponent == 0 && (has_denominator ? above.numerator <= 999 && above.denominator <= 999
                                                : !has_short_decimals(above))) {
      below.numerator = above.denominator;
      above.denominator = 1;
    }
    int numerator = is_one(above) ? -1 : graph_.add_number(above);
    int denominator = is_one(below) ? -1 : graph_.add_number(below);
    for (int i = 0; i < factors; ++i) {
      const weighted f = factor(i);
      int& side = is_negative(f.weight) ? denominator : numerator;
      const int power = write_power(f.node, absolute(f.weight));
      side = side < 0 ? power : graph_.add(product_operation, side, power);
    }
    if (numerator < 0)
      numerator = graph_.add_number(1);
    if (is_negative(coefficient))
      numerator = write_negation(numerator);
    return denominator < 0 ? numerator : graph_.add(quotient_operation, numerator, denominator);
  }

  /// The sign goes to the first factor: -2 * x * y.
  constexpr int write_negation(int id) {
    growable<int> later;
    while (graph_.kind(id) == operation_kind::product) {
      later.push_back(graph_.operand(id, 1));
      id = graph_.operand(id, 0);
    }
    int negated = graph_.is_number(id) ? graph_.add_number(negate(graph_.number(id)))
                                       : graph_.add(negation_operation, id);
    while (!later.empty())
      negated = graph_.add(product_operation, negated, later.pop_back());
    return negated;
  }

  static constexpr bool has_short_decimals(const rational& number) {
    std::int64_t rest = number.denominator;
    const int twos = detail::strip_factor(rest, 2);
    const int fives = detail::strip_factor(rest, 5);
    return rest == 1 && twos < 18 && fives < 18;
  }

  Graph& graph_;
  forms forms_;
  growable<int> canonical_; ///< of a graph node, its canonical form
  growable<int> written_;   ///< of a canonical form, its graph node
};

/// Simplifies the roots; docs/simplification.md has the rules.
template <class Graph>
constexpr void simplify(Graph& g, growable<int>& roots) {
  simplification<Graph>{g}(roots);
}

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
