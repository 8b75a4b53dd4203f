// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// usage: names variables | functions
// Of the names in the standard input, writes those that to_c leaves as they are to variables, or
// that it accepts for functions.

#include <tapeless/inspect.hpp>
#include <tapeless/tapeless.hpp>

#include <iostream>
#include <stdexcept>
#include <string>
#include <string_view>

namespace {

bool is_left_to_variables(const std::string& name) {
  return tapeless::detail::c_names().take(name) == name;
}

bool is_accepted_for_functions(const std::string& name) {
  try {
    (void)to_c(tapeless::variable<"x">(), name);
    return true;
  } catch (const std::invalid_argument&) {
    return false;
  }
}

} // namespace

int main(int, char** arguments) {
  const bool of_functions = std::string_view(arguments[1]) == "functions";
  for (std::string name; std::cin >> name;)
    if (of_functions ? is_accepted_for_functions(name) : is_left_to_variables(name))
      std::cout << name << '\n';
}
