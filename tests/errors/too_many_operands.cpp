// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: an operation takes at most four operands
// expected: [too-many-operands]
#include <tapeless/tapeless.hpp>

inline constexpr tapeless::variable<"x"> x;

struct total {
  static constexpr std::string_view name = "total";
#ifdef PUT_RIGHT
  static constexpr int arity = 4;
#else
  static constexpr int arity = 5;
#endif
  template <class... T>
  static constexpr auto evaluate(const T&... each) {
    return (each + ...);
  }
  static constexpr auto derivative(const auto&... each) {
    return [](const auto&, const auto&... rest) {
      return tapeless::partials((static_cast<void>(rest), 1)...);
    }(each...);
  }
};

#ifdef PUT_RIGHT
inline constexpr auto f = tapeless::apply_operation<total>(x, x, x, x);
#else
inline constexpr auto f = tapeless::apply_operation<total>(x, x, x, x, x);
#endif
inline constexpr auto df = derivative(f, x);
