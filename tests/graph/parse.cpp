// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// The parser of formula texts as ordinary code at run time: random graphs come back from their
// text, and each mistake has its message.

#include "../support/random_formula.hpp"
#include "support.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

namespace {

using namespace tapeless;

const known_names names = every_function;

int parsed(graph& g, std::string_view text) { return parser(g, text, {}, names)(); }
std::string printed(graph& g, int root) { return ::printed(g, symbolic(g, root)); }

TEST_CASE("random formulas come back from their text") {
  int long_ones = 0;
  for (unsigned seed = 0; seed < 20000; ++seed) {
    graph g;
    const int root = random_formula(g, seed)(1 + static_cast<int>(seed % 23));
    const std::string text = printed(g, root);
    if (text.size() > longest_text) {
      ++long_ones;
      continue;
    }
    const int back = parsed(g, text);
    CAPTURE(seed);
    CAPTURE(text);
    REQUIRE(back >= 0);
    CHECK(printed(g, back) == text);
    growable<int> roots;
    roots.push_back(root);
    roots.push_back(back);
    simplify(g, roots);
    CHECK(roots[0] == roots[1]);
  }
  CHECK(long_ones < 200);
}

TEST_CASE("numbers come back exactly") {
  constexpr std::int64_t most = 9223372036854775807;
  int numbers = 0;
  for (const std::int64_t numerator :
       {std::int64_t{1}, std::int64_t{7}, std::int64_t{123456}, most})
    for (const std::int64_t denominator :
         {std::int64_t{1}, std::int64_t{3}, std::int64_t{1024}, most})
      for (const int exponent : {0, 1, -1, 14, -14, 15, -15, 30, -30, 400, -400, 9999, -9999})
        for (const std::int64_t sign : {1, -1}) {
          const exact value = make_rational(sign * numerator, denominator, exponent);
          if (!value.fits)
            continue;
          graph g;
          const int id = g.add_number(value.value);
          CAPTURE(printed(g, id));
          CHECK(parsed(g, printed(g, id)) == id);
          ++numbers;
        }
  CHECK(numbers > 300); // some do not fit into a rational
}

// --- Mistakes

std::string message_on(std::string_view text) {
  graph g;
  parser parse(g, text, {}, names);
  REQUIRE(parse() == -1);
  REQUIRE(parse.is_mistaken());
  const growable<char> message = message_of(parse.mistake(), text);
  return {message.begin(), message.end()};
}

struct mistake_example {
  const char* text;
  const char* message; // without the library's name in front
};
const mistake_example mistakes[] = {
    {"", "column 1: the text is empty; write a formula, as in x + 1 -- <here> [empty-text]"},
    {"   ", "column 1: the text is empty; write a formula, as in x + 1 -- <here>    [empty-text]"},
    {"()", "column 1: empty parentheses; write a formula inside -- <here>() [empty-parentheses]"},
    {"x * ()",
     "column 5: empty parentheses; write a formula inside -- x * <here>() [empty-parentheses]"},
    {"[]", "column 1: empty parentheses; write a formula inside -- <here>[] [empty-parentheses]"},
    {"(x", "column 1: the sign ( is not closed -- <here>(x [unbalanced-parentheses]"},
    {"x + (y * [z - 1)", "column 16: the parenthesis ) closes a bracket [ -- x + (y * [z - "
                         "1<here>) [unbalanced-parentheses]"},
    {"sin(x", "column 4: the sign ( is not closed -- sin<here>(x [unbalanced-parentheses]"},
    {"max(x,", "column 4: the sign ( is not closed -- max<here>(x, [unbalanced-parentheses]"},
    {"x)", "column 2: the sign ) closes nothing that is open -- x<here>) [unbalanced-parentheses]"},
    {"x + y]",
     "column 6: the sign ] closes nothing that is open -- x + y<here>] [unbalanced-parentheses]"},
    {"(x]", "column 3: the bracket ] closes a parenthesis ( -- (x<here>] [unbalanced-parentheses]"},
    {"[x)", "column 3: the parenthesis ) closes a bracket [ -- [x<here>) [unbalanced-parentheses]"},
    {"* x",
     "column 1: the operator * has no operand in front of it -- <here>* x [missing-operand]"},
    {"x + * y",
     "column 5: the operator * has no operand in front of it -- x + <here>* y [missing-operand]"},
    {"< x",
     "column 1: the operator < has no operand in front of it -- <here>< x [missing-operand]"},
    {"x +", "column 3: the operator + has no operand behind it -- x <here>+ [missing-operand]"},
    {"x **", "column 3: the operator ** has no operand behind it -- x <here>** [missing-operand]"},
    {"-", "column 1: the operator - has no operand behind it -- <here>- [missing-operand]"},
    {"(x + )",
     "column 4: the operator + has no operand behind it -- (x <here>+ ) [missing-operand]"},
    {"max(x -, y)",
     "column 7: the operator - has no operand behind it -- max(x <here>-, y) [missing-operand]"},
    {"max(,x)", "column 5: an argument is missing -- max(<here>,x) [missing-operand]"},
    {"max(x,)", "column 7: an argument is missing -- max(x,<here>) [missing-operand]"},
    {"2x",
     "column 2: an operator is missing; for a product write 2 * x -- 2<here>x [missing-operator]"},
    {"(x)(y)", "column 4: an operator is missing; for a product write ) * ( -- (x)<here>(y) "
               "[missing-operator]"},
    {"x 2.5", "column 3: an operator is missing; for a product write x * 2.5 -- x <here>2.5 "
              "[missing-operator]"},
    {"sin(x) cos(y)", "column 8: an operator is missing; for a product write ) * cos -- sin(x) "
                      "<here>cos(y) [missing-operator]"},
    {"w[0][1]", "column 5: an operator is missing; for a product write w[0] * [ -- w[0]<here>[1] "
                "[missing-operator]"},
    {"f(x)",
     "column 1: unknown function f; for a product write f * ( -- <here>f(x) [unknown-function]"},
    {"foo(x)", "column 1: unknown function foo; for a product write foo * ( -- <here>foo(x) "
               "[unknown-function]"},
    {"sigmod(x)", "column 1: unknown function sigmod, did you mean sigmoid? -- <here>sigmod(x) "
                  "[unknown-function]"},
    {"SIN(x)",
     "column 1: unknown function SIN, did you mean sin? -- <here>SIN(x) [unknown-function]"},
    {"arctan(x)",
     "column 1: unknown function arctan, did you mean atan? -- <here>arctan(x) [unknown-function]"},
    {"ln(x)", "column 1: unknown function ln, did you mean log? -- <here>ln(x) [unknown-function]"},
    {"logistic(x)", "column 1: unknown function logistic, did you mean sigmoid? -- "
                    "<here>logistic(x) [unknown-function]"},
    {"sin x", "column 1: sin is a function; write its arguments in parentheses, sin(...) -- "
              "<here>sin x [function-without-arguments]"},
    {"sin", "column 1: sin is a function; write its arguments in parentheses, sin(...) -- "
            "<here>sin [function-without-arguments]"},
    {"sin()", "column 1: wrong number of arguments, sin takes 1 argument -- <here>sin() "
              "[wrong-number-of-arguments]"},
    {"max(x)", "column 1: wrong number of arguments, max takes 2 arguments -- <here>max(x) "
               "[wrong-number-of-arguments]"},
    {"max(x, y, z)", "column 1: wrong number of arguments, max takes 2 arguments -- <here>max(x, "
                     "y, z) [wrong-number-of-arguments]"},
    {"square(x, 2)", "column 1: wrong number of arguments, square takes 1 argument -- "
                     "<here>square(x, 2) [wrong-number-of-arguments]"},
    {"select(x < y, 1)", "column 1: wrong number of arguments, select takes 3 arguments -- "
                         "<here>select(x < y, 1) [wrong-number-of-arguments]"},
    {"select(x, y, z)", "column 1: the condition of select is not a comparison; write one such as "
                        "select(x < y, a, b) -- <here>select(x, y, z) [select-condition]"},
    {"x < y == z", "column 7: comparisons do not chain; write one at a time, as in select(a < b, "
                   "select(b < c, u, v), v) -- x < y <here>== z [chained-comparison]"},
    {"1.2.3",
     "column 1: malformed number, it has a point too many -- <here>1.2.3 [malformed-number]"},
    {"1..2",
     "column 1: malformed number, it has a point too many -- <here>1..2 [malformed-number]"},
    {"2e3.5",
     "column 1: malformed number, it has a point too many -- <here>2e3.5 [malformed-number]"},
    {"2e", "column 1: malformed number, its exponent has no digits; for a product with the "
           "constant e write 2 * e -- <here>2e [malformed-number]"},
    {"2e+x", "column 1: malformed number, its exponent has no digits; for a product with the "
             "constant e write 2 * e -- <here>2e+x [malformed-number]"},
    {"010", "column 1: malformed number; write it in decimal digits, without zeros in front -- "
            "<here>010 [malformed-number]"},
    {"0x10", "column 1: malformed number; write it in decimal digits, without zeros in front -- "
             "<here>0x10 [malformed-number]"},
    {"9223372036854775808",
     "column 1: the number is too long or too large; write at most 18 digits and exponents up to "
     "100000 -- <here>9223372036854775808 [malformed-number]"},
    {"1e100001", "column 1: the number is too long or too large; write at most 18 digits and "
                 "exponents up to 100000 -- <here>1e100001 [malformed-number]"},
    {"w[]", "column 3: the index of an element is a whole number, as in w[0] -- w[<here>] "
            "[element-index]"},
    {"w[i]", "column 3: the index of an element is a whole number, as in w[0] -- w[<here>i] "
             "[element-index]"},
    {"w[-1]", "column 3: the index of an element is a whole number, as in w[0] -- w[<here>-1] "
              "[element-index]"},
    {"w[2147483648]",
     "column 3: the index is outside of the vector -- w[<here>2147483648] [element-index]"},
    {"1,5",
     "column 2: a comma stands outside of the arguments of a function; numbers have a decimal "
     "point, as in 0.5 -- 1<here>,5 [stray-character]"},
    {",", "column 1: a comma stands outside of the arguments of a function; numbers have a decimal "
          "point, as in 0.5 -- <here>, [stray-character]"},
    {"x, y",
     "column 2: a comma stands outside of the arguments of a function; numbers have a decimal "
     "point, as in 0.5 -- x<here>, y [stray-character]"},
    {"[x, y]",
     "column 3: a comma stands outside of the arguments of a function; numbers have a decimal "
     "point, as in 0.5 -- [x<here>, y] [stray-character]"},
    {"sin((x, y))",
     "column 7: a comma stands outside of the arguments of a function; numbers have a "
     "decimal point, as in 0.5 -- sin((x<here>, y)) [stray-character]"},
    {"x @ y", "column 3: stray character @ -- x <here>@ y [stray-character]"},
    {"x; y", "column 2: stray character ; -- x<here>; y [stray-character]"},
    {".", "column 1: stray character . -- <here>. [stray-character]"},
    {"x = y", "column 3: stray character = ; to compare write == inside of select -- x <here>= y "
              "[stray-character]"},
    {"x != y", "column 3: stray character ! ; to choose where two are unlike write select(a == b, "
               "v, u) -- x <here>!= y [stray-character]"},
    {"x && y", "column 3: stray character & ; for two conditions write one select inside of "
               "another -- x <here>&& y [stray-character]"},
    {"|x|", "column 1: stray character | ; for |x| write abs(x), for two conditions one select "
            "inside of another -- <here>|x| [stray-character]"},
    {"x ? y : z", "column 3: stray character ? ; to choose write select(a < b, u, v) -- x <here>? "
                  "y : z [stray-character]"},
    {"{x}", "column 1: stray character { ; write parentheses -- <here>{x} [stray-character]"},
    {"x − y",
     "column 3: stray character − U+2212 ; write the sign - -- x <here>− y [stray-character]"},
    {"x × y",
     "column 3: stray character × U+00D7 ; write the sign * -- x <here>× y [stray-character]"},
    {"x²", "column 2: stray character ² U+00B2 ; write ^2 -- x<here>² [stray-character]"},
    {"√x", "column 1: stray character √ U+221A ; write sqrt(...) -- <here>√x [stray-character]"},
    {"x ≤ y", "column 3: stray character ≤ U+2264 ; write <= -- x <here>≤ y [stray-character]"},
    {"x\x01y", "column 2: stray control character -- x<here> y [stray-character]"},
    {"x\xff", "column 2: stray byte that is no character of UTF-8 -- x<here>? [stray-character]"},
    {"\xc3", "column 1: stray byte that is no character of UTF-8 -- <here>? [stray-character]"},
    {"x / 0", "column 5: division by the constant zero -- x / <here>0 [zero-denominator]"},
    {"x / (1 - 1)",
     "column 6: division by the constant zero -- x / (<here>1 - 1) [zero-denominator]"},
    {"1/0^2", "column 3: division by the constant zero -- 1/<here>0^2 [zero-denominator]"},
    {"log(-1)", "column 1: log of a negative constant is not a real number -- <here>log(-1) "
                "[negative-argument]"},
    {"x + sqrt(1 - 2) + (", "column 5: sqrt of a negative constant is not a real number -- x + "
                            "<here>sqrt(1 - 2) + ( [negative-argument]"},
    {"größe + λ sin(x)", "column 11: an operator is missing; for a product write λ * sin -- größe "
                         "+ λ <here>sin(x) [missing-operator]"},
    {"größe * sigmod(λ)", "column 9: unknown function sigmod, did you mean sigmoid? -- größe * "
                          "<here>sigmod(λ) [unknown-function]"},
    {"x +\ty +\n * z", "column 10: the operator * has no operand in front of it -- x + y +  "
                       "<here>* z [missing-operand]"},
};

TEST_CASE("each mistake has its message") {
  for (const auto& [text, message] : mistakes)
    CHECK(message_on(text) == std::string("tapeless: ") + message);
}

TEST_CASE("each kind of mistake is in the table") {
  std::set<mistake_kind> kinds;
  for (const mistake_example& example : mistakes) {
    graph g;
    parser parse(g, example.text, {}, names);
    parse();
    kinds.insert(parse.mistake().kind);
  }
  CHECK(kinds.size() == std::size(mistake_sentences));
}

TEST_CASE("a zero is a control character, and no end") {
  CHECK(message_on(std::string_view("x\0y", 3)) ==
        "tapeless: column 2: stray control character -- x<here> y [stray-character]");
}

TEST_CASE("of long texts the message has what stands around, in whole characters") {
  std::string text;
  for (int i = 0; i < 100; ++i)
    text += "λ + ";
  text += "sigmod(x)";
  for (int i = 0; i < 100; ++i)
    text += " + ö";
  CHECK(
      message_on(text) ==
      "tapeless: column 401: unknown function sigmod, did you mean sigmoid? -- ...λ + λ + λ + λ + "
      "λ + λ + λ + λ + λ + λ + λ + λ + <here>sigmod(x) + ö + ö + ö + ö + ö + ö + ö + ö + ö + ö "
      "... [unknown-function]");
  // Long names are cut too.
  const std::string a(200, 'a');
  const std::string b = "b" + [] {
    std::string letters;
    for (int i = 0; i < 100; ++i)
      letters += "ö";
    return letters;
  }();
  const std::string message = message_on(a + " " + b);
  CHECK(message.find(a.substr(0, 150) + "... * b") != std::string::npos);
  CHECK(message.size() < 600);
  for (std::size_t i = 0; i < message.size();) {
    const character next = first_character(std::string_view(message).substr(i));
    REQUIRE(next.length > 0);
    i += static_cast<std::size_t>(next.length);
  }
}

TEST_CASE("the first mistake counts") {
  CHECK(message_on("2x + sin") ==
        "tapeless: column 2: an operator is missing; for a product write 2 * x -- 2<here>x + sin "
        "[missing-operator]");
}

// --- Names of one's own

TEST_CASE("own names come first, as functions and as variables") {
  struct known_name own[] = {
      {.name = "sin", .is_variable = true},
      {.name = "soft", .arguments = 2, .op = detail::operation_of_type<struct atan2>()}};
  const auto with_own = [&](std::string_view text) {
    graph g;
    parser parse(g, text, {own, 2}, names);
    const int root = parse();
    if (root >= 0)
      return printed(g, root);
    const growable<char> message = message_of(parse.mistake(), text);
    return std::string(message.begin(), message.end());
  };
  CHECK(with_own("sin * soft(cos(sin), sin[1])") == "sin * atan2(cos(sin), sin[1])");
  CHECK(with_own("sin(x)").find("for a product write sin * (") != std::string::npos);
  CHECK(with_own("sqtr(x)").find("did you mean sqrt?") != std::string::npos);
  CHECK(with_own("sofd(x, y)").find("did you mean soft?") != std::string::npos);
  CHECK(with_own("soft(x)").find("soft takes 2 arguments") != std::string::npos);
}

// --- Size

std::string repeated(std::string_view part, int count) {
  std::string text;
  for (int i = 0; i < count; ++i)
    text += part;
  return text;
}

TEST_CASE("neither length nor depth is limited") {
  constexpr int many = 100000;
  for (const std::string& text :
       {"x" + repeated(" + x", many), "x" + repeated("^x", many), "x" + repeated("/y", many),
        repeated("(", many) + "x" + repeated(")", many),
        repeated("[(", many) + "x" + repeated(")]", many), repeated("-", many) + "x",
        repeated("sin(", many) + "x" + repeated(")", many),
        repeated("2^-(x + ", many) + "x" + repeated(")", many)}) {
    graph g;
    CHECK(parsed(g, text) >= 0);
  }
  for (const std::string& text : {repeated("(", many), repeated("x + ", many), repeated("x(", many),
                                  repeated("max(x, ", many), repeated("-", many)}) {
    graph g;
    CHECK(parsed(g, text) == -1);
  }
}

TEST_CASE("equal parts of a text are one node") {
  graph g;
  CHECK(parsed(g, "sin(x + y)") == parsed(g, "[sin ( x+y )]"));
  CHECK(parsed(g, "0.5") == parsed(g, "1/2"));
}

} // namespace
