// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// Long and deep formulas that are still spelled out as types, within the default limits of how deep
// templates nest.

#include <tapeless/tapeless.hpp>

#include <doctest/doctest.h>

#include <string_view>

namespace {

using namespace tapeless::literals;

template <std::size_t Terms>
constexpr auto long_sum = [] {
  tapeless::text<4 * Terms - 2> text;
  for (std::size_t i = 0; i < 4 * Terms - 3; ++i)
    text.characters[i] = i % 4 == 0 ? (i % 8 == 0 ? 'x' : 'y') : i % 4 == 2 ? '+' : ' ';
  return text;
}();

constexpr auto x = "x"_v;
constexpr auto y = "y"_v;

constexpr auto sum = tapeless::formula<long_sum<490>>;
static_assert(sum(x = 1.0, y = 2.0) == 735);
static_assert(to_string(sum) == long_sum<490>.view());
static_assert(derivative(sum, x) == 245_c);

TEST_CASE("they evaluate") { CHECK(sum(x = 0.5, y = 0.25) == 183.75); }

} // namespace
