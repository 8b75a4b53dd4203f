// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// One sweep backwards gives what one sweep forwards a variable gives.

#include <tapeless/tapeless.hpp>

#include "support/formulas.hpp"

#include <doctest/doctest.h>

namespace {

using namespace tapeless::literals;

constexpr auto x = "x"_v;
constexpr auto y = "y"_v;
constexpr auto z = "z"_v;

// Up to a hundred roundings on either side.
constexpr double tolerance = 1e-13;

TEST_CASE("the gradient is all derivatives") {
  for_all_formulas([](auto f) {
    CAPTURE(to_string(f));
    constexpr auto g = gradient(decltype(f){}, x, y, z);
    for (const auto& p : points) {
      const auto swept = g(x = p[0], y = p[1], z = p[2]);
      const double one_by_one[] = {g[x](x = p[0], y = p[1], z = p[2]),
                                   g[y](x = p[0], y = p[1], z = p[2]),
                                   g[z](x = p[0], y = p[1], z = p[2])};
      for (std::size_t i = 0; i < 3; ++i) {
        CAPTURE(i);
        CAPTURE(swept[i]);
        CAPTURE(one_by_one[i]);
        const double difference = swept[i] - one_by_one[i];
        CHECK((tapeless::is_close(swept[i], one_by_one[i], tolerance) ||
               (difference < tolerance && -difference < tolerance)));
      }
    }
    return true;
  });
}

} // namespace
