// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: formulas have no floor, ceil, round, trunc, fmod, remainder and %, which
// expected: jump; if the derivative between the jumps will do, write an operation of your own, a
// expected: struct with name, evaluate and derivative [function-that-jumps]
#include <tapeless/tapeless.hpp>

inline constexpr tapeless::variable<"x"> x;

#ifdef PUT_RIGHT
struct floor_operation {
  static constexpr std::string_view name = "floor";
  template <class T>
  static constexpr T evaluate(const T& u) {
    const T truncated = static_cast<T>(static_cast<long long>(u));
    return truncated > u ? truncated - 1 : truncated;
  }
  static constexpr auto derivative(const auto&, const auto&) { return 0; }
};
namespace my {
// As a better match than the library's, which only says that there is none.
template <tapeless::operand U>
constexpr auto floor(const U& u) {
  return tapeless::apply_operation<floor_operation>(u);
}
} // namespace my
using my::floor;

inline constexpr auto f = floor(x);
static_assert(f(x = -2.5) == -3.0);
static_assert(derivative(x * f, x) == f);
#else
inline constexpr auto f = floor(x);
#endif
