// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: the library has no tgamma and lgamma; write an operation of your own, a
// expected: struct with name, evaluate and derivative [function-not-in-library]
#include <tapeless/tapeless.hpp>

#include <cmath>

inline constexpr tapeless::variable<"x"> x;

#ifdef PUT_RIGHT
struct lgamma_operation {
  static constexpr std::string_view name = "lgamma";
  template <class T>
  static T evaluate(const T& u) {
    return std::lgamma(u);
  }
  static constexpr auto derivative(const auto& u, const auto&) {
    return log(u) - 1 / (2 * u); // of large u
  }
};

inline constexpr auto f = tapeless::apply_operation<lgamma_operation>(x);
inline constexpr auto df = derivative(f, x);
#else
inline constexpr auto f = lgamma(x);
#endif
