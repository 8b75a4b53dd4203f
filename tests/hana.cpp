// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// Formulas as Comparable, Monoid, Group and Ring of Boost.Hana, with their laws.

#include <tapeless/tapeless.hpp>

#include <boost/hana.hpp>
#include <doctest/doctest.h>

#include <type_traits>

namespace {

namespace hana = boost::hana;
using namespace tapeless::literals;

constexpr tapeless::variable<"x"> x;
constexpr auto y = "y"_v;
constexpr auto z = "z"_v;
using formula = tapeless::formula_tag;

template <class A, class B>
constexpr bool same(const A&, const B&) {
  return std::is_same_v<A, B>;
}

static_assert(hana::Comparable<decltype(x + y)>::value);
static_assert(hana::Monoid<decltype(x + y)>::value && hana::Group<decltype(x + y)>::value);
static_assert(hana::Ring<decltype(x + y)>::value);
static_assert(hana::Ring<tapeless::constant<2>>::value &&
              hana::Ring<tapeless::variable<"x">>::value);
static_assert(hana::Ring<tapeless::element<"v", 1>>::value);
static_assert(std::is_same_v<hana::tag_of_t<decltype(sin(x))>, formula>);

// The laws, for formulas of every kind.
template <class Predicate>
constexpr bool for_all(const Predicate& holds) {
  const auto with = [&](auto a, auto b) {
    return holds(a, b, x) && holds(a, b, 2_c) && holds(a, b, sin(x) / z);
  };
  return with(x, y) && with(x + y, x * y) && with(0.5_c, x - 3_c) && with(exp(x), -y);
}

static_assert(for_all([](auto a, auto b, auto c) {
  return hana::equal(a, a) && hana::equal(a + b, b + a) && hana::equal(b + a, a + b) &&
         hana::not_equal(a, b) && !hana::equal(a, b) && hana::equal(a + b + c, c + b + a);
}));
static_assert(for_all([](auto a, auto b, auto c) {
  const auto zero = hana::zero<formula>();
  return hana::equal(hana::plus(zero, a), a) && hana::equal(hana::plus(a, zero), a) &&
         hana::equal(hana::plus(a, hana::plus(b, c)), hana::plus(hana::plus(a, b), c));
}));
static_assert(for_all([](auto a, auto b, auto) {
  const auto zero = hana::zero<formula>();
  return hana::equal(hana::plus(a, hana::negate(a)), zero) &&
         hana::equal(hana::minus(a, b), hana::plus(a, hana::negate(b))) &&
         hana::equal(hana::negate(hana::negate(b)), b);
}));
static_assert(for_all([](auto a, auto b, auto c) {
  const auto one = hana::one<formula>();
  return hana::equal(hana::mult(one, a), a) && hana::equal(hana::mult(a, one), a) &&
         hana::equal(hana::mult(a, hana::mult(b, c)), hana::mult(hana::mult(a, b), c));
}));
// Products of sums stay products, so that distributivity holds where a number is multiplied in.
static_assert(hana::equal(hana::mult(2_c, hana::plus(x, y)),
                          hana::plus(hana::mult(2_c, x), hana::mult(2_c, y))));

// Algorithms on tuples of formulas leave no trace of the neutral elements.
constexpr auto terms = hana::make_tuple(x, x* y, sin(z));
static_assert(same(hana::sum<formula>(terms), x + x * y + sin(z)));
static_assert(same(hana::sum<>(terms), x + x * y + sin(z)));
static_assert(same(hana::product<formula>(terms), x*(x* y) * sin(z)));
static_assert(same(hana::product<>(terms), x*(x* y) * sin(z)));
static_assert(hana::sum<formula>(hana::make_tuple()) == 0_c);
static_assert(hana::product<formula>(hana::make_tuple()) == 1_c);
static_assert(hana::power(x + y, hana::size_c<3>) == pow(x + y, 3_c));
static_assert(hana::power(x, hana::size_c<0>) == 1_c);
static_assert(same(hana::fold_left(terms, [](auto a, auto b) { return a - b; }),
                   x - x * y - sin(z)));
static_assert(same(hana::fold_right(terms, [](auto a, auto b) { return a - b; }),
                   x - (x * y - sin(z))));
static_assert(hana::sum<>(hana::transform(terms, [](auto f) { return derivative(f, x); })) ==
              derivative(hana::sum<>(terms), x));
static_assert(terms == hana::make_tuple(x, y* x, sin(z)));
static_assert(hana::contains(terms, y* x) && !hana::contains(terms, y));
static_assert(hana::find_if(terms, [](auto f) { return hana::equal(f, x * y); }) ==
              hana::just(x * y));
static_assert(hana::unpack(variables_of(x * y), [](auto... v) { return sizeof...(v); }) == 2);

TEST_CASE("a weighted sum at run time") {
  constexpr auto weights = hana::make_tuple("w0"_v, "w1"_v, "w2"_v);
  constexpr auto inputs = hana::make_tuple(x, y, z);
  constexpr auto dot =
      hana::sum<>(hana::zip_with([](auto a, auto b) { return a * b; }, weights, inputs));
  CHECK(dot("w0"_v = 1.0, "w1"_v = 2.0, "w2"_v = 3.0, x = 4.0, y = 5.0, z = 6.0) == 32.0);
}

} // namespace
