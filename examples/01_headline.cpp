// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// The library in one page: write a formula, and the compiler differentiates it. The derivatives can
// be read, checked while compiling, and run as straight-line code.

#include <tapeless/tapeless.hpp>

#include <cstdio>
#include <cstdlib>
#include <string_view>

using namespace tapeless::literals;

constexpr tapeless::variable<"x"> x;
constexpr tapeless::variable<"y"> y;

// An empty object: everything there is to know about the formula is in its type.
constexpr auto f = (x + sigmoid(y)) / (sigmoid(x) + pow(x + y, 2_c));

// A derivative is a formula again.
constexpr auto f_x = derivative(f, x);
constexpr auto f_y = derivative(f, y);

// Checked while compiling: a wrong derivative does not build. The digits are those of a calculation
// with 40 digits; 1e-14 leaves room for the rounding of some twenty operations on doubles.
constexpr auto proof = value_and_gradient(f, x, y)(x = 3.0, y = -4.0);
static_assert(tapeless::is_close(proof.value, 1.545644884106644082598494, 1e-14));
static_assert(tapeless::is_close(proof.gradient[0], 2.059569795572164910631925, 1e-14));
static_assert(tapeless::is_close(proof.gradient[1], 1.592232751483809313893157, 1e-14));

constexpr auto curvature = hessian(f, x, y)(x = 3.0, y = -4.0);
static_assert(tapeless::is_close(curvature[0][0], 2.573067127410911851937155, 1e-14));
static_assert(tapeless::is_close(curvature[0][1], 2.120474460762425166729974, 1e-14));
static_assert(tapeless::is_close(curvature[1][1], 1.6873462207614076703224, 1e-14));
static_assert(curvature[0][1] == curvature[1][0]);

template <class Formula>
void print(const char* name, const Formula& formula) {
  const std::string_view text = to_string(formula);
  std::printf("  %s = %.*s\n", name, static_cast<int>(text.size()), text.data());
}

int main(int count, char** arguments) {
  std::puts("You write a formula in C++:\n");
  std::puts("  constexpr auto f = (x + sigmoid(y)) / (sigmoid(x) + pow(x + y, 2_c));\n");
  std::puts("The compiler works out its derivatives: types, simplified, that you can read:\n");
  print("f    ", f);
  print("df/dx", f_x);
  print("df/dy", f_y);

  std::puts("\nIt evaluates them too, so static_assert checked these while compiling:\n");
  std::printf("  at x = 3, y = -4:  f = %.12f  gradient = (%.12f, %.12f)\n", proof.value,
              proof.gradient[0], proof.gradient[1]);

  // The same two lines as above, with numbers that the compiler does not know: straight-line code
  // without tape, heap or virtual call, in which value and partials share all their work.
  const bool is_point_given = count == 3;
  const double a = is_point_given ? std::strtod(arguments[1], nullptr) : 3.0;
  const double b = is_point_given ? std::strtod(arguments[2], nullptr) : -4.0;
  const auto now = value_and_gradient(f, x, y)(x = a, y = b);
  const auto second = hessian(f, x, y)(x = a, y = b);

  std::puts("\nAt run time the same code takes any numbers, as fast as code written by hand:\n");
  std::printf("  at x = %g, y = %g:  f = %.12f  gradient = (%.12f, %.12f)\n", a, b, now.value,
              now.gradient[0], now.gradient[1]);
  std::printf("\n  Hessian  | %.12f  %.12f |\n", second[0][0], second[0][1]);
  std::printf("           | %.12f  %.12f |\n", second[1][0], second[1][1]);

  std::puts("\nRun this program with two numbers, such as 0.5 1, to see another point.");
}
