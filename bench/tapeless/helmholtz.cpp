// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#include <tapeless/tapeless.hpp>

#include <cstddef>
#include <span>

using namespace tapeless::literals;

namespace {

/// The energy by amounts x, and parameters R T, b and A.
constexpr auto energy_of_mixture = [](const auto& x, auto thermal, const auto& b, const auto& a) {
  auto bx = b[0] * x[0];
  for (std::size_t i = 1; i < 10; ++i)
    bx += b[i] * x[i];
  auto ideal = x[0] * log(x[0] / (1.0 - bx));
  for (std::size_t i = 1; i < 10; ++i)
    ideal += x[i] * log(x[i] / (1.0 - bx));
  // A is symmetric: one half of it is read.
  const auto element = [&](std::size_t i, std::size_t j) {
    return i < j ? a[10 * i + j] : a[10 * j + i];
  };
  auto attraction = 0.0 * x[0];
  for (std::size_t i = 0; i < 10; ++i) {
    auto row = element(i, 0) * x[0];
    for (std::size_t j = 1; j < 10; ++j)
      row += element(i, j) * x[j];
    attraction += x[i] * row;
  }
  constexpr double root_of_two = 1.4142135623730950488;
  const auto ratio = (1.0 + (1.0 + root_of_two) * bx) / (1.0 + (1.0 - root_of_two) * bx);
  return thermal * ideal - attraction / (2.0 * root_of_two * bx) * log(ratio);
};

} // namespace

extern "C" void tapeless_helmholtz(const double* in, double* out) {
  constexpr tapeless::vector<"x", 10> x;
  constexpr tapeless::variable<"RT"> thermal;
  constexpr tapeless::vector<"b", 10> b;
  constexpr tapeless::vector<"A", 100> a;
  constexpr auto energy =
      tapeless::trace<tapeless::vector<"x", 10>, tapeless::variable<"RT">,
                      tapeless::vector<"b", 10>, tapeless::vector<"A", 100>>(energy_of_mixture);
  const auto result = value_and_gradient(energy, x)(
      x = std::span<const double, 10>(in, 10), thermal = in[10],
      b = std::span<const double, 10>(in + 11, 10), a = std::span<const double, 100>(in + 21, 100));
  out[0] = result.value;
  for (std::size_t i = 0; i < 10; ++i)
    out[i + 1] = result.gradient[i];
}
