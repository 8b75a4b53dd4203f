// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_GRAPH_INTERVAL_HPP
#define TAPELESS_GRAPH_INTERVAL_HPP

#include <tapeless/graph/elementary.hpp>
#include <tapeless/math/error_function.hpp>
#include <tapeless/math/exponential.hpp>
#include <tapeless/math/hyperbolic.hpp>
#include <tapeless/math/logarithm.hpp>
#include <tapeless/math/root.hpp>
#include <tapeless/math/trigonometric.hpp>
#include <tapeless/scalar.hpp>

#include <numbers>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

/// Bounds that a real number certainly lies in, or nothing: where a function has no value or may
/// have none, where no rule says what it is, and where numbers get too large. (R. E. Moore et al.,
/// Introduction to Interval Analysis, 2009.)
struct interval {
  double low = 0;
  double high = 0;
  bool known = false;

  /// Beyond it bounds are given up, so that no product or quotient of them overflows.
  static constexpr double largest = 1e150;

  constexpr interval() = default;
  /// The number itself.
  constexpr interval(double exact_number) : low(exact_number), high(exact_number), known(true) {}
  /// Bounds that were computed: moved outwards by 4 ulp. Arithmetic is within half an ulp, and the
  /// mathematics of constant expressions is within one (math/*.hpp state it function by function).
  static constexpr interval computed(double low, double high) {
    interval result;
    if (low > -largest && high < largest && low <= high) {
      result.low = low - margin(low);
      result.high = high + margin(high);
      result.known = true;
    }
    return result;
  }

  constexpr bool is_positive() const { return known && low > 0; }
  constexpr bool is_negative() const { return known && high < 0; }

  friend constexpr interval operator+(const interval& a, const interval& b) {
    return a.known && b.known ? computed(a.low + b.low, a.high + b.high) : interval{};
  }
  friend constexpr interval operator-(const interval& a) {
    interval result = a;
    result.low = -a.high;
    result.high = -a.low;
    return result;
  }
  friend constexpr interval operator-(const interval& a, const interval& b) { return a + -b; }
  friend constexpr interval operator*(const interval& a, const interval& b) {
    if (!a.known || !b.known)
      return {};
    const double corners[] = {a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high};
    double low = corners[0];
    double high = corners[0];
    for (const double corner : corners) {
      low = corner < low ? corner : low;
      high = corner > high ? corner : high;
    }
    return computed(low, high);
  }
  friend constexpr interval operator/(const interval& a, const interval& b) {
    if (!b.known || (b.low < 1 / largest && b.high > -1 / largest))
      return {};
    return a * computed(1 / b.high, 1 / b.low);
  }

private:
  static constexpr double margin(double bound) {
    constexpr double ulps = 4 * std::numeric_limits<double>::epsilon();
    return (bound < 0 ? -bound : bound) * ulps + 1e-300; // and what underflow may have lost
  }
};

constexpr bool are_disjoint(const interval& a, const interval& b) {
  return a.known && b.known && (a.high < b.low || b.high < a.low);
}

constexpr interval interval_of(const rational& number) {
  if (is_plain_integer(number) && number.numerator < (std::int64_t{1} << 53) &&
      number.numerator > -(std::int64_t{1} << 53))
    return static_cast<double>(number.numerator);
  if (number.exponent > 130 || number.exponent < -130)
    return {};
  const double value = nearest<double>(number);
  return interval::computed(value, value);
}

namespace detail {

/// A function that rises from `least` on and has no value below, nor above `most`.
template <class Function>
constexpr interval rising(const interval& u, Function function, double least = -interval::largest,
                          double most = interval::largest) {
  if (!u.known || !(u.low >= least) || !(u.high <= most))
    return {};
  return interval::computed(function(u.low), function(u.high));
}

constexpr interval exp(const interval& u) {
  return rising(u, [](double t) { return math::exp(t); }, -340, 340);
}
constexpr interval log(const interval& u) {
  if (!u.is_positive())
    return {};
  return rising(u, [](double t) { return math::log(t); });
}
constexpr interval sqrt(const interval& u) {
  return rising(u, [](double t) { return math::sqrt(t); }, 0);
}
constexpr interval cbrt(const interval& u) {
  return rising(u, [](double t) { return math::cbrt(t); });
}

/// Sine and cosine change no faster than their argument. The radius allows for the rounding of the
/// middle and of the value.
template <class Function>
constexpr interval wave(const interval& u, Function function) {
  if (!u.known)
    return {};
  const double middle = u.low + (u.high - u.low) / 2;
  const double size = middle < 0 ? -middle : middle;
  constexpr double epsilon = std::numeric_limits<double>::epsilon();
  const double radius = u.high - u.low + (size + 2) * epsilon;
  const double value = function(middle);
  return interval::computed(value - radius, value + radius);
}
constexpr interval sin(const interval& u) {
  return wave(u, [](double t) { return math::sin(t); });
}
constexpr interval cos(const interval& u) {
  return wave(u, [](double t) { return math::cos(t); });
}

constexpr interval smaller(const interval& a, const interval& b) {
  interval result = a;
  result.known = a.known && b.known;
  result.low = a.low < b.low ? a.low : b.low;
  result.high = a.high < b.high ? a.high : b.high;
  return result;
}
constexpr interval larger(const interval& a, const interval& b) { return -smaller(-a, -b); }

} // namespace detail

constexpr interval power(const interval& base, std::int64_t exponent) {
  if (exponent < 0)
    return 1.0 / power(base, -exponent);
  if (exponent > 1000)
    return {};
  interval result = 1.0;
  for (std::int64_t i = 0; i < exponent; ++i)
    result = result * base;
  return result;
}
constexpr interval power(const interval& base, const rational& exponent) {
  if (is_plain_integer(exponent))
    return power(base, exponent.numerator);
  return detail::exp(detail::log(base) * interval_of(exponent));
}

/// An elementary function of up to two operands.
constexpr interval elementary_value(elementary function, const interval& u, const interval& v) {
  using detail::rising;
  switch (function) {
  case elementary::exp:
    return detail::exp(u);
  case elementary::expm1:
    return rising(u, [](double t) { return math::expm1(t); }, -340, 340);
  case elementary::exp2:
    return detail::exp(u * detail::log(2.0));
  case elementary::log1p:
    return detail::log(1.0 + u);
  case elementary::log2:
    return detail::log(u) / detail::log(2.0);
  case elementary::log10:
    return detail::log(u) / detail::log(10.0);
  case elementary::sin:
    return detail::sin(u);
  case elementary::cos:
    return detail::cos(u);
  case elementary::tan:
    return detail::sin(u) / detail::cos(u);
  case elementary::asin:
    return rising(u, [](double t) { return math::asin(t); }, -1, 1);
  case elementary::acos:
    return -rising(u, [](double t) { return -math::acos(t); }, -1, 1);
  case elementary::atan:
    return rising(u, [](double t) { return math::atan(t); });
  case elementary::sinh:
    return rising(u, [](double t) { return math::sinh(t); }, -340, 340);
  case elementary::cosh:
    return (detail::exp(u) + detail::exp(-u)) / 2.0;
  case elementary::tanh:
    return rising(u, [](double t) { return math::tanh(t); });
  case elementary::asinh:
    return rising(u, [](double t) { return math::asinh(t); });
  case elementary::acosh:
    return rising(u, [](double t) { return math::acosh(t); }, 1);
  case elementary::atanh:
    return detail::log((1.0 + u) / (1.0 - u)) / 2.0;
  case elementary::erf:
    return rising(u, [](double t) { return math::erf(t); });
  case elementary::erfc:
    return -rising(u, [](double t) { return -math::erfc(t); });
  case elementary::sigmoid:
    return 1.0 / (1.0 + detail::exp(-u));
  case elementary::softplus:
    return detail::log(1.0 + detail::exp(u));
  case elementary::relu:
    return detail::larger(u, 0.0);
  case elementary::abs:
    return detail::larger(u, -u);
  case elementary::sign:
    if (u.is_positive())
      return 1.0;
    if (u.is_negative())
      return -1.0;
    return u.known && u.low == 0 && u.high == 0 ? interval(0.0) : interval{};
  case elementary::min:
    return detail::smaller(u, v);
  case elementary::max:
    return detail::larger(u, v);
  case elementary::cbrt:
    return detail::cbrt(u);
  case elementary::hypot:
    return detail::sqrt(u * u + v * v);
  case elementary::pi:
    return interval::computed(std::numbers::pi, std::numbers::pi);
  case elementary::e:
    return interval::computed(std::numbers::e, std::numbers::e);
  case elementary::none:
    break;
  }
  return {};
}

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
