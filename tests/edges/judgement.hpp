// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

#pragma once

#include "tails/survey.hpp"

#include <initializer_list>

// What an answer may be at an edge. tests/tails/survey.hpp has MPFR's values and their differences.

namespace edges {

using namespace tapeless::literals;

using tails::at_run_time;
using tails::by_mpfr;
using tails::difference;
using tails::domain;
using tails::infinity;
using tails::largest;
using tails::real;
using tails::scale_at;
using tails::smallest;
using tails::x;

constexpr double denormal = std::numeric_limits<double>::denorm_min();
/// In place of a truth: nothing is claimed.
constexpr double no_limit = std::numeric_limits<double>::quiet_NaN();
constexpr double half_pi = 1.5707963267948966;

/// |value - truth| in ulp: 2^-52 of the truth, or of the largest term of a sum where that is
/// larger, or the smallest number. What is below the normal range may be 0. Where the nearest
/// double is infinite, the value has to be that, and NaN is never right.
inline double error_in_ulp(double value, const real& truth, double largest_term = 0) {
  const double nearest = static_cast<double>(truth);
  if (value == nearest || (value == 0 && std::abs(nearest) < smallest))
    return 0;
  if (!std::isfinite(value) || !std::isfinite(nearest))
    return infinity;
  const real size = std::max(real(abs(truth)), real(largest_term));
  return static_cast<double>(abs(real(value) - truth) /
                             std::max(real(size * real(0x1p-52)), real(denormal)));
}

/// Equal, or both NaN.
inline bool same(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }

} // namespace edges
