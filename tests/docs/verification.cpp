// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// What docs/verification.md quotes.

#include <tapeless/tapeless.hpp>

#include <cstdio>
#include <cstring>
#include <string_view>

using namespace tapeless::literals;

constexpr tapeless::variable<"x"> x;
constexpr tapeless::variable<"y"> y;
constexpr auto f = (x + sigmoid(y)) / (sigmoid(x) + pow(x + y, 2_c));

static_assert(verify_gradient(f, x = 3.0, y = -4.0));

static_assert(tapeless::verified<verify_gradient(f, x = 3.0, y = -4.0)>);

/// log(1 + u^2); its derivative is 2 u / (1 + u^2), and the 2 is forgotten.
struct log_of_square {
  static constexpr std::string_view name = "log_of_square";
  template <class T>
  static constexpr T evaluate(const T& u) {
    return tapeless::math::log1p(u * u);
  }
  static constexpr auto derivative(const auto& u, const auto&) { return u / (1 + square(u)); }
};
constexpr auto wrong = tapeless::apply_operation<log_of_square>(x) * y;

constexpr auto found = verify_gradient(wrong, x = 2.0, y = 5.0);
static_assert(!found && found.variable() == "x");
static_assert(found.by_rules == 2.0);
static_assert(tapeless::is_close(found.by_differences, 4.0, 1e-9));
static_assert(tapeless::is_close(found.difference(), -2.0, 1e-9));
static_assert(found.message().view() ==
              "d/dx is 2 by the derivative rules but 4 by differences of the value");

constexpr auto at_kink = verify_gradient(abs(x), x = 0.0);
static_assert(!at_kink);
static_assert(at_kink.outcome == tapeless::math::comparison_with_differences::unresolved);

bool prints(double at) {
  const auto verification = verify_gradient(wrong, x = at, y = 5.0);
  if (!verification)
    std::puts(verification.message().c_str());
  return !verification && std::strlen(verification.message().c_str()) > 0;
}

int main() { return prints(2.0) ? 0 : 1; }
