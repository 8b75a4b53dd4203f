// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// The code of docs/inspection.md: names.

#include <tapeless/inspect.hpp>
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
using tapeless::let;

constexpr tapeless::variable<"x"> x;
constexpr tapeless::variable<"y"> y;

constexpr auto num = let<"num">(x + let<"sigy">(sigmoid(y)));
constexpr auto xpysqr = let<"xpysqr">(square(let<"xpy">(x + y)));
constexpr auto den = let<"den">(let<"sigx">(sigmoid(x)) + xpysqr);
constexpr auto f = num * let<"invden">(1_c / den);

static_assert(f == (x + sigmoid(y)) * (1_c / (sigmoid(x) + square(x + y))));

int main() { return 0; }
