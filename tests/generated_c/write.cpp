// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// Writes a program in C: the functions that to_c makes of many subjects, and what the C++ plans
// compute at many points, to be compared by compare.h. No pow(u, 2), which compilers write as u * u
// only where they optimize.

#include <tapeless/inspect.hpp>
#include <tapeless/tapeless.hpp>

#include <boost/hana/tuple.hpp>

#include <array>
#include <bit>
#include <cstdint>
#include <cstdio>
#include <limits>
#include <string>
#include <type_traits>
#include <vector>

using namespace tapeless::literals;

namespace {

constexpr tapeless::variable<"x"> x;
constexpr tapeless::variable<"y"> y;
constexpr tapeless::variable<"z"> z;
constexpr tapeless::vector<"w", 8> w;

/// A user's function; the program in C defines it again.
struct softsign_operation {
  static constexpr std::string_view name = "softsign";
  template <class T>
  static constexpr T evaluate(const T& u) {
    return u < T(0) ? u / (T(1) - u) : u / (T(1) + u);
  }
  static constexpr auto derivative(const auto& u, const auto& /*value*/) {
    return 1 / square(1 + abs(u));
  }
};
constexpr auto softsign(const auto& u) { return tapeless::apply_operation<softsign_operation>(u); }

struct operation_of_two {
  static constexpr int arity = 2;
  static constexpr auto derivative(const auto&, const auto&, const auto&) {
    return tapeless::partials(1, 1); // never asked for
  }
};
/// One whose name C has for itself.
struct int_operation : operation_of_two {
  static constexpr std::string_view name = "int";
  template <class T>
  static constexpr T evaluate(const T& u, const T& v) {
    return u + v;
  }
};
constexpr auto int_(const auto& u, const auto& v) {
  return tapeless::apply_operation<int_operation>(u, v);
}

// Operations evaluated in stages, which are one expression in C.
struct sums_operation : operation_of_two {
  static constexpr std::string_view name = "sums";
  static constexpr bool evaluated_in_stages = true;
  static constexpr tapeless::symbolic evaluate(const auto& u, const auto& v) {
    return u + (v + (u * 3 + 1)) - (u - (v - 5)) - ((u - 7) + (v - u * 9));
  }
};
struct quotients_operation : operation_of_two {
  static constexpr std::string_view name = "quotients";
  static constexpr bool evaluated_in_stages = true;
  static constexpr tapeless::symbolic evaluate(const auto& u, const auto& v) {
    return u * (v * (u / (v / (u + 3)))) / (u * v) / (u / v * 7) * (u - 5);
  }
};
struct signs_operation : operation_of_two {
  static constexpr std::string_view name = "signs";
  static constexpr bool evaluated_in_stages = true;
  static constexpr tapeless::symbolic evaluate(const auto& u, const auto& v) {
    return exp(-(u + v)) * exp(-(u * v)) - select(-u < v + 1, -v, -(v - u)) * (-3 / (u - 2));
  }
};

/// Where functions have their edges: zeros, infinities, NaN, subnormal and huge numbers, overflows.
template <class T>
std::vector<T> edges() {
  using limits = std::numeric_limits<T>;
  const double anywhere[] = {0.5,  0.75, 1,     1.25, 2,      3,      4,       0.1,     1e-3,
                             20,   37,   88,    104,  709.75, 745.25, 1e-9,    1e-20,   1e5,
                             1e10, 1e20, 1e100, 1e15, 2.5e30, 1e-300, 1.6e154, 1.2e200, 1e-155};
  std::vector<T> result{T(0),          limits::infinity(),   limits::max(),
                        limits::min(), limits::denorm_min(), limits::min() / 4};
  for (const double number : anywhere)
    result.push_back(static_cast<T>(number));
  const std::size_t positive = result.size();
  for (std::size_t i = 0; i < positive; ++i)
    result.push_back(-result[i]);
  result.push_back(limits::quiet_NaN());
  return result;
}

/// Points of so many coordinates, each of which is now an edge and now an ordinary number.
template <class T>
std::vector<T> points(int coordinates) {
  const std::vector<T> all = edges<T>();
  const std::size_t count = all.size();
  std::vector<T> result;
  for (std::size_t stride = 0; stride < (coordinates > 1 ? 5u : 1u); ++stride)
    for (std::size_t i = 0; i < count; ++i)
      for (int k = 0; k < coordinates; ++k) {
        const auto number = static_cast<std::size_t>(k);
        if (stride < 2 || (i + number) % 3 == stride % 3)
          result.push_back(all[(i + number * stride * 7) % count]);
        else
          result.push_back(static_cast<T>(0.25 * static_cast<double>(i + 3 * number) - 4));
      }
  return result;
}

template <class T>
void flatten(std::vector<T>& into, T value) {
  into.push_back(value);
}
template <class T, class Element, std::size_t Size>
void flatten(std::vector<T>& into, const std::array<Element, Size>& values) {
  for (const Element& value : values)
    flatten(into, value);
}
template <class T, std::size_t Size>
void flatten(std::vector<T>& into, const tapeless::value_and_partials<T, Size>& values) {
  into.push_back(values.value);
  flatten(into, values.gradient);
}

std::string functions;
std::string data;
std::string calls;
int count = 0;

template <class T>
std::string bits(const std::vector<T>& values) {
  std::string result;
  char digits[40];
  for (const T value : values) {
    if constexpr (std::is_same_v<T, double>)
      std::snprintf(digits, sizeof digits, "0x%llxULL,",
                    static_cast<unsigned long long>(std::bit_cast<std::uint64_t>(value)));
    else
      std::snprintf(digits, sizeof digits, "0x%xU,",
                    static_cast<unsigned>(std::bit_cast<std::uint32_t>(value)));
    result += digits;
  }
  return result.empty() ? "0" : result;
}

/// One subject: evaluate(in) is what C++ says of its inputs.
template <class T, class Subject, class Evaluate>
void add(const Subject& subject, int inputs, Evaluate evaluate, tapeless::c_options options = {}) {
  constexpr bool is_double = std::is_same_v<T, double>;
  const std::string number = std::to_string(count++);
  if (!is_double)
    options.scalar = tapeless::c_scalar::single_precision;
  const std::string code = to_c(subject, "function_" + number, options);
  functions += code;

  const std::vector<T> in = points<T>(inputs);
  const std::size_t stride = static_cast<std::size_t>(inputs);
  std::vector<T> out;
  std::size_t done = 0;
  for (std::size_t place = 0; place < in.size() || done == 0; place += stride, ++done)
    flatten(out, evaluate(in.data() + place));
  const std::string type = is_double ? "unsigned long long" : "unsigned int";
  const std::string name = is_double ? "double" : "float";
  data += "static const " + type + " in_" + number + "[] = {" + bits(in) + "};\n";
  data += "static const " + type + " out_" + number + "[] = {" + bits(out) + "};\n";
  // The function's first lines say which it is.
  calls += "  differences += compare_" + name + "(\"" + code.substr(0, code.find('\n')) +
           "\", function_" + number + ", in_" + number + ", " + std::to_string(inputs) + ", out_" +
           number + ", " + std::to_string(out.size() / done) + ", " + std::to_string(done) + ");\n";
}

template <class T = double, class Subject>
void add_of_x(const Subject& subject, const tapeless::c_options& options = {}) {
  add<T>(subject, 1, [&](const T* in) { return subject(x = in[0]); }, options);
}
template <class T = double, class Subject>
void add_of_two(const Subject& subject, const tapeless::c_options& options = {}) {
  add<T>(subject, 2, [&](const T* in) { return subject(x = in[0], y = in[1]); }, options);
}
template <class T = double, class Subject>
void add_of_w(const Subject& subject) {
  add<T>(subject, 8, [&](const T* in) {
    std::array<T, 8> values;
    for (std::size_t i = 0; i < 8; ++i)
      values[i] = in[i];
    return subject(w = values);
  });
}

/// The value with gradient, and all second derivatives.
void add_functions_of_x(const auto&... each) {
  (..., (add_of_x(value_and_gradient(each, x)), add_of_x(hessian(each, x))));
}
void add_functions_of_two(const auto&... each) {
  (..., (add_of_two(value_and_gradient(each, x, y)), add_of_two(hessian(each, x, y))));
}

constexpr auto headline = tapeless::let<"num">(x + sigmoid(y)) / (sigmoid(x) + square(x + y));

constexpr auto hidden_1 = sigmoid(w[0_c] * 0.05_c + w[1_c] * 0.10_c + 0.35_c);
constexpr auto hidden_2 = sigmoid(w[2_c] * 0.05_c + w[3_c] * 0.10_c + 0.35_c);
constexpr auto output_1 = sigmoid(w[4_c] * hidden_1 + w[5_c] * hidden_2 + 0.60_c);
constexpr auto output_2 = sigmoid(w[6_c] * hidden_1 + w[7_c] * hidden_2 + 0.60_c);
constexpr auto error = 0.5_c * square(0.01_c - output_1) + 0.5_c * square(0.99_c - output_2);

constexpr auto rosenbrock = tapeless::sum<7>(
    [](auto i) { return 100_c * square(w[i + 1_c] - square(w[i])) + square(1_c - w[i]); });

} // namespace

int main() {
  using boost::hana::make_tuple;

  add_of_two(headline);
  add_of_two(gradient(headline, x, y));
  add_of_two(value_and_gradient(headline, x, y), {.prefix = "static"});
  add_of_two(hessian(headline, x, y), {.restrict_pointers = true});
  add_of_two<float>(value_and_gradient(headline, x, y));

  add_of_w(value_and_gradient(sigmoid(w[0_c] * w[1_c] + w[2_c] * w[3_c] + w[4_c]), w));
  add_of_w(value_and_gradient(error, w));
  add_of_w(jacobian(make_tuple(output_1, output_2), w));
  add_of_w(value_and_gradient(rosenbrock, w));
  add_of_w(hessian(rosenbrock, w));
  add_of_w<float>(gradient(rosenbrock, w));

  // All functions of the library, first those of one variable.
  add_functions_of_x(sqrt(x), cbrt(x), exp(x), expm1(x), exp2(x), log(x), log1p(x), log2(x),
                     log10(x), sin(x), cos(x), tan(x), asin(x), acos(x), atan(x));
  add_functions_of_x(sinh(x), cosh(x), tanh(x), asinh(x), acosh(x), atanh(x), erf(x), erfc(x),
                     sigmoid(x), softplus(x), relu(x), abs(x), sign(x), square(x));
  add_functions_of_x(simplify(1_c - erf(x)), simplify(1_c - sigmoid(x)), pow(x, 3_c), pow(x, -5_c),
                     tapeless::pi * x / tapeless::e, softsign(x));
  add_functions_of_two(pow(x, y), hypot(x, y), atan2(x, y), min(x, y), max(x, y));
  add_of_x<float>(jacobian(make_tuple(sqrt(x), cbrt(x), exp(x), expm1(x), exp2(x), log(x), log1p(x),
                                      log2(x), log10(x), sin(x), cos(x), tan(x)),
                           x));
  add_of_x<float>(jacobian(make_tuple(asin(x), acos(x), atan(x), sinh(x), cosh(x), tanh(x),
                                      asinh(x), acosh(x), atanh(x), erf(x), erfc(x), sigmoid(x),
                                      softplus(x), abs(x), tapeless::pi * x),
                           x));

  // Choices, and comparisons as numbers, one within the other.
  add_functions_of_two(select(x < y, x * y, x / y), select(x <= y, x, sin(y)),
                       select(x > y, exp(x), y), select(x >= y, select(x < 0_c, y, x), y * y));
  add_of_two(select(x + y < x * y, select(x <= y, x, y), select(x > 1_c, -x, -y)) * x);
  add_of_two((x < y) * 2_c + (x <= y) * 3_c - (x > y) / (x >= y));

  // All ways to put parentheses and signs, in one expression and as written.
  add_of_two(tapeless::apply_operation<sums_operation>(x, y));
  add_of_two(tapeless::apply_operation<quotients_operation>(x, y));
  add_of_two(tapeless::apply_operation<signs_operation>(x, y));
  add_of_two(-(x - y) * -x / -(x * y) - -(-x) - (-3_c) * y - -y / -2_c);

  // Numbers: fractions, those without an exact double, the largest, and beyond.
  add_of_x(x / 3_c + 0.1_c * x - 1e300_c * x + 1e-310_c - 123456789.123456_c * x + 1e23_c);
  add_of_x((x + 1e400_c) * (x - 1e400_c) + 1e-400_c);
  add_of_x<float>(x / 3_c + 0.1_c * x - 1e30_c * x + 1e-42_c - 1e300_c * x);

  // Inputs: none, an order that is not that of the formula, and variables that have no part in it.
  constexpr double tau = (2_c * tapeless::pi)();
  add<double>(2_c * tapeless::pi, 0, [](const double*) { return tau; });
  add<double>(gradient(3_c * x, x), 1, [](const double*) { return std::array{3.0}; });
  add<double>(value_and_gradient(exp(y) * x, z, y, x), 3, [](const double* in) {
    return value_and_gradient(exp(y) * x, z, y, x)(z = in[0], y = in[1], x = in[2]);
  });
  add<double>(gradient(x * y * z, y), 3, [](const double* in) {
    return gradient(x * y * z, y)(y = in[0], x = in[1], z = in[2]);
  });

  // Names that C, C++ or the code itself has another use for.
  constexpr auto names = tapeless::let<"double">(exp("exp"_v) * "in"_v) - "out"_v / "int"_v +
                         "t1"_v * tapeless::let<"register">("template"_v + "y0"_v) - "NAN"_v +
                         int_("I"_v, "main"_v) * tapeless::let<"_X">("__x"_v - "\u03c3"_v) +
                         "linux"_v * pow("function_0"_v, "pow"_v);
  add<double>(names, 15, [&](const double* in) {
    return names("exp"_v = in[0], "in"_v = in[1], "out"_v = in[2], "int"_v = in[3], "t1"_v = in[4],
                 "template"_v = in[5], "y0"_v = in[6], "NAN"_v = in[7], "I"_v = in[8],
                 "main"_v = in[9], "__x"_v = in[10], "\u03c3"_v = in[11], "linux"_v = in[12],
                 "function_0"_v = in[13], "pow"_v = in[14]);
  });

  std::printf("#define NUMBER double\n#define BITS unsigned long long\n"
              "#define COMPARE compare_double\n#include \"compare.h\"\n"
              "#define NUMBER float\n#define BITS unsigned int\n"
              "#define COMPARE compare_float\n#include \"compare.h\"\n"
              "%s\n%s\n",
              functions.c_str(), data.c_str());
  std::printf("double softsign(double u) {\n"
              "  return u < 0.0 ? u / (1.0 - u) : u / (1.0 + u);\n"
              "}\n"
              "double int_(double u, double v) {\n"
              "  return u + v;\n"
              "}\n\n"
              "int main(void) {\n  int differences = 0;\n%s"
              "  printf(\"%d functions compared, %%d numbers differ\\n\", differences);\n"
              "  return differences != 0;\n}\n",
              calls.c_str(), count);
}
