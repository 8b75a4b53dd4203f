// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_GRAPH_CANONICAL_HPP
#define TAPELESS_GRAPH_CANONICAL_HPP

#include <tapeless/graph/graph.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

/// One summand (weight * node), one factor (node ^ weight), or one operand of a function.
struct weighted {
  int node = -1;
  rational weight{1, 1, 0};

  constexpr bool operator==(const weighted&) const = default;
};

enum class canonical_kind : unsigned char { number, symbol, function, product, sum };

struct canonical_node {
  canonical_kind kind = canonical_kind::number;
  const operation* op = nullptr; ///< of a function
  rational number{};             ///< a number, the constant of a sum, the coefficient of a product
  symbol name{};
  rational degree{}; ///< the sum of a term's exponents; a function counts as a variable does
  int branches = 1;  ///< of a guard, those into which factors are moved
  int first = 0;     ///< the parts stand together in one array
  int count = 0;
  std::uint32_t hash = 0;
};

/// Formulas in canonical form, each a node only once.
///
/// A sum is a linear combination of distinct nodes that are neither sums nor numbers; a product is
/// a coefficient times distinct bases with rational exponents. Parts stand in one order, so
/// formulas that are equal up to associativity, commutativity and rational arithmetic are the same
/// node. A number times a sum is multiplied out, and then, when all coefficients agree but for the
/// sign, taken out again: 2*(x + y), but 2*x + 4*y. Powers of sums are never expanded.
/// A template, so that files which do not need it pay for no more than reading it.
template <class Number>
class canonical_forms {
  template <class Before>
  static constexpr void insertion_sort(growable<weighted>& growing, Before before) {
    weighted* const items = growing.data();
    const int size = growing.size();
    for (int i = 1; i < size; ++i) {
      const weighted inserted = items[i];
      int place = i;
      for (; place > 0 && before(inserted, items[place - 1]); --place)
        items[place] = items[place - 1];
      items[place] = inserted;
    }
  }
  template <class Before>
  static constexpr void merge_sort(growable<weighted>& items, Before before) {
    growable<weighted> other(items.size());
    for (int width = 1; width < items.size(); width *= 2) {
      for (int begin = 0; begin < items.size(); begin += 2 * width) {
        const int middle = begin + width < items.size() ? begin + width : items.size();
        const int end = begin + 2 * width < items.size() ? begin + 2 * width : items.size();
        int left = begin;
        int right = middle;
        for (int place = begin; place < end; ++place)
          other[place] = left < middle && (right == end || !before(items[right], items[left]))
                             ? items[left++]
                             : items[right++];
      }
      growable<weighted> swapped(static_cast<growable<weighted>&&>(items));
      items = static_cast<growable<weighted>&&>(other);
      other = static_cast<growable<weighted>&&>(swapped);
    }
  }

  /// Sorts, adds the weights of equal nodes, drops what has weight zero. Stable merge sort. (It
  /// stands first because clang instantiates member templates where they are used.)
  template <class Before>
  constexpr void collect(growable<weighted>& items, Before before) {
    if (items.size() < 2 && (items.empty() || !is_zero(items.data()[0].weight)))
      return;
    if (items.size() <= 12)
      insertion_sort(items, before);
    else
      merge_sort(items, before);
    weighted* const sorted = items.data();
    const int size = items.size();
    int kept = 0;
    for (int i = 0; i < size; ++i) {
      if (kept > 0 && sorted[kept - 1].node == sorted[i].node) {
        const exact total = add(sorted[kept - 1].weight, sorted[i].weight);
        if (total.fits) {
          sorted[kept - 1].weight = total.value;
          if (is_zero(total.value))
            --kept;
          continue;
        }
      }
      if (!is_zero(sorted[i].weight))
        sorted[kept++] = sorted[i];
    }
    items.shrink(kept);
  }

public:
  constexpr int size() const { return nodes_.size(); }
  constexpr const canonical_node& operator[](int id) const { return nodes_[id]; }
  constexpr const weighted& part(int id, int position) const {
    return parts_[nodes_[id].first + position];
  }
  constexpr canonical_kind kind(int id) const { return nodes_[id].kind; }
  constexpr bool is_number(int id) const { return kind(id) == canonical_kind::number; }

  constexpr int number(const rational& value) { return intern({.number = value}, {}); }
  constexpr int variable(const symbol& name) {
    return intern({.kind = canonical_kind::symbol, .name = name}, {});
  }

  /// A function of canonical operands; what is exact on numbers is computed.
  constexpr int function(const operation& op, const int* operands) {
    if (op.kind == operation_kind::select) {
      if (is_number(operands[0]))
        return is_zero(nodes_[operands[0]].number) ? operands[2] : operands[1];
      if (operands[1] == operands[2])
        return operands[1];
    }
    growable<weighted> parts;
    rational numbers[max_operands]{};
    bool all_numbers = op.has_exact_value;
    for (int i = 0; i < op.arity; ++i) {
      parts.push_back({operands[i]});
      all_numbers = all_numbers && is_number(operands[i]);
      if (all_numbers)
        numbers[i] = nodes_[operands[i]].number;
    }
    if (all_numbers) {
      const exact folded = op.exact_value(numbers);
      if (folded.fits)
        return number(folded.value);
    }
    int branches = 1;
    if (op.kind == operation_kind::select) {
      branches = branches_of(operands[1]) + branches_of(operands[2]);
      branches = branches <= most_branches ? branches : most_branches + 1;
    }
    return intern({.kind = canonical_kind::function, .op = &op, .branches = branches}, parts);
  }

  /// A sum being collected: linear combination of nodes, and a constant.
  struct sum_terms {
    rational constant{};
    growable<weighted> terms{};
  };

  constexpr void add_term(sum_terms& sum, int id, const rational& weight) {
    const canonical_node n = nodes_[id];
    if (n.kind == canonical_kind::number) {
      const exact scaled = multiply(n.number, weight);
      const exact total = scaled.fits ? add(sum.constant, scaled.value) : exact{};
      if (total.fits)
        sum.constant = total.value;
      else
        sum.terms.push_back({id, weight});
    } else if (n.kind == canonical_kind::sum) {
      if (!add_scaled_sum(sum, id, weight))
        sum.terms.push_back({id, weight});
    } else if (n.kind == canonical_kind::product && !is_one(n.number)) {
      const exact scaled = multiply(n.number, weight);
      const int rest = scaled.fits ? without_coefficient(id) : id;
      if (!scaled.fits ||
          (kind(rest) == canonical_kind::sum && !add_scaled_sum(sum, rest, scaled.value)))
        sum.terms.push_back({id, weight});
      else if (kind(rest) != canonical_kind::sum)
        sum.terms.push_back({rest, scaled.value});
    } else {
      sum.terms.push_back({id, weight});
    }
  }

  constexpr int finish(sum_terms& sum) {
    collect(sum.terms, [this](const weighted& a, const weighted& b) {
      return order_of_terms(a.node, b.node) < 0;
    });
    if (sum.terms.empty())
      return number(sum.constant);
    if (sum.terms.size() == 1 && is_zero(sum.constant))
      return scaled(sum.terms[0].node, sum.terms[0].weight);
    // Coefficients that agree but for the sign go out in front.
    const rational common = absolute(sum.terms[0].weight);
    bool all_negative = !is_zero(sum.constant) ? is_negative(sum.constant) : true;
    bool agree = is_zero(sum.constant) || absolute(sum.constant) == common;
    for (const weighted& term : sum.terms) {
      agree = agree && absolute(term.weight) == common;
      all_negative = all_negative && is_negative(term.weight);
    }
    if (!agree || (is_one(common) && !all_negative))
      return intern_sum(sum);
    for (weighted& term : sum.terms)
      term.weight = {is_negative(term.weight) != all_negative ? -1 : 1, 1, 0};
    if (!is_zero(sum.constant))
      sum.constant = {is_negative(sum.constant) != all_negative ? -1 : 1, 1, 0};
    growable<weighted> factor;
    factor.push_back({intern_sum(sum)});
    return intern(
        {.kind = canonical_kind::product, .number = all_negative ? negate(common) : common},
        factor);
  }

  /// A product being collected: a coefficient, and bases with exponents.
  struct product_factors {
    rational coefficient{1, 1, 0};
    growable<weighted> factors{};
  };

  constexpr void multiply_by(product_factors& product, int id, const rational& exponent) {
    const canonical_node n = nodes_[id];
    const bool integer = is_plain_integer(exponent);
    if (n.kind == canonical_kind::number) {
      const exact power = number_power(n.number, exponent);
      const exact total = power.fits ? multiply(product.coefficient, power.value) : exact{};
      if (total.fits)
        product.coefficient = total.value;
      else
        product.factors.push_back({id, exponent});
      return;
    }
    if (n.kind == canonical_kind::product) {
      // (a b)^n = a^n b^n for integers n only; (a^r)^s = a^(r s) also where a^r itself demands a >=
      // 0.
      const bool root_of_root =
          n.count == 1 && is_one(n.number) && !is_integer(parts_[n.first].weight);
      if ((integer || root_of_root) && multiply_by_parts(product, n, exponent))
        return;
    }
    product.factors.push_back({id, exponent});
  }

  constexpr int finish(product_factors& product) {
    collect(product.factors, [this](const weighted& a, const weighted& b) {
      return order_of_bases(a.node, b.node) < 0;
    });
    // Numbers may have met: sqrt(2) * sqrt(2).
    int kept = 0;
    bool divides_by_zero = false;
    for (int i = 0; i < product.factors.size(); ++i) {
      const weighted factor = product.factors[i];
      if (is_number(factor.node)) {
        const exact power = number_power(nodes_[factor.node].number, factor.weight);
        const exact total = power.fits ? multiply(product.coefficient, power.value) : exact{};
        if (total.fits) {
          product.coefficient = total.value;
          continue;
        }
        divides_by_zero = divides_by_zero || is_zero(nodes_[factor.node].number);
      }
      product.factors[kept++] = factor;
    }
    product.factors.shrink(kept);
    if (product.factors.empty() || (is_zero(product.coefficient) && !divides_by_zero))
      return number(product.coefficient);
    if (product.factors.size() == 1 && is_one(product.factors[0].weight))
      return scaled(product.factors[0].node, product.coefficient);
    const int guard = first_guard(product.factors);
    if (guard >= 0 && has_few_branches(product.factors))
      return inside_branches(product, guard);
    return intern({.kind = canonical_kind::product, .number = product.coefficient},
                  product.factors);
  }

private:
  /// number^exponent where it is exact.
  static constexpr exact number_power(const rational& base, const rational& exponent) {
    if (is_plain_integer(exponent))
      return integer_power(base, exponent.numerator);
    if (exponent.exponent != 0 || exponent.denominator > 3)
      return {};
    const exact base_root = root(base, static_cast<int>(exponent.denominator));
    return base_root.fits ? integer_power(base_root.value, exponent.numerator) : exact{};
  }

  /// weight * node as a node.
  constexpr int scaled(int id, const rational& weight) {
    if (is_one(weight))
      return id;
    const canonical_node n = nodes_[id];
    if (n.kind == canonical_kind::sum) {
      sum_terms sum;
      if (add_scaled_sum(sum, id, weight))
        return finish(sum);
    }
    growable<weighted> factors;
    if (n.kind == canonical_kind::product) {
      const exact coefficient = multiply(n.number, weight);
      if (coefficient.fits) {
        for (int i = 0; i < n.count; ++i)
          factors.push_back(parts_[n.first + i]);
        return intern({.kind = canonical_kind::product, .number = coefficient.value}, factors);
      }
    }
    factors.push_back({id});
    return intern({.kind = canonical_kind::product, .number = weight}, factors);
  }

  constexpr int without_coefficient(int id) {
    const canonical_node n = nodes_[id];
    if (n.count == 1 && is_one(parts_[n.first].weight))
      return parts_[n.first].node;
    growable<weighted> factors;
    for (int i = 0; i < n.count; ++i)
      factors.push_back(parts_[n.first + i]);
    return intern({.kind = canonical_kind::product, .number = {1, 1, 0}}, factors);
  }

  /// Adds weight * sum term by term; adds nothing and says false where a coefficient does not fit.
  constexpr bool add_scaled_sum(sum_terms& sum, int id, const rational& weight) {
    const canonical_node n = nodes_[id];
    const exact constant = multiply(n.number, weight);
    const exact total = constant.fits ? add(sum.constant, constant.value) : exact{};
    if (!total.fits)
      return false;
    const int before = sum.terms.size();
    for (int i = 0; i < n.count; ++i) {
      const weighted term = parts_[n.first + i];
      const exact product = multiply(term.weight, weight);
      if (!product.fits) {
        sum.terms.shrink(before);
        return false;
      }
      sum.terms.push_back({term.node, product.value});
    }
    sum.constant = total.value;
    return true;
  }

  constexpr bool multiply_by_parts(product_factors& product, const canonical_node& n,
                                   const rational& exponent) {
    const exact power = number_power(n.number, exponent);
    const exact total = power.fits ? multiply(product.coefficient, power.value) : exact{};
    if (!total.fits)
      return false;
    const int before = product.factors.size();
    for (int i = 0; i < n.count; ++i) {
      const weighted factor = parts_[n.first + i];
      const exact raised = multiply(factor.weight, exponent);
      if (!raised.fits) {
        product.factors.shrink(before);
        return false;
      }
      product.factors.push_back({factor.node, raised.value});
    }
    product.coefficient = total.value;
    return true;
  }

  constexpr bool is_zero_node(int id) const { return is_number(id) && is_zero(nodes_[id].number); }

  /// A select with a zero in one branch; construct.hpp says why factors go inside.
  constexpr bool is_guard(int id) const {
    for (;;) {
      const canonical_node& n = nodes_[id];
      if (n.kind == canonical_kind::product && n.count == 1 && is_one(parts_[n.first].weight))
        id = parts_[n.first].node;
      const canonical_node& inner = nodes_[id];
      if (inner.kind != canonical_kind::function || inner.op->kind != operation_kind::select)
        return false;
      if (is_zero_node(part(id, 1).node) || is_zero_node(part(id, 2).node))
        return true;
      id = part(id, 2).node;
    }
  }
  static constexpr int most_branches = 256;
  constexpr int branches_of(int id) const {
    if (!is_guard(id))
      return is_zero_node(id) ? 0 : 1;
    const canonical_node& n = nodes_[id];
    return n.kind == canonical_kind::product ? nodes_[parts_[n.first].node].branches : n.branches;
  }
  /// Factors that are guards have each branch of one in each branch of the next: too many of them
  /// stay a product.
  constexpr bool has_few_branches(const growable<weighted>& factors) const {
    int total = 1;
    for (int i = 0; i < factors.size() && total <= most_branches; ++i)
      if (is_one(factors[i].weight))
        total *= branches_of(factors[i].node);
    return total <= most_branches;
  }
  constexpr int first_guard(const growable<weighted>& factors) const {
    for (int i = 0; i < factors.size(); ++i)
      if (is_one(factors[i].weight) && is_guard(factors[i].node))
        return i;
    return -1;
  }
  constexpr int inside_branches(const product_factors& product, int guard) {
    const int select = product.factors[guard].node;
    int operands[max_operands] = {part(select, 0).node};
    for (int branch = 1; branch <= 2; ++branch) {
      product_factors inside;
      multiply_by(inside, part(select, branch).node, {1, 1, 0});
      for (int i = 0; i < product.factors.size(); ++i)
        if (i != guard)
          multiply_by(inside, product.factors[i].node, product.factors[i].weight);
      operands[branch] = finish(inside);
    }
    return scaled(function(*nodes_[select].op, operands), product.coefficient);
  }

  constexpr int intern_sum(sum_terms& sum) {
    return intern({.kind = canonical_kind::sum, .number = sum.constant}, sum.terms);
  }

  static constexpr std::uint32_t mixed(std::uint32_t hash, std::int64_t value) {
    const auto bits = static_cast<std::uint64_t>(value);
    hash = (hash ^ static_cast<std::uint32_t>(bits) ^ static_cast<std::uint32_t>(bits >> 32)) *
           0x85ebca6bu;
    return hash ^ (hash >> 13);
  }
  constexpr int intern(canonical_node added, const growable<weighted>& growing) {
    const weighted* const parts = growing.data();
    const int count = growing.size();
    std::uint32_t hash =
        mixed(static_cast<std::uint32_t>(added.kind) * 0x9E3779B1u + 1,
              static_cast<std::int64_t>(static_cast<std::uint64_t>(added.number.numerator) * 3 +
                                        static_cast<std::uint64_t>(added.number.denominator)));
    if (added.kind == canonical_kind::function)
      hash = mixed(hash, added.op->hash);
    if (added.kind == canonical_kind::symbol) {
      hash = mixed(hash, added.name.index);
      for (const char c : added.name.name)
        hash = mixed(hash, c);
    }
    for (int i = 0; i < count; ++i)
      hash = mixed(hash, parts[i].node * std::int64_t{64} + parts[i].weight.numerator % 64);
    added.hash = hash;
    if (2 * (nodes_.size() + 1) > slots_.size())
      grow();
    const auto mask = static_cast<std::uint32_t>(slots_.size()) - 1;
    int* const slots = slots_.data();
    for (std::uint32_t slot = hash & mask;; slot = (slot + 1) & mask) {
      const int id = slots[slot];
      if (id < 0) {
        added.first = parts_.size();
        added.count = count;
        added.degree = degree_of(added.kind, parts, count);
        for (int i = 0; i < count; ++i)
          parts_.push_back(parts[i]);
        slots[slot] = nodes_.size();
        nodes_.push_back(added);
        return nodes_.size() - 1;
      }
      if (nodes_.data()[id].hash == hash && same(nodes_.data()[id], added, parts, count))
        return id;
    }
  }
  constexpr bool same(const canonical_node& n, const canonical_node& added, const weighted* parts,
                      int count) const {
    if (n.kind != added.kind || (n.kind == canonical_kind::function && !is_same(n.op, *added.op)) ||
        !(n.number == added.number) || !(n.name == added.name) || n.count != count)
      return false;
    const weighted* const own = parts_.data() + n.first;
    for (int i = 0; i < count; ++i)
      if (!(own[i] == parts[i]))
        return false;
    return true;
  }
  static constexpr rational degree_of(canonical_kind kind, const weighted* parts, int count) {
    if (kind == canonical_kind::number)
      return {};
    if (kind != canonical_kind::product)
      return {1, 1, 0};
    rational total{};
    for (int i = 0; i < count; ++i) {
      const exact next = add(total, parts[i].weight);
      if (next.fits)
        total = next.value;
    }
    return total;
  }
  constexpr void grow() {
    slots_ = growable<int>(slots_.empty() ? 64 : 2 * slots_.size(), -1);
    const auto mask = static_cast<std::uint32_t>(slots_.size()) - 1;
    for (int id = 0; id < nodes_.size(); ++id) {
      std::uint32_t slot = nodes_[id].hash & mask;
      while (slots_[static_cast<int>(slot)] >= 0)
        slot = (slot + 1) & mask;
      slots_[static_cast<int>(slot)] = id;
    }
  }

  // The order that formulas are written in. It looks only at what a formula says, never at when a
  // node was made, so that it is the same however the formula came about.

  /// Terms of a sum: higher degree first.
  constexpr int order_of_terms(int a, int b) const {
    if (a == b)
      return 0;
    const rational& of_a = nodes_.data()[a].degree;
    const rational& of_b = nodes_.data()[b].degree;
    return of_a == of_b ? order_of_bases(a, b) : compare(of_b, of_a);
  }

  /// Factors of a product: numbers, variables, functions, products, sums; within these by name,
  /// then by the first part that differs. Only one part has to be looked into, so this is a loop.
  constexpr int order_of_bases(int a, int b) const {
    const canonical_node* const nodes = nodes_.data();
    const weighted* const parts = parts_.data();
    for (;;) {
      if (a == b)
        return 0;
      const canonical_node& m = nodes[a];
      const canonical_node& n = nodes[b];
      // A product is placed by its first factor: x*y stands next to x.
      if (m.kind != n.kind &&
          (m.kind == canonical_kind::product || n.kind == canonical_kind::product)) {
        const bool first = m.kind == canonical_kind::product;
        const int inner = first ? parts[m.first].node : parts[n.first].node;
        if (inner == (first ? b : a))
          return first ? 1 : -1;
        (first ? a : b) = inner;
        continue;
      }
      if (m.kind != n.kind)
        return m.kind < n.kind ? -1 : 1;
      if (m.kind == canonical_kind::symbol)
        return order_of_symbols(m.name, n.name);
      if (m.kind == canonical_kind::function && !is_same(m.op, *n.op)) {
        const int by_name = m.op->name.compare(n.op->name);
        if (by_name != 0)
          return by_name;
      }
      int i = 0;
      while (i < m.count && i < n.count && parts[m.first + i] == parts[n.first + i])
        ++i;
      if (i == m.count || i == n.count) {
        if (m.count != n.count)
          return m.count - n.count;
        return compare(m.number, n.number);
      }
      const weighted& p = parts[m.first + i];
      const weighted& q = parts[n.first + i];
      if (p.node == q.node)
        return compare(q.weight, p.weight);
      a = p.node;
      b = q.node;
    }
  }

  growable<canonical_node> nodes_;
  growable<weighted> parts_;
  growable<int> slots_;
};

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
