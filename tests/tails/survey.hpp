// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

#pragma once

#include <tapeless/tapeless.hpp>

#include <boost/multiprecision/mpfr.hpp>
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <limits>
#include <sstream>
#include <string>
#include <type_traits>
#include <utility>

// Values and derivatives up to the third against differences of MPFR's values: no derivative rule
// takes part in the truth. Each survey prints its row of the table in docs/accuracy.md, which are
// the bounds that it holds, and what it has measured.

namespace tails {

using namespace tapeless::literals;

constexpr tapeless::variable<"x"> x;
constexpr auto y = "y"_v;

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double largest = std::numeric_limits<double>::max();
constexpr double smallest = std::numeric_limits<double>::min();

using real = boost::multiprecision::number<boost::multiprecision::mpfr_float_backend<0>,
                                           boost::multiprecision::et_off>;

template <auto Function>
real by_mpfr(const real& u) {
  real result;
  Function(result.backend().data(), u.backend().data(), MPFR_RNDN);
  return result;
}
template <auto Function>
real by_mpfr_of_two(const real& u, const real& v) {
  real result;
  Function(result.backend().data(), u.backend().data(), v.backend().data(), MPFR_RNDN);
  return result;
}

/// The derivative of the given order by central differences. Their error is about the square of the
/// step, 2^-1200, so that a derivative that is 0 comes out below the range of double.
template <class Truth>
real difference(const Truth& f, const real& at, int order, const real& scale) {
  const real h = ldexp(scale, -600);
  switch (order) {
  case 0:
    return f(at);
  case 1:
    return (f(at + h) - f(at - h)) / (2 * h);
  case 2:
    return (f(at + h) - 2 * f(at) + f(at - h)) / (h * h);
  default:
    return (f(at + 2 * h) - 2 * f(at + h) + 2 * f(at - h) - f(at - 2 * h)) / (2 * h * h * h);
  }
}

/// The same where the argument may be infinite. A derivative tends to 0 if it is below 1e-100 at
/// 1e300, to infinity if it is above 1e100, and has arrived if it is neither; NaN says that there
/// is no limit.
template <class Truth>
real true_derivative(const Truth& f, double at, int order, const real& scale) {
  if (std::isfinite(at))
    return difference(f, real(at), order, scale);
  const real limit = f(real(at));
  if (order == 0 || isnan(limit))
    return limit;
  const real far = difference(f, real(std::copysign(1e300, at)), order, scale);
  if (abs(far) < real(1e-100))
    return real(0);
  return abs(far) > real(1e100) ? real(far * real(infinity)) : real(static_cast<double>(far));
}

/// No function here changes on a larger scale than 1, or on a smaller one than its argument.
inline real scale_at(double at) { return real(at == 0 || std::abs(at) > 1 ? 1 : std::abs(at)); }

/// |value - truth| in 2^-52 of the truth, or of the largest term of a sum where that is larger.
/// Infinite for a NaN or an infinity where the truth is an ordinary number. What is below the
/// normal range may be 0, and nothing ordinary stands for what is above it.
inline double error_in_ulp(double value, const real& truth, const real& largest_term = real(0)) {
  if (isnan(truth))
    return 0;
  if (abs(truth) > real(largest))
    return std::abs(value) < 1e308 ? infinity : 0;
  if (abs(truth) < real(smallest))
    return std::abs(value) <= std::max(smallest, 0x1p-50 * static_cast<double>(largest_term))
               ? 0
               : infinity;
  if (!std::isfinite(value))
    return infinity;
  const real size = std::max(real(abs(truth)), largest_term);
  return static_cast<double>(abs(real(value) - truth) / size * real(0x1p52));
}

/// The largest error over some points, and where it is.
struct worst {
  double error = 0;
  double at[2] = {};

  void meet(double other, double a, double b = 0) {
    if (other > error) {
      error = other;
      at[0] = a;
      at[1] = b;
    }
  }
};

/// A number that the compiler cannot know.
inline double at_run_time(double at) {
  volatile double hidden = at;
  return hidden;
}

using bounds = std::array<double, 4>;

/// The row of the table, which must stand in the document, and what has been measured.
inline void print_row(const std::string& name, const bounds& allowed, const bounds& measured) {
  static const std::string document = [] {
    std::ifstream file(DOCUMENT);
    return std::string(std::istreambuf_iterator<char>(file), {});
  }();
  std::ostringstream row;
  row << "| `" << name << "` |";
  for (const double bound : allowed)
    row << ' ' << bound << " |";
  std::cout << row.str() << "\nmeasured:" << std::fixed << std::setprecision(2);
  for (const double error : measured)
    std::cout << ' ' << error;
  std::cout << '\n';
  const bool stands_in_the_document = document.find(row.str() + '\n') != std::string::npos;
  CHECK(stands_in_the_document);
}

// --- Functions of one variable

inline constexpr std::array magnitudes{
    1e-300, 1e-160,      1e-100,   1e-8,  0.1, 0.3,   0.5,   0.999, 1 - 1e-8, 1 - 0x1p-53,
    1.0,    1 + 0x1p-52, 1 + 1e-8, 1.5,   2.0, 3.0,   5.0,   10.0,  20.0,     25.3,
    40.0,   400.0,       700.0,    800.0, 1e8, 1e100, 1e160, 1e300, infinity};
inline constexpr auto points = [] {
  std::array<double, 2 * magnitudes.size() + 1> result{}; // the last one is 0
  for (std::size_t i = 0; i < magnitudes.size(); ++i) {
    result[2 * i] = magnitudes[i];
    result[2 * i + 1] = -magnitudes[i];
  }
  return result;
}();

using domain = bool (*)(double);
inline constexpr domain everywhere = [](double) { return true; };
inline constexpr domain not_zero = [](double at) { return at != 0; };
inline constexpr domain positive = [](double at) { return at > 0; };
inline constexpr domain within_one = [](double at) { return at > -1 && at < 1; };
inline constexpr domain above_one = [](double at) { return at > 1; };
inline constexpr domain above_minus_one = [](double at) { return at > -1; };

template <domain Domain, class F>
inline constexpr auto in_constant_expressions = [] {
  std::array<double, points.size()> result{};
  for (std::size_t i = 0; i < points.size(); ++i)
    if (Domain(points[i]))
      result[i] = F{}(x = points[i]);
  return result;
}();

template <std::size_t Order, class F>
constexpr auto derivative_or_value() {
  if constexpr (Order == 0)
    return F{};
  else
    return tapeless::derivative<Order>(F{}, x);
}

/// For functions whose derivatives cancel nowhere near the points.
inline real no_terms(const real&, int) { return real(0); }

/// One order: as derivative, at run time and in constant expressions, and as gradient or hessian.
template <domain Domain, std::size_t Order, class F, class Truth, class Terms>
double survey_order(double allowed, const Truth& truth, const Terms& largest_term) {
  constexpr int order = static_cast<int>(Order);
  constexpr auto f = derivative_or_value<Order, F>();
  worst at_run, in_constants, swept, gap;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const double at = points[i];
    if (!Domain(at))
      continue;
    const real exact = true_derivative(truth, at, order, scale_at(at));
    const real term = largest_term(real(at), order);
    const double value = f(x = at_run_time(at));
    const double constant = in_constant_expressions<Domain, std::remove_cv_t<decltype(f)>>[i];
    at_run.meet(error_in_ulp(value, exact, term), at);
    in_constants.meet(error_in_ulp(constant, exact, term), at);
    if (std::isfinite(value) && !isnan(exact))
      gap.meet(error_in_ulp(constant, real(value), term), at);
    if constexpr (Order == 0) {
      const double together = value_and_gradient(F{}, x)(x = at_run_time(at)).value;
      CHECK((together == value || (std::isnan(together) && std::isnan(value))));
    }
    if constexpr (Order == 1)
      swept.meet(error_in_ulp(gradient(F{}, x)(x = at_run_time(at))[0], exact, term), at);
    if constexpr (Order == 2)
      swept.meet(error_in_ulp(hessian(F{}, x)(x = at_run_time(at))[0][0], exact, term), at);
  }
  for (const worst& met : {at_run, in_constants, swept}) {
    CAPTURE(order);
    CAPTURE(met.at[0]);
    CHECK(met.error <= allowed);
  }
  CAPTURE(gap.at[0]);
  // One answer: functions agree to 2 ulp. What derivatives make of that is 10 ulp at most, where an
  // error of the library's cbrt is raised to the 8th power.
  CHECK(gap.error <= (Order == 0 ? 2 : 10));
  return std::max({at_run.error, in_constants.error, swept.error});
}

template <domain Domain, class F, class Truth, class Terms = decltype(&no_terms)>
void survey(const char* name, const F& f, const bounds& allowed, const Truth& truth,
            const Terms& largest_term = no_terms) {
  const std::string function = name;
  CAPTURE(function);
  // The third difference of cos at 1e-300 takes 5,800 bits: three factors of the step, and the
  // derivative itself is 1e-300.
  real::default_precision(2000);
  const bounds measured{survey_order<Domain, 0, F>(allowed[0], truth, largest_term),
                        survey_order<Domain, 1, F>(allowed[1], truth, largest_term),
                        survey_order<Domain, 2, F>(allowed[2], truth, largest_term),
                        survey_order<Domain, 3, F>(allowed[3], truth, largest_term)};
  print_row(name, allowed, measured);
  CHECK(std::isnan(f(x = at_run_time(std::numeric_limits<double>::quiet_NaN()))));
}

} // namespace tails
