// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_GRAPH_PRINT_HPP
#define TAPELESS_GRAPH_PRINT_HPP

#include <tapeless/graph/simplify.hpp>

#include <string_view>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

namespace detail {

/// Leaves no operation that exists for evaluation only.
constexpr void write_for_readers(graph& g, growable<int>& roots) {
  write_as_textbooks_do(g, roots, false);
  // What is left are parts of derivatives: products of them read well once collected.
  if (write_as_textbooks_do(g, roots, true)) {
    simplify(g, roots);
    write_as_textbooks_do(g, roots, true);
  }
}

/// |number| = digits * 10^exponent, where 18 digits are enough.
constexpr bool decimal(const rational& number, std::int64_t& digits, int& exponent) {
  digits = is_negative(number) ? -number.numerator : number.numerator;
  exponent = number.exponent;
  for (std::int64_t rest = number.denominator; rest != 1; --exponent) {
    const std::int64_t common = greatest_common_divisor(rest, 10);
    rest /= common;
    if (common == 1 || !scale(digits, 10 / common))
      return false;
  }
  for (; digits != 0 && digits % 10 == 0; ++exponent)
    digits /= 10;
  return true;
}

/// Whether decimals write the number: 0.05, but not 1/3.
constexpr bool has_decimals(const rational& number) {
  std::int64_t digits = 0;
  int exponent = 0;
  return decimal(number, digits, exponent);
}

/// Of a number without decimals |numerator / denominator|, either with its power of ten.
constexpr rational written_numerator(const rational& number) {
  return {is_negative(number) ? -number.numerator : number.numerator, 1,
          number.exponent > 0 ? number.exponent : 0};
}
constexpr rational written_denominator(const rational& number) {
  return {number.denominator, 1, number.exponent < 0 ? -number.exponent : 0};
}

constexpr int count_digits(std::int64_t value) {
  int count = 0;
  for (; value != 0; value /= 10)
    ++count;
  return count;
}

/// The value with leading zeros up to that many digits.
constexpr void append_fraction(growable<char>& text, std::int64_t value, int digits) {
  for (int count = count_digits(value); count < digits; ++count)
    text.push_back('0');
  if (value != 0)
    append_integer(text, value);
}

/// digits * 10^exponent in decimals; where they would be many, they are to be multiplied by a power
/// of ten, whose exponent is returned, and which is 0 otherwise.
constexpr int append_decimal(growable<char>& text, std::int64_t digits, int exponent) {
  const int count = count_digits(digits);
  const int leading = count + exponent; // digits before the decimal point
  if (digits == 0) {
    text.push_back('0');
    return 0;
  }
  if (exponent >= 0 && leading <= 15) {
    append_integer(text, digits);
    for (int i = 0; i < exponent; ++i)
      text.push_back('0');
    return 0;
  }
  std::int64_t place = 1;
  if (exponent < 0 && leading > -5 && leading <= 15) {
    for (int i = leading > 0 ? exponent : 0; i < 0; ++i)
      place *= 10;
    append_integer(text, leading > 0 ? digits / place : 0);
    text.push_back('.');
    append_fraction(text, leading > 0 ? digits % place : digits, -exponent);
    return 0;
  }
  for (int i = 1; i < count; ++i)
    place *= 10;
  append_integer(text, digits / place);
  if (count > 1) {
    text.push_back('.');
    append_fraction(text, digits % place, count - 1);
  }
  return leading - 1;
}

} // namespace detail

/// What is longer, with each intermediate result wherever it is used, nobody reads.
inline constexpr int longest_text = 10000;

/// Writes a formula with as few parentheses as reading it back needs; breaks off behind
/// `longest_text` characters.
/// A template, so that files which do not need it pay for no more than reading it.
template <class Graph>
class printer {
public:
  constexpr explicit printer(Graph& g) : graph_(g) {}

  constexpr growable<char> operator()(int root) {
    growable<int> roots(1, root);
    detail::write_for_readers(graph_, roots);
    // What is still to be written, last first: the text grows from left to right without recursion.
    open_.push_back({.id = roots[0], .least = precedence::comparison});
    while (!open_.empty() && text_.size() <= longest_text) {
      const piece next = open_.pop_back();
      if (next.id < 0)
        write(next.text);
      else
        open_up(next);
    }
    return static_cast<growable<char>&&>(text_);
  }

private:
  enum class precedence : unsigned char { comparison, sum, product, power, atom };

  /// Literal text, or a node with the least precedence that needs no parentheses there.
  struct piece {
    std::string_view text{};
    int id = -1;
    precedence least = precedence::comparison;
    bool leading = true; ///< whether a minus sign may stand in front
  };

  constexpr void open_up(const piece& next) {
    const node n = graph_[next.id];
    const bool minus = has_minus(next.id);
    if (precedence_of(next.id) < next.least || (minus && !next.leading)) {
      open_.push_back({.text = ")"});
      open_.push_back({.id = next.id});
      write("(");
      return;
    }
    const int a = n.operands[0];
    const int b = n.operands[1];
    switch (n.op->kind) {
    case operation_kind::number:
      write_number(graph_.number(next.id));
      return;
    case operation_kind::symbol:
      write_symbol(graph_.symbol_of(next.id));
      return;
    case operation_kind::sum:
      infix(a, " + ", b, precedence::sum, precedence::product);
      return;
    case operation_kind::difference:
      infix(a, " - ", b, precedence::sum, precedence::product);
      return;
    case operation_kind::product:
      infix(a, " * ", b, precedence::product, precedence::power);
      return;
    case operation_kind::quotient:
      infix(a, " / ", b, precedence::product, precedence::power);
      return;
    case operation_kind::negation:
      write("-");
      // -x * y is (-x) * y, which is not -(x * y) where x is a sum or 0.
      open_.push_back({.id = a, .least = precedence::power, .leading = false});
      return;
    case operation_kind::power:
    case operation_kind::integer_power:
      infix(a, "^", b, precedence::atom, precedence::atom);
      return;
    default:
      break;
    }
    if (is_comparison(*n.op)) {
      open_.push_back({.id = b, .least = precedence::sum});
      open_.push_back({.text = " "});
      open_.push_back({.text = n.op->name});
      open_.push_back({.text = " "});
      open_.push_back({.id = a, .least = precedence::sum});
      return;
    }
    write(n.op->name);
    if (n.op->arity == 0)
      return;
    write("(");
    open_.push_back({.text = ")"});
    for (int i = n.op->arity - 1; i >= 0; --i) {
      open_.push_back({.id = n.operands[i]});
      if (i > 0)
        open_.push_back({.text = ", "});
    }
  }

  constexpr void infix(int a, std::string_view between, int b, precedence left, precedence right) {
    open_.push_back({.id = b, .least = right, .leading = false});
    open_.push_back({.text = between});
    open_.push_back({.id = a, .least = left, .leading = left != precedence::atom});
  }

  constexpr bool has_minus(int id) const {
    return graph_.kind(id) == operation_kind::negation ||
           (graph_.is_number(id) && is_negative(graph_.number(id)));
  }

  constexpr precedence precedence_of(int id) const {
    switch (graph_.kind(id)) {
    case operation_kind::sum:
    case operation_kind::difference:
      return precedence::sum;
    case operation_kind::product:
    case operation_kind::quotient:
    case operation_kind::negation:
      return precedence::product;
    case operation_kind::power:
    case operation_kind::integer_power:
      return precedence::power;
    case operation_kind::number:
      return detail::has_decimals(graph_.number(id)) ? precedence::atom : precedence::product;
    case operation_kind::function:
      return is_comparison(*graph_[id].op) ? precedence::comparison : precedence::atom;
    default:
      return precedence::atom;
    }
  }

  constexpr void write(std::string_view words) { detail::append(text_, words); }
  constexpr void write_integer(std::int64_t value) { detail::append_integer(text_, value); }

  constexpr void write_symbol(const symbol& name) {
    write(name.name);
    if (name.index < 0)
      return;
    write("[");
    write_integer(name.index);
    write("]");
  }

  constexpr void write_number(const rational& number) {
    if (is_negative(number))
      write("-");
    std::int64_t digits = 0;
    int exponent = 0;
    if (!detail::decimal(number, digits, exponent)) {
      // Each power of ten stays with an integer, so that the two are read exactly.
      write_number(detail::written_numerator(number));
      write("/");
      write_number(detail::written_denominator(number));
      return;
    }
    const int power = detail::append_decimal(text_, digits, exponent);
    if (power == 0)
      return;
    write(power < 0 ? "e-" : "e");
    write_integer(power < 0 ? -power : power);
  }

  Graph& graph_;
  growable<piece> open_;
  growable<char> text_;
};

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
