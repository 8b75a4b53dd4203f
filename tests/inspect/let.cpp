// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// A formula under a name is the same formula.

#include <tapeless/equivalent.hpp>
#include <tapeless/inspect.hpp>

#include <boost/hana/equal.hpp>

#include <support/formulas.hpp>
#include <type_traits>

namespace {

using namespace tapeless::literals;
using tapeless::let;

constexpr tapeless::variable<"x"> x;
constexpr auto y = "y"_v;
constexpr tapeless::vector<"v", 2> v;

template <class A, class B>
constexpr bool same(const A&, const B&) {
  return std::is_same_v<A, B>;
}

constexpr auto sigy = let<"sigy">(sigmoid(y));
constexpr auto num = let<"num">(x + sigy);
constexpr auto den = let<"den">(sigmoid(x) + square(x + y));
constexpr auto with_names = let<"quotient">(num / den);
constexpr auto plain = (x + sigmoid(y)) / (sigmoid(x) + square(x + y));

// To all mathematics.
static_assert(with_names == plain && plain == with_names);
static_assert(!(with_names == num));
static_assert(with_names(x = 3.0, y = -4.0) == plain(x = 3.0, y = -4.0));
static_assert(noexcept(with_names(x = 3.0, y = -4.0)));
static_assert(same(derivative(with_names, x), derivative(plain, x)));
static_assert(same(derivative<2>(with_names, x), derivative<2>(plain, x)));
static_assert(same(derivative(with_names, x, y), derivative(plain, x, y)));
static_assert(same(simplify(with_names), simplify(plain)));
static_assert(same(gradient(with_names, x, y)[x], gradient(plain, x, y)[x]));
static_assert(gradient(with_names, x, y)(x = 3.0, y = -4.0) ==
              gradient(plain, x, y)(x = 3.0, y = -4.0));
static_assert(gradient(with_names)(x = 3.0, y = -4.0) == gradient(plain)(x = 3.0, y = -4.0));
static_assert(hessian(with_names, x, y)(x = 3.0, y = -4.0) ==
              hessian(plain, x, y)(x = 3.0, y = -4.0));
static_assert(jacobian(boost::hana::make_tuple(num, with_names), x, y)(x = 3.0, y = -4.0) ==
              jacobian(boost::hana::make_tuple(x + sigmoid(y), plain), x, y)(x = 3.0, y = -4.0));
static_assert(same(substitute(with_names, x = y), substitute(plain, x = y)));
static_assert(same(substitute(x * y, y = num), substitute(x* y, y = x + sigmoid(y))));
static_assert(same(variables_of(with_names), variables_of(plain)));
static_assert(to_string(with_names) == to_string(plain));
static_assert(equivalent(with_names, plain));
static_assert(verify_gradient(with_names, x = 3.0, y = -4.0));
static_assert(function(with_names, x, y)(3.0, -4.0) == plain(x = 3.0, y = -4.0));

// Names change nothing about what a formula may stand in.
static_assert((let<"s">(x + y) ^ 2_c) == square(x + y));
static_assert(select(let<"c">(x < y), x, y)(x = 1.0, y = 2.0) == 1.0);
static_assert(let<"two_pi">(2_c * tapeless::pi) == 2_c * tapeless::pi);
static_assert(let<"a">(let<"b">(x * y)) == x * y);
static_assert(let<"norm">(hypot(v[0_c], v[1_c]))(v = std::array{3.0, 4.0}) == 5.0);

// What is a formula by name or text takes one.
constexpr auto traced =
    tapeless::trace<"x">([](auto u) { return u * let<"again">(u + 1.0) + num; });
static_assert(traced == x * (x + 1_c) + num);
static_assert(let<"t">(traced) == traced);
static_assert(same(derivative(let<"t">(traced), x), derivative(traced, x)));
static_assert(let<"text">("x + y"_formula) == x + y);

} // namespace

TEST_CASE("the value under a name has the same bits") {
  for (const auto& p : points) {
    const bool equal = for_all_formulas([&](auto f) {
      constexpr auto z = "z"_v;
      if constexpr (tapeless::detail::is_operation<decltype(f)>)
        return let<"name">(f)(x = p[0], y = p[1], z = p[2]) == f(x = p[0], y = p[1], z = p[2]);
      else
        return true;
    });
    CHECK(equal);
  }
}
