// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// The stages of formulas, what they are called, and what flows back through them.

#include <tapeless/inspect/staging.hpp>
#include <tapeless/tapeless.hpp>

#include <doctest/doctest.h>

#include <deque>
#include <string>

namespace {

using namespace tapeless::literals;
using tapeless::let;

constexpr tapeless::variable<"x"> x;
constexpr auto y = "y"_v;
constexpr auto z = "z"_v;
constexpr tapeless::vector<"v", 2> v;

std::string written(tapeless::graph& g, int id) {
  return std::string(tapeless::detail::view_of(tapeless::printer(g)(id)));
}

/// A line for each stage, as in "num = x + sigy".
template <class Subject>
std::string forwards(const Subject&) {
  tapeless::graph g;
  tapeless::detail::staging staging(g, tapeless::detail::inspected<Subject>::make().formulas);
  std::string lines;
  for (const int stage : staging.stages())
    lines += std::string(staging.name(stage)) + " = " + written(g, staging.in_names(stage)) + "\n";
  return lines;
}

/// A line for each adjoint, as in "dnum = invden".
template <class F>
std::string backwards(const F&) {
  tapeless::graph g;
  tapeless::detail::staging_with_adjoints staging(g, tapeless::detail::node_of<F>);
  std::string lines;
  for (const int id : staging.backwards())
    lines += std::string(staging.adjoint_name(id)) + " = " +
             written(g, staging.adjoint_in_names(id)) + "\n";
  return lines;
}

constexpr auto headline = [] {
  constexpr auto num = let<"num">(x + let<"sigy">(sigmoid(y)));
  constexpr auto xpysqr = let<"xpysqr">(square(let<"xpy">(x + y)));
  constexpr auto den = let<"den">(let<"sigx">(sigmoid(x)) + xpysqr);
  return let<"f">(num * let<"invden">(1_c / den));
}();

// Stages are worked out in constant expressions too.
constexpr int stage_count = [] {
  tapeless::graph g;
  const tapeless::detail::staging_with_adjoints staging(
      g, tapeless::detail::node_of<std::remove_const_t<decltype(headline)>>);
  return staging.stages().size();
}();
static_assert(stage_count == 8);

} // namespace

TEST_CASE("the headline is staged as by hand") {
  CHECK(forwards(headline) == "sigy = sigmoid(y)\n"
                              "num = x + sigy\n"
                              "sigx = sigmoid(x)\n"
                              "xpy = x + y\n"
                              "xpysqr = xpy^2\n"
                              "den = sigx + xpysqr\n"
                              "invden = 1 / den\n"
                              "f = num * invden\n");
  CHECK(backwards(headline) == "df = 1\n"
                               "dinvden = num\n"
                               "dden = -(num / den * invden)\n"
                               "dxpysqr = dden\n"
                               "dxpy = 2 * (dden * xpy)\n"
                               "dsigx = dden\n"
                               "dnum = invden\n"
                               "dsigy = dnum\n"
                               "dx = dxpy + dden * (sigx * (1 - sigx)) + invden\n"
                               "dy = invden * (sigy * (1 - sigy)) + dxpy\n");
}

TEST_CASE("stages without names are called by what they are") {
  CHECK(forwards(sin(x) * y + -x / y) == "sin_x = sin(x)\nt1 = sin_x * y\nminus_x = -x\n"
                                         "t2 = minus_x / y\nt3 = t1 + t2\n");
  CHECK(forwards(square(x - y) + x / y) == "x_minus_y = x - y\nt1 = x_minus_y^2\n"
                                           "x_over_y = x / y\nt2 = t1 + x_over_y\n");
  CHECK(forwards(v[0_c] * v[1_c]) == "v_0_times_v_1 = v[0] * v[1]\n");
  CHECK(forwards(square(let<"s">(x + y))) == "s = x + y\ns_squared = s^2\n");
  CHECK(forwards(select(x < y, x, y)) == "t1 = x < y\nt2 = select(t1, x, y)\n");
  CHECK(forwards(x + "a_very_long_name_of_a_variable"_v) ==
        "t1 = x + a_very_long_name_of_a_variable\n");
  CHECK(forwards(x) == "");
  CHECK(forwards(3_c) == "");
  CHECK(forwards(2_c * tapeless::pi) == "t1 = 2 * pi\n");
}

TEST_CASE("names are unique") {
  // Two formulas under one name, a name that a variable has, and one that a stage gets by itself.
  CHECK(forwards(let<"s">(x + y) * let<"s">(x - y)) ==
        "s = x + y\ns_2 = x - y\ns_times_s_2 = s * s_2\n");
  CHECK(forwards(let<"x">(x * y)) == "x_2 = x * y\n");
  CHECK(forwards(sin(x) * let<"sin_x">(cos(x))) ==
        "sin_x_2 = sin(x)\nsin_x = cos(x)\nt1 = sin_x_2 * sin_x\n");
  CHECK(forwards("v_0"_v * v[0_c]) == "v_0_times_v_0_2 = v_0 * v[0]\n");
  CHECK(backwards("dx"_v * x) == "ddx_times_x = 1\nddx = x\ndx_2 = dx\n");
}

TEST_CASE("a formula under two names has the first that one reads") {
  CHECK(forwards(let<"a">(x + y) * let<"b">(x + y)) == "a = x + y\na_times_a = a * a\n");
  CHECK(forwards((x + y) * let<"b">(x + y)) == "b = x + y\nb_times_b = b * b\n");
  CHECK(forwards(let<"outer">(let<"inner">(x + y))) == "outer = x + y\n");
  // The same formula, once with a name inside and once without.
  CHECK(forwards(exp(x + y) * exp(let<"s">(x + y))) ==
        "s = x + y\nexp_s = exp(s)\nt1 = exp_s * exp_s\n");
}

TEST_CASE("several formulas share their stages") {
  constexpr auto s = let<"s">(x + y);
  CHECK(forwards(jacobian(boost::hana::make_tuple(sin(s), z * sin(s)), x, y)) ==
        "s = x + y\nsin_s = sin(s)\nt1 = z * sin_s\n");
}

TEST_CASE("deep formulas with much reuse") {
  constexpr auto twice = [](auto f) { return f + let<"again">(f * f); };
  constexpr auto f = twice(twice(twice(twice(twice(twice(twice(twice(x + y))))))));
  CHECK(forwards(f).starts_with("x_plus_y = x + y\nagain = x_plus_y^2\n") == false);
  CHECK(forwards(f).find("again_8 = ") != std::string::npos);
  CHECK(forwards(f).find("again_9 = ") == std::string::npos);
}

TEST_CASE("each formula is looked at once") {
  // Names and no names by turns: forty levels of two formulas that are one node, made as data,
  // because as types they would be long.
  using tapeless::detail::formula_node;
  const formula_node& plain = tapeless::detail::node_of<decltype(sin(x))>;
  const formula_node& named = tapeless::detail::node_of<decltype(let<"s">(sin(x)))>;
  std::deque<formula_node> nodes{plain, named}; // where addresses stay
  const formula_node* last[] = {&nodes[0], &nodes[1]};
  const auto add = [&](const tapeless::operation& op, const formula_node& a,
                       const formula_node& b) -> const formula_node& {
    return nodes.emplace_back(&op, a, b);
  };
  const auto next_level = [&](const formula_node& a, const formula_node& b) {
    return &add(tapeless::sum_operation, add(tapeless::product_operation, a, b),
                add(tapeless::difference_operation, a, b));
  };
  for (int level = 0; level < 40; ++level) {
    const formula_node* const first = next_level(*last[0], *last[1]);
    last[1] = next_level(*last[1], *last[0]);
    last[0] = first;
  }
  tapeless::graph g;
  tapeless::growable<const formula_node*> formulas;
  formulas.push_back(last[0]);
  formulas.push_back(last[1]);
  const tapeless::detail::staging staging(g, formulas);
  CHECK(staging.stages().size() == 1 + 3 * 40);
  CHECK(staging.name(staging.stages()[0]) == "s");
}

TEST_CASE("formulas of different names have different hashes") {
  // In constant expressions with -fsanitize=undefined, addresses are compared only where they
  // agree.
  constexpr auto u = sin(x);
  static_assert(let<"ab">(u) + let<"b">(let<"a">(u)) == 2_c * u);
  constexpr auto hash = [](auto f) { return tapeless::detail::node_of<decltype(f)>.hash; };
  static_assert(hash(let<"ab">(u)) != hash(let<"b">(let<"a">(u))));
  static_assert(hash(let<"a">(u)) != hash(u));
}
