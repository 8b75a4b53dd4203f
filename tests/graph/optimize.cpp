// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// What is derived, put in order for evaluation: as ordinary code at run time, with values in a
// finite field, where equal means equal.

#include "random_graph.hpp"
#include "support.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

namespace {

using namespace tapeless;

growable<int> optimized(graph& g, const growable<int>& roots) {
  const detail::derivative_optimizer<graph> optimizer(g, roots);
  growable<int> result;
  for (const int root : roots)
    result.push_back(optimizer[root]);
  return result;
}

struct counts {
  int sums = 0;
  int products = 0;
  int quotients = 0;
  int negations = 0;
  int choices = 0;
  int calls = 0;

  bool operator==(const counts&) const = default;
  friend doctest::String toString(const counts& c) {
    std::string text;
    for (const int count : {c.sums, c.products, c.quotients, c.negations, c.choices, c.calls})
      text += std::to_string(count) + ' ';
    return text.c_str();
  }
  int cost() const { return sums + products + negations + choices + 4 * quotients + 20 * calls; }
};

/// Of what is evaluated.
counts counted(graph& g, const growable<int>& roots) {
  growable<int> evaluated;
  for (const int root : roots)
    evaluated.push_back(root);
  growable<int> followed;
  schedule(g, evaluated, followed);
  const growable<bool> live = detail::reachable(g, evaluated);
  counts result;
  for (int id = 0; id < live.size(); ++id) {
    if (!live[id])
      continue;
    const operation& op = *g[id].op;
    result.sums += op.kind == operation_kind::sum || op.kind == operation_kind::difference;
    result.products += op.kind == operation_kind::product;
    result.quotients += op.kind == operation_kind::quotient;
    result.negations += op.kind == operation_kind::negation;
    const bool chooses = op.arity == 4 || is_comparison(op);
    result.choices += chooses;
    result.calls += !chooses && op.arity > 0 &&
                    (op.kind == operation_kind::function || op.kind == operation_kind::power ||
                     op.kind == operation_kind::square_root);
  }
  return result;
}

// Values modulo the prime 2^61 - 1. Functions and comparisons give any number that depends on their
// operands and the point, or none at all: as where a logarithm has no value, or overflows.

constexpr std::uint64_t prime = (std::uint64_t{1} << 61) - 1;
using residue = std::optional<std::uint64_t>;

std::uint64_t product(std::uint64_t a, std::uint64_t b) {
  __extension__ using wide = unsigned __int128;
  return static_cast<std::uint64_t>(static_cast<wide>(a) * b % prime);
}
std::uint64_t power(std::uint64_t base, std::uint64_t exponent) {
  std::uint64_t result = 1;
  for (; exponent > 0; exponent /= 2) {
    if (exponent % 2 == 1)
      result = product(result, base);
    base = product(base, base);
  }
  return result;
}
/// In the field, u^(p - 1) is 1.
std::uint64_t of_integer(std::int64_t value, std::uint64_t modulus = prime) {
  const auto size = static_cast<std::uint64_t>(value < 0 ? -value : value) % modulus;
  return value < 0 && size > 0 ? modulus - size : size;
}
residue quotient(residue a, residue b) {
  if (!a || !b || *b == 0)
    return {};
  return product(*a, power(*b, prime - 2));
}

residue value_of(const graph& g, int id, const std::vector<residue>& values, std::uint64_t point) {
  const node& n = g[id];
  const auto operand = [&](int i) { return values[static_cast<std::size_t>(n.operands[i])]; };
  if (n.op->kind == operation_kind::symbol) {
    std::uint64_t bits = point + static_cast<std::uint64_t>(g.symbol_of(id).index);
    for (const char c : g.symbol_of(id).name)
      bits = mixed(bits + static_cast<unsigned char>(c));
    return bits % prime;
  }
  if (n.op->kind == operation_kind::number) {
    const rational& number = g.number(id);
    const residue fraction = quotient(of_integer(number.numerator), of_integer(number.denominator));
    return product(*fraction, power(10, of_integer(number.exponent, prime - 1)));
  }
  if (n.op->kind == operation_kind::select)
    return !operand(0) ? residue{} : *operand(0) % 2 == 1 ? operand(1) : operand(2);
  for (int i = 0; i < n.op->arity; ++i)
    if (!operand(i))
      return {};
  switch (n.op->kind) {
  case operation_kind::sum:
    return (*operand(0) + *operand(1)) % prime;
  case operation_kind::difference:
    return (*operand(0) + prime - *operand(1)) % prime;
  case operation_kind::negation:
    return (prime - *operand(0)) % prime;
  case operation_kind::product:
    return product(*operand(0), *operand(1));
  case operation_kind::quotient:
    return quotient(operand(0), operand(1));
  case operation_kind::integer_power: {
    const std::int64_t exponent = g.number(n.operands[1]).numerator;
    if (exponent < 0 && *operand(0) == 0)
      return {};
    return power(*operand(0), of_integer(exponent, prime - 1));
  }
  default:
    break;
  }
  std::uint64_t bits = point + n.op->hash;
  for (int i = 0; i < n.op->arity; ++i)
    bits = mixed(bits + *operand(i));
  if (!is_comparison(*n.op) && bits % 16 == 0)
    return {};
  return bits % prime;
}

std::vector<residue> values_of(const graph& g, std::uint64_t point) {
  std::vector<residue> values;
  for (int id = 0; id < g.size(); ++id)
    values.push_back(value_of(g, id, values, point));
  return values;
}

/// Whether the roots have their values still: at points where they have any.
bool same_values(const graph& g, const growable<int>& before, const growable<int>& after) {
  bool same = true;
  for (std::uint64_t point = 1; point <= 8; ++point) {
    const std::vector<residue> values = values_of(g, mixed(point));
    for (int i = 0; i < before.size(); ++i) {
      const residue plain = values[static_cast<std::size_t>(before[i])];
      same = same && (!plain || plain == values[static_cast<std::size_t>(after[i])]);
    }
  }
  return same;
}

growable<int> second_derivatives(graph& g, int f) {
  growable<int> roots;
  const growable<int> gradient = reverse_derivatives(g, f, symbols_in(g));
  for (const int variable : symbols_in(g))
    for (const int entry : forward_derivatives(g, gradient, variable))
      roots.push_back(entry);
  return roots;
}

/// Texts as what is derived from other texts, put in order.
class derived {
public:
  derived(std::initializer_list<const char*> written, std::initializer_list<const char*> texts) {
    for (char name = 'a'; name <= 'z'; ++name)
      g_.add_symbol({std::string_view(alphabet).substr(static_cast<unsigned>(name - 'a'), 1)});
    for (const char* const text : written)
      values_.push_back(parse(text));
    g_.begin_derivatives();
    growable<int> roots;
    for (const char* const text : texts)
      roots.push_back(parse(text));
    rebuild(g_, roots, [&](int id, const node& n) { // with integer powers, as derivatives have
      return n.op->kind == operation_kind::power ? make_node(g_, *n.op, n.operands) : id_of(id, n);
    });
    for (const int root : roots)
      values_.push_back(root);
    ordered_ = optimized(g_, values_);
    same_ = same_values(g_, values_, ordered_);
  }
  explicit derived(const char* text) : derived({}, {text}) {}

  bool same() const { return same_; }
  counts operations() { return counted(g_, ordered_); }
  std::string text(int root = 0) { return printed(g_, {g_, ordered_[root]}); }

private:
  static constexpr const char* alphabet = "abcdefghijklmnopqrstuvwxyz";
  int parse(const char* text) {
    const int root = parser(g_, text, {}, every_function)();
    REQUIRE(root >= 0);
    return root;
  }

  int id_of(int id, const node& n) { return n.op->arity == 0 ? id : g_.add(n); }

  graph g_;
  growable<int> values_;
  growable<int> ordered_;
  bool same_ = false;
};

} // namespace

TEST_CASE("what is written in a derivative, and how it is evaluated") {
  struct row {
    const char* before;
    const char* after;
  };
  constexpr row rows[] = {
      // A factor of several terms stands once.
      {"a * d + b * d", "d * (a + b)"},
      {"a * d - b * d + c", "d * (a - b) + c"},
      {"a * b * c + a * b * d + a * e", "a * ((c + d) * b + e)"},
      {"a * b + c * d", "a * b + c * d"},
      {"2 * a + 2 * b", "2 * (a + b)"},
      {"2 * a - 2 * b + c", "2 * (a - b) + c"},
      {"a / d + b / d", "(a + b) / d"},
      {"a * d + d", "a * d + d"},
      {"x^3 * a + x^2 * b", "x^2 * (x * a + b)"},
      {"-a * d - b * d", "-(d * (a + b))"},
      {"sin(x) * a + sin(x) * b", "sin(x) * (a + b)"},
      // Terms alike are added up, and those that cancel are not computed.
      {"a * b + b * a", "2 * (a * b)"},
      {"a * b - b * a", "0"},
      {"a * b + c - b * a", "c"},
      {"3 * a * b - b * a / 2", "2.5 * (b * a)"},
      {"a - b - a", "-b"},
      {"a * (b + c) - a * b - a * c", "0"},
      {"x * (a + b) - x * a - x * b + c", "c"},
      // What cancels in products.
      {"a / (x / d) / d", "a / x"},
      {"x / (x * y)", "1 / y"},
      {"x * y / x", "y"},
      {"x^2 * y / x", "x * y"},
      {"(a + b) * c / (a + b)", "c"},
      {"1 / (1 / x)", "x"},
      {"a * (b / (a * c))", "b / c"},
      {"-(-a * b)", "a * b"},
      {"-a * -b / -c", "-(a * b / c)"},
      {"2 * a * (3 * b)", "6 * (a * b)"},
      {"2 * a / (4 * b)", "0.5 * (a / b)"},
      // Divisors.
      {"a / x + b / x + c / y", "(a + b) / x + c / y"},
      {"a / pi", "1 / pi * a"},
      {"a / b / c", "a / b / c"},
      {"a / (b * c)", "a / (b * c)"},
      {"a * b^-2", "a / b^2"},
      // Choices.
      {"select(x < y, a, 0) + select(x < y, b, 0)", "select(x < y, a + b, 0)"},
      {"select(x < y, a, 0) + select(x < y, 0, b)", "select(x < y, a, b)"},
      {"select(x < y, a, 0) - 2 * select(x < y, b, c)", "select(x < y, a - 2 * b, -2 * c)"},
      {"select(x < y, a, 0) + select(y < x, b, 0)", "select(x < y, a, 0) + select(y < x, b, 0)"},
      {"select(x < y, select(a < b, c, 0) + select(a < b, d, e), 0) + z",
       "z + select(x < y, select(a < b, c + d, e), 0)"},
      {"2 * select(x < y, a, b) / c", "2 * (select(x < y, a, b) / c)"},
  };
  for (const row& each : rows) {
    derived d(each.before);
    CAPTURE(std::string(each.before));
    CHECK(d.same());
    CHECK(d.text() == std::string(each.after));
  }
}

TEST_CASE("one division serves all that divide by the same, but for functions that may be tiny") {
  derived rows({}, {"a / x", "b / x", "c / (2 * x)", "x^-2 * d", "1 / x", "e / -x"});
  CHECK(rows.same());
  CHECK(rows.operations().quotients == 1);
  derived distances({}, {"a / hypot(x, y)", "b / hypot(x, y)"});
  CHECK(distances.text(0) == "a / hypot(x, y)");
  CHECK(distances.text(1) == "b / hypot(x, y)");
  derived roots({}, {"a / sqrt(x)", "b / sqrt(x)"});
  CHECK(roots.operations().quotients == 1);
  // What is wanted as it was written still divides.
  derived value({"a / x"}, {"b / x", "c / x"});
  CHECK(value.text() == "a / x");
  CHECK(value.operations().quotients == 2);
}

TEST_CASE("one choice for each condition") {
  derived d("select(x < y, a, 0) + select(x < y, c * b, 0) - select(x < y, 0, d)");
  CHECK(d.same());
  CHECK(d.operations() == counts{.sums = 1, .products = 1, .negations = 1, .choices = 1});
}

TEST_CASE("sums that the value has serve its derivatives, whatever the order of their terms") {
  const char* const form = "x * (a * x + b * y + c * z) + y * (b * x + d * y + e * z) + "
                           "z * (c * x + e * y + f * z)";
  graph g;
  const int f = parser(g, form, {}, every_function)();
  growable<int> variables;
  for (const char* const name : {"x", "y", "z"})
    variables.push_back(g.add_symbol({name}));
  growable<int> roots(1, f);
  for (const int partial : reverse_derivatives(g, f, variables))
    roots.push_back(partial);
  const growable<int> after = optimized(g, roots);
  CHECK(same_values(g, roots, after));
  CHECK(counted(g, growable<int>(1, f)) == counts{.sums = 8, .products = 12});
  CHECK(counted(g, after) == counts{.sums = 8, .products = 15});
  // All terms, each as often.
  derived twice({"a + b + a"}, {"a + b + c"});
  CHECK(twice.same());
  CHECK(twice.text(1) == "a + b + c");
  derived minus({"a + b + c"}, {"d - b - a - c", "d - a - b + c"});
  CHECK(minus.same());
  CHECK(minus.text(1) == "d - (a + b + c)");
}

TEST_CASE("numbers and exponents that do not fit are left as they are") {
  graph g;
  const int x = g.add_symbol({"x"});
  const int y = g.add_symbol({"y"});
  const int less = g.add(less_operation, x, y);
  const int number = g.add_number(999999937);
  g.begin_derivatives();
  growable<int> roots;
  roots.push_back(make_product(g, make_integer_power(g, x, 10000000000), x));
  int tower = x;
  for (int i = 0; i < 8; ++i)
    tower = make_integer_power(g, tower, 1000);
  roots.push_back(make_quotient(g, tower, x));
  int nest = y;
  for (int i = 0; i < 5; ++i)
    nest = g.add(product_operation, number, g.add(select_operation, less, make_sum(g, nest, y), x));
  roots.push_back(make_sum(g, nest, x));
  CHECK(same_values(g, roots, optimized(g, roots)));
}

TEST_CASE("long sums and products take time in proportion, and shared ones are not written out") {
  for (const int length : {63, 64, 65, 1000}) {
    graph g;
    growable<int> roots;
    int sum = g.add_number(0);
    int product = g.add_number(1);
    g.begin_derivatives();
    for (int i = 0; i < length; ++i) {
      const int x = g.add_symbol({"x", i});
      sum = make_sum(g, sum, make_product(g, x, g.add_symbol({"y", i % 3})));
      product = make_product(g, product, x);
    }
    roots.push_back(sum);
    roots.push_back(product);
    roots.push_back(make_quotient(g, product, make_product(g, sum, sum)));
    const growable<int> after = optimized(g, roots);
    CHECK(same_values(g, roots, after));
    CHECK(counted(g, after).cost() <= counted(g, roots).cost());
  }
  for (const bool fibonacci : {false, true}) {
    graph g;
    const int x = g.add_symbol({"x"});
    int before = x;
    g.begin_derivatives();
    int last = g.add(log_operation, x);
    for (int i = 0; i < 60; ++i) {
      const int next = make_product(g, last, fibonacci ? before : last);
      before = last;
      last = next;
    }
    growable<int> roots(1, make_sum(g, make_product(g, last, x), make_sum(g, last, x)));
    roots.push_back(before);
    CHECK(same_values(g, roots, optimized(g, roots)));
  }
}

TEST_CASE("random derivatives keep their values") {
  int worst = 0;
  long before = 0;
  long total = 0;
  for (unsigned seed = 0; seed < 6000; ++seed) {
    graph g;
    random_graph random(g, seed);
    growable<int> roots(1, random(2 + static_cast<int>(seed % 29)));
    if (seed % 3 == 0)
      roots = second_derivatives(g, roots[0]);
    else
      roots = with_gradient(g, roots[0]);
    CAPTURE(seed);
    const counts plain = counted(g, roots);
    const growable<int> after = optimized(g, roots);
    CHECK(same_values(g, roots, after));
    if (seed % 3 != 0)
      CHECK(after[0] == roots[0]); // what was written stays as it is, to the last bit
    const counts now = counted(g, after);
    before += plain.cost();
    total += now.cost();
    worst = std::max(worst, now.cost() - plain.cost());
  }
  // A sixth less; powers that share their squares make a difference that is not seen beforehand.
  CHECK(100 * total < 84 * before);
  CHECK(worst <= 3);
}
