// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_INSPECT_REPORT_HPP
#define TAPELESS_INSPECT_REPORT_HPP

#include <tapeless/inspect/result_names.hpp>
#include <tapeless/inspect/values.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

namespace detail {

/// How many characters a UTF-8 text has.
inline std::size_t characters_in(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

/// Lines of a name, a formula and a number, under headings; the numbers stand with their decimal
/// points below each other.
class table {
public:
  /// Begins a part of the table; one without rows is not shown.
  void heading(std::string_view words) { heading_ = words; }
  void row(std::string name, std::string formula, std::string number) {
    if (!heading_.empty())
      rows_.push_back({std::exchange(heading_, {}), {}, {}});
    for (char& c : formula)
      if (static_cast<unsigned char>(c) < ' ')
        c = ' '; // of an operation's name, which may be any text
    rows_.push_back({std::move(name), std::move(formula), std::move(number)});
  }

  std::string text() const {
    std::size_t name_width = 0;
    std::size_t formula_width = 0;
    std::size_t integer_width = 0;
    for (const auto& [name, formula, number] : rows_) {
      if (number.empty())
        continue;
      name_width = std::max(name_width, characters_in(name));
      formula_width = std::max(formula_width, characters_in(formula));
      integer_width = std::max(integer_width, width_before_point(number));
    }
    std::string text;
    for (const auto& [name, formula, number] : rows_) {
      if (number.empty()) {
        text += name + '\n';
        continue;
      }
      text += "  " + name + std::string(name_width - characters_in(name), ' ');
      text += (formula.empty() ? "   " : " = ") + formula;
      text += std::string(formula_width - characters_in(formula) + 2 + integer_width -
                              width_before_point(number),
                          ' ');
      text += number + '\n';
    }
    return text;
  }

private:
  struct line {
    std::string name;
    std::string formula;
    std::string number; ///< none for a heading
  };

  static std::size_t width_before_point(const std::string& number) {
    return std::min(number.find_first_of(".e"), number.size());
  }

  std::string heading_; ///< not shown yet
  std::vector<line> rows_;
};

} // namespace detail

/// The staged evaluation of a formula as a table: every intermediate result with its formula and
/// its value, forwards, then every derivative of the formula by one, in the order of the sweep
/// backwards, and at the end the value and the gradient by all variables.
///
/// The numbers are those that calling the formula and its gradient gives, with as many digits as it
/// takes to read the same number back; numbers other than float, double and long double are shown
/// as double. `let` names the intermediate results; where a name has an
/// index, as w[0], that of its adjoint is dw_0. A variable without a value is an error.
/// ```
/// std::puts(tapeless::report((x + y) * z, x = -2.0, y = 5.0, z = -4.0).c_str());
/// ```
template <detail::inspectable F, class... Bindings>
std::string report(const F&, const Bindings&... bindings) {
  if constexpr (detail::check_one_formula<F>()) {
    graph g;
    detail::staging_with_adjoints stages(g, detail::node_of<F>);
    const auto numbers = detail::evaluate_values_and_adjoints<F>(stages.backwards(), bindings...);
    const auto value = [&](int id) {
      return detail::exact_text(numbers.values[static_cast<std::size_t>(id)]);
    };
    const auto adjoint = [&](int id) {
      return detail::exact_text(numbers.adjoints[static_cast<std::size_t>(id)]);
    };

    detail::table table;
    table.heading("forward");
    for (const int variable : stages.variables())
      table.row(detail::printed(g, variable), "", value(variable));
    for (const int stage : stages.stages())
      table.row(std::string(stages.name(stage)), detail::printed(g, stages.in_names(stage)),
                value(stage));
    table.heading("backward");
    for (const int id : stages.backwards())
      table.row(std::string(stages.adjoint_name(id)),
                detail::printed(g, stages.adjoint_in_names(id)), adjoint(id));
    table.heading("value");
    table.row(std::string(stages.formula_name(0)), "", value(stages.roots()[0]));
    table.heading("gradient");
    for (const int variable : stages.variables())
      table.row(detail::partial_name(stages.formula_name(0), detail::printed(g, variable)), "",
                adjoint(variable));
    return table.text();
  } else {
    return {};
  }
}

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
