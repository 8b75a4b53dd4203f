// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// expected: tapeless: the formula is too long to be written out, more than 10000 characters with
// expected: each intermediate result wherever it is used; write out its parts
// expected: [text-too-long]
#include <tapeless/tapeless.hpp>

inline constexpr tapeless::variable<"x"> x;

template <int Count, class F>
constexpr auto doubled(const F& f) {
  if constexpr (Count == 0)
    return f;
  else
    return doubled<Count - 1>(f + f);
}

#ifdef PUT_RIGHT
inline constexpr auto f = doubled<3>(x);
#else
inline constexpr auto f = doubled<12>(x);
#endif
static_assert(!type_name(f).empty());
