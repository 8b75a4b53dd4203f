// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// Where the functions are measured: the same points in every run.

#pragma once

#include "support/special_values.hpp"

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <random>
#include <vector>

namespace accuracy {

/// One argument for each parameter of a function.
template <class T, std::size_t Arity>
using point = std::array<T, Arity>;

using namespace special_values;

/// Wide enough to count the numbers of long double.
__extension__ using integer = __int128;

/// The place of x among the numbers of its type in order: 0 for zero, 1 for the smallest positive
/// number, and so on up to infinity.
template <class T>
integer position(T x) {
  using limits = std::numeric_limits<T>;
  // |x| = significand 2^(exponent - digits), where the significand of a normal number has all
  // digits, so the numbers of each exponent are 2^(digits - 1).
  const T size = std::abs(x);
  int exponent = limits::max_exponent + 1;
  T significand = std::ldexp(T(1), limits::digits - 1);
  if (size < infinity<T>) {
    std::frexp(size, &exponent);
    exponent = size < smallest_normal<T> ? limits::min_exponent : exponent;
    significand = std::ldexp(size, limits::digits - exponent);
  }
  const integer steps = (integer{exponent - limits::min_exponent} << (limits::digits - 1)) +
                        static_cast<integer>(significand);
  return x < 0 ? -steps : steps;
}

/// The number in this place.
template <class T>
T number_at(integer position) {
  using limits = std::numeric_limits<T>;
  if (position < 0) {
    return -number_at<T>(-position);
  }
  const integer exponents = position >> (limits::digits - 1);
  const integer above = exponents == 0 ? 0 : exponents - 1; // the smallest exponent
  return std::ldexp(static_cast<T>(position - (above << (limits::digits - 1))),
                    limits::min_exponent + static_cast<int>(above) - limits::digits);
}

/// How many steps from one number to the next lead from x to y. NaN is nowhere but at NaN.
template <class T>
double steps_between(T x, T y) {
  if (is_nan(x) || is_nan(y)) {
    return is_nan(x) && is_nan(y) ? 0 : infinity<double>;
  }
  const integer steps = position(x) - position(y);
  return static_cast<double>(steps < 0 ? -steps : steps);
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
  const integer random = (integer{next_random() >> 2} << 64) + next_random();
  return number_at<T>(position(low) + random % (position(high) - position(low) + 1));
}

/// A real number, uniform between low and high, rounded.
template <class T>
T evenly_between(T low, T high) {
  const long double fraction = static_cast<long double>(next_random()) * 0x1p-64L;
  return static_cast<T>(low + (static_cast<long double>(high) - low) * fraction);
}

/// The binary exponents of T from the smallest number to the largest: all of them, or for long
/// double every 32nd.
template <class T>
std::vector<int> exponents() {
  using limits = std::numeric_limits<T>;
  std::vector<int> result;
  for (int k = limits::min_exponent - limits::digits; k <= limits::max_exponent;
       k += limits::max_exponent > 1024 ? 32 : 1) {
    result.push_back(k);
  }
  return result;
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
