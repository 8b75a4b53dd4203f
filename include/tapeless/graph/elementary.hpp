// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_GRAPH_ELEMENTARY_HPP
#define TAPELESS_GRAPH_ELEMENTARY_HPP

#include <tapeless/graph/operation.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

/// The functions whose identities a proof may use. The engine knows operations only as data, and a
/// name proves nothing; so whoever asks for a proof says which operation is which.
enum class elementary : unsigned char {
  none,
  exp,
  expm1,
  exp2,
  log1p,
  log2,
  log10,
  sin,
  cos,
  tan,
  asin,
  acos,
  atan,
  sinh,
  cosh,
  tanh,
  asinh,
  acosh,
  atanh,
  erf,
  erfc,
  sigmoid,
  softplus,
  relu,
  abs,
  sign,
  min,
  max,
  cbrt,
  hypot,
  pi,
  e,
};

struct elementary_operation {
  const operation* op = nullptr;
  elementary meaning = elementary::none;
};

/// Which operation is which elementary function; any other may be any function.
struct elementary_operations {
  const elementary_operation* first = nullptr;
  int count = 0;

  constexpr elementary meaning_of(const operation& op) const {
    for (int i = 0; i < count; ++i)
      if (is_same(first[i].op, op))
        return first[i].meaning;
    return elementary::none;
  }
  constexpr const operation* operation_of(elementary meaning) const {
    for (int i = 0; i < count; ++i)
      if (first[i].meaning == meaning)
        return first[i].op;
    return nullptr;
  }
};

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
