// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// The workloads of bench/, as they are timed, at their extremes: values, gradients and Hessians
// against MPFR's differences. docs/edge_behaviour.md has the same beside other libraries.

#include "edges/answers.hpp"
#include "edges/cases.hpp"
#include "edges/truth.hpp"

#include <doctest/doctest.h>

#include <set>

#define DECLARE(WORKLOAD) extern "C" void tapeless_##WORKLOAD(const double*, double*);
DECLARE(functions)
DECLARE(headline)
DECLARE(headline_hessian)
DECLARE(logistic)
DECLARE(network)
DECLARE(rosenbrock)
DECLARE(rosenbrock_hessian)
DECLARE(black_scholes)
DECLARE(helmholtz)
DECLARE(reprojection)
DECLARE(arm)

namespace {

using namespace edges;

/// Every answer is within the bound, but in the cases listed, where the formula as it is written
/// has none; the document says why.
template <class Workload>
void check(void (*contestant)(const double*, double*), double bound,
           const std::set<std::string>& without_answer = {}) {
  std::size_t met = 0;
  for (const edge_case& edge : cases_of(Workload())) {
    CAPTURE(edge.name);
    const std::vector<double> exact = truth<Workload>(edge);
    std::vector<double> answers(Workload::outputs);
    contestant(edge.in.data(), answers.data());
    const bool listed = without_answer.count(edge.name) > 0;
    met += listed;
    bool all_right = true;
    for (std::size_t i = 0; i < answers.size(); ++i) {
      const verdict answer = judge(answers[i], exact[i], bound, edge.largest_term);
      all_right = all_right && answer == verdict::right;
      if (listed)
        continue;
      CAPTURE(i);
      CAPTURE(answers[i]);
      CAPTURE(exact[i]);
      CHECK(answer == verdict::right);
    }
    if (listed)
      CHECK(!all_right);
  }
  CHECK(met == without_answer.size());
}

TEST_CASE("functions as written") {
  // x * x over- and underflows.
  check<bench::functions>(tapeless_functions, 1e-15,
                          {"x = 4.94066e-324", "x = -4.94066e-324", "x = 1e-200", "x = 1e+200",
                           "x = -1e+200", "x = inf", "x = -inf"});
}
TEST_CASE("headline") {
  // Its derivatives cancel where x + y is large.
  check<bench::headline>(tapeless_headline, 1e-13);
  // In the last, the square of the denominator overflows.
  check<bench::headline_hessian>(tapeless_headline_hessian, 1e-14, {"x = 1e100, y = 0.5"});
}
TEST_CASE("logistic neuron") { check<bench::logistic>(tapeless_logistic, 1e-15); }
TEST_CASE("network") {
  // An exponential of 400 has 400 times the rounding error of its argument.
  check<bench::network>(tapeless_network, 2e-13);
}
TEST_CASE("Rosenbrock") {
  // The derivatives of 1e200 are differences of two terms beyond the range.
  check<bench::rosenbrock>(tapeless_rosenbrock, 1e-15, {"all x = 1e+200"});
  check<bench::rosenbrock_hessian>(tapeless_rosenbrock_hessian, 1e-15);
}
TEST_CASE("Black-Scholes") {
  // 0 / 0 and 0 times infinity, in most cases in the value too.
  check<bench::black_scholes>(tapeless_black_scholes, 1e-13,
                              {"sigma = 4.94066e-324, S > K", "sigma = 4.94066e-324, S < K",
                               "sigma = 0, S > K", "sigma = 0, S < K", "sigma = 0, S = K",
                               "T = 0, S > K", "T = 0, S < K", "T = 0, S = K", "S = 4.94066e-324",
                               "S = 0", "K = 4.94066e-324", "K = 0"});
}
TEST_CASE("Helmholtz energy") {
  // 0 log(0); and x / (1 - b x) has few digits where it is subnormal.
  check<bench::helmholtz>(tapeless_helmholtz, 1e-13, {"x0 = 0", "x0 = 4.94066e-324"});
}
TEST_CASE("reprojection") {
  // 1 - cos(angle) has few digits just above the angle where Rodrigues' formula begins, 1.5e-8.
  check<bench::reprojection>(tapeless_reprojection, 1e-7);
}
TEST_CASE("arm") { check<bench::arm>(tapeless_arm, 1e-14); }

} // namespace
