// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: the operation has no name; write static constexpr std::string_view name =
// expected: [operation-name]
#include <tapeless/tapeless.hpp>

inline constexpr tapeless::variable<"x"> x;

struct twice {
  template <class T>
  static constexpr T evaluate(const T& u) {
    return u + u;
  }
  static constexpr auto derivative(const auto&, const auto&) { return 2; }
};

#ifdef PUT_RIGHT
struct times_two : twice {
  static constexpr std::string_view name = "times_two";
};
#else
struct times_two : twice {};
#endif

inline constexpr auto f = tapeless::apply_operation<times_two>(x);
