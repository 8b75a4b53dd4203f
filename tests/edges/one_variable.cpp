// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// Functions of one variable where their arguments end: zeros of both signs, subnormal numbers, the
// largest ones, and the edges of their domains. tests/tails has what lies between, and infinity.

#include "edges/judgement.hpp"

namespace {

using namespace edges;

constexpr std::array points = [] {
  constexpr std::array magnitudes{0.0, denormal, 0x1p-1050, smallest, 1.0, largest};
  std::array<double, 2 * magnitudes.size()> result{};
  for (std::size_t i = 0; i < magnitudes.size(); ++i) {
    result[2 * i] = magnitudes[i];
    result[2 * i + 1] = -magnitudes[i];
  }
  return result;
}();

/// Value, first and second derivative at a point, by mathematics: limits from inside of the domain,
/// infinity beyond the range of double, and what docs/tutorial.md promises at kinks. Derivatives
/// without a limit are `no_limit`.
struct limit {
  double at;
  std::array<double, 3> truth;
};

template <std::size_t Order, class F>
constexpr auto in_constant_expressions = [] {
  constexpr auto f = tails::derivative_or_value<Order, F>();
  std::array<double, points.size()> result{};
  for (std::size_t i = 0; i < points.size(); ++i)
    result[i] = f(x = points[i]);
  return result;
}();

template <std::size_t Order, class F, class Truth>
void check_order(double allowed, domain inside, const Truth& truth,
                 std::initializer_list<limit> limits, double largest_term) {
  constexpr auto f = tails::derivative_or_value<Order, F>();
  for (std::size_t i = 0; i < points.size(); ++i) {
    const double at = points[i];
    CAPTURE(at);
    CAPTURE(Order);
    const double value = f(x = at_run_time(at));
    const double constant = in_constant_expressions<Order, F>[i];
    const limit* known = nullptr;
    for (const limit& each : limits)
      if (each.at == at)
        known = &each;
    if (known && std::isnan(known->truth[Order]))
      continue;
    if (!known && !inside(at)) {
      // Outside of the domain there is no value. Derivatives there are of no use to anybody.
      if (Order == 0)
        CHECK((std::isnan(value) && std::isnan(constant)));
      continue;
    }
    const real exact =
        known ? real(known->truth[Order]) : difference(truth, real(at), int(Order), scale_at(at));
    CAPTURE(static_cast<double>(exact));
    // -0 is the other side of a pole to a division, as 1 / -0 is -infinity.
    const bool other_side = known && at == 0 && std::signbit(at);
    const auto error_of = [&](double answer) {
      return error_in_ulp(
          other_side && std::isinf(answer) ? std::copysign(answer, exact > 0 ? 1 : -1) : answer,
          exact, largest_term);
    };
    CAPTURE(value);
    CAPTURE(constant);
    CHECK(error_of(value) <= allowed);
    CHECK(error_of(constant) <= allowed);
    if constexpr (Order == 0)
      CHECK(same(value_and_gradient(F{}, x)(x = at_run_time(at)).value, value));
    if constexpr (Order == 1)
      CHECK(error_of(gradient(F{}, x)(x = at_run_time(at))[0]) <= allowed);
    if constexpr (Order == 2)
      CHECK(error_of(hessian(F{}, x)(x = at_run_time(at))[0][0]) <= allowed);
  }
}

/// The bounds are for value, first and second derivative, in ulp.
template <class F, class Truth>
void check(const char* name, const F&, const std::array<double, 3>& allowed, domain inside,
           const Truth& truth, std::initializer_list<limit> limits = {},
           double term_of_second = 0) {
  const std::string function = name;
  CAPTURE(function);
  real::default_precision(2000);
  check_order<0, F>(allowed[0], inside, truth, limits, 0);
  check_order<1, F>(allowed[1], inside, truth, limits, 0);
  check_order<2, F>(allowed[2], inside, truth, limits, term_of_second);
}

constexpr domain everywhere = tails::everywhere;
constexpr domain positive = tails::positive;
constexpr domain within_one = tails::within_one;

TEST_CASE("exponentials") {
  const limit overflow{largest, {infinity, infinity, infinity}};
  check("exp", exp(x), {1, 1, 1}, everywhere, by_mpfr<mpfr_exp>, {overflow});
  check("expm1", expm1(x), {1, 1, 1}, everywhere, by_mpfr<mpfr_expm1>, {overflow});
  check("exp2", exp2(x), {1, 1, 1}, everywhere, by_mpfr<mpfr_exp2>, {overflow});
}

TEST_CASE("logarithms") {
  const limit pole{0, {-infinity, infinity, -infinity}};
  check("log", log(x), {1, 1, 1.5}, positive, by_mpfr<mpfr_log>, {pole});
  check("log2", log2(x), {1, 1.5, 1.5}, positive, by_mpfr<mpfr_log2>, {pole});
  check("log10", log10(x), {2, 1.5, 2}, positive, by_mpfr<mpfr_log10>, {pole});
  check("log1p", log1p(x), {1, 1, 1.5}, tails::above_minus_one, by_mpfr<mpfr_log1p>,
        {{-1, {-infinity, infinity, -infinity}}});
}

TEST_CASE("roots") {
  check("sqrt", sqrt(x), {1, 1, 2.5}, positive, by_mpfr<mpfr_sqrt>,
        {{0, {0, infinity, -infinity}}});
  check("cbrt", cbrt(x), {1, 2, 5}, tails::not_zero, by_mpfr<mpfr_cbrt>,
        {{0, {0, infinity, no_limit}}});
}

TEST_CASE("trigonometric functions") {
  check("sin", sin(x), {1, 1, 1}, everywhere, by_mpfr<mpfr_sin>);
  check("cos", cos(x), {1, 1, 1}, everywhere, by_mpfr<mpfr_cos>);
  check("tan", tan(x), {1, 1, 1.5}, everywhere, by_mpfr<mpfr_tan>);
  check("asin", asin(x), {1, 1, 2}, within_one, by_mpfr<mpfr_asin>,
        {{1, {half_pi, infinity, infinity}}, {-1, {-half_pi, infinity, -infinity}}});
  check("acos", acos(x), {1, 1, 2}, within_one, by_mpfr<mpfr_acos>,
        {{1, {0, -infinity, -infinity}}, {-1, {2 * half_pi, -infinity, infinity}}});
  check("atan", atan(x), {1, 1, 2}, everywhere, by_mpfr<mpfr_atan>);
}

TEST_CASE("hyperbolic functions") {
  check("sinh", sinh(x), {1, 1, 1}, everywhere, by_mpfr<mpfr_sinh>,
        {{largest, {infinity, infinity, infinity}}, {-largest, {-infinity, infinity, -infinity}}});
  check("cosh", cosh(x), {1, 1, 1}, everywhere, by_mpfr<mpfr_cosh>,
        {{largest, {infinity, infinity, infinity}}, {-largest, {infinity, -infinity, infinity}}});
  check("tanh", tanh(x), {1, 1.5, 2}, everywhere, by_mpfr<mpfr_tanh>);
  check("asinh", asinh(x), {1, 1, 2}, everywhere, by_mpfr<mpfr_asinh>);
  check("acosh", acosh(x), {1, 1, 3.5}, tails::above_one, by_mpfr<mpfr_acosh>,
        {{1, {0, infinity, -infinity}}});
  check("atanh", atanh(x), {1, 1, 1.5}, within_one, by_mpfr<mpfr_atanh>,
        {{1, {infinity, infinity, infinity}}, {-1, {-infinity, infinity, -infinity}}});
}

TEST_CASE("error functions") {
  check("erf", erf(x), {1, 2, 2}, everywhere, by_mpfr<mpfr_erf>);
  check("erfc", erfc(x), {1, 2, 2}, everywhere, by_mpfr<mpfr_erfc>);
}

TEST_CASE("activation functions") {
  const auto true_sigmoid = [](const real& u) { return real(1 / (1 + exp(-u))); };
  const auto true_softplus = [](const real& u) {
    return real(by_mpfr<mpfr_log1p>(exp(-abs(u))) + std::max(u, real(0)));
  };
  // The second derivative of sigmoid is 0 at 0 as a difference of two terms.
  check("sigmoid", sigmoid(x), {1, 1.5, 3}, everywhere, true_sigmoid, {}, 0.125);
  check("softplus", softplus(x), {1, 1, 1.5}, everywhere, true_softplus);
}

TEST_CASE("functions with a kink") {
  const limit kink{0, {0, 0, 0}};
  check("relu", relu(x), {0, 0, 0}, tails::not_zero,
        [](const real& u) { return std::max(u, real(0)); }, {kink});
  check("abs", abs(x), {0, 0, 0}, tails::not_zero, [](const real& u) { return real(abs(u)); },
        {kink});
  check("sign", sign(x), {0, 0, 0}, tails::not_zero,
        [](const real& u) { return real(u > 0 ? 1 : -1); }, {kink});
}

TEST_CASE("powers") {
  check("square", square(x), {1, 0, 0}, everywhere, [](const real& u) { return real(u * u); });
  check("pow(x, 3)", pow(x, 3_c), {1, 1, 1}, everywhere,
        [](const real& u) { return real(u * u * u); });
  check("pow(x, -1)", pow(x, -1_c), {1, 1, 1.5}, tails::not_zero,
        [](const real& u) { return real(1 / u); }, {{0, {no_limit, -infinity, no_limit}}});
  check("pow(x, 0.5)", pow(x, 0.5_c), {1, 1, 1}, positive, by_mpfr<mpfr_sqrt>,
        {{0, {0, infinity, -infinity}}});
  check("pow(x, 2.5)", pow(x, 2.5_c), {1, 1, 1}, positive,
        [](const real& u) { return real(sqrt(u) * u * u); }, {{0, {0, 0, 0}}});
}

} // namespace
