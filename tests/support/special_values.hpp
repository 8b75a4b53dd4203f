// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// Special numbers of each floating-point type.

#pragma once

#include <tapeless/math/floating_point.hpp>

#include <limits>

namespace special_values {

template <class T>
inline constexpr T infinity = std::numeric_limits<T>::infinity();
template <class T>
inline constexpr T not_a_number = std::numeric_limits<T>::quiet_NaN();
template <class T>
inline constexpr T largest = std::numeric_limits<T>::max();
template <class T>
inline constexpr T smallest = std::numeric_limits<T>::denorm_min();
template <class T>
inline constexpr T smallest_normal = std::numeric_limits<T>::min();
template <class T>
inline constexpr T epsilon = std::numeric_limits<T>::epsilon();

template <class T>
constexpr bool is_nan(T x) {
  return x != x;
}

/// Equal, and of the same sign if zero.
template <class T>
constexpr bool same(T x, T y) {
  using tapeless::math::constant_evaluation::has_minus_sign;
  return x == y && has_minus_sign(x) == has_minus_sign(y);
}

} // namespace special_values
