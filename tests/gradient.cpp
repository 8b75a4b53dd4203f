// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// All partial derivatives at once.

#include <tapeless/tapeless.hpp>

#include <boost/hana/at.hpp>
#include <boost/hana/equal.hpp>
#include <boost/hana/size.hpp>
#include <doctest/doctest.h>

#include <array>
#include <type_traits>

namespace {

using namespace tapeless::literals;
using tapeless::is_close;
namespace hana = boost::hana;

constexpr tapeless::variable<"x"> x;
constexpr auto y = "y"_v;
constexpr auto z = "z"_v;

constexpr auto f = x * x * y + sin(x * y) / y;

// Values in the order asked, in the type of the bindings.
static_assert(gradient(x * y, x, y)(x = 3.0, y = -4.0) == std::array{-4.0, 3.0});
static_assert(gradient(x * y, y, x)(x = 3.0, y = -4.0) == std::array{3.0, -4.0});
static_assert(gradient(x * y, y, x)(y = -4.0, x = 3.0) == std::array{3.0, -4.0});
static_assert(gradient(x * y, x)(x = 3.0, y = -4.0) == std::array{-4.0});
static_assert(
    std::is_same_v<decltype(gradient(f, x, y)(x = 3.0, y = -4.0)), std::array<double, 2>>);
static_assert(std::is_same_v<decltype(gradient(f, x, y)(x = 3.f, y = 4.f)), std::array<float, 2>>);
static_assert(std::is_same_v<decltype(gradient(f, x, y)(x = 3, y = 4)), std::array<double, 2>>);
static_assert(gradient(x * y, x, x)(x = 3.0, y = -4.0) == std::array{-4.0, -4.0});

// Zero for what the formula does not contain; bindings that are not needed are ignored.
static_assert(gradient(x * y, x, z, y)(x = 3.0, y = -4.0) == std::array{-4.0, 0.0, 3.0});
static_assert(gradient(x * y, x, z, y)(x = 3.0, z = 1.0, y = -4.0) == std::array{-4.0, 0.0, 3.0});
static_assert(gradient(x + y, x, y)(x = 3.0) == std::array{1.0, 1.0}, "y is gone");
static_assert(gradient(x + y, x, y)() == std::array{1.0, 1.0});
static_assert(gradient(2_c, x)() == std::array{0.0});
static_assert(gradient(x, x)(x = 7.0) == std::array{1.0});
static_assert(gradient(x * 0_c, x)(x = 7.0) == std::array{0.0});

// With no variables named, all of the formula, in order of first appearance.
static_assert(gradient(y * x * x)(x = 3.0, y = -4.0) == std::array{9.0, -24.0});
static_assert(gradient(x * y * z)(x = 2.0, y = 3.0, z = 5.0) == std::array{15.0, 10.0, 6.0});
static_assert(value_and_gradient(y * x * x)(x = 3.0, y = -4.0).gradient == std::array{9.0, -24.0});

// Vectors stand for all their elements.
constexpr tapeless::vector<"v", 3> v;
constexpr auto of_vector = v[0_c] * v[2_c] + x * v[0_c];
static_assert(gradient(of_vector, v)(v = std::array{2.0, 3.0, 5.0}, x = 7.0) ==
              std::array{12.0, 0.0, 2.0});
static_assert(gradient(of_vector, x, v)(v = std::array{2.0, 3.0, 5.0}, x = 7.0) ==
              std::array{2.0, 12.0, 0.0, 2.0});
static_assert(gradient(of_vector, v, x)(v = std::array{2.0, 3.0, 5.0}, x = 7.0) ==
              std::array{12.0, 0.0, 2.0, 2.0});
static_assert(gradient(of_vector, v[2_c])(v = std::array{2.0, 3.0, 5.0}, x = 7.0) ==
              std::array{2.0});
static_assert(gradient(of_vector)(v = std::array{2.0, 3.0, 5.0}, x = 7.0) ==
                  std::array{12.0, 2.0, 2.0},
              "v[0], v[2], x");

// Partials as formulas.
constexpr auto g = gradient(f, x, y);
static_assert(g[x] == derivative(f, x) && g[y] == derivative(f, y));
static_assert(std::is_same_v<decltype(g[x]), decltype(derivative(f, x))>);
static_assert(g[z] == 0_c);
static_assert(to_string(gradient(x * x * y, x, y)[x]) == "2 * x * y");
static_assert(gradient(of_vector, v)[v[0_c]] == v[2_c] + x);

static_assert(decltype(hana::size(components(g)))::value == 2);
static_assert(hana::at_c<0>(components(g)) == g[x] && hana::at_c<1>(components(g)) == g[y]);
static_assert(components(gradient(x * y, x, y)) == hana::make_tuple(y, x));
static_assert(components(gradient(x * y, z)) == hana::make_tuple(0_c));
static_assert(components(gradient(of_vector, v)) == hana::make_tuple(v[2_c] + x, 0_c, v[0_c]));
static_assert(components(gradient(y * x)) == hana::make_tuple(x, y));

// The value comes with it.
constexpr auto both = value_and_gradient(f, x, y);
constexpr auto r = both(x = 3.0, y = -4.0);
static_assert(std::is_same_v<decltype(r.value), double>);
static_assert(std::is_same_v<decltype(r.gradient), std::array<double, 2>>);
static_assert(r.value == f(x = 3.0, y = -4.0));
static_assert(r.gradient == g(x = 3.0, y = -4.0));
static_assert(is_close(r.gradient[0], -24 + 0.8438539587324921, 1e-15), "2xy + cos(xy)");
static_assert(value_and_gradient(x * y, x, z)(x = 3.0, y = 4.0).value == 12.0);
static_assert(value_and_gradient(5_c, x)().value == 5.0);

// The headline at (3, -4).
constexpr auto headline = (x + sigmoid(y)) / (sigmoid(x) + pow(x + y, 2_c));
static_assert(is_close(gradient(headline, x, y)(x = 3.0, y = -4.0)[0], 2.0595697955721649, 1e-14));
static_assert(is_close(gradient(headline, x, y)(x = 3.0, y = -4.0)[1], 1.5922327514838093, 1e-14));

// A chain of intermediate results, each used twice by the next, is no larger than it is long.
constexpr auto twice = [](auto u) { return u * u + u; };
constexpr auto reused = twice(twice(twice(twice(twice(twice(x))))));
static_assert(gradient(reused, x)(x = 0.0)[0] == 1.0);

// A Rosenbrock valley of ten variables, against its partials by hand.
constexpr tapeless::vector<"u", 10> u;
constexpr auto valley = tapeless::sum<9>(
    [](auto i) { return 100_c * square(u[i + 1_c] - square(u[i])) + square(1_c - u[i]); });
TEST_CASE("Rosenbrock's valley") {
  std::array<double, 10> at{};
  for (std::size_t i = 0; i < 10; ++i)
    at[i] = 0.3 + 0.17 * static_cast<double>(i % 4);
  const auto result = value_and_gradient(valley, u)(u = at);
  double value = 0;
  std::array<double, 10> by_hand{};
  for (std::size_t i = 0; i < 9; ++i) {
    const double a = at[i + 1] - at[i] * at[i];
    const double b = 1 - at[i];
    value += 100 * a * a + b * b;
    by_hand[i + 1] += 200 * a;
    by_hand[i] += -400 * a * at[i] - 2 * b;
  }
  CHECK(is_close(result.value, value, 1e-15));
  for (std::size_t i = 0; i < 10; ++i)
    CHECK(is_close(result.gradient[i], by_hand[i], 1e-13));
}

TEST_CASE("the gradient agrees with each derivative") {
  constexpr auto dx = derivative(f, x);
  constexpr auto dy = derivative(f, y);
  for (const double a : {-2.0, -0.3, 0.4, 1.7, 3.0})
    for (const double b : {-4.0, -1.0, 0.5, 2.0}) {
      const auto swept = g(x = a, y = b);
      // Different orders of the same few operations; the terms do not cancel by more than a
      // factor 20.
      CHECK(is_close(swept[0], dx(x = a, y = b), 1e-13));
      CHECK(is_close(swept[1], dy(x = a, y = b), 1e-13));
    }
}

} // namespace
