// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// Errors in units in the last place, measured against MPFR, whose functions are correctly rounded
// to any precision (L. Fousse et al., "MPFR: a multiple-precision binary floating-point library
// with correct rounding", ACM TOMS 33, 2007).

#pragma once

#include <tapeless/math/library.hpp>

#include "accuracy/points.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <mpfr.h>
#include <string>
#include <tuple>
#include <utility>

namespace accuracy {

/// A number of MPFR with so many bits. The range of its exponents is practically unlimited.
class wide_number {
public:
  explicit wide_number(int bits) { mpfr_init2(value_, bits); }
  ~wide_number() { mpfr_clear(value_); }
  wide_number(const wide_number&) = delete;
  wide_number& operator=(const wide_number&) = delete;
  operator mpfr_ptr() { return value_; }
  operator mpfr_srcptr() const { return value_; }

private:
  mpfr_t value_;
};

/// Bits of a reference value: its own error is 2^-40 ulp.
template <class T>
inline constexpr int reference_bits = std::numeric_limits<T>::digits + 40;

/// |value - exact| in units in the last place of T at `exact`; below the normal numbers the unit is
/// the smallest number. Infinity counts as the number that would follow the largest one, so what
/// should overflow and does has no error. A wrong sign, of a zero too, is an infinite error, and so
/// is a NaN out of place.
template <class T>
double error_in_ulp(T value, mpfr_srcptr exact) {
  using limits = std::numeric_limits<T>;
  const bool is_nan = std::isnan(value), should_be_nan = mpfr_nan_p(exact) != 0;
  if (is_nan || should_be_nan) {
    return is_nan && should_be_nan ? 0 : infinity<double>;
  }
  if (std::signbit(value) != (mpfr_signbit(exact) != 0)) {
    return infinity<double>;
  }
  wide_number limit(reference_bits<T>), size(reference_bits<T>), difference(reference_bits<T>);
  mpfr_set_ui_2exp(limit, 1, limits::max_exponent, MPFR_RNDN);
  mpfr_abs(size, exact, MPFR_RNDN);
  mpfr_min(size, size, limit, MPFR_RNDN);
  mpfr_set_ld(difference, std::abs(value), MPFR_RNDN);
  mpfr_min(difference, difference, limit, MPFR_RNDN);
  mpfr_sub(difference, difference, size, MPFR_RNDN);
  const long exponent = mpfr_zero_p(size) != 0
                            ? long{limits::min_exponent}
                            : std::clamp(long{mpfr_get_exp(size)}, long{limits::min_exponent},
                                         long{limits::max_exponent});
  mpfr_mul_2si(difference, difference, limits::digits - exponent, MPFR_RNDN);
  return std::abs(mpfr_get_d(difference, MPFR_RNDN));
}

/// A function of the library: how it is evaluated in constant expressions, what it is at run time,
/// and MPFR's.
template <class Constant, class Library, class Exact>
struct function {
  const char* name;
  Constant constant_evaluation;
  Library library;
  Exact exact;
};

// clang-format off
#define FUNCTION(name)                                                                             \
  accuracy::function {                                                                             \
    #name,                                                                                         \
    [](auto... arguments) { return tapeless::math::constant_evaluation::name(arguments...); },     \
    [](auto... arguments) { return tapeless::math::library::name(arguments...); },                 \
    mpfr_##name                                                                                    \
  }
// clang-format on

/// A point that deserves to be named.
template <class T, std::size_t Arity = 1>
struct hard_case {
  const char* name;
  point<T, Arity> arguments;
};

/// What is claimed of a function for a type: errors in constant expressions, and how far they are
/// from those at run time, in steps from one number to the next.
struct claim {
  double ulp;
  double float_ulp = 0.501; ///< for float: computed in double, then rounded
  double apart = 2;
  double long_double_apart = 3;
  const char* arguments = ""; ///< of which arguments, if not of all
};

template <class T>
inline constexpr const char* name_of = sizeof(T) == sizeof(float)    ? "float"
                                       : sizeof(T) == sizeof(double) ? "double"
                                                                     : "long double";

/// The largest value seen, and where.
template <class T, std::size_t Arity>
struct worst {
  double value = 0;
  point<T, Arity> where{};
  void see(double next, const point<T, Arity>& here) {
    if (next > value) {
      value = next;
      where = here;
    }
  }
};

template <class T, std::size_t Arity>
std::string text_of(const point<T, Arity>& arguments) {
  std::string text;
  for (const T x : arguments) {
    char digits[32];
    text += text.empty() ? "" : ", ";
    text.append(digits, std::to_chars(digits, digits + sizeof digits, x).ptr);
  }
  return text;
}

/// Measures a function at the points, checks what is claimed of it, and prints a row of the table
/// in docs/accuracy.md. `cases` returns an array of hard cases: there, results of the compiler are
/// the same bits as those of the same function at run time.
template <class T, class Function, class Cases, std::size_t Arity>
void check_accuracy(const Function& function, const claim& claim, Cases,
                    const std::vector<point<T, Arity>>& points) {
  constexpr int digits = std::numeric_limits<T>::digits;
  const double claimed = digits == 24 ? claim.float_ulp : claim.ulp;
  const double apart = digits > 53 ? claim.long_double_apart : claim.apart;
  static constexpr auto cases = Cases{}();
  static constexpr auto compiled = [] {
    std::array<T, cases.size()> results{};
    for (std::size_t i = 0; i < cases.size(); ++i) {
      results[i] = std::apply(decltype(Function::constant_evaluation){}, cases[i].arguments);
    }
    return results;
  }();

  wide_number exact(reference_bits<T>);
  const auto evaluate_exactly = [&]<std::size_t... I>(const point<T, Arity>& arguments,
                                                      std::index_sequence<I...>) {
    wide_number inputs[Arity]{((void)I, wide_number(digits))...};
    (mpfr_set_ld(inputs[I], arguments[I], MPFR_RNDN), ...);
    function.exact(exact, static_cast<mpfr_srcptr>(inputs[I])..., MPFR_RNDN);
  };
  worst<T, Arity> constant_error, library_error, difference;
  const auto measure = [&](const point<T, Arity>& arguments) {
    evaluate_exactly(arguments, std::make_index_sequence<Arity>{});
    const T constant = std::apply(function.constant_evaluation, arguments);
    const T library = std::apply(function.library, arguments);
    constant_error.see(error_in_ulp(constant, exact), arguments);
    library_error.see(error_in_ulp(library, exact), arguments);
    difference.see(steps_between(constant, library), arguments);
    return constant;
  };

  for (std::size_t i = 0; i < cases.size(); ++i) {
    const T result = measure(cases[i].arguments);
    INFO(std::string(cases[i].name));
    CHECK(error_in_ulp(compiled[i], exact) <= claimed);
    CHECK((same(result, compiled[i]) || (is_nan(result) && is_nan(compiled[i]))));
  }
  for (const point<T, Arity>& arguments : points) {
    measure(arguments);
  }

  const std::string name = "`" + std::string(function.name) + "`" + claim.arguments;
  INFO(name, " in constant expressions: ", constant_error.value, " ulp at ",
       text_of(constant_error.where));
  CHECK(constant_error.value <= claimed);
  INFO(name, " in constant expressions and at run time: ", difference.value, " ulp apart at ",
       text_of(difference.where));
  CHECK(difference.value <= apart);
  std::printf("| %s | %s | %zu | %g | %.3f | %s | %.3f | %s | %.0f |\n", name.c_str(), name_of<T>,
              cases.size() + points.size(), claimed, constant_error.value,
              text_of(constant_error.where).c_str(), library_error.value,
              text_of(library_error.where).c_str(), difference.value);
}

/// The same at a sample of one argument, with the special numbers.
template <class T, class Function, class Cases>
void check_accuracy(const Function& function, const claim& claim, Cases cases,
                    const sample<T>& numbers) {
  std::vector<point<T, 1>> points;
  for (const T x : special_numbers<T>) {
    points.push_back({x});
  }
  for (const T x : numbers) {
    points.push_back({x});
  }
  check_accuracy<T>(function, claim, cases, points);
}

/// All pairs of special numbers, for functions of two arguments.
template <class T>
std::vector<point<T, 2>> special_pairs() {
  std::vector<point<T, 2>> points;
  for (const T x : special_numbers<T>) {
    for (const T y : special_numbers<T>) {
      points.push_back({x, y});
    }
  }
  return points;
}

} // namespace accuracy
