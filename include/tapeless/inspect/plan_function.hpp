// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_INSPECT_PLAN_FUNCTION_HPP
#define TAPELESS_INSPECT_PLAN_FUNCTION_HPP

#include <tapeless/operation/activation.hpp>
#include <tapeless/operation/error_function.hpp>
#include <tapeless/operation/exponential.hpp>
#include <tapeless/operation/hyperbolic.hpp>
#include <tapeless/operation/logarithm.hpp>
#include <tapeless/operation/named_constant.hpp>
#include <tapeless/operation/power.hpp>
#include <tapeless/operation/root.hpp>
#include <tapeless/operation/trigonometric.hpp>

#include <string_view>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // functions hide the structs of their operations

namespace tapeless {

namespace detail {

/// Whether the operation is one of a list.
template <class... Operations>
constexpr bool is_operation_of(const operation& op) {
  return (is_same(&op, *operation_of_type<Operations>()) || ...);
}

/// What a plan calls to evaluate a function: operations that only derivatives have call the same as
/// others do.
constexpr std::string_view called_function(const operation& op) {
  if (op.kind == operation_kind::power)
    return "pow";
  if (is_operation_of<struct distance>(op))
    return "hypot";
  // clang can only describe the complement once it has described its function.
  if (!is_operation_of<struct erf>(op) && is_operation_of<struct erf_complement>(op))
    return "erfc";
  return op.name;
}

/// Whether the operation is a comparison with the choice that hangs on it.
constexpr bool is_choice(const operation& op) {
  return is_same(&op, select_less_operation) || is_same(&op, select_less_equal_operation) ||
         is_same(&op, select_equal_operation);
}

/// Whether the C library has the function that a plan calls. All other functions of the library are
/// evaluated by way of these; what is left are users'.
constexpr bool is_function_of_c(const operation& op) {
  return is_operation_of<struct power, struct sqrt, struct cbrt, struct hypot, struct distance,
                         struct exp, struct expm1, struct exp2, struct log, struct log1p,
                         struct log2, struct log10, struct sin, struct cos, struct tan, struct asin,
                         struct acos, struct atan, struct atan2, struct sinh, struct cosh,
                         struct tanh, struct asinh, struct acosh, struct atanh, struct erf,
                         struct erfc, struct erf_complement, struct abs>(op);
}

} // namespace detail

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
