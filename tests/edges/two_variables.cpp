// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// Functions of two variables where their arguments end: zeros, subnormal numbers, the largest ones
// and infinity, in all pairs. tests/tails has what lies between.

#include "edges/judgement.hpp"

namespace {

using namespace edges;
using tails::by_mpfr_of_two;
using tails::y;

/// Value, partial derivative by x, by y.
using triple = std::array<double, 3>;

constexpr std::array points = [] {
  constexpr std::array magnitudes{0.0, denormal, 0x1p-1050, smallest, 1.0, largest, infinity};
  std::array<double, 2 * magnitudes.size()> result{};
  for (std::size_t i = 0; i < magnitudes.size(); ++i) {
    result[2 * i] = magnitudes[i];
    result[2 * i + 1] = -magnitudes[i];
  }
  return result;
}();

/// By formula and by sweep, which must be the same.
template <class F>
triple computed(const F& f, double a, double b) {
  const double u = at_run_time(a);
  const double v = at_run_time(b);
  const auto together = value_and_gradient(f, x, y)(x = u, y = v);
  CHECK(same(together.value, f(x = u, y = v)));
  return {together.value, together.gradient[0], together.gradient[1]};
}

/// By differences of MPFR's values.
template <class Truth>
std::array<real, 3> true_triple(const Truth& truth, double a, double b) {
  real::default_precision(2000);
  const real u(a);
  const real v(b);
  // A coordinate that is 0 takes the scale of the other one.
  const real scale_of_u = scale_at(a == 0 ? b : a);
  const real scale_of_v = scale_at(b == 0 ? a : b);
  return {truth(u, v), difference([&](const real& at) { return truth(at, v); }, u, 1, scale_of_u),
          difference([&](const real& at) { return truth(u, at); }, v, 1, scale_of_v)};
}

template <class Truth>
void check(const triple& answer, const Truth& truth, const triple& allowed) {
  for (std::size_t i = 0; i < 3; ++i) {
    CAPTURE(i);
    CAPTURE(answer[i]);
    CAPTURE(static_cast<double>(truth[i]));
    CHECK(error_in_ulp(answer[i], real(truth[i])) <= allowed[i]);
  }
}

bool is_subnormal(double a) { return std::abs(a) < smallest; }

TEST_CASE("hypot") {
  for (const double a : points)
    for (const double b : points) {
      CAPTURE(a);
      CAPTURE(b);
      const triple answer = computed(hypot(x, y), a, b);
      if (std::isinf(a) && std::isinf(b)) {
        CHECK(answer[0] == infinity); // and there is no limit of the direction
      } else if (std::isinf(a) || std::isinf(b)) {
        check(answer,
              triple{infinity, std::isinf(a) ? std::copysign(1, a) : 0,
                     std::isinf(b) ? std::copysign(1, b) : 0},
              {0, 0, 0});
      } else if (a == 0 && b == 0) {
        check(answer, triple{0, 0, 0}, {0, 0, 0});
      } else if (std::isinf(answer[0]) || (is_subnormal(a) && is_subnormal(b))) {
        // The distance has overflowed, or has few digits; so have its shares. docs say so.
        for (const double share : {answer[1], answer[2]})
          CHECK(std::abs(share) <= 1);
      } else {
        check(answer, true_triple(by_mpfr_of_two<mpfr_hypot>, a, b), {1, 1, 1});
      }
    }
}

TEST_CASE("atan2") {
  for (const double a : points)
    for (const double b : points) {
      CAPTURE(a);
      CAPTURE(b);
      const triple answer = computed(atan2(x, y), a, b);
      if (a == 0 && (b == 0 || b < 0)) {
        CHECK(std::abs(answer[0]) <= 2 * half_pi); // where the angle jumps
      } else if (std::isinf(a) || std::isinf(b)) {
        CHECK(answer[0] == std::atan2(a, b));
        CHECK(answer[1] == 0);
        CHECK(answer[2] == 0);
      } else {
        check(answer, true_triple(by_mpfr_of_two<mpfr_atan2>, a, b), {1, 1.5, 1.5});
      }
    }
}

TEST_CASE("min and max") {
  for (const double a : points)
    for (const double b : points) {
      CAPTURE(a);
      CAPTURE(b);
      const double by_x = a < b ? 1 : a == b ? 0.5 : 0;
      CHECK(computed(min(x, y), a, b) == triple{std::min(a, b), by_x, 1 - by_x});
      CHECK(computed(max(x, y), a, b) == triple{std::max(a, b), 1 - by_x, by_x});
    }
}

/// Limits of u^v, v u^(v - 1) and u^v log(u) for v > 0.
triple power_at_zero(double v) { return {0, v < 1 ? infinity : v == 1 ? 1 : 0, 0}; }
triple power_at_infinity(double v) {
  return {infinity, v < 1 ? 0 : v == 1 ? 1 : infinity, infinity};
}

TEST_CASE("pow") {
  for (const double a : points)
    for (const double b :
         {0.5, 1.0, 2.0, 40.0, 400.0, 800.0, -0.5, -1.0, -2.0, -40., -400., -800.}) {
      if (std::signbit(a))
        continue;
      CAPTURE(a);
      CAPTURE(b);
      const triple answer = computed(pow(x, y), a, b);
      if (a == 0 && b < 0) {
        // A pole, where the exponent's part counts as 0.
        CHECK(answer == triple{infinity, -infinity, 0});
      } else if (a == infinity && b < 0) {
        // u^v log(u) is 0 times infinity; docs say so.
        CHECK(answer[0] == 0);
        CHECK(answer[1] == 0);
        CHECK(std::isnan(answer[2]));
      } else if (a == 0) {
        check(answer, power_at_zero(b), {0, 0, 0});
      } else if (a == infinity) {
        check(answer, power_at_infinity(b), {0, 0, 0});
      } else {
        check(answer, true_triple(by_mpfr_of_two<mpfr_pow>, a, b), {1, 200, 200});
      }
    }
}

TEST_CASE("pow with a variable exponent that is 0") {
  for (const double a : points) {
    if (std::signbit(a))
      continue;
    CAPTURE(a);
    const triple answer = computed(pow(x, y), a, 0);
    CHECK(answer[0] == 1);
    // v u^(v - 1), where 1 / u overflows 0 times infinity; docs say so.
    if (a < 0x1p-1024)
      CHECK(std::isnan(answer[1]));
    else
      CHECK(answer[1] == 0);
    if (a > 0) // log(u), which at 0 would be the slope of a jump
      CHECK(error_in_ulp(answer[2], a == infinity ? real(infinity) : real(log(real(a)))) <= 1);
  }
}

} // namespace
