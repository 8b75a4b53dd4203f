// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_IS_CLOSE_HPP
#define TAPELESS_IS_CLOSE_HPP

#include <limits>
#include <type_traits>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

/// Whether two numbers differ by at most `relative` times the larger magnitude. Equal numbers are
/// close, infinities only to themselves, NaN to nothing.
///
/// ```
/// static_assert(tapeless::is_close(0.1 + 0.2, 0.3, 1e-15));
/// ```
template <class T, class U, class R>
constexpr bool is_close(const T& a, const U& b, const R& relative) {
  using number = std::common_type_t<T, U, R>;
  const number x = static_cast<number>(a);
  const number y = static_cast<number>(b);
  if (x == y)
    return true;
  if (x != x || y != y || relative != relative)
    return false;
  const number size_of_x = x < number(0) ? number(-x) : x;
  const number size_of_y = y < number(0) ? number(-y) : y;
  const number larger = size_of_x < size_of_y ? size_of_y : size_of_x;
  const number largest = std::numeric_limits<number>::max();
  if (std::numeric_limits<number>::is_specialized && larger > largest)
    return false;
  // Halves where the difference itself might overflow.
  const number scale = std::numeric_limits<number>::is_specialized && larger > largest / number(2)
                           ? number(2)
                           : number(1);
  const number difference = x / scale - y / scale;
  const number size = difference < number(0) ? number(-difference) : difference;
  return size <= larger / scale * static_cast<number>(relative);
}

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
