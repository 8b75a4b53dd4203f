// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// Results written to an array of numbers.

#include <tapeless/tapeless.hpp>

#include <boost/hana/tuple.hpp>
#include <doctest/doctest.h>

#include <array>

namespace {

using namespace tapeless::literals;
using boost::hana::make_tuple;

constexpr tapeless::variable<"x"> x;
constexpr tapeless::variable<"y"> y;
constexpr auto f = x * x * y;

/// What store writes, between two numbers that it must leave alone.
template <std::size_t Size, class Result>
constexpr std::array<double, Size + 2> stored(const Result& result) {
  std::array<double, Size + 2> all{};
  all.front() = all.back() = -1.0;
  tapeless::store(result, all.data() + 1);
  return all;
}

static_assert(stored<2>(gradient(f, x, y)(x = 3.0, y = 5.0)) == std::array{-1.0, 30.0, 9.0, -1.0});
static_assert(stored<3>(value_and_gradient(f, x, y)(x = 3.0, y = 5.0)) ==
              std::array{-1.0, 45.0, 30.0, 9.0, -1.0});
static_assert(stored<4>(hessian(f, x, y)(x = 3.0, y = 5.0)) ==
              std::array{-1.0, 10.0, 6.0, 6.0, 0.0, -1.0});
static_assert(stored<6>(jacobian(make_tuple(f, x, y), x, y)(x = 3.0, y = 5.0)) ==
              std::array{-1.0, 30.0, 9.0, 1.0, 0.0, 0.0, 1.0, -1.0});
static_assert(stored<9>(value_and_jacobian(make_tuple(f, x, y), x, y)(x = 3.0, y = 5.0)) ==
              std::array{-1.0, 45.0, 3.0, 5.0, 30.0, 9.0, 1.0, 0.0, 0.0, 1.0, -1.0});

TEST_CASE("at run time") {
  const auto values = stored<3>(value_and_gradient(f, x, y)(x = 3.0, y = 5.0));
  CHECK(values == std::array{-1.0, 45.0, 30.0, 9.0, -1.0});
  std::array<float, 2> of_floats{};
  tapeless::store(gradient(f, x, y)(x = 3.F, y = 5.F), of_floats.data());
  CHECK(of_floats == std::array{30.F, 9.F});
}

} // namespace
