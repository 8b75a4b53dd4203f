// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_GRAPH_PARSE_HPP
#define TAPELESS_GRAPH_PARSE_HPP

#include <tapeless/decimal.hpp>
#include <tapeless/graph/comparison.hpp>
#include <tapeless/graph/parse_mistake.hpp>
#include <tapeless/text.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

/// A name that formula texts may use: a function, a named constant, or a variable that shall not be
/// taken for one of them.
struct known_name {
  std::string_view name{};
  int arguments = 0;
  bool refuses_negative = false; ///< whether a negative constant is no argument of the function
  bool is_variable = false;
  int elements = 0;              ///< of a vector of variables
  const operation* op = nullptr; ///< may be missing where a text does not use the name
};

/// Known names; the ones that come first hide those that follow.
struct known_names {
  const known_name* first = nullptr;
  int count = 0;
  std::uint32_t initials = 0; ///< a bit for each letter with which one begins, to find out fast

  constexpr known_names() = default;
  constexpr known_names(const known_name* names, int size) : first(names), count(size) {
    for (int i = 0; i < size; ++i)
      initials |= bit_of(names[i].name[0]);
  }
  static constexpr std::uint32_t bit_of(char initial) {
    return std::uint32_t{1} << (static_cast<unsigned char>(initial) & 31);
  }
  /// The place of a name, or -1.
  constexpr int find(std::string_view name) const {
    if ((initials & bit_of(name[0])) != 0)
      for (int i = 0; i < count; ++i)
        if (first[i].name[0] == name[0] && first[i].name == name)
          return i;
    return -1;
  }
};

/// What functions are called elsewhere, where it is not spelt alike.
struct other_name {
  const char* elsewhere;
  const char* here;
};
inline constexpr other_name names_elsewhere[] = {
    {"ln", "log"}, {"logistic", "sigmoid"}, {"tg", "tan"}};

/// What to write instead of characters that formulas have elsewhere.
struct stray_character_advice {
  char32_t code;
  const char* advice;
};
inline constexpr stray_character_advice advice_for_stray_characters[] = {
    {'=', "to compare write == inside of select"},
    {'!', "to choose where two are unlike write select(a == b, v, u)"},
    {'&', "for two conditions write one select inside of another"},
    {'|', "for |x| write abs(x), for two conditions one select inside of another"},
    {'?', "to choose write select(a < b, u, v)"},
    {'{', "write parentheses"},
    {'}', "write parentheses"},
    {U'\u00a0', "write an ordinary blank"},
    {U'\u2009', "write an ordinary blank"},
    {U'\u202f', "write an ordinary blank"},
    {U'\u200b', "it cannot be seen, leave it out"},
    {U'\ufeff', "it cannot be seen, leave it out"},
    {U'\u2212', "write the sign -"},
    {U'\u2013', "write the sign -"},
    {U'\u00d7', "write the sign *"},
    {U'\u00b7', "write the sign *"},
    {U'\u22c5', "write the sign *"},
    {U'\u2217', "write the sign *"},
    {U'\u00f7', "write the sign /"},
    {U'\u2044', "write the sign /"},
    {U'\u00b2', "write ^2"},
    {U'\u00b3', "write ^3"},
    {U'\u221a', "write sqrt(...)"},
    {U'\u2264', "write <="},
    {U'\u2265', "write >="},
};

/// Text to graph: the nodes that the operators of C++ would write for the same formula, in which
/// only constants are folded. docs/formula_text.md has the grammar.
///
/// A loop over the text with two stacks, operands and what is open (operator precedence parsing),
/// so that neither length nor depth of nesting costs recursion.
/// A template, so that files which do not need it pay for no more than reading it.
template <class Graph>
class parser {
public:
  constexpr parser(Graph& g, std::string_view text, known_names own, known_names library)
      : graph_(g), text_(text), characters_(text.data()), size_(static_cast<int>(text.size())),
        own_(own), library_(library) {}

  /// The formula's node, or -1 where there is a mistake.
  constexpr int operator()() {
    while (!is_mistaken()) {
      skip_blanks();
      if (place_ == size_)
        break;
      if (expects_operand_)
        read_operand();
      else
        read_operator();
    }
    if (!is_mistaken())
      finish();
    return is_mistaken() ? -1 : operands_.back().id;
  }

  constexpr bool is_mistaken() const { return mistake_.place >= 0; }
  constexpr const parse_mistake& mistake() const { return mistake_; }

private:
  enum class precedence : unsigned char { comparison, sum, product, sign, power };

  struct operand {
    int id = -1;
    int place = 0;
  };

  /// What waits for an operand, or for what closes it.
  struct opening {
    int place = 0;
    const operation* op = nullptr; ///< an operator's; null for parentheses and brackets
    precedence binds = precedence::comparison;
    const known_name* function = nullptr; ///< whose arguments the parenthesis holds
    int name_place = 0;
    int commas = 0;

    constexpr bool is_operator() const { return op != nullptr; }
  };

  // --- Characters

  constexpr char at(int place) const { return place < size_ ? characters_[place] : '\0'; }
  constexpr std::string_view between(int begin, int end) const {
    return text_.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin));
  }
  static constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
  constexpr void skip_blanks() {
    for (; place_ < size_; ++place_) {
      const char c = characters_[place_];
      if (c != ' ' && c != '\n' && c != '\t' && c != '\r')
        return;
    }
  }
  constexpr int end_of_identifier(int begin) const {
    return begin + static_cast<int>(identifier_length(between(begin, size_)));
  }
  constexpr int end_of_digits(int begin) const {
    while (is_digit(at(begin)))
      ++begin;
    return begin;
  }
  /// Of digits and points, without an exponent.
  constexpr int end_of_number(int begin) const {
    while (is_digit(at(begin)) || at(begin) == '.')
      ++begin;
    return begin;
  }

  // --- Mistakes

  constexpr void fail(int place, mistake_kind kind, std::string_view first = {},
                      std::string_view second = {}) {
    if (!is_mistaken())
      mistake_ = {place, kind, first, second};
  }

  // --- Operands

  constexpr void read_operand() {
    const char c = at(place_);
    if (is_digit(c) || (c == '.' && is_digit(at(place_ + 1)))) {
      read_number();
    } else if (const int end = end_of_identifier(place_); end > place_) {
      read_name(end);
    } else if (c == '(' || c == '[') {
      open_.push_back({.place = place_++});
    } else if (c == '-' || c == '+') {
      open_.push_back({.place = place_++, .op = &negation_operation, .binds = precedence::sign});
    } else {
      operand_is_missing();
    }
  }

  constexpr void add_operand(int id, int begin, int end) {
    operands_.push_back({id, begin});
    last_begin_ = begin;
    last_end_ = end;
    place_ = end;
    expects_operand_ = false;
  }

  constexpr void read_number() {
    const int begin = place_;
    int end = end_of_number(begin);
    int points = 0;
    for (int i = begin; i < end; ++i)
      points += at(i) == '.';
    if (at(end) == 'e' || at(end) == 'E') {
      const int sign = at(end + 1) == '-' || at(end + 1) == '+';
      if (is_digit(at(end + 1 + sign))) {
        end = end_of_digits(end + 1 + sign);
        if (at(end) == '.')
          ++points, ++end;
      } else if (end_of_identifier(end) == end + 1) {
        return fail(begin, mistake_kind::exponent_without_digits, between(begin, end));
      }
    }
    if (between(begin, end) == "0" && end_of_identifier(end) > end) // 0x10
      return fail(begin, mistake_kind::not_decimal);
    const detail::parsed_number number = detail::parse_number(between(begin, end));
    if (points > 1 || (points == 1 && at(end - 1) == '.' && end_of_digits(begin) + 1 != end))
      return fail(begin, mistake_kind::point_too_many);
    if (!number.is_decimal)
      return fail(begin, mistake_kind::not_decimal);
    if (!number.value.fits)
      return fail(begin, mistake_kind::too_many_digits);
    add_operand(graph_.add_number(number.value.value), begin, end);
  }

  constexpr const known_name* find(std::string_view name) const {
    if (const int place = own_.find(name); place >= 0)
      return own_.first + place;
    const int place = library_.find(name);
    return place >= 0 ? library_.first + place : nullptr;
  }

  constexpr void read_name(int end) {
    const int begin = place_;
    const std::string_view name = between(begin, end);
    const known_name* const known = find(name);
    place_ = end;
    skip_blanks();
    const char next = at(place_);
    if (known != nullptr && !known->is_variable) {
      if (known->arguments == 0)
        return add_operand(graph_.add({known->op}), begin, end);
      if (next != '(')
        return fail(begin, mistake_kind::function_without_arguments, name);
      open_.push_back({.place = place_++, .function = known, .name_place = begin});
      return;
    }
    if (next == '(' && known == nullptr)
      return unknown_function(begin, name);
    if (next == '[')
      return read_element(begin, name, known);
    if (known != nullptr && known->elements > 0)
      return fail(begin, mistake_kind::element_index, name);
    add_operand(graph_.add_symbol({name, -1}), begin, end);
  }

  constexpr void read_element(int begin, std::string_view name, const known_name* known) {
    const int bracket = place_++;
    skip_blanks();
    const int first = place_;
    place_ = end_of_digits(first);
    const int last = place_;
    skip_blanks();
    if (first == last || at(place_) != ']')
      return fail(bracket + (bracket + 1 < size_), mistake_kind::element_index, name);
    int index = 0;
    for (int i = first; i < last; ++i)
      if (__builtin_mul_overflow(index, 10, &index) ||
          __builtin_add_overflow(index, at(i) - '0', &index))
        return fail(first, mistake_kind::element_index_too_large);
    if (known != nullptr && known->elements > 0 && index >= known->elements)
      return fail(first, mistake_kind::element_index_too_large);
    add_operand(graph_.add_symbol({name, index}), begin, place_ + 1);
  }

  constexpr void unknown_function(int begin, std::string_view name) {
    std::string_view likely;
    for (const other_name& other : names_elsewhere)
      if (name == other.elsewhere)
        likely = other.here;
    // Short names are near to each other without being meant.
    int nearest = name.size() < 4 ? 2 : 3;
    std::string_view similar;
    for (const known_names& names : {own_, library_})
      for (int i = 0; i < names.count && likely.empty(); ++i) {
        const known_name& candidate = names.first[i];
        const int distance = spelling_distance(name, candidate.name);
        if (candidate.arguments > 0 && distance < nearest) {
          nearest = distance;
          similar = candidate.name;
        }
      }
    if (likely.empty())
      likely = similar;
    fail(begin, likely.empty() ? mistake_kind::unknown_function : mistake_kind::misspelt_function,
         name, likely);
  }

  // --- Operators

  struct operator_token {
    const operation* op = nullptr;
    precedence binds = precedence::comparison;
    int length = 1;
  };

  constexpr operator_token operator_at(int place) const {
    const char next = at(place + 1);
    switch (at(place)) {
    case '+':
      return {&sum_operation, precedence::sum};
    case '-':
      return {&difference_operation, precedence::sum};
    case '*':
      if (next == '*')
        return {&power_operation, precedence::power, 2};
      return {&product_operation, precedence::product};
    case '/':
      return {&quotient_operation, precedence::product};
    case '^':
      return {&power_operation, precedence::power};
    case '<':
      if (next == '=')
        return {&less_equal_operation, precedence::comparison, 2};
      return {&less_operation};
    case '>':
      if (next == '=')
        return {&greater_equal_operation, precedence::comparison, 2};
      return {&greater_operation};
    case '=':
      if (next == '=')
        return {&equal_operation, precedence::comparison, 2};
      return {};
    default:
      return {};
    }
  }

  constexpr void read_operator() {
    const char c = at(place_);
    const operator_token found = operator_at(place_);
    if (found.op != nullptr) {
      if (!reduce_before(found))
        return;
      open_.push_back({.place = place_, .op = found.op, .binds = found.binds});
      place_ += found.length;
      expects_operand_ = true;
    } else if (c == ')' || c == ']') {
      close(c);
    } else if (c == ',') {
      next_argument();
    } else if (is_digit(c) || c == '.' || c == '(' || c == '[' ||
               end_of_identifier(place_) > place_) {
      operator_is_missing();
    } else {
      stray_character();
    }
  }

  /// Applies the operators to the left that bind at least as tightly; powers are read from the
  /// right.
  constexpr bool reduce_before(const operator_token& next) {
    while (!open_.empty() && open_.back().is_operator()) {
      const opening& before = open_.back();
      if (before.binds < next.binds || next.binds == precedence::power)
        break;
      if (before.binds == precedence::comparison) {
        fail(place_, mistake_kind::chained_comparison);
        return false;
      }
      reduce();
    }
    return !is_mistaken();
  }

  /// Applies the operator opened last.
  constexpr void reduce() {
    const opening applied = open_.pop_back();
    const operand right = operands_.back();
    if (applied.binds == precedence::sign) {
      operands_.back() = {at(applied.place) == '-' ? negated(right.id) : right.id, applied.place};
      return;
    }
    operands_.pop_back();
    operand& left = operands_.back();
    if (applied.op->kind == operation_kind::quotient && is_zero_number(right.id))
      return fail(right.place, mistake_kind::division_by_zero);
    left.id = folded({applied.op, {left.id, right.id, -1, -1}});
  }

  constexpr void reduce_to_opening() {
    while (!is_mistaken() && !open_.empty() && open_.back().is_operator())
      reduce();
  }

  constexpr void close(char closing) {
    reduce_to_opening();
    if (is_mistaken())
      return;
    if (open_.empty())
      return fail(place_, mistake_kind::not_open, between(place_, place_ + 1));
    const opening opened = open_.pop_back();
    if ((at(opened.place) == '(') != (closing == ')'))
      return fail(place_, closing == ')' ? mistake_kind::parenthesis_closes_bracket
                                         : mistake_kind::bracket_closes_parenthesis);
    if (opened.function != nullptr)
      apply_function(opened);
    last_begin_ = place_++;
    last_end_ = place_;
  }

  constexpr void next_argument() {
    reduce_to_opening();
    if (is_mistaken())
      return;
    if (open_.empty() || open_.back().function == nullptr)
      return fail(place_, mistake_kind::comma);
    ++open_.back().commas;
    ++place_;
    expects_operand_ = true;
  }

  constexpr void apply_function(const opening& call) {
    const known_name& function = *call.function;
    if (call.commas + 1 != function.arguments)
      return wrong_number_of_arguments(call);
    node made{function.op};
    for (int i = function.arguments - 1; i >= 0; --i)
      made.operands[i] = operands_.pop_back().id;
    const int first = made.operands[0];
    if (function.op->kind == operation_kind::integer_power) { // square, of a constant its power
      made.operands[1] = graph_.add_number(2);
      made.op = graph_.is_number(first) ? &power_operation : made.op;
    }
    if (function.op->kind == operation_kind::select && !is_comparison(*graph_[first].op))
      return fail(call.name_place, mistake_kind::select_condition);
    if (function.refuses_negative && graph_.is_number(first) && is_negative(graph_.number(first)))
      return fail(call.name_place, mistake_kind::negative_argument, function.name);
    operands_.push_back({folded(made), call.name_place});
  }

  // --- Nodes as the operators of formulas make them: only constants are folded

  constexpr bool is_zero_number(int id) const {
    return graph_.is_number(id) && is_zero(graph_.number(id));
  }
  constexpr int negated(int id) {
    return graph_.is_number(id) ? graph_.add_number(negate(graph_.number(id)))
                                : graph_.add(negation_operation, id);
  }
  constexpr int folded(const node& made) {
    const int a = made.operands[0];
    const int b = made.operands[1];
    if (made.op->arity == 2 && graph_.is_number(a) && graph_.is_number(b)) {
      const exact result = exact_arithmetic(made.op->kind, graph_.number(a), graph_.number(b));
      if (result.fits)
        return graph_.add_number(result.value);
    }
    return graph_.add(made);
  }

  // --- What is missing or too much

  constexpr void wrong_number_of_arguments(const opening& call) {
    constexpr const char* counts[] = {"", "1 argument", "2 arguments", "3 arguments",
                                      "4 arguments"};
    fail(call.name_place, mistake_kind::wrong_number_of_arguments, call.function->name,
         counts[call.function->arguments]);
  }

  /// The text goes on with something that is no operand, or ends.
  constexpr void operand_is_missing() {
    const char c = at(place_);
    const bool closes = place_ == size_ || c == ')' || c == ']' || c == ',';
    if (!closes && operator_at(place_).op != nullptr)
      return fail(place_, mistake_kind::no_operand_in_front,
                  between(place_, place_ + operator_at(place_).length));
    if (!closes)
      return stray_character();
    if (open_.empty() && place_ == size_)
      return fail(0, mistake_kind::empty_text);
    if (c == ',' && (open_.empty() || (!open_.back().is_operator() && !open_.back().function)))
      return fail(place_, mistake_kind::comma);
    if (open_.empty())
      return fail(place_, mistake_kind::not_open, between(place_, place_ + 1));
    const opening& last = open_.back();
    if (last.is_operator())
      return fail(last.place, mistake_kind::no_operand_behind,
                  between(last.place, last.place + operator_at(last.place).length));
    if (place_ == size_)
      return is_not_closed(last);
    if (last.function != nullptr && last.commas == 0 && c == ')')
      return wrong_number_of_arguments(last);
    if (last.function != nullptr)
      return fail(place_, mistake_kind::missing_argument);
    fail(last.place, mistake_kind::empty_parentheses);
  }

  constexpr void is_not_closed(const opening& left) {
    fail(left.place, mistake_kind::not_closed, between(left.place, left.place + 1));
  }

  constexpr void operator_is_missing() {
    int end = end_of_identifier(place_);
    if (end == place_)
      end = end_of_number(place_);
    if (end == place_)
      end = place_ + 1; // a parenthesis or a bracket
    fail(place_, mistake_kind::missing_operator, between(last_begin_, last_end_),
         between(place_, end));
  }

  constexpr void stray_character() {
    const character stray = first_character(between(place_, size_));
    if (stray.length == 0)
      return fail(place_, mistake_kind::not_a_character);
    if (stray.code < ' ' || stray.code == 0x7F)
      return fail(place_, mistake_kind::control_character);
    const std::string_view written = between(place_, place_ + stray.length);
    for (const stray_character_advice& known : advice_for_stray_characters)
      if (known.code == stray.code)
        return fail(place_, mistake_kind::replaceable_character, written, known.advice);
    fail(place_, mistake_kind::stray_character, written);
  }

  constexpr void finish() {
    if (expects_operand_)
      return operand_is_missing();
    reduce_to_opening();
    if (!is_mistaken() && !open_.empty())
      is_not_closed(open_.back());
  }

  Graph& graph_;
  std::string_view text_;
  const char* characters_; ///< the same: compilers take longer for a string_view
  int size_;
  known_names own_;
  known_names library_;
  int place_ = 0;
  bool expects_operand_ = true;
  int last_begin_ = 0; ///< of what was read last, if it is an operand or closes one
  int last_end_ = 0;
  growable<operand> operands_;
  growable<opening> open_;
  parse_mistake mistake_;
};

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
