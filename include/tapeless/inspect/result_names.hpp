// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_INSPECT_RESULT_NAMES_HPP
#define TAPELESS_INSPECT_RESULT_NAMES_HPP

#include <tapeless/graph/print.hpp>
#include <tapeless/inspect/staging.hpp>

#include <string>
#include <vector>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

namespace detail {

/// The node as the library prints it.
inline std::string printed(graph& g, int id) {
  const growable<char> text = printer(g)(id);
  return std::string(view_of(text));
}

/// A variable as it is written in C++ text: `x`, `x[0]`.
inline std::string text_of(const symbol& variable) {
  std::string text(variable.name);
  if (variable.index >= 0)
    text += '[' + std::to_string(variable.index) + ']';
  return text;
}

inline std::string partial_name(std::string_view formula, const std::string& variable) {
  return 'd' + std::string(formula) + "/d" + variable;
}

/// What the results are called, in their order: f, df/dx, d2f/(dx dy).
inline std::vector<std::string> result_names(const staging& stages, const subject& of) {
  std::vector<std::string> names;
  if (of.kind == result_kind::value || of.kind == result_kind::value_and_gradient ||
      of.kind == result_kind::value_and_jacobian)
    for (int i = 0; i < of.formulas.size(); ++i)
      names.emplace_back(stages.formula_name(i));
  for (int i = 0; i < of.formulas.size(); ++i) {
    const std::string formula(stages.formula_name(i));
    for (const symbol& first : of.variables) {
      if (of.kind != result_kind::hessian) {
        names.push_back(partial_name(formula, text_of(first)));
        continue;
      }
      for (const symbol& second : of.variables)
        names.push_back("d2" + formula + "/(d" + text_of(first) + " d" + text_of(second) + ')');
    }
  }
  return names;
}

} // namespace detail

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
