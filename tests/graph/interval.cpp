// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

#include <tapeless/equivalent.hpp>
#include <tapeless/graph/interval_evaluation.hpp>
#include <tapeless/tapeless.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <numbers>

using tapeless::elementary;
using tapeless::elementary_value;
using tapeless::interval;

namespace {

struct generator {
  std::uint64_t state;
  /// Between -1 and 1.
  double next() {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return static_cast<double>(static_cast<std::int64_t>(state)) / 9223372036854775808.0;
  }
};

struct elementary_case {
  elementary function;
  long double (*reference)(long double);
  double scale;
};

long double softplus(long double u) { return std::log1p(std::exp(u)); }
long double sigmoid(long double u) { return 1 / (1 + std::exp(-u)); }
long double relu(long double u) { return u > 0 ? u : 0; }

const elementary_case cases[] = {
    {elementary::exp, std::exp, 20},    {elementary::expm1, std::expm1, 3},
    {elementary::exp2, std::exp2, 20},  {elementary::log1p, std::log1p, 3},
    {elementary::log2, std::log2, 50},  {elementary::log10, std::log10, 50},
    {elementary::sin, std::sin, 50},    {elementary::cos, std::cos, 50},
    {elementary::tan, std::tan, 10},    {elementary::asin, std::asin, 1.5},
    {elementary::acos, std::acos, 1.5}, {elementary::atan, std::atan, 5},
    {elementary::sinh, std::sinh, 5},   {elementary::cosh, std::cosh, 5},
    {elementary::tanh, std::tanh, 5},   {elementary::asinh, std::asinh, 5},
    {elementary::acosh, std::acosh, 5}, {elementary::atanh, std::atanh, 1.5},
    {elementary::erf, std::erf, 3},     {elementary::erfc, std::erfc, 3},
    {elementary::sigmoid, sigmoid, 20}, {elementary::softplus, softplus, 20},
    {elementary::relu, relu, 5},        {elementary::abs, std::fabs, 5},
    {elementary::cbrt, std::cbrt, 50},
};

bool contains(const interval& bounds, long double value) {
  return bounds.low <= value && value <= bounds.high;
}

} // namespace

TEST_CASE("bounds contain the value, and are known only where there is one") {
  generator random{19};
  for (const elementary_case& each : cases) {
    int known = 0;
    for (int trial = 0; trial < 500; ++trial) {
      const double low = each.scale * random.next();
      const double width = trial % 3 == 0 ? 0 : 1e-3 * (1 + random.next());
      interval u = low;
      u.high += width;
      const interval bounds = elementary_value(each.function, u, {});
      if (!bounds.known)
        continue;
      ++known;
      for (const double part : {0.0, 0.3, 1.0}) {
        const long double inside = low + static_cast<long double>(part) * (u.high - low);
        CHECK(contains(bounds, each.reference(inside)));
      }
      // Narrow arguments give narrow bounds, or they would be of no use.
      if (width == 0)
        CHECK(bounds.high - bounds.low <=
              1e-12 * (1 + std::fabs(bounds.low) + std::fabs(low * bounds.low * bounds.low)));
    }
    CAPTURE(static_cast<int>(each.function));
    CHECK(known > 100);
  }
}

TEST_CASE("arithmetic contains the exact result, and divides by nothing that may be zero") {
  generator random{23};
  for (int trial = 0; trial < 1000; ++trial) {
    const double a = 10 * random.next();
    const double b = 10 * random.next();
    const long double x = a;
    const long double y = b;
    CHECK(contains(interval(a) + interval(b), x + y));
    CHECK(contains(interval(a) - interval(b), x - y));
    CHECK(contains(interval(a) * interval(b), x * y));
    CHECK(contains(interval(a) / interval(b), x / y));
    CHECK(contains(tapeless::power(interval(a), -3), 1 / (x * x * x)));
  }
  CHECK_FALSE((1.0 / interval(0.0)).known);
  CHECK_FALSE((1.0 / (interval(0.1) + 0.2 - 0.3)).known);
  CHECK_FALSE((interval(1e149) * 1e149).known);
  CHECK_FALSE(tapeless::detail::log(interval(0.0)).known);
  CHECK_FALSE(tapeless::detail::sqrt(interval(-1.0)).known);
  CHECK_FALSE(elementary_value(elementary::sign, interval(0.1) + 0.2 - 0.3, {}).known);
  CHECK(elementary_value(elementary::sign, 0.0, {}).high == 0);
}

TEST_CASE("the constants and numbers lie in their bounds") {
  CHECK(contains(elementary_value(elementary::pi, {}, {}), std::numbers::pi_v<long double>));
  CHECK(contains(elementary_value(elementary::e, {}, {}), std::numbers::e_v<long double>));
  CHECK(contains(tapeless::interval_of({1, 3, 0}), 1 / 3.0L));
  CHECK(contains(tapeless::interval_of({1, 1, -2}), 0.01L));
  CHECK(tapeless::interval_of({5, 1, 0}).low == 5);
  CHECK_FALSE(tapeless::interval_of({1, 1, 400}).known);
}
