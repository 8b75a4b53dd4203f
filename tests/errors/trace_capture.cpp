// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: a traced callable holds no data, because the formula is named by its type;
// expected: capture nothing: constants that are constexpr need no capture, and what varies is a
// expected: variable of trace
// expected: [traced-capture]
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;

#ifdef PUT_RIGHT
constexpr double value(double factor) {
  return tapeless::trace<"x", "factor">([](auto x, auto a) { return a * x; })("x"_v = 2.0,
                                                                              "factor"_v = factor);
}
#else
constexpr double value(double factor) {
  return tapeless::trace<"x">([factor](auto x) { return factor * x; })("x"_v = 2.0);
}
#endif
