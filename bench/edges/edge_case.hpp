// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace edges {

/// Inputs of a workload at one of its extremes.
struct edge_case {
  std::string name;
  std::vector<double> in;
  /// Inputs that are 0 and where the answers are the limits from above.
  std::vector<std::size_t> from_above = {};
  /// Answers by mathematics that a tiny number in place of a 0 does not show: logarithmic
  /// infinities.
  std::vector<std::pair<std::size_t, double>> limits = {};
  /// The largest term where the value is a difference of nearly equal terms, which leaves no
  /// digits.
  double largest_term = 0;
};

} // namespace edges
