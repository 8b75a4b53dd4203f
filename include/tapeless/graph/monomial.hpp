// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_GRAPH_MONOMIAL_HPP
#define TAPELESS_GRAPH_MONOMIAL_HPP

#include <cstdint>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

/// A product of powers of unknowns, x^2 y.
///
/// An exponent is a byte whose highest bit is free, so that eight are added or compared by one
/// instruction; constant expressions are interpreted, and this is their innermost loop.
struct monomial {
  static constexpr int words = 3;
  static constexpr int capacity = 8 * words; ///< how many unknowns there are
  static constexpr int max_exponent = 127;
  static constexpr std::uint64_t free_bits = 0x8080808080808080u;

  std::uint64_t exponents[words]{}; ///< the first unknown in the highest byte

  constexpr bool operator==(const monomial& other) const {
    return exponents[0] == other.exponents[0] && exponents[1] == other.exponents[1] &&
           exponents[2] == other.exponents[2];
  }
  constexpr bool is_one() const { return *this == monomial{}; }
  constexpr int operator[](int unknown) const {
    return static_cast<int>(exponents[unknown / 8] >> (56 - 8 * (unknown % 8)) & 0xffu);
  }
  constexpr void set(int unknown, int exponent) {
    const int place = 56 - 8 * (unknown % 8);
    std::uint64_t& word = exponents[unknown / 8];
    word = (word & ~(std::uint64_t{0xff} << place)) | static_cast<std::uint64_t>(exponent) << place;
  }
};

constexpr monomial power_of_unknown(int unknown, int exponent) {
  monomial result;
  result.set(unknown, exponent);
  return result;
}

/// Lexicographic order, which products keep: above 0 where a is larger.
constexpr int compare(const monomial& a, const monomial& b) {
  for (int i = 0; i < monomial::words; ++i)
    if (a.exponents[i] != b.exponents[i])
      return a.exponents[i] < b.exponents[i] ? -1 : 1;
  return 0;
}

/// a * b in `result`; false where an exponent is too large.
constexpr bool multiply(const monomial& a, const monomial& b, monomial& result) {
  std::uint64_t carried = 0;
  for (int i = 0; i < monomial::words; ++i) {
    result.exponents[i] = a.exponents[i] + b.exponents[i];
    carried |= result.exponents[i];
  }
  return (carried & monomial::free_bits) == 0;
}

/// b / a in `result`; false where a does not divide b.
constexpr bool divide(const monomial& b, const monomial& a, monomial& result) {
  std::uint64_t kept = monomial::free_bits;
  for (int i = 0; i < monomial::words; ++i) {
    const std::uint64_t difference = (b.exponents[i] | monomial::free_bits) - a.exponents[i];
    kept &= difference;
    result.exponents[i] = difference & ~monomial::free_bits;
  }
  return kept == monomial::free_bits;
}

/// The monomial whose square a is in `result`; false where there is none.
constexpr bool root(const monomial& a, monomial& result) {
  std::uint64_t odd = 0;
  for (int i = 0; i < monomial::words; ++i) {
    odd |= a.exponents[i] & (monomial::free_bits >> 7);
    result.exponents[i] = a.exponents[i] >> 1;
  }
  return odd == 0;
}

/// The smaller exponent of each unknown.
constexpr monomial greatest_common_divisor(const monomial& a, const monomial& b) {
  monomial result;
  for (int i = 0; i < monomial::words; ++i) {
    // The free bit stays where a's exponent is not the smaller one; then all of the byte is set.
    const std::uint64_t at_least =
        ((a.exponents[i] | monomial::free_bits) - b.exponents[i]) & monomial::free_bits;
    const std::uint64_t bytes = (at_least >> 7) * 0xffu;
    result.exponents[i] = (b.exponents[i] & bytes) | (a.exponents[i] & ~bytes);
  }
  return result;
}

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
