// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// The types that users see in compilers' messages: nothing internal, nor clang's "aka" with what
// they are once more.
// expected: tapeless::apply<tapeless::product, tapeless::apply<tapeless::product, tapeless::constant<3
// expected: tapeless::gradient_of<tapeless::apply<tapeless::product
// expected: tapeless::value_and_gradient_of<tapeless::apply<tapeless::product
// expected: tapeless::hessian_of<tapeless::apply<tapeless::product
// expected: tapeless::jacobian_of<tapeless::formula_list<tapeless::apply<tapeless::product
// expected: tapeless::function_of<tapeless::apply<tapeless::product
// expected: boost::hana::tuple<tapeless::apply<tapeless::product, tapeless::constant<2
// unexpected: detail::
// unexpected: aka
// unexpected: parsed
// unexpected: inside
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
inline constexpr tapeless::variable<"x"> x;
inline constexpr tapeless::vector<"v", 3> v;

struct mistaken {
#ifdef PUT_RIGHT
  template <class F>
  constexpr mistaken(const F&) {}
#endif
};
inline constexpr mistaken constant = 2_c;
inline constexpr mistaken folded = 1_c / 3_c;
inline constexpr mistaken negative = -2_c;
inline constexpr mistaken raised = x ^ 2_c;
inline constexpr mistaken comparison = x < 2_c;
inline constexpr mistaken element = v[1_c];
inline constexpr mistaken written = 2_c * x + 1_c / 3_c;
inline constexpr mistaken chained = tapeless::sum<3>([](auto i) { return v[i]; });
inline constexpr mistaken partial = derivative(3_c * x * sin(v[0_c]), v[0_c]);
inline constexpr mistaken all = gradient(2_c * x, x);
inline constexpr mistaken one = gradient(x * sin(x))[x];
inline constexpr mistaken both = value_and_gradient(2_c * x, x);
inline constexpr mistaken second = hessian(2_c * x, x);
inline constexpr mistaken rows = jacobian(boost::hana::make_tuple(2_c * x), x);
inline constexpr mistaken ordered = tapeless::function(2_c * x, x);
inline constexpr mistaken formulas = components(gradient(x * x, x));
inline constexpr mistaken simplified = simplify(x + x);
inline constexpr mistaken substituted = substitute(x * x, x = v[1_c]);
inline constexpr mistaken variables = variables_of(x * v[1_c]);
