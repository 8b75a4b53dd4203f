// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// Formula texts of 10,000 characters, in the shape that is defined, have the bits of a loop.
#include <tapeless/tapeless.hpp>

#include <array>
#include <cmath>
#include <string_view>

namespace {

using namespace tapeless::literals;

class long_text {
public:
  constexpr void append(std::string_view part) {
    for (const char c : part)
      characters_[size_++] = c;
  }
  constexpr void append(int number) {
    if (number > 9)
      append(number / 10);
    characters_[size_++] = static_cast<char>('0' + number % 10);
  }
  constexpr std::size_t size() const { return size_; }
  constexpr std::string_view view() const { return {characters_, size_}; }

private:
  char characters_[10000]{};
  std::size_t size_ = 0;
};

constexpr auto x = "x"_v;

#if defined SUM // x + 1 * x / 3 + 2 * x / 3 + ...
constexpr long_text text = [] {
  long_text result;
  result.append("x");
  for (int i = 1; result.size() < 9980; ++i) {
    result.append(" + ");
    result.append(i % 1000);
    result.append(" * x / 3");
  }
  return result;
}();
double expected(double at) {
  double sum = at;
  const std::size_t size = text.size();
  for (std::size_t i = 1, length = 1; length < size; ++i) {
    sum += static_cast<double>(i % 1000) * at / 3;
    length += 11 + (i % 1000 > 99 ? 3 : i % 1000 > 9 ? 2 : 1);
  }
  return sum;
}
#elif defined PRODUCT   // x * cos(x) * cos(x) * ...
constexpr long_text text = [] {
  long_text result;
  result.append("x");
  while (result.size() < 9990)
    result.append("*cos(x)");
  return result;
}();
double expected(double at) {
  double product = at;
  for (std::size_t i = 0; i < (text.size() - 1) / 7; ++i)
    product *= std::cos(at);
  return product;
}
#elif defined VARIABLES // x + v0 * v1 + v1 * v2 + ...
constexpr long_text text = [] {
  long_text result;
  result.append("x");
  for (int i = 0; result.size() < 9980; ++i) {
    result.append(" + v");
    result.append(i);
    result.append(" * v");
    result.append(i + 1);
  }
  return result;
}();
#elif defined NESTED    // (((x+x)+x)+x)..., so many levels deep
constexpr long_text text = [] {
  long_text result;
  for (int i = 0; i < NESTED; ++i)
    result.append("(");
  result.append("x");
  for (int i = 0; i < NESTED; ++i)
    result.append("+x)");
  return result;
}();
double expected(double at) {
  double value = at;
  for (int i = 0; i < NESTED; ++i)
    value = value + at;
  return value;
}
#elif defined CALLS     // x+sin(x+sin(x+...)), so many levels deep
constexpr long_text text = [] {
  long_text result;
  for (int i = 0; i < CALLS; ++i)
    result.append("x+sin(");
  result.append("x");
  for (int i = 0; i < CALLS; ++i)
    result.append(")");
  return result;
}();
double expected(double at) {
  double value = at;
  for (int i = 0; i < CALLS; ++i)
    value = at + std::sin(value);
  return value;
}
#endif

constexpr auto f = tapeless::formula<text.view()>;
#ifdef VARIABLES
static_assert(derivative(f, "v7"_v) == "v6"_v + "v8"_v);
#endif

} // namespace

int main() {
#ifdef VARIABLES
  return 0;
#else
  return f(x = 0.1) == expected(0.1) ? 0 : 1;
#endif
}
