// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

#include <tapeless/equivalent.hpp>

#include "page.hpp"

// [shown
constexpr tapeless::variable<"theta_1"> theta_1; // angle of the shoulder
constexpr tapeless::variable<"theta_2"> theta_2; // angle of the elbow
constexpr tapeless::variable<"l_1"> l_1;         // length of the upper arm
constexpr tapeless::variable<"l_2"> l_2;         // length of the lower arm

constexpr auto reach = let<"reach">(theta_1 + theta_2);
constexpr auto x = let<"x">(l_1 * cos(theta_1) + l_2 * cos(reach));
constexpr auto y = let<"y">(l_1 * sin(theta_1) + l_2 * sin(reach));
constexpr auto J = jacobian(boost::hana::make_tuple(x, y), theta_1, theta_2);
// shown]

// To 40 digits by other means.
constexpr auto at_point = [](auto g) {
  return g(theta_1 = 0.5, theta_2 = 0.75, l_1 = 1.0, l_2 = 0.8);
};
static_assert(is_close(at_point(x), 1.1298404518065876485, 1e-15));
static_assert(is_close(at_point(y), 1.2386132340886719718, 1e-15));
static_assert(is_close(at_point(J)[0][0], -1.2386132340886719718, 1e-15));
static_assert(is_close(at_point(J)[0][1], -0.75918769548446897148, 1e-15));
static_assert(is_close(at_point(J)[1][0], 1.1298404518065876485, 1e-15));
static_assert(is_close(at_point(J)[1][1], 0.25225788991621493236, 1e-15));

// The hand can be moved in every direction unless the arm is stretched or folded.
constexpr auto determinant = derivative(x, theta_1) * derivative(y, theta_2) -
                             derivative(x, theta_2) * derivative(y, theta_1);
static_assert(equivalent(determinant, l_1* l_2* sin(theta_2)));

int main(int arguments, char**) {
  page shown(arguments, "Two-link robot arm", R"(
Where the hand of an arm with two joints is, and its Jacobian, which turns speeds of the joints into
the speed of the hand.)");
  shown.formula(SHOWN(x));
  shown.formula(SHOWN(y));
  shown.matrix(SHOWN(J));
  shown.derivation(SHOWN(explain(x, theta_2)));
  shown.circuit(SHOWN(to_dot(x, theta_1 = 0.5, theta_2 = 0.75, l_1 = 1.0, l_2 = 0.8)));
  shown.table(SHOWN(report(x, theta_1 = 0.5, theta_2 = 0.75, l_1 = 1.0, l_2 = 0.8)));
  shown.c_code(SHOWN(to_c(J, "arm_jacobian")));
  shown.cost(SHOWN(cost(x)));
  shown.cost(SHOWN(cost(y)));
  shown.cost(SHOWN(cost(J)));
}
