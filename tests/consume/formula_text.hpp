// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

#pragma once

#include <tapeless/tapeless.hpp>

// A formula text in a header of two sources.
inline constexpr auto decay = tapeless::formula<"t * exp(-t)">;
