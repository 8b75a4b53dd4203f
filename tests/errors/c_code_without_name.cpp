// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: generated code is a function, which has a name; write to_c(f, "name")
// expected: [c-code-without-name]
#include <tapeless/inspect.hpp>
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
inline constexpr tapeless::variable<"x"> x;
inline constexpr tapeless::variable<"y"> y;
inline constexpr auto f = x * y;

#ifdef PUT_RIGHT
inline const auto text = to_c(f, "area");
#else
inline const auto text = to_c(f);
#endif
