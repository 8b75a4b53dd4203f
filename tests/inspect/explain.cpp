// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// Derivations: what they say, that each of their lines is true, and where they end.

#include <tapeless/inspect.hpp>

#include "support/random_formula.hpp"

#include <boost/math/special_functions/erf.hpp>
#include <boost/multiprecision/cpp_bin_float.hpp>
#include <doctest/doctest.h>

#include <deque>
#include <map>
#include <sstream>
#include <string>
#include <vector>

using namespace tapeless::literals;

namespace {

using namespace tapeless;

constexpr auto x = "x"_v;
constexpr auto y = "y"_v;
constexpr auto u = "u"_v;

// --- What they say

TEST_CASE("a product") {
  CHECK(explain(x * x, x) ==
        R"(d/dx(x * x)
  = d/dx(x) * x + x * d/dx(x)    product rule
  = 1 * x + x * 1                d/dx(x) = 1
  = 2 * x                        1 * u = u, u * 1 = u, u + u = 2 * u)");
}

// --- That it is true

/// So many digits that what cancels leaves enough, in a formula that is not made to.
using real = boost::multiprecision::number<boost::multiprecision::cpp_bin_float<60>,
                                           boost::multiprecision::et_off>;

real value_of_number(const rational& number) {
  return real(number.numerator) / real(number.denominator) * pow(real(10), number.exponent);
}

real value_of_operation(const operation& op, const std::vector<real>& v) {
  switch (op.kind) {
  case operation_kind::sum:
    return v[0] + v[1];
  case operation_kind::difference:
    return v[0] - v[1];
  case operation_kind::product:
    return v[0] * v[1];
  case operation_kind::quotient:
    return v[0] / v[1];
  case operation_kind::negation:
    return -v[0];
  case operation_kind::power:
  case operation_kind::integer_power:
    return pow(v[0], v[1]);
  case operation_kind::square_root:
    return sqrt(v[0]);
  case operation_kind::select:
    return v[0] != 0 ? v[1] : v[2];
  default:
    break;
  }
  using unary = real (*)(const real&);
  static const std::map<std::string_view, unary> of_one = {
      {"exp", [](const real& a) { return real(exp(a)); }},
      {"expm1", [](const real& a) { return real(exp(a) - 1); }},
      {"exp2", [](const real& a) { return real(pow(real(2), a)); }},
      {"log", [](const real& a) { return real(log(a)); }},
      {"log1p", [](const real& a) { return real(log(1 + a)); }},
      {"log2", [](const real& a) { return real(log(a) / log(real(2))); }},
      {"log10", [](const real& a) { return real(log10(a)); }},
      {"cbrt",
       [](const real& a) {
         return a < 0 ? real(-pow(-a, 1 / real(3))) : real(pow(a, 1 / real(3)));
       }},
      {"sin", [](const real& a) { return real(sin(a)); }},
      {"cos", [](const real& a) { return real(cos(a)); }},
      {"tan", [](const real& a) { return real(tan(a)); }},
      {"asin", [](const real& a) { return real(asin(a)); }},
      {"acos", [](const real& a) { return real(acos(a)); }},
      {"atan", [](const real& a) { return real(atan(a)); }},
      {"sinh", [](const real& a) { return real(sinh(a)); }},
      {"cosh", [](const real& a) { return real(cosh(a)); }},
      {"tanh", [](const real& a) { return real(tanh(a)); }},
      {"asinh", [](const real& a) { return real(log(a + sqrt(a * a + 1))); }},
      {"acosh", [](const real& a) { return real(log(a + sqrt(a * a - 1))); }},
      {"atanh", [](const real& a) { return real(log((1 + a) / (1 - a)) / 2); }},
      {"erf", [](const real& a) { return real(boost::math::erf(a)); }},
      {"erfc", [](const real& a) { return real(boost::math::erfc(a)); }},
      {"sigmoid", [](const real& a) { return real(1 / (1 + exp(-a))); }},
      {"softplus", [](const real& a) { return real(log(1 + exp(a))); }},
      {"relu", [](const real& a) { return a > 0 ? a : real(0); }},
      {"abs", [](const real& a) { return real(abs(a)); }},
      {"sign", [](const real& a) {
         return real(a > 0 ? 1 : a < 0 ? -1 : 0);
       }}};
  if (op.arity == 1)
    return of_one.at(op.name)(v[0]);
  using binary = real (*)(const real&, const real&);
  static const std::map<std::string_view, binary> of_two = {
      {"<", [](const real& a, const real& b) { return real(a < b); }},
      {"<=", [](const real& a, const real& b) { return real(a <= b); }},
      {">", [](const real& a, const real& b) { return real(a > b); }},
      {">=", [](const real& a, const real& b) { return real(a >= b); }},
      {"==", [](const real& a, const real& b) { return real(a == b); }},
      {"min", [](const real& a, const real& b) { return b < a ? b : a; }},
      {"max", [](const real& a, const real& b) { return a < b ? b : a; }},
      {"hypot", [](const real& a, const real& b) { return real(sqrt(a * a + b * b)); }},
      {"atan2", [](const real& a, const real& b) { return real(atan2(a, b)); }}};
  if (op.arity == 2)
    return of_two.at(op.name)(v[0], v[1]);
  return op.name == "pi" ? real(acos(real(-1))) : real(exp(real(1)));
}

/// Reads the lines of a derivation and computes both sides of each equation.
class derivation_check {
public:
  explicit derivation_check(const std::string& text) {
    std::istringstream lines(text);
    std::string line;
    std::string left;
    while (std::getline(lines, line)) {
      if (line.empty())
        continue;
      const std::size_t end = std::min(line.find("    ", line.find_first_not_of(' ')), line.size());
      const bool is_reason = line.starts_with("        ");
      read_reasons(is_reason ? line : line.substr(end));
      if (is_reason)
        continue;
      std::string formula = line.substr(0, end);
      if (!formula.starts_with("  = ")) {
        // A head, a definition, or an equation in one line.
        const std::size_t equals = formula.find(" = ");
        left = formula.substr(0, equals);
        if (equals == formula.npos)
          continue;
        formula = formula.substr(equals + 3);
        if (!left.starts_with("d/d")) {
          define(left, formula);
          continue;
        }
      } else {
        formula = formula.substr(4);
      }
      compare(left, formula);
      last_ = formula;
    }
  }

  int compared() const { return compared_; }
  const std::string& last() const { return last_; }

private:
  void read_reasons(const std::string& reasons) {
    // Rules stand between words; each is an equation, behind which another comes or none.
    for (std::size_t place = reasons.find(" = "); place != reasons.npos;
         place = reasons.find(" = ", place + 1)) {
      std::size_t begin = place;
      for (int depth = 0; begin > 0; --begin) {
        const char c = reasons[begin - 1];
        depth += c == ')' ? 1 : c == '(' ? -1 : 0;
        if (depth < 0 || (depth == 0 && (c == ',' || c == ';' || c == ':')))
          break;
      }
      std::size_t end = place + 3;
      for (int depth = 0; end < reasons.size(); ++end) {
        const char c = reasons[end];
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (depth < 0 || (depth == 0 && (c == ',' || c == ';')))
          break;
      }
      compare(reasons.substr(begin, place - begin), reasons.substr(place + 3, end - place - 3));
    }
  }

  void define(const std::string& name, const std::string& formula) {
    const int definition = read(formula);
    REQUIRE(definition >= 0);
    pool_.push_back(name);
    definitions_[graph_.add_symbol({pool_.back()})] = definition;
  }

  /// The formula with definitions in place of names, and derivatives as the engine makes them.
  int read(std::string text) {
    for (std::size_t place = text.find("d/d"); place != text.npos;
         place = text.find("d/d", place)) {
      const std::size_t open = text.find('(', place);
      text.replace(place, open - place, differential(text.substr(place + 3, open - place - 3)));
    }
    std::vector<known_name> own;
    for (const auto& [variable, op] : differentials_)
      own.push_back({.name = op.name, .arguments = 1, .op = &op});
    pool_.push_back(text);
    parser parse(graph_, pool_.back(), {own.data(), static_cast<int>(own.size())}, every_function);
    growable<int> roots(1, parse());
    if (roots[0] < 0) {
      // Texts refuse what has no value: log(-3) in the derivative of (-3)^x, and 0 / 0.
      const mistake_kind kind = parse.mistake().kind;
      REQUIRE_MESSAGE(
          (kind == mistake_kind::negative_argument || kind == mistake_kind::division_by_zero),
          text);
      return -1;
    }
    rebuild(graph_, roots, [&](int id, const node& n) {
      const auto found = definitions_.find(id);
      if (found != definitions_.end())
        return found->second;
      for (const auto& [variable, op] : differentials_)
        if (n.op == &op)
          return derivative_of(n.operands[0], variable);
      return n.op->arity == 0 ? id : graph_.add(n);
    });
    return roots[0];
  }

  /// The function that stands for d/dx where a formula is read.
  std::string_view differential(const std::string& variable) {
    operation& op = differentials_[variable];
    if (op.arity == 0) {
      pool_.push_back("derivative_" + std::to_string(differentials_.size()));
      op.arity = 1;
      op.name = pool_.back();
      op.hash = static_cast<std::uint32_t>(differentials_.size());
    }
    return op.name;
  }

  int derivative_of(int formula, const std::string& variable) {
    pool_.push_back(variable);
    parser parse(graph_, pool_.back(), {}, every_function);
    const int by = parse();
    REQUIRE(by >= 0);
    growable<int> roots = forward_derivatives(graph_, growable<int>(1, formula), by);
    write_as_textbooks_do(graph_, roots, true);
    return roots[0];
  }

  void compare(const std::string& left, const std::string& right) {
    const int a = read(left);
    const int b = read(right);
    if (a < 0 || b < 0)
      return;
    for (const double point : {0.3, 0.7, 1.6, -1.2}) {
      const std::vector<real> values = evaluate(point, a > b ? a : b);
      const real& l = values[static_cast<std::size_t>(a)];
      const real& r = values[static_cast<std::size_t>(b)];
      if (!isfinite(l) || !isfinite(r))
        continue;
      // Digits are lost where the largest intermediate results cancel.
      const real lost = largest_of(values, a, b) * 1e-45;
      const real tolerance = std::max(real(abs(l)), real(abs(r))) * 1e-30 + lost;
      const bool is_true = abs(l - r) <= tolerance;
      CHECK_MESSAGE(is_true, left << " = " << right << " at " << point << ": "
                                  << static_cast<double>(l) << ", " << static_cast<double>(r));
      ++compared_;
    }
  }

  real largest_of(const std::vector<real>& values, int a, int b) const {
    growable<int> roots(1, a);
    roots.push_back(b);
    const growable<bool> live = detail::reachable(graph_, roots);
    real largest = 0;
    for (int id = 0; id < live.size(); ++id) {
      const real& value = values[std::min(static_cast<std::size_t>(id), values.size() - 1)];
      if (live[id] && isfinite(value))
        largest = std::max(largest, real(abs(value)));
    }
    return largest;
  }

  /// Every variable has another value, none of them a special one.
  std::vector<real> evaluate(double point, int last) const {
    std::vector<real> values;
    real next = point;
    for (int id = 0; id <= last; ++id) {
      const node& n = graph_[id];
      if (graph_.is_number(id)) {
        values.push_back(value_of_number(graph_.number(id)));
      } else if (graph_.is_symbol(id)) {
        values.push_back(next);
        next = next * real(0.83) + real(0.0531);
      } else {
        std::vector<real> operands;
        for (int i = 0; i < n.op->arity; ++i)
          operands.push_back(values[static_cast<std::size_t>(n.operands[i])]);
        values.push_back(n.op->name.starts_with("derivative_") || !is_known(*n.op)
                             ? real(0)
                             : value_of_operation(*n.op, operands));
      }
    }
    return values;
  }

  static bool is_known(const operation& op) {
    return !op.has_textbook; // those are replaced, and stand unused in the graph
  }

  graph graph_;
  std::deque<std::string> pool_;
  std::map<int, int> definitions_;
  std::map<std::string, operation> differentials_;
  int compared_ = 0;
  std::string last_;
};

template <class F, class Variable>
void check_derivation(const F& f, const Variable& by) {
  const std::string text = explain(f, by);
  CAPTURE(text);
  const derivation_check done(text);
  CHECK(done.compared() > 0);
  CHECK(done.last() == to_string(derivative(f, by)));
}

TEST_CASE("each line is true, and the last one is the derivative") {
  const auto by_each = [](const auto&... f) {
    (check_derivation(f, x), ...);
    (check_derivation(f, y), ...);
  };
  const auto functions_of = [&](const auto& a, const auto& b) {
    by_each(sqrt(a), cbrt(a), exp(a), expm1(a), exp2(a), log(a), log1p(a), log2(a), log10(a));
    by_each(sin(a), cos(a), tan(a), asin(a), acos(a), atan(a), sinh(a), cosh(a), tanh(a));
    by_each(asinh(a), acosh(a), atanh(a), erf(a), erfc(a), sigmoid(a), softplus(a), relu(a));
    by_each(abs(a), sign(a), square(a), min(a, b), max(a, b), hypot(a, b), atan2(a, b));
    by_each(pow(a, b), pow(a, 3_c), pow(a, 2.5_c), pow(2_c, b), select(a < b, a * b, b));
  };
  functions_of(x, y);
  functions_of(x * x - y, x / y);
}

TEST_CASE("second derivatives have functions that only derivatives have") {
  check_derivation(derivative(sigmoid(x * y), x), x);
  check_derivation(derivative(tanh(x), x), x);
  check_derivation(derivative(erf(x * y), x), x);
  check_derivation(derivative(hypot(x, y), x), y);
  check_derivation(derivative(atan2(x, y), x), x);
  check_derivation(derivative(asinh(x), x), x);
}

// --- Formulas made at run time, of which there can be many

/// A formula of the graph's nodes, as types describe themselves.
class described_graph {
public:
  explicit described_graph(const graph& g) {
    for (int id = 0; id < g.size(); ++id) {
      const auto operand = [&](int i) -> const detail::formula_node& {
        return all_[static_cast<std::size_t>(g.operand(id, i))];
      };
      const operation* const op = g[id].op;
      if (g.is_number(id))
        all_.emplace_back(g.number(id));
      else if (g.is_symbol(id))
        all_.emplace_back(g.symbol_of(id));
      else if (op->arity == 0)
        all_.emplace_back(op);
      else if (op->arity == 1)
        all_.emplace_back(op, operand(0));
      else if (op->arity == 2)
        all_.emplace_back(op, operand(0), operand(1));
      else
        all_.emplace_back(op, operand(0), operand(1), operand(2));
    }
  }
  const detail::formula_node& operator[](int id) const {
    return all_[static_cast<std::size_t>(id)];
  }

private:
  std::deque<detail::formula_node> all_;
};

std::string explained(const graph& g, int formula) {
  const described_graph described(g);
  detail::derivation shown(described[formula], {"x"});
  return detail::derivation_in_text(shown)();
}

std::string printed_derivative(graph& g, int formula) {
  growable<int> roots = forward_derivatives(g, growable<int>(1, formula), g.add_symbol({"x"}));
  simplify(g, roots);
  const growable<char> text = printer(g)(roots[0]);
  return {text.begin(), text.end()};
}

/// Whether the rule of powers can take 1 from each exponent.
bool has_exact_slopes(const graph& g) {
  for (int id = 0; id < g.size(); ++id)
    if (detail::has_constant_exponent(g, id) &&
        !subtract(g.number(g.operand(id, 1)), rational{1, 1, 0}).fits)
      return false;
  return true;
}

TEST_CASE("random formulas") {
  int explained_ones = 0;
  int in_other_form = 0;
  for (unsigned seed = 0; seed < 1500; ++seed) {
    graph g;
    const int formula = random_formula(g, seed)(1 + static_cast<int>(seed % 17));
    if (!has_exact_slopes(g))
      continue;
    const std::string text = explained(g, formula);
    CAPTURE(seed);
    CAPTURE(text);
    const derivation_check done(text);
    const std::string wanted = printed_derivative(g, formula);
    if (wanted.size() <= longest_text)
      CHECK(done.last() == wanted);
    ++explained_ones;
    in_other_form += text.find("the form that derivative gives") != text.npos ? 1 : 0;
  }
  CHECK(explained_ones > 1000);
  MESSAGE(in_other_form << " of " << explained_ones << " end by identities of their functions");
}

TEST_CASE("deep and widely shared formulas take a block for each part") {
  graph g;
  const int variable = g.add_symbol({"x"});
  int deep = variable;
  int shared = variable;
  int sums = variable;
  for (int i = 0; i < 300; ++i) {
    deep = g.add(i % 2 == 0 ? *detail::operation_of_type<struct sin>()
                            : *detail::operation_of_type<struct exp>(),
                 deep);
    shared = g.add(sum_operation, g.add(product_operation, shared, shared), variable);
    sums = g.add(sum_operation, sums, g.add(product_operation, variable, g.add_number(i + 2)));
  }
  for (const int formula : {deep, shared, sums}) {
    const std::string text = explained(g, formula);
    CHECK(text.size() < 400000);
    MESSAGE(text.size());
  }
  CHECK(derivation_check(explained(g, sums)).last() == "45451");
}

} // namespace
