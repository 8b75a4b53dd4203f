// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// Where the functions are measured: the same points in every run.

#pragma once

#include "support/special_values.hpp"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <random>
#include <type_traits>
#include <vector>

namespace accuracy {

/// One argument for each parameter of a function.
template <class T, std::size_t Arity>
using point = std::array<T, Arity>;

using namespace special_values;

/// The numbers of a type in order: 0 for zero, 1 for the smallest positive number, and so on.
template <class T>
constexpr std::int64_t position(T x) {
  using integer = std::conditional_t<sizeof(T) == 4, std::int32_t, std::int64_t>;
  const auto bits = std::bit_cast<integer>(x);
  return bits < 0 ? std::int64_t{std::numeric_limits<integer>::min()} - bits : bits;
}
template <class T>
constexpr T number_at(std::int64_t position) {
  using integer = std::conditional_t<sizeof(T) == 4, std::int32_t, std::int64_t>;
  return position < 0 ? -std::bit_cast<T>(static_cast<integer>(-position))
                      : std::bit_cast<T>(static_cast<integer>(position));
}

/// How many steps from one number to the next lead from x to y.
template <class T>
constexpr std::uint64_t steps_between(T x, T y) {
  const auto from = static_cast<std::uint64_t>(position(x < y ? x : y));
  return static_cast<std::uint64_t>(position(x < y ? y : x)) - from;
}

/// Zeros, infinities, NaN and the limits of the range.
template <class T>
inline constexpr T special_numbers[] = {T(0),
                                        -T(0),
                                        T(1),
                                        T(-1),
                                        T(0.5),
                                        T(-2),
                                        smallest<T>,
                                        -smallest<T>,
                                        largest<T>,
                                        -largest<T>,
                                        infinity<T>,
                                        -infinity<T>,
                                        epsilon<T>,
                                        not_a_number<T>,
                                        smallest_normal<T>,
                                        -smallest_normal<T>};

/// The same sequence in every run of a program.
inline std::uint64_t next_random() {
  static std::mt19937_64 generator;
  return generator();
}

/// Any number of the type between low and high, each as probable as any other: so every binary
/// exponent is about as probable as any other, those of the subnormal numbers included.
template <class T>
T any_between(T low, T high) {
  const std::uint64_t steps = next_random() % (steps_between(low, high) + 1);
  return number_at<T>(static_cast<std::int64_t>(static_cast<std::uint64_t>(position(low)) + steps));
}

/// A real number, uniform between low and high, rounded.
template <class T>
T evenly_between(T low, T high) {
  const double fraction = static_cast<double>(next_random() >> 11) * 0x1p-53;
  return static_cast<T>(low + (static_cast<double>(high) - low) * fraction);
}

/// Arguments for functions of one argument.
template <class T>
class sample {
public:
  sample& add(T x) {
    numbers_.push_back(x);
    return *this;
  }
  sample& any(T low, T high, int count) {
    for (int i = 0; i < count; ++i) {
      add(any_between(low, high));
    }
    return *this;
  }
  sample& evenly(T low, T high, int count) {
    for (int i = 0; i < count; ++i) {
      add(evenly_between(low, high));
    }
    return *this;
  }

  /// A number and its nearest neighbours, `reach` on either side.
  sample& around(T center, int reach) {
    for (int i = -reach; i <= reach; ++i) {
      add(number_at<T>(position(center) + i));
    }
    return *this;
  }

  /// base + d and base - d for d of every exponent, from half a unit in the last place of 1 to 1/2.
  sample& beside(T base, int count) {
    for (int i = 0; i < count / 2; ++i) {
      const T d = any_between(epsilon<T> / 2, T(0.5));
      add(base + d).add(base - d);
    }
    return *this;
  }

  auto begin() const { return numbers_.begin(); }
  auto end() const { return numbers_.end(); }

private:
  std::vector<T> numbers_;
};

} // namespace accuracy
