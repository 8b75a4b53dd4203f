// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: what follows a formula text names nothing; pass the struct of an operation with
// expected: its name, or a variable, as in formula<"e * x", variable<"e">> [name-for-text]
#include <tapeless/tapeless.hpp>

#include <string_view>

using tapeless::formula;
struct nameless {};
struct softsign_operation {
  static constexpr std::string_view name = "softsign";
  template <class T>
  static constexpr T evaluate(const T& u) {
    return u < T(0) ? u / (T(1) - u) : u / (T(1) + u);
  }
  static constexpr auto derivative(const auto& u, const auto&) { return 1 / square(1 + abs(u)); }
};

#ifdef PUT_RIGHT
inline constexpr auto right = formula<"softsign(x)", softsign_operation>;
#else
inline constexpr auto wrong = formula<"softsign(x)", nameless>;
#endif
