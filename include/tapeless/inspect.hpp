// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_INSPECT_HPP
#define TAPELESS_INSPECT_HPP

// What the compiler derived, made visible. Not part of <tapeless/tapeless.hpp>: a program that only
// computes has no need of it.

#include <tapeless/inspect/c_code.hpp>
#include <tapeless/inspect/cost.hpp>
#include <tapeless/inspect/dot.hpp>
#include <tapeless/inspect/explain.hpp>
#include <tapeless/inspect/latex.hpp>
#include <tapeless/inspect/let.hpp>
#include <tapeless/inspect/report.hpp>

#endif
