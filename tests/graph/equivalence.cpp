// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// Proofs at run time: whatever is proved equal must not differ at any point, for all pairs of many
// small formulas. Wrong identities would show here, such as sqrt(x^2) = x.

#include <tapeless/equivalent.hpp>

#include "support.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <vector>

using tapeless::graph;
using tapeless::growable;
using tapeless::interval;
using tapeless::proof;
using tapeless::symbolic;

namespace {

const tapeless::elementary_operations& known = tapeless::detail::known_operations<>;

/// Functions of an argument; many pairs of them are equal, or nearly.
std::vector<symbolic> functions_of(const symbolic& u) {
  const symbolic pi(*u.owner(),
                    u.owner()->add({tapeless::detail::operation_of_type<struct tapeless::pi>()}));
  return {sqrt(u),
          sqrt(square(u)),
          cbrt(u),
          abs(u),
          log(u),
          log(square(u)),
          2 * log(u),
          exp(log(u)),
          log(exp(u)),
          sin(u),
          cos(u),
          tan(u),
          sin(asin(u)),
          asin(sin(u)),
          atan(tan(u)),
          cos(asin(u)),
          sin(u + pi),
          cos(u + pi / 2),
          sin(2 * u),
          acos(u),
          pi / 2 - asin(u),
          sinh(u),
          tanh(u),
          sigmoid(u),
          softplus(u),
          asinh(sinh(u)),
          acosh(cosh(u)),
          sinh(asinh(u)),
          relu(u),
          max(u, -u),
          min(u, 0),
          sign(u),
          u / abs(u),
          u * sign(u),
          1 / u,
          u * u,
          square(sqrt(u)),
          pow(u, symbolic(1.5)),
          u * sqrt(u),
          erf(u),
          1 - erfc(u),
          exp(u) * exp(-u),
          log1p(u),
          square(cos(u)) - 1};
}

struct pool {
  graph g;
  growable<int> roots;
  std::vector<growable<interval>> values; ///< at each sample point

  void finish() {
    tapeless::simplify(g, roots);
    tapeless::write_as_textbooks_do(g, roots, true);
    for (int trial = 0; trial < tapeless::sample_points; ++trial)
      values.push_back(tapeless::values_at(g, roots, known, trial));
  }
  bool have_values(int a, int b, int trial) const {
    const growable<interval>& at = values[static_cast<std::size_t>(trial)];
    return at[roots[a]].known && at[roots[b]].known;
  }
  bool differ(int a, int b, int trial) const {
    const growable<interval>& at = values[static_cast<std::size_t>(trial)];
    return are_disjoint(at[roots[a]], at[roots[b]]);
  }
};

/// A small generator, the same everywhere.
struct generator {
  std::uint64_t state;
  std::size_t below(std::size_t limit) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return static_cast<std::size_t>((state >> 33) % limit);
  }
};

symbolic random_operation(generator& random, const symbolic& a, const symbolic& b) {
  switch (random.below(24)) {
  case 0:
    return a + b;
  case 1:
    return a - b;
  case 2:
    return a * b;
  case 3:
    return a / b;
  case 4:
    return sqrt(a);
  case 5:
    return sqrt(square(a));
  case 6:
    return log(a);
  case 7:
    return exp(a);
  case 8:
    return sin(a);
  case 9:
    return cos(2 * a);
  case 10:
    return abs(a);
  case 11:
    return square(a);
  case 12:
    return pow(a, symbolic(1) / 3);
  case 13:
    return cbrt(a);
  case 14:
    return pow(a, b);
  case 15:
    return sign(a);
  case 16:
    return max(a, b);
  case 17:
    return asin(sin(a));
  case 18:
    return sin(asin(a));
  case 19:
    return exp(log(a) / 2);
  case 20:
    return log(square(a));
  case 21:
    return atanh(tanh(a));
  case 22:
    return pow(square(a), symbolic(3) / 4);
  default:
    return -a;
  }
}

struct tally {
  int equal = 0;
  int assuming = 0;
  int different = 0;
};

/// Compares all pairs.
tally check_all_pairs(pool& formulas) {
  tally count;
  for (int a = 0; a < formulas.roots.size(); ++a) {
    for (int b = 0; b < a; ++b) {
      growable<int> pair;
      pair.push_back(formulas.roots[a]);
      pair.push_back(formulas.roots[b]);
      growable<int> assumed;
      const proof found = compare_normal_forms(formulas.g, pair, known, nullptr, assumed);
      CHECK(assumed.empty());
      count.equal += found == proof::equal;
      count.different += found == proof::different;
      if (found == proof::equal)
        for (int trial = 0; trial < tapeless::sample_points; ++trial) {
          CAPTURE(printed(formulas.g, {formulas.g, pair[0]}));
          CAPTURE(printed(formulas.g, {formulas.g, pair[1]}));
          CHECK_FALSE(formulas.differ(a, b, trial));
        }
      if (found != proof::none)
        continue;
      // Where nothing can be shown without, something may be assumed at a point where both have a
      // value; that must be
      // right wherever it holds.
      for (const int chosen : {0, 2, 5}) {
        growable<int> assumed_there;
        if (!formulas.have_values(a, b, chosen))
          continue;
        if (compare_normal_forms(formulas.g, pair, known, &chosen, assumed_there) != proof::equal)
          continue;
        ++count.assuming;
        for (int trial = 0; trial < tapeless::sample_points; ++trial) {
          const growable<interval> at = values_at(formulas.g, assumed_there, known, trial);
          bool holds = true;
          for (const int id : assumed_there)
            holds = holds && at[id].is_positive();
          CAPTURE(printed(formulas.g, {formulas.g, pair[0]}));
          CAPTURE(printed(formulas.g, {formulas.g, pair[1]}));
          CAPTURE(trial);
          if (trial == chosen)
            CHECK(holds);
          if (holds)
            CHECK_FALSE(formulas.differ(a, b, trial));
        }
      }
    }
  }
  return count;
}

} // namespace

TEST_CASE("no proof is contradicted by a sample point: functions of x and of x + 1") {
  pool formulas;
  const symbolic x = variable_in(formulas.g, "x");
  for (const symbolic& argument : {x, -x, x + 1})
    for (const symbolic& f : functions_of(argument))
      formulas.roots.push_back(f.node_in(formulas.g));
  formulas.finish();
  const tally count = check_all_pairs(formulas);
  CHECK(count.equal > 60);
  CHECK(count.assuming > 100);
  CHECK(count.different > 0);
}

TEST_CASE("no proof is contradicted by a sample point: functions of two variables") {
  pool formulas;
  const symbolic x = variable_in(formulas.g, "x");
  const symbolic y = variable_in(formulas.g, "y");
  const auto add = [&](const symbolic& f) { formulas.roots.push_back(f.node_in(formulas.g)); };
  for (const symbolic& f : {x * y, x / y, square(x) * y, (x - y) / (x + y), x - y}) {
    add(sqrt(f));
    add(log(f));
    add(abs(f));
    add(cbrt(f));
    add(exp(f));
    add(pow(f, symbolic(2) / 3));
    add(sign(f));
    add(exp(log(f) / 2));
  }
  add(sqrt(x) * sqrt(y));
  add(sqrt(x) / sqrt(y));
  add(x * sqrt(y));
  add(abs(x) * sqrt(y));
  add(log(x) + log(y));
  add(log(x) - log(y));
  add(2 * log(x) + log(y));
  add(abs(x) * abs(y));
  add(cbrt(x) * cbrt(y));
  add(exp(x) / exp(y));
  add(max(x, y) - min(x, y));
  add(max(x, y) - y);
  add(pow(x, y));
  add(exp(y * log(x)));
  add(pow(x, y + 1) / x);
  add(pow(x * y, y));
  add(pow(x, y) * pow(y, y));
  add(hypot(x, y));
  add(sqrt(square(x) + square(y)));
  add(sign(x) * sign(y));
  formulas.finish();
  const tally count = check_all_pairs(formulas);
  CHECK(count.equal > 8);
  CHECK(count.assuming > 30);
}

TEST_CASE("no proof is contradicted by a sample point: random formulas") {
  tally all;
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    generator random{seed};
    pool formulas;
    graph& g = formulas.g;
    std::vector<symbolic> made{variable_in(g, "x"), variable_in(g, "y"),
                               symbolic(g, g.add_number(2)), symbolic(g, g.add_number({-1, 2, 0}))};
    while (made.size() < 30) {
      const symbolic a = made[random.below(made.size())];
      const symbolic b = made[random.below(made.size())];
      made.push_back(random_operation(random, a, b));
    }
    for (const symbolic& f : made)
      formulas.roots.push_back(f.node_in(g));
    formulas.finish();
    const tally count = check_all_pairs(formulas);
    all.equal += count.equal;
    all.assuming += count.assuming;
    all.different += count.different;
  }
  CHECK(all.equal > 100);
  CHECK(all.assuming > 100);
  CHECK(all.different > 100);
}

TEST_CASE("what equals only here and there is no proof") {
  graph g;
  const symbolic x = variable_in(g, "x");
  growable<int> roots;
  roots.push_back(square(sign(x)).node_in(g));
  roots.push_back(g.add_number(1));
  growable<int> assumed;
  CHECK(compare_normal_forms(g, roots, known, nullptr, assumed) == proof::none);
  const tapeless::sampling found = compare_at_sample_points(g, roots, known);
  CHECK(found.differ);
  CHECK(tapeless::sample_value(found.trial, 0) == 0);
}
