// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// Functions written outside of the library, exactly as its own are.

#include <tapeless/tapeless.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <string_view>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // functions hide the structs of their operations

namespace my {

/// Takes what it does not say from the sine; `paired` is nobody else's business.
struct scaled_sine : tapeless::sin {
  static constexpr std::string_view name = "scaled_sine";
  static constexpr bool paired = true;
  template <class T>
  static constexpr T evaluate(const T& u) {
    return u * T(1000);
  }
  static constexpr auto derivative(const auto&, const auto&) { return tapeless::symbolic(1000); }
};
template <tapeless::operand U>
constexpr auto scaled_sine(const U& u) {
  return tapeless::apply_operation<struct scaled_sine>(u);
}

/// u / (1 + |u|), smooth but for its second derivative at 0.
struct softsign {
  static constexpr std::string_view name = "softsign";
  static constexpr std::string_view latex = "\\operatorname{softsign}";
  template <class T>
  static constexpr T evaluate(const T& u) {
    return u / (T(1) + (u < T(0) ? -u : u));
  }
  static constexpr auto derivative(const auto& u, const auto&) { return 1 / square(1 + abs(u)); }
};
template <tapeless::operand U>
constexpr auto softsign(const U& u) {
  return tapeless::apply_operation<struct softsign>(u);
}

/// log(exp(u) + exp(v)), evaluated in stages that neither overflow nor cancel.
struct log_sum_exp {
  static constexpr std::string_view name = "log_sum_exp";
  static constexpr std::string_view latex = "\\operatorname{logsumexp}";
  static constexpr int arity = 2;
  static constexpr bool evaluated_in_stages = true;
  static constexpr tapeless::symbolic evaluate(const tapeless::symbolic& u,
                                               const tapeless::symbolic& v) {
    return max(u, v) + log1p(exp(-abs(u - v)));
  }
  static constexpr auto derivative(const auto& u, const auto& v, const auto&) {
    return tapeless::partials(1 / (1 + exp(v - u)), 1 / (1 + exp(u - v)));
  }
};
template <class U, class V>
  requires tapeless::operands<U, V>
constexpr auto log_sum_exp(const U& u, const V& v) {
  return tapeless::apply_operation<struct log_sum_exp>(u, v);
}

/// u sigmoid(u), whose rule calls a function of the library that has a complement.
struct swish {
  static constexpr std::string_view name = "swish";
  static constexpr std::string_view latex = "\\operatorname{swish}";
  static constexpr bool evaluated_in_stages = true;
  static constexpr tapeless::symbolic evaluate(const tapeless::symbolic& u) {
    return u * sigmoid(u);
  }
  static constexpr auto derivative(const auto& u, const auto& value) {
    return sigmoid(u) + value * (1 - sigmoid(u));
  }
};
template <tapeless::operand U>
constexpr auto swish(const U& u) {
  return tapeless::apply_operation<struct swish>(u);
}

/// sin(u) / u, where the value takes part in the rule, and exact at 0.
struct sine_over {
  static constexpr std::string_view name = "sine_over";
  static constexpr std::string_view latex = "\\operatorname{sinc}";
  template <class T>
  static constexpr T evaluate(const T& u) {
    using std::sin;
    return u == T(0) ? T(1) : T(sin(u) / u);
  }
  static constexpr auto derivative(const auto& u, const auto& value) {
    return (cos(u) - value) / u;
  }
  static constexpr tapeless::exact exact_value(const tapeless::rational& u) {
    return is_zero(u) ? tapeless::exact(1) : tapeless::exact{};
  }
};
template <tapeless::operand U>
constexpr auto sine_over(const U& u) {
  return tapeless::apply_operation<struct sine_over>(u);
}

} // namespace my

#pragma GCC diagnostic pop

namespace {

using namespace tapeless::literals;
using tapeless::is_close;

constexpr tapeless::variable<"x"> x;
constexpr auto y = "y"_v;
using my::log_sum_exp;
using my::sine_over;
using my::softsign;

static_assert(softsign(x)(x = 3.0) == 0.75 && softsign(x)(x = -3.0f) == -0.75f);
static_assert(to_string(softsign(2_c * x)) == "softsign(2 * x)");
static_assert(softsign(x + y) == softsign(y + x) && softsign(x) != softsign(y));
static_assert(to_string(derivative(softsign(x), x)) == "1 / (abs(x) + 1)^2");
static_assert(derivative(softsign(x), x)(x = 3.0) == 0.0625);
static_assert(derivative(softsign(x), x)(x = -3.0) == 0.0625);
static_assert(derivative<2>(softsign(x), x)(x = 3.0) == -2.0 / 64);
static_assert(derivative<2>(softsign(x), x)(x = -3.0) == 2.0 / 64);
static_assert(gradient(softsign(x * y), x, y)(x = 1.0, y = 3.0) == std::array{0.1875, 0.0625});
static_assert(derivative(exp(softsign(square(x))), x) ==
              2_c * x * exp(softsign(square(x))) / square(abs(square(x)) + 1_c));

static_assert(to_string(log_sum_exp(x, y + 1_c)) == "log_sum_exp(x, y + 1)");
static_assert(is_close(log_sum_exp(x, y)(x = 1.0, y = 2.0), 2.313261687518223, 1e-15));
static_assert(log_sum_exp(x, y)(x = 1000.0, y = 0.0) == 1000.0);
static_assert(derivative(log_sum_exp(x, y), x) == 1_c / (1_c + exp(y - x)));
static_assert(derivative(log_sum_exp(x, y), y) == 1_c / (1_c + exp(x - y)));
static_assert(derivative(log_sum_exp(x, 2_c * x), x) ==
              1_c / (1_c + exp(x)) + 2_c / (1_c + exp(-x)));

// A function that inherits from the library's is not computed in its place.
using my::scaled_sine;
static_assert(scaled_sine(x)(x = 1.0) == 1000.0);
static_assert((scaled_sine(x) + cos(x))(x = 0.0) == 1.0);
static_assert((scaled_sine(x) + 100_c * cos(x) + 10_c * sin(x))(x = 0.0) == 100.0);

using my::swish;
static_assert(swish(x)(x = 0.0) == 0.0 && derivative(swish(x), x)(x = 0.0) == 0.5);
static_assert(derivative<2>(swish(x), x)(x = 0.0) == 0.5);
static_assert(is_close(gradient(swish(x), x)(x = -40.0)[0], -39 * 4.248354255291589e-18, 1e-14));

static_assert(sine_over(0_c) == 1_c);
static_assert(derivative(sine_over(x), x) == (cos(x) - sine_over(x)) / x);

TEST_CASE("a function that inherits from the library's is called itself") {
  for (const double a : {-2.0, 0.5, 3.0}) {
    const double sum = (scaled_sine(x) + 100_c * cos(x) + 10_c * sin(x))(x = a);
    CHECK(is_close(sum, 1000 * a + 100 * std::cos(a) + 10 * std::sin(a), 1e-14));
  }
}

TEST_CASE("at run time") {
  constexpr auto f = sine_over(x) * log_sum_exp(x, softsign(y));
  for (const double a : {-2.0, 0.5, 3.0})
    for (const double b : {-1.5, 4.0}) {
      const double s = std::sin(a) / a;
      const double v = b / (1 + std::abs(b));
      const double l = std::log(std::exp(a) + std::exp(v));
      const auto r = value_and_gradient(f, x, y)(x = a, y = b);
      // A handful of operations of one ulp, but sine_over' cancels about tenfold at 0.5.
      CHECK(is_close(r.value, s * l, 1e-14));
      CHECK(is_close(r.gradient[0],
                     (std::cos(a) - s) / a * l + s * std::exp(a) / (std::exp(a) + std::exp(v)),
                     1e-13));
      CHECK(is_close(r.gradient[1],
                     s * std::exp(v) / (std::exp(a) + std::exp(v)) /
                         ((1 + std::abs(b)) * (1 + std::abs(b))),
                     1e-14));
    }
}

} // namespace
