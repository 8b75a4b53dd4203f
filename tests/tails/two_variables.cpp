// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

#include "tails/survey.hpp"

namespace {

using namespace tails;

/// The I-th partial derivative by x, and the J-th by y.
template <class F, std::size_t... I, std::size_t... J>
constexpr auto partial_of(std::index_sequence<I...>, std::index_sequence<J...>) {
  if constexpr (sizeof...(I) + sizeof...(J) == 0)
    return F{};
  else
    return derivative(F{}, (static_cast<void>(I), x)..., (static_cast<void>(J), y)...);
}
template <int I, int J, class F>
constexpr auto partial() {
  return partial_of<F>(std::make_index_sequence<I>{}, std::make_index_sequence<J>{});
}

using domain_of_two = bool (*)(double, double);

template <int I, int J, class F, class Truth, class Terms, class Points>
double survey_partial(double allowed, const Truth& truth, const Terms& largest_term,
                      domain_of_two inside, const Points& points_of_order) {
  constexpr auto f = partial<I, J, F>();
  worst at_run;
  worst swept;
  for (const double a : points_of_order)
    for (const double b : points_of_order) {
      if (!inside(a, b))
        continue;
      // A coordinate that is 0 takes the scale of the other one.
      const real scale_of_x = scale_at(a == 0 ? b : a);
      const real scale_of_y = scale_at(b == 0 ? a : b);
      const auto by_x = [&](const real& v) {
        return true_derivative([&](const real& u) { return truth(u, v); }, a, I, scale_of_x);
      };
      const real exact = true_derivative(by_x, b, J, scale_of_y);
      const real term = I == 1 && J == 1 ? largest_term(real(a), real(b)) : real(0);
      const double u = at_run_time(a);
      const double v = at_run_time(b);
      at_run.meet(error_in_ulp(f(x = u, y = v), exact, term), a, b);
      if constexpr (I + J == 1)
        swept.meet(error_in_ulp(gradient(F{}, x, y)(x = u, y = v)[J], exact, term), a, b);
      if constexpr (I + J == 2)
        swept.meet(error_in_ulp(hessian(F{}, x, y)(x = u, y = v)[J > 0][J > 1], exact, term), a, b);
    }
  for (const worst& met : {at_run, swept}) {
    CAPTURE(I);
    CAPTURE(J);
    CAPTURE(met.at[0]);
    CAPTURE(met.at[1]);
    CHECK(met.error <= allowed);
  }
  return std::max(at_run.error, swept.error);
}

/// For values and first derivatives.
constexpr std::array all_points{1e-300, -1e-300, 1e-160, 1e-8,  -1e-8, 0.3,   1.0,   -1.0,   1.5,
                                20.0,   40.0,    400.,   -400., 800.0, 1e100, 1e300, -1e300, 0.0};
/// For higher ones: their terms may overflow where the variables are smaller than 1e-60.
constexpr std::array higher_points{1e-60, -1e-60, 1e-8,  -1e-8, 0.3,   1.0,   -1.0,   1.5, 20.0,
                                   40.0,  400.,   -400., 800.0, 1e100, 1e300, -1e300, 0.0};

real no_term(const real&, const real&) { return real(0); }

template <class F, class Truth, class Terms = decltype(&no_term)>
void survey_of_two(const char* name, const F&, const bounds& allowed, const Truth& truth,
                   domain_of_two inside, const Terms& largest_term = no_term) {
  const std::string function = name;
  CAPTURE(function);
  // Differences of differences, where the variables are of different size.
  real::default_precision(3500);
  const auto error = [&]<int I, int J>(std::integer_sequence<int, I, J>) {
    if constexpr (I + J < 2)
      return survey_partial<I, J, F>(allowed[I + J], truth, largest_term, inside, all_points);
    else
      return survey_partial<I, J, F>(allowed[I + J], truth, largest_term, inside, higher_points);
  };
  const auto worst_of = [&](auto... orders) { return std::max({error(orders)...}); };
  using std::integer_sequence;
  const bounds measured{worst_of(integer_sequence<int, 0, 0>{}),
                        worst_of(integer_sequence<int, 1, 0>{}, integer_sequence<int, 0, 1>{}),
                        worst_of(integer_sequence<int, 2, 0>{}, integer_sequence<int, 1, 1>{},
                                 integer_sequence<int, 0, 2>{}),
                        worst_of(integer_sequence<int, 3, 0>{}, integer_sequence<int, 2, 1>{},
                                 integer_sequence<int, 1, 2>{}, integer_sequence<int, 0, 3>{})};
  print_row(name, allowed, measured);
}

/// (x^2 - y^2) / (x^2 + y^2)^2, the mixed derivative of atan2, is 0 on the diagonals.
real term_of_atan2(const real& u, const real& v) {
  const real squares = u * u + v * v;
  return std::max(real(u * u), real(v * v)) / (squares * squares);
}

TEST_CASE("functions of two variables") {
  const domain_of_two not_at_origin = [](double a, double b) { return a != 0 || b != 0; };
  survey_of_two("hypot(x, y)", hypot(x, y), {1, 1, 2, 7}, by_mpfr_of_two<mpfr_hypot>,
                not_at_origin);
  // Where the angle jumps from -pi to pi there is no derivative.
  survey_of_two(
      "atan2(x, y)", atan2(x, y), {1, 1.5, 2.5, 4}, by_mpfr_of_two<mpfr_atan2>,
      [](double a, double b) { return a != 0 || b > 0; }, term_of_atan2);
  survey_of_two(
      "pow(x, y)", pow(x, y), {1, 200, 200, 200}, by_mpfr_of_two<mpfr_pow>,
      [](double a, double b) { return a > 0 && std::abs(b) > 1e-9 && std::abs(b) < 1e9; });
  const domain_of_two not_at_tie = [](double a, double b) { return a != b; };
  survey_of_two("min(x, y)", min(x, y), {0, 0, 0, 0}, by_mpfr_of_two<mpfr_min>, not_at_tie);
  survey_of_two("max(x, y)", max(x, y), {0, 0, 0, 0}, by_mpfr_of_two<mpfr_max>, not_at_tie);
}

} // namespace
