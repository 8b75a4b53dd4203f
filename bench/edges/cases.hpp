// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#pragma once

#include "../workloads/arm.hpp"
#include "../workloads/black_scholes.hpp"
#include "../workloads/headline.hpp"
#include "../workloads/headline_hessian.hpp"
#include "../workloads/helmholtz.hpp"
#include "../workloads/logistic.hpp"
#include "../workloads/network.hpp"
#include "../workloads/reprojection.hpp"
#include "../workloads/rosenbrock.hpp"
#include "../workloads/rosenbrock_hessian.hpp"
#include "edge_case.hpp"
#include "functions.hpp"

#include <cmath>
#include <limits>
#include <sstream>

// The extremes of each workload.

namespace edges {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double denormal = std::numeric_limits<double>::denorm_min();

inline std::string text(double number) {
  std::ostringstream result;
  result << number;
  return result.str();
}

inline std::vector<edge_case> cases_of(bench::functions) {
  constexpr double none = std::numeric_limits<double>::quiet_NaN();
  std::vector<edge_case> result;
  for (const double at :
       {40.0, -40.0, 400.0, -400.0, 800.0, -800.0, denormal, -denormal, 1e-200, 1e200, -1e200})
    result.push_back({"x = " + text(at), {at}});
  // exp(1e200) is too large for MPFR.
  result[9].limits = {{1, 1e200}, {8, 1}};
  // sqrt(x * x) has no derivative here.
  result.push_back({"x = 0", {0}, {}, {{13, none}}});
  const auto at_infinity = [&](double at, const std::vector<double>& limits) {
    edge_case edge{"x = " + text(at), {at}};
    for (std::size_t i = 0; i < limits.size(); ++i)
      edge.limits.push_back({i, limits[i]});
    result.push_back(edge);
  };
  at_infinity(infinity, {1, infinity, 1, 0, infinity, infinity, infinity, 0, 1, 0, 0, 0, 1, 1});
  at_infinity(-infinity, {0, 0, -1, 2, none, infinity, infinity, 0, 0, 0, 0, none, -1, -1});
  return result;
}

inline std::vector<edge_case> cases_of(bench::headline) {
  std::vector<edge_case> result;
  for (const double at : {40.0, -40.0, 400.0, -400.0, 800.0, -800.0, 0.0, denormal})
    result.push_back({"x = " + text(at) + ", y = 0.5", {at, 0.5}});
  for (const double at : {400.0, -400.0, 800.0, -800.0})
    result.push_back({"x = 0.5, y = " + text(at), {0.5, at}});
  for (const double at : {0.0, denormal, 800.0})
    result.push_back({"x = y = " + text(at), {at, at}});
  result.push_back({"x = 1e100, y = 0.5", {1e100, 0.5}});
  return result;
}
inline std::vector<edge_case> cases_of(bench::headline_hessian) {
  return cases_of(bench::headline());
}

inline std::vector<edge_case> cases_of(bench::logistic) {
  std::vector<edge_case> result;
  for (const double at : {40.0, -40.0, 400.0, -400.0, 800.0, -800.0, infinity, -infinity})
    result.push_back({"z = " + text(at), {0.5, 0.25, at, 0.5, -1.0}});
  result.push_back({"all 0", {0, 0, 0, 0, 0}});
  result.push_back({"all " + text(denormal), std::vector<double>(5, denormal)});
  result.push_back({"w0 = -1e300, x0 = 1", {-1e300, 0, 0, 1, 0}});
  return result;
}

inline std::vector<edge_case> cases_of(bench::network) {
  std::vector<edge_case> result;
  const auto add = [&](const std::string& name, double hidden, double outer) {
    edge_case edge{name, {}};
    edge.in.insert(edge.in.end(), 4, hidden);
    edge.in.insert(edge.in.end(), 4, outer);
    edge.in.insert(edge.in.end(), {0.3, 0.6, 0.5, 0.5, 0.01, 0.99}); // biases, inputs, targets
    result.push_back(edge);
  };
  for (const double at : {40.0, -40.0, 400.0, -400.0, 800.0, -800.0})
    add("hidden weights " + text(at), at, 0.5);
  for (const double at : {40.0, -40.0, 400.0, -400.0, 800.0, -800.0})
    add("outer weights " + text(at), 0.5, at);
  for (const double at : {0.0, denormal, 800.0, -800.0, 1e300, -1e300})
    add("all weights " + text(at), at, at);
  return result;
}

inline std::vector<edge_case> cases_of(bench::rosenbrock) {
  std::vector<edge_case> result;
  for (const double at : {0.0, denormal, 1.0, 1e75, 1e100, 1e150, 1e200})
    result.push_back({"all x = " + text(at), std::vector<double>(10, at)});
  return result;
}
inline std::vector<edge_case> cases_of(bench::rosenbrock_hessian) {
  return cases_of(bench::rosenbrock());
}

inline std::vector<edge_case> cases_of(bench::black_scholes) {
  std::vector<edge_case> result;
  // d1 is z where S = K exp(0.2 z - 0.07).
  for (const double z : {40.0, -40.0, 400.0, -400.0, 800.0, -800.0})
    result.push_back({"d1 = " + text(z), {100 * std::exp(0.2 * z - 0.07), 100, 0.05, 0.2, 1}});
  const std::size_t volatility = 3;
  const std::size_t time = 4;
  for (const std::size_t small : {volatility, time})
    for (const double at : {1e-100, 1e-300, denormal, 0.0})
      for (const double share : {101.0, 99.0, 100.0}) {
        edge_case edge{std::string(small == time ? "T" : "sigma") + " = " + text(at) +
                           (share > 100   ? ", S > K"
                            : share < 100 ? ", S < K"
                                          : ", S = K"),
                       {share, 100, 0.0, 0.2, 1}};
        if (small == time)
          edge.in[2] = 0.05;
        edge.in[small] = at;
        if (at == 0)
          edge.from_above = {small};
        if (share == 100.0)
          edge.largest_term = 100;
        result.push_back(edge);
      }
  result.push_back({"S = " + text(denormal), {denormal, 100, 0.05, 0.2, 1}});
  result.push_back({"S = 0", {0, 100, 0.05, 0.2, 1}, {0}});
  result.push_back({"K = " + text(denormal), {100, denormal, 0.05, 0.2, 1}});
  result.push_back({"K = 0", {100, 0, 0.05, 0.2, 1}, {1}});
  return result;
}

inline std::vector<edge_case> cases_of(bench::helmholtz) {
  bench::random_numbers random;
  std::vector<double> usual(bench::helmholtz::inputs);
  bench::helmholtz::sample(random, usual.data());
  std::vector<edge_case> result;
  for (const double at : {1e-300, denormal, 0.0}) {
    edge_case edge{"x0 = " + text(at), usual};
    edge.in[0] = at;
    if (at == 0) {
      edge.from_above = {0};
      edge.limits = {{1, -infinity}}; // log(x0)
    }
    result.push_back(edge);
  }
  for (const double at : {1e-100, 1e-200, 1e-300}) {
    edge_case edge{"all x = " + text(at), usual};
    for (std::size_t i = 0; i < 10; ++i)
      edge.in[i] = at;
    result.push_back(edge);
  }
  return result;
}

inline std::vector<edge_case> cases_of(bench::reprojection) {
  const std::vector<double> usual{0.1, 0.2,  -0.3, 0.1,   -0.2, 0.3,  500.0,
                                  0.1, 0.01, 0.5,  -0.25, -5.0, 20.0, -10.0};
  std::vector<edge_case> result;
  const auto rotated = [&](const std::string& name, double a, double b, double c) {
    edge_case edge{name, usual};
    edge.in[0] = a;
    edge.in[1] = b;
    edge.in[2] = c;
    result.push_back(edge);
  };
  rotated("rotation 0", 0, 0, 0);
  for (const double at : {denormal, 1e-200, 1e-9, 1.4e-8, 1.6e-8, 1e-6})
    rotated("rotation " + text(at) + " about x", at, 0, 0);
  rotated("rotation 1e-170 about (1, 1, 1)", 1e-170, 1e-170, 1e-170);
  rotated("rotation pi about z", 0, 0, 3.141592653589793);
  rotated("rotation 1e5 about y", 0, 1e5, 0);
  edge_case centre{"point on the axis", usual};
  for (const std::size_t i : {0U, 1U, 2U, 3U, 4U, 9U, 10U})
    centre.in[i] = 0;
  result.push_back(centre);
  return result;
}

inline std::vector<edge_case> cases_of(bench::arm) {
  std::vector<edge_case> result;
  for (const double at : {0.0, denormal, 1.5707963267948966, 40.0, 400.0, 800.0, 1e22, 1e300})
    result.push_back({"all angles " + text(at), std::vector<double>(6, at), {}, {}, 1.0});
  return result;
}

} // namespace edges
