// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_TAPELESS_HPP
#define TAPELESS_TAPELESS_HPP

// The core, all of it: formulas, their derivatives, and how to read and run them.

#include <tapeless/constant.hpp>
#include <tapeless/derivative.hpp>
#include <tapeless/evaluate.hpp>
#include <tapeless/formula.hpp>
#include <tapeless/function.hpp>
#include <tapeless/gradient.hpp>
#include <tapeless/hana.hpp>
#include <tapeless/hessian.hpp>
#include <tapeless/is_close.hpp>
#include <tapeless/jacobian.hpp>
#include <tapeless/operation/activation.hpp>
#include <tapeless/operation/arithmetic.hpp>
#include <tapeless/operation/error_function.hpp>
#include <tapeless/operation/exponential.hpp>
#include <tapeless/operation/hyperbolic.hpp>
#include <tapeless/operation/logarithm.hpp>
#include <tapeless/operation/missing.hpp>
#include <tapeless/operation/named_constant.hpp>
#include <tapeless/operation/piecewise.hpp>
#include <tapeless/operation/power.hpp>
#include <tapeless/operation/root.hpp>
#include <tapeless/operation/trigonometric.hpp>
#include <tapeless/simplify.hpp>
#include <tapeless/store.hpp>
#include <tapeless/substitute.hpp>
#include <tapeless/to_string.hpp>
#include <tapeless/trace.hpp>
#include <tapeless/type_name.hpp>
#include <tapeless/variable.hpp>
#include <tapeless/variables_of.hpp>
#include <tapeless/verify_gradient.hpp>

#endif
