// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// Formulas from callables.

#include <tapeless/tapeless.hpp>

#include <boost/hana/at.hpp>
#include <boost/hana/equal.hpp>
#include <boost/hana/size.hpp>
#include <boost/hana/transform.hpp>
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <random>
#include <type_traits>
#include <utility>

// What tapeless has and <cmath> has not, for doubles: so that one callable runs on both.
namespace numbers {

constexpr double select(bool condition, double a, double b) { return condition ? a : b; }
constexpr double min(double a, double b) { return b < a ? b : a; }
constexpr double max(double a, double b) { return a < b ? b : a; }
constexpr double square(double u) { return u * u; }

} // namespace numbers

namespace {

using namespace tapeless::literals;
using tapeless::is_close;
using tapeless::trace;
namespace hana = boost::hana;

constexpr tapeless::variable<"x"> x;
constexpr tapeless::variable<"y"> y;
constexpr tapeless::variable<"z"> z;
constexpr tapeless::vector<"v", 4> v;

constexpr bool same_bits(double a, double b) {
  return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b) || (a != a && b != b);
}

// ---- The bits are those of the callable itself -------------------------------------------------

struct power_sum {
  template <class T>
  constexpr T operator()(const T& a, const T& b) const {
    T sum = a;
    for (int i = 1; i < 12; ++i)
      sum = sum * b + i;
    return sum;
  }
};

struct horner {
  template <class T>
  constexpr T operator()(const T& a, const T& b) const {
    const std::array<T, 5> coefficients{T(1), b, T(0.1), b * b, T(-3)};
    T sum = 0;
    for (const T& each : coefficients)
      sum = sum * a + each;
    return sum;
  }
};

struct compound_assignments {
  template <class T>
  constexpr T operator()(T a, T b) const {
    a += b;
    a *= 3;
    b -= 0.3;
    a /= b;
    a -= a * 0.7f;
    b *= b;
    a += 2u;
    return a / b;
  }
};

struct plain_numbers {
  template <class T>
  constexpr T operator()(const T& a, const T& b) const {
    const T u = 0.1 * a + 1.0 / 3 * b - 1e-300 / a + 0.12345678901234567 * b;
    const T w = 2.5f * a - 1e300 * b + 7u / a + 0x1p-1074 * b;
    const T integers = 9007199254740992 * a + 123456789012345680 * b - 1e22 * b + 'a' + true;
    return u + w + integers / (std::numeric_limits<double>::max() * a);
  }
};

struct numbers_of_the_scalar_type {
  template <class T>
  constexpr T operator()(const T& a, const T& b) const {
    const T third = T(1) / T(3);
    const T more_than_three_tenths = T(0.1) + T(0.2);
    T growing = 1;
    for (int i = 0; i < 30; ++i)
      growing = growing * T(1.1) - T(i) / 7;
    // Rounded at every step, so that it is not the double nearest to the exact sum.
    T harmonic = 0;
    for (int i = 1; i <= 20; ++i)
      harmonic += T(1) / i;
    const T not_quite_one = T(1) / 49 * 49;
    return harmonic * a / (not_quite_one - 1) + third * a + more_than_three_tenths * b +
           growing * a + (T(0.3) - T(0.1) * 3) * b +
           std::numeric_limits<T>::epsilon() * a / std::numeric_limits<T>::min();
  }
};

struct signs {
  template <class T>
  constexpr T operator()(const T& a, const T& b) const {
    const T minus_zero = -T(0);
    const T product = T(-0.0) * a;
    return a - (+-(-b)) - -a + 1 / (minus_zero * b) + 1 / (product + minus_zero) - -(b - b);
  }
};

struct choices {
  template <class T>
  constexpr T operator()(const T& a, const T& b) const {
    using namespace numbers;
    const T u = select(a < b, a * a, b) + select(a <= 2, T(1), b) + select(3 > b, a, 0.5 * b);
    const T w = select(a >= b, 1 / b, -a) + select(a == b, a * 7, a / 7) + select(a == 0, b, a / b);
    const T constant = select(T(1) < T(2), a, b) - select(T(1) == T(2), a, b * 3);
    return u * w + min(a, b) - max(a * 2, b) + min(max(a, -1), 1) + constant;
  }
};

struct root_by_newton {
  template <class T>
  constexpr T operator()(const T& a, const T& b) const {
    T root = (a + b) / 2;
    for (int i = 0; i < 5; ++i)
      root = (root + a / root) / 2;
    return root;
  }
};

/// The determinant by elimination, and a triangular solve: what numerical code looks like.
struct elimination {
  template <class T>
  constexpr T operator()(const T& a, const T& b) const {
    T m[3][3] = {{a, 2, b}, {b, a + 1, 3}, {0.5, a * b, b - a}};
    T determinant = 1;
    for (int k = 0; k < 3; ++k) {
      determinant *= m[k][k];
      for (int i = k + 1; i < 3; ++i) {
        const T factor = m[i][k] / m[k][k];
        for (int j = k; j < 3; ++j)
          m[i][j] -= factor * m[k][j];
      }
    }
    return determinant;
  }
};

struct functions {
  template <class T>
  constexpr T operator()(const T& a, const T& b) const {
    using namespace numbers;
    using namespace std;
    const T u = sin(a) * cos(b) + tan(a * b) - atan2(a, b) + hypot(a, b) + abs(a - b);
    const T w = exp(-a) + expm1(b) + log(a) * log1p(b) + sqrt(b) - cbrt(a) + pow(a, b);
    const T s = sinh(a) / cosh(b) + tanh(a) + erf(a) * erfc(b) + pow(a, 2) + square(b);
    return u * w + s + sqrt(T(2)) * a + abs(T(-3)) + pow(T(2), 10);
  }
};

/// Sixty steps, each of which applies an operation drawn by lot to values drawn by lot: results of
/// earlier steps, the arguments, plain numbers of any size.
template <std::uint64_t Seed>
struct random_program {
  // Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators".
  struct split_mix {
    std::uint64_t state = Seed;
    constexpr std::uint64_t next() {
      std::uint64_t bits = state += 0x9E3779B97F4A7C15u;
      bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9u;
      bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBu;
      return bits ^ (bits >> 31);
    }
    constexpr double next_number() {
      // Exponents from -32 to 31, and sometimes a short decimal.
      const std::uint64_t bits = next();
      const double number =
          std::bit_cast<double>((bits & 0x800FFFFFFFFFFFFFu) | ((991 + (next() & 63)) << 52));
      return next() % 4 == 0 ? static_cast<double>(bits % 1000) / 100 : number;
    }
  };

  template <class T>
  constexpr T operator()(const T& a, const T& b) const {
    using namespace numbers;
    split_mix random;
    T values[8] = {a, b, a, b, T(random.next_number()), -a, T(1) / 3, 0.5 * b};
    for (int step = 0; step < 60; ++step) {
      const T u = values[random.next() % 8];
      const T w = values[random.next() % 8];
      T& result = values[random.next() % 8];
      switch (random.next() % 12) {
      case 0:
        result = u + w;
        break;
      case 1:
        result -= w;
        break;
      case 2:
        result = u * w;
        break;
      case 3:
        result = u / w;
        break;
      case 4:
        result = random.next_number() * u;
        break;
      case 5:
        result = u - random.next_number();
        break;
      case 6:
        result = -u;
        break;
      case 7:
        result = select(u < w, w, result);
        break;
      case 8:
        result = select(u >= 1, u, result * w);
        break;
      case 9:
        result = select(u == w, a, result);
        break;
      case 10:
        result = min(u, max(w, result));
        break;
      default:
        result = a + T(random.next_number()) * T(random.next_number());
      }
    }
    T sum = 0;
    for (const T& each : values)
      sum += each;
    return sum;
  }
};

template <class Callable>
constexpr auto traced = trace<"x", "y">(Callable{});

template <class Callable>
constexpr bool agrees(double a, double b) {
  return same_bits(traced<Callable>(x = a, y = b), Callable{}(a, b));
}

// In constant expressions, where no number is infinite on the way: compilers refuse that.
template <class Callable>
constexpr bool agrees_while_compiling = agrees<Callable>(0.3, 1.7) && agrees<Callable>(-2.0, 0.25);
static_assert(agrees_while_compiling<power_sum>);
static_assert(agrees_while_compiling<horner>);
static_assert(agrees_while_compiling<compound_assignments>);
static_assert(agrees_while_compiling<numbers_of_the_scalar_type>);
static_assert(agrees_while_compiling<choices>);
static_assert(agrees_while_compiling<root_by_newton>);
static_assert(agrees_while_compiling<elimination>);

template <class Callable>
void check_bits() {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  constexpr double special[] = {
      0.0,      -0.0,    1.0,      -1.0,      2.0,
      3.0,      0.1,     1.7,      1e-300,    5e-324,
      -2.5e-16, 1e300,   infinity, -infinity, 700,
      -1e8,     1 / 3.0, 0x1p-537, 0x1p+1023, std::numeric_limits<double>::quiet_NaN()};
  int differences = 0;
  for (const double a : special)
    for (const double b : special)
      differences += !agrees<Callable>(a, b);
  CHECK(differences == 0);
  std::mt19937_64 random(1);
  std::uniform_real_distribution<double> uniform(-3, 3);
  for (int i = 0; i < 1000; ++i) {
    const double a = uniform(random);
    const double b = uniform(random);
    differences += !agrees<Callable>(a, b);
  }
  CHECK(differences == 0);
}

TEST_CASE_TEMPLATE("a traced formula gives the bits of the callable", Callable, power_sum, horner,
                   compound_assignments, plain_numbers, numbers_of_the_scalar_type, signs, choices,
                   root_by_newton, elimination, functions) {
  check_bits<Callable>();
}

/// The names of the standard library do no harm where they are only made visible.
struct clamped {
  template <class T>
  constexpr T operator()(const T& a) const {
    using std::max, std::min, std::abs;
    return max(T(0), min(abs(a), T(1)));
  }
};

TEST_CASE("using std::max") {
  constexpr auto f = tapeless::trace<"x">(clamped{});
  static_assert(f == max(0_c, min(abs(x), 1_c)));
  for (const double at : {-2.0, -0.25, 0.0, 0.5, 3.0})
    CHECK(f(x = at) == clamped{}(at));
}

TEST_CASE("the largest integers, and counting up") {
  constexpr auto f = tapeless::trace<"x">([](auto a) {
    decltype(a) most = 1ull << 63;
    return a * (1ull << 63) + a * INT64_MIN + a * -most + a * ~0ull;
  });
  CHECK(f(x = 1.0) == 0x1p63); // 2^63 - 2^63 - 2^63 + 2^64
  constexpr auto g = tapeless::trace<"x">([](auto a) {
    auto count = a++;
    count += ++a;
    count -= a--;
    return count + --a;
  });
  static_assert(g(x = 5.0) == 10.0);
}

TEST_CASE("random programs") {
  []<std::uint64_t... Seed>(std::integer_sequence<std::uint64_t, Seed...>) {
    (check_bits<random_program<Seed>>(), ...);
  }(std::make_integer_sequence<std::uint64_t, 16>{});
}

// ---- What a callable may be ---------------------------------------------------------------------

// A lambda, a function object, a template; at namespace scope or in a function.
constexpr auto sum_of_powers = trace<"x">([](auto u) {
  auto sum = u;
  for (int i = 1; i < 4; ++i)
    sum = sum * u + 1;
  return sum;
});
static_assert(tapeless::any_formula<decltype(sum_of_powers)>);
static_assert(std::is_empty_v<decltype(sum_of_powers)>);
static_assert(sum_of_powers(x = 2.0) == 23.0);
static_assert(to_string(sum_of_powers) == "((x * x + 1) * x + 1) * x + 1");
static_assert(sum_of_powers == x * (x * (square(x) + 1_c) + 1_c) + 1_c);

constexpr double value_in_a_function(double at) {
  constexpr int rounds = 3;
  constexpr auto f = trace<"x">([](auto u) {
    for (int i = 0; i < rounds; ++i)
      u = u * u;
    return u;
  });
  return f(x = at);
}
static_assert(value_in_a_function(2.0) == 256.0);

template <int Exponent>
struct power {
  constexpr auto operator()(const auto& u) const {
    auto result = u;
    for (int i = 1; i < Exponent; ++i)
      result *= u;
    return result;
  }
};
static_assert(trace<"x">(power<5>{}) == pow(x, 5_c));
static_assert(trace<"x">(power<5>{}) * trace<"x">(power<2>{}) == pow(x, 7_c), "two in one formula");
static_assert(trace<"x">(power<2>{}) + trace<"y">(power<2>{}) == square(x) + square(y));
static_assert(to_string(trace<"x">(power<3>{}) / trace<"y">(power<2>{})) == "x * x * x / (y * y)");

// Names of variables, variables themselves, elements, vectors.
constexpr auto difference = [](auto a, auto b) { return a - b; };
static_assert(to_string(trace<"x", "y">(difference)) == "x - y");
static_assert(to_string(trace<"y", "x">(difference)) == "y - x");
static_assert(to_string(trace<tapeless::variable<"x">, tapeless::element<"v", 2>>(difference)) ==
              "x - v[2]");
static_assert(trace<"x", "x">(difference) == 0_c);

struct sum_of_squares {
  template <class T, std::size_t Size>
  constexpr T operator()(const std::array<T, Size>& values) const {
    T sum = 0;
    for (const T& each : values)
      sum += each * each;
    return sum;
  }
};
constexpr auto length_squared = trace<tapeless::vector<"v", 4>>(sum_of_squares{});
static_assert(length_squared(v = std::array{1.0, 2.0, 3.0, 4.0}) == 30.0);
static_assert(gradient(length_squared, v)(v = std::array{1.0, 2.0, 3.0, 4.0}) ==
              std::array{2.0, 4.0, 6.0, 8.0});
static_assert(trace<tapeless::vector<"v", 4>, tapeless::variable<"x">>(
                  [](const auto& values, const auto& u) { return values[3] * u; }) == v[3_c] * x);

// Results that need no variable, and formulas.
static_assert(trace<"x">([](auto) { return 2; }) == 2_c);
static_assert(trace<"x">([](auto) { return 0.1; }) == 0.1_c);
static_assert(trace<"x">([](auto u) { return decltype(u)(1) / 3; }) == 1_c / 3_c);
static_assert(trace<"x">([](auto u) { return u; }) == x);
static_assert(trace<"x">([](auto) { return y * 2_c; }) == 2_c * y);
static_assert(trace<"x">([](auto) { return x * 2_c; }) == 2_c * x);
static_assert(trace<>([] { return 0.5; })() == 0.5);
static_assert(trace<"x">([](auto) { return 2; })() == 2.0);

// ---- Plain numbers ------------------------------------------------------------------------------

static_assert(to_string(trace<"x">([](auto u) { return 0.1 * u; })) == "0.1 * x");
static_assert(to_string(trace<"x">([](auto u) { return u / 3 - 2.5f; })) == "x / 3 - 2.5");
static_assert(to_string(trace<"x">([](auto u) { return 6.62607015e-34 * u; })) ==
              "6.62607015e-34 * x");
// Numbers of the callable's own type stay exact where that is the very double.
static_assert(to_string(trace<"x">([](auto u) { return decltype(u)(1) / 3 * u; })) == "1/3 * x");
// Doubles do not: this one is nearest to a third.
static_assert(to_string(trace<"x">([](auto u) { return 1.0 / 3 * u; })) ==
              "0.3333333333333333 * x");
// The decimal that one would write is taken, also in wider types.
static_assert(trace<"x">([](auto u) { return 0.1 * u; })(x = 1.0L) == 0.1L);
static_assert(trace<"x">([](auto u) { return 0.1 * u; })(x = 1.0f) == 0.1f);
// What is not the nearest double to a rational of few digits is taken as computed.
static_assert(to_string(trace<"x">([](auto u) {
                return (decltype(u)(0.1) + decltype(u)(0.2)) * u;
              })) == "0.30000000000000004 * x");
static_assert(std::numeric_limits<tapeless::traced_value<double>>::epsilon() == 0x1p-52);

// Functions of them are numbers, too.
static_assert(trace<"x">([](auto u) { return sigmoid(decltype(u)(0)) * u; }) == 0.5_c * x);
static_assert(trace<"x">([](auto u) { return max(decltype(u)(2), 3) * u; }) == 3_c * x);
static_assert(trace<"x">([](auto u) { return sqrt(decltype(u)(2)) * u; })(x = 1.0) ==
              1.4142135623730951);
static_assert(trace<"x">([](auto u) { return select(decltype(u)(2) > 1, u, 1 / u); }) == x);

// ---- Choices ------------------------------------------------------------------------------------

constexpr auto choice =
    trace<"x", "y">([](auto a, auto b) { return select(a == b, a * 2, select(a < b, b, -a)); });
static_assert(choice(x = 3.0, y = 3.0) == 6.0);
static_assert(choice(x = 2.0, y = 3.0) == 3.0);
static_assert(choice(x = 4.0, y = 3.0) == -4.0);
static_assert(gradient(choice, x, y)(x = 3.0, y = 3.0) == std::array{2.0, 0.0});
static_assert(gradient(choice, x, y)(x = 4.0, y = 3.0) == std::array{-1.0, 0.0});

// Nothing of the branch that is not taken gets into value or derivative.
constexpr auto safe_root =
    trace<"x">([](auto u) { return select(u > 0, sqrt(u), 0 * u) / select(u > 0, u, 1); });
static_assert(safe_root(x = 0.0) == 0.0);
static_assert(derivative(safe_root, x)(x = 0.0) == 0.0);

// ---- Among other formulas -----------------------------------------------------------------------

constexpr auto f = trace<"x", "y">([](auto a, auto b) { return a * a * b + 2 * sin(a); });

static_assert(to_string(sin(f) * x) == "sin(x * x * y + 2 * sin(x)) * x");
static_assert((f + 1_c)(x = 0.0, y = 5.0) == 1.0);
static_assert((f - f) == 0_c);
static_assert(f == x * x * y + 2_c * sin(x));
static_assert(f == trace<"x", "y">([](auto a, auto b) { return sin(a) * 2 + b * (a * a); }));
static_assert(!(f == x));
static_assert(to_string(simplify(f)) == "x^2 * y + 2 * sin(x)");
static_assert(trace<"x">([](auto u) { return f * u + y; }) == f * x + y);
static_assert(trace<"x">([](auto u) { return sin(x) + u - cos(u * y); }) ==
              sin(x) + x - cos(x * y));
static_assert(trace<"x">([](auto u) { return min(u, y) + max(2, u); }) == min(x, y) + max(2_c, x));
static_assert(trace<"z">([](auto u) { return atan2(f, u); }) == atan2(f, z));

static_assert(to_string(substitute(f, y = sin(z))) == "x * x * sin(z) + 2 * sin(x)");
static_assert(substitute(x + z, z = f) == x + f);
static_assert(derivative(f, x) == 2_c * x * y + 2_c * cos(x));
static_assert(derivative(f, x, y) == 2_c * x);
static_assert(derivative<2>(f, x) == 2_c * y - 2_c * sin(x));
static_assert(derivative<3>(trace<"x">(power<6>{}), x) == 120_c * pow(x, 3_c));
static_assert(gradient(f, x, y)(x = 0.0, y = 3.0) == std::array{2.0, 0.0});
static_assert(gradient(f)(x = 0.0, y = 3.0) == std::array{2.0, 0.0});
static_assert(gradient(f, y)[y] == square(x));
static_assert(value_and_gradient(f, x, y)(x = 0.0, y = 3.0).value == 0.0);
static_assert(hessian(f, x, y)(x = 0.0, y = 3.0) ==
              std::array{std::array{6.0, 0.0}, std::array{0.0, 0.0}});
static_assert(at(hessian(f, x, y), x, y) == 2_c * x);
static_assert(jacobian(hana::make_tuple(f, y* y), x, y)(x = 0.0, y = 3.0) ==
              std::array{std::array{2.0, 0.0}, std::array{0.0, 6.0}});
static_assert(variables_of(f) == hana::make_tuple(x, y));
static_assert(variables_of(trace<"y", "x">(difference)) == hana::make_tuple(y, x));
static_assert(variables_of(trace<"x", "y">([](auto, auto b) { return b; })) == hana::make_tuple(y));
static_assert(tapeless::function(f, y, x)(3.0, 0.0) == 0.0);
static_assert(tapeless::function(length_squared, v)(std::array{1.0, 2.0, 3.0, 4.0}) == 30.0);

// ---- Several results ----------------------------------------------------------------------------

constexpr auto polar = trace<"x", "y">([](const auto& radius, const auto& angle) {
  return std::array{radius * cos(angle), radius * sin(angle)};
});
static_assert(decltype(hana::size(polar))::value == 2);
static_assert(polar == hana::make_tuple(x * cos(y), x* sin(y)));
static_assert(to_string(hana::at_c<0>(polar)) == "x * cos(y)");
static_assert(jacobian(polar, x, y)(x = 2.0, y = 0.0) ==
              std::array{std::array{1.0, 0.0}, std::array{0.0, 2.0}});
static_assert(hana::transform(polar, [](auto each) { return derivative(each, x); }) ==
              hana::make_tuple(cos(y), sin(y)));

// As Ceres has it: pointers for arrays and single values for variables, in their order.
template <class Result>
struct rotated_difference {
  template <class T>
  constexpr Result operator()(const T* p, const T& angle, T* residuals) const {
    residuals[0] = cos(angle) * p[0] - sin(angle) * p[1] - p[2];
    residuals[1] = sin(angle) * p[0] + cos(angle) * p[1] - p[3];
    return Result(true);
  }
};
template <class Result>
constexpr auto rotated =
    trace<tapeless::vector<"v", 4>, tapeless::variable<"x">, tapeless::residuals<2>>(
        rotated_difference<Result>{});
static_assert(rotated<bool> == hana::make_tuple(cos(x) * v[0_c] - sin(x) * v[1_c] - v[2_c],
                                                sin(x) * v[0_c] + cos(x) * v[1_c] - v[3_c]));
static_assert(rotated<void> == rotated<bool>);
static_assert(jacobian(rotated<bool>, x, v)(v = std::array{1.0, 2.0, 3.0, 4.0}, x = 0.0) ==
              std::array{std::array{-2.0, 1.0, 0.0, -1.0, 0.0},
                         std::array{1.0, 0.0, 1.0, 0.0, -1.0}});

// What is never written is 0, as in the array that a caller would pass.
static_assert(trace<tapeless::variable<"x">, tapeless::residuals<2>>([](auto u, auto* out) {
                out[1] = u;
              }) == hana::make_tuple(0_c, x));

// ---- Other scalars ------------------------------------------------------------------------------

static_assert(std::is_same_v<decltype(f(x = 1.0f, y = 2.0f)), float>);
static_assert(std::is_same_v<decltype(f(x = 1.0L, y = 2.0f)), long double>);
static_assert(std::is_same_v<decltype(f(x = 1, y = 2)), double>);
static_assert(sum_of_powers(x = 2.0f) == 23.0f && sum_of_powers(x = 2.0L) == 23.0L);

// ---- Too large to be spelled out as a type ------------------------------------------------------

constexpr int rounds = 9;
/// A logistic map that is fed back: written out, every round doubles it.
struct logistic_map {
  template <class T>
  constexpr T operator()(T state, const T& rate) const {
    for (int i = 0; i < rounds; ++i)
      state = rate * state * (1 - state);
    return state;
  }
};
constexpr auto after_rounds = trace<"x", "y">(logistic_map{});

TEST_CASE("a large formula and its derivatives") {
  constexpr double step = 0x1p-20;
  constexpr double at_x = 0.3;
  constexpr double at_y = 1.7;
  const auto value = [](auto formula, double a, double b) { return formula(x = a, y = b); };
  CHECK(value(after_rounds, at_x, at_y) == logistic_map{}(at_x, at_y));

  // Slopes that are carried along with the value.
  double state = at_x, by_x = 1, by_xx = 0;
  for (int i = 0; i < rounds; ++i) {
    by_xx = at_y * ((1 - 2 * state) * by_xx - 2 * by_x * by_x);
    by_x = at_y * (1 - 2 * state) * by_x;
    state = at_y * state * (1 - state);
  }
  constexpr auto first = derivative(after_rounds, x);
  constexpr auto second = derivative<2>(after_rounds, x);
  // Some four roundings a round, each of at most 2^-53, counted twice for cancellation.
  CHECK(is_close(value(first, at_x, at_y), by_x, 8 * rounds * 0x1p-53));
  CHECK(is_close(gradient(after_rounds, x)(x = at_x, y = at_y)[0], by_x, 8 * rounds * 0x1p-53));
  CHECK(is_close(value(second, at_x, at_y), by_xx, 1e-12));
  CHECK(is_close(hessian(after_rounds, x)(x = at_x, y = at_y)[0][0], by_xx, 1e-12));
  // Central differences, whose error is of second order in the step.
  const double slope_by_y =
      (value(after_rounds, at_x, at_y + step) - value(after_rounds, at_x, at_y - step)) /
      (2 * step);
  CHECK(is_close(gradient(after_rounds, y)(x = at_x, y = at_y)[0], slope_by_y, 1e-7));

  static_assert(first == derivative(after_rounds, x));
  static_assert(second == derivative(first, x));
  static_assert(!(first == second));
  static_assert(derivative(after_rounds, x, y) == derivative(after_rounds, y, x));
  static_assert(variables_of(first) == hana::make_tuple(x, y));
  static_assert(derivative(first + x, z) == 0_c);
  static_assert((first - first) == 0_c);
}

} // namespace
