// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

#pragma once

#include <tapeless/graph/print.hpp>
#include <tapeless/tapeless.hpp>

#include <string>

// The engine as ordinary code at run time, where sanitizers and debuggers see it.

inline std::string printed(tapeless::graph& g, const tapeless::symbolic& s) {
  const tapeless::growable<char> text = tapeless::printer(g)(s.node_in(g));
  return {text.begin(), text.end()};
}

inline std::string simplified(tapeless::graph& g, const tapeless::symbolic& s) {
  tapeless::growable<int> roots(1, s.node_in(g));
  tapeless::simplify(g, roots);
  return printed(g, tapeless::symbolic(g, roots[0]));
}

inline tapeless::symbolic variable_in(tapeless::graph& g, const char* name) {
  return {g, g.add_symbol({name, -1})};
}
