// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: the formulas of a jacobian stand in a tuple of Boost.Hana; write
// expected: jacobian(boost::hana::make_tuple(f, g), x) [jacobian-without-tuple]
#include <tapeless/tapeless.hpp>

inline constexpr tapeless::variable<"x"> x;

#ifdef PUT_RIGHT
inline constexpr auto f = jacobian(boost::hana::make_tuple(x, x), x);
#else
inline constexpr auto f = jacobian(std::array{x, x}, x);
#endif
