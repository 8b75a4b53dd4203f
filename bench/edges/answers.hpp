// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>

namespace edges {

enum class verdict { right, wrong, infinite, not_a_number };

/// An answer beside the truth: right is what is within `bound` times the truth, or within some
/// roundings of the largest term of a sum, or below the normal range. Where the truth is beyond the
/// range of double, only infinity of its sign is right; where it does not exist, whatever comes.
inline verdict judge(double answer, double truth, double bound, double largest_term = 0) {
  if (std::isnan(truth) || answer == truth)
    return verdict::right;
  if (std::isnan(answer))
    return verdict::not_a_number;
  if (std::isinf(answer))
    return verdict::infinite;
  const double allowed =
      std::max({bound * std::abs(truth), 1e-15 * largest_term, std::numeric_limits<double>::min()});
  return std::abs(answer - truth) <= allowed ? verdict::right : verdict::wrong;
}

} // namespace edges
