// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// erf and erfc in constant expressions.
//
// Up to 1, the Maclaurin series erf x = 2/sqrt(pi) sum (-1)^n x^(2n+1)/(n! (2n+1)) (Abramowitz and
// Stegun 7.1.5). From 1 on, erfc x = e^(-x^2) f(x) with the smooth, slowly varying f(x) = e^(x^2)
// erfc(x), approximated by polynomials of which no published ones are used: each is the Chebyshev
// interpolant of f on its interval, computed with mpmath at 300 bits and rewritten in powers of a
// variable u in [-1, 1]; its relative error is below 2^-75.

#ifndef TAPELESS_MATH_ERROR_FUNCTION_HPP
#define TAPELESS_MATH_ERROR_FUNCTION_HPP

#include <tapeless/math/exponential.hpp>

namespace tapeless::math::constant_evaluation {

/// For x in [1, 2], u = 2 x - 3.
template <class T>
inline constexpr double_word<T> scaled_erfc_from_1_to_2[5] = {
    {T(0x1.494daffa2ad68p-2), T(0x1.39bdf0f0d8e21p-56)},
    {T(-0x1.4f1988444caf7p-4), T(0x1.24aec2a5c803cp-58)},
    {T(0x1.37ea271bc54bdp-6), T(0x1.53ee57559d849p-62)},
    {T(-0x1.0dc51d2941e6dp-8), T(-0x1.52dfcd6e2503p-64)},
    {T(0x1.b65944f34f7adp-11), T(0x1.03bc91ce36503p-66)}};
template <class T>
inline constexpr T scaled_erfc_from_1_to_2_tail[16] = {
    T(-1.608111733745318413773e-4L),  T(2.947085745358946030841e-5L),
    T(-5.171328643842275539115e-6L),  T(8.723044701295347463572e-7L),
    T(-1.419119574030410428175e-7L),  T(2.232842989305606767761e-8L),
    T(-3.405757660006057032247e-9L),  T(5.046315468474749278135e-10L),
    T(-7.2763888000376458113e-11L),   T(1.022640764192307058807e-11L),
    T(-1.402918437601467898143e-12L), T(1.880720485751874186899e-13L),
    T(-2.459123103485524481471e-14L), T(3.159531381154288202283e-15L),
    T(-4.317075147609899035355e-16L), T(5.318499765054989576448e-17L)};

/// For x in [2, 4], u = x - 3.
template <class T>
inline constexpr double_word<T> scaled_erfc_from_2_to_4[5] = {
    {T(0x1.6e9827d229d2dp-3), T(-0x1.90753de713593p-58)},
    {T(-0x1.bd6ae4d14b16fp-5), T(0x1.8d930478559b4p-61)},
    {T(0x1.043fe1a98c0cdp-6), T(0x1.28193915b102ep-64)},
    {T(-0x1.259061ba85692p-8), T(-0x1.e52bbff105c23p-68)},
    {T(0x1.409cc2ed3fefcp-10), T(0x1.ec82d8bff44bfp-66)}};
template <class T>
inline constexpr T scaled_erfc_from_2_to_4_tail[20] = {
    T(-3.241255444968632210109e-4L),  T(8.355413962873854919383e-5L),
    T(-2.098946446018616705183e-5L),  T(5.146436562046074955191e-6L),
    T(-1.233367727557025422739e-6L),  T(2.892666758678595289959e-7L),
    T(-6.646685458247635356253e-8L),  T(1.497768538422478836597e-8L),
    T(-3.312891918975286324529e-9L),  T(7.198584289729127369516e-10L),
    T(-1.537758708384026179446e-10L), T(3.231652891760151265464e-11L),
    T(-6.684974250870032559434e-12L), T(1.36215986609283053712e-12L),
    T(-2.739888697629059073628e-13L), T(5.424078387084100150205e-14L),
    T(-1.030545573521347950877e-14L), T(1.988978596206916046359e-15L),
    T(-4.83294295830796696026e-16L),  T(9.035879196319049794574e-17L)};

/// For x in [4, 8], u = x/2 - 3.
template <class T>
inline constexpr double_word<T> scaled_erfc_from_4_to_8[5] = {
    {T(0x1.7c0348489d721p-4), T(0x1.ca9cebb9a1c44p-58)},
    {T(-0x1.ed7f66d9d09fep-6), T(0x1.3cc6d4dbfaf2bp-61)},
    {T(0x1.3c7764a81f462p-7), T(0x1.675d593325b2cp-64)},
    {T(-0x1.9106a7cd79e3bp-9), T(-0x1.30445ed385dbp-63)},
    {T(0x1.f64cd9c07b6b2p-11), T(0x1.27e754557c521p-65)}};
template <class T>
inline constexpr T scaled_erfc_from_4_to_8_tail[24] = {
    T(-2.966412322090422348497e-4L),  T(9.085053144534034489837e-5L),
    T(-2.753101471202446210878e-5L),  T(8.257487309267709110113e-6L),
    T(-2.452046919305278608019e-6L),  T(7.210772410747636621468e-7L),
    T(-2.100474153494618828958e-7L),  T(6.062333005711532972953e-8L),
    T(-1.733995387325525725826e-8L),  T(4.916267519114134602891e-9L),
    T(-1.381947633080058216282e-9L),  T(3.85212764570897448575e-10L),
    T(-1.064979122491219351621e-10L), T(2.920752465776275404234e-11L),
    T(-7.948481635822611181899e-12L), T(2.146210640434157500439e-12L),
    T(-5.740695669977602314326e-13L), T(1.527243885086859271156e-13L),
    T(-4.119159015267083886455e-14L), T(1.079179803395808913884e-14L),
    T(-2.363053682865517417691e-15L), T(6.141881929715458649296e-16L),
    T(-2.95362619414969635462e-16L),  T(7.490224788060504810794e-17L)};

/// For x >= 8, u = 128/x^2 - 1, and of x sqrt(pi) e^(x^2) erfc(x) instead.
template <class T>
inline constexpr double_word<T> scaled_erfc_from_8[5] = {
    {T(0x1.fe05e2caeb505p-1), T(-0x1.541448d3e8bb3p-55)},
    {T(-0x1.f456db1dcd7d3p-9), T(0x1.772bed9e1a878p-66)},
    {T(0x1.6aa9a77305681p-15), T(0x1.9afe49d3f7852p-72)},
    {T(-0x1.afbffcefc8ecfp-21), T(0x1.1826139d7cfbcp-75)},
    {T(0x1.62ade0bd7ba0cp-26), T(-0x1.77df970eb3bf5p-82)}};
template <class T>
inline constexpr T scaled_erfc_from_8_tail[9] = {
    T(-6.719197867855686813713e-10L), T(2.636299768098009547892e-11L),
    T(-1.206049761797289400519e-12L), T(6.28258051392835762508e-14L),
    T(-3.661255658401474519547e-15L), T(2.354017714367519724629e-16L),
    T(-1.652243789437512104062e-17L), T(1.28677012625601280764e-18L),
    T(-1.052862799619845797569e-19L)};

/// (-1)^n/(n! (2n+1)) for n = 0 ... 4 and 5 ... 22.
template <class T>
inline constexpr double_word<T> error_function_series[5] = {
    {T(1), T(0)},
    double_word<T>{T(-1), T(0)} / double_word<T>{T(3), T(0)},
    double_word<T>{T(1), T(0)} / double_word<T>{T(10), T(0)},
    double_word<T>{T(-1), T(0)} / double_word<T>{T(42), T(0)},
    double_word<T>{T(1), T(0)} / double_word<T>{T(216), T(0)}};
template <class T>
inline constexpr T error_function_series_tail[18] = {T(-1) / (T(120) * T(11)),
                                                     T(1) / (T(720) * T(13)),
                                                     T(-1) / (T(5040) * T(15)),
                                                     T(1) / (T(40320) * T(17)),
                                                     T(-1) / (T(362880) * T(19)),
                                                     T(1) / (T(3628800) * T(21)),
                                                     T(-1) / (T(39916800) * T(23)),
                                                     T(1) / (T(479001600) * T(25)),
                                                     T(-1) / (T(6227020800) * T(27)),
                                                     T(1) / (T(87178291200) * T(29)),
                                                     T(-1) / (T(1307674368000) * T(31)),
                                                     T(1) / (T(20922789888000) * T(33)),
                                                     T(-1) / (T(355687428096000) * T(35)),
                                                     T(1) / (T(6402373705728000) * T(37)),
                                                     T(-1) / (T(121645100408832000) * T(39)),
                                                     T(1) / (T(2432902008176640000) * T(41)),
                                                     T(-1) / (T(51090942171709440000.0L) * T(43)),
                                                     T(1) / (T(1124000727777607680000.0L) * T(45))};

template <class T>
inline constexpr double_word<T> two_over_root_pi =
    sum_of<T>(0x1.20dd750429b6dp+0, 0x1.1ae3a914fed8p-56, -0x1.3cbbebf65f145p-111);
template <class T>
inline constexpr double_word<T> root_pi =
    sum_of<T>(0x1.c5bf891b4ef6bp+0, -0x1.618f13eb7ca89p-54, -0x1.b1f0071b7aae4p-110);

/// erf x for 2^-34 <= x <= 1.
template <class T>
constexpr double_word<T> error_function_by_series(T x) noexcept {
  constexpr int terms = std::numeric_limits<T>::digits <= 53 ? 16 : 18;
  return polynomial(two_product(x, x), error_function_series<T>, error_function_series_tail<T>,
                    terms) *
         two_over_root_pi<T> * x;
}

/// e^(x^2) erfc x for 1 <= x.
template <class T>
constexpr double_word<T> scaled_complement(T x) noexcept {
  if (x < 2) {
    return polynomial(double_word<T>{2 * x - 3, T(0)}, scaled_erfc_from_1_to_2<T>,
                      scaled_erfc_from_1_to_2_tail<T>, 16);
  }
  if (x < 4) {
    return polynomial(double_word<T>{x - 3, T(0)}, scaled_erfc_from_2_to_4<T>,
                      scaled_erfc_from_2_to_4_tail<T>, 20);
  }
  if (x < 8) {
    return polynomial(double_word<T>{x / 2 - 3, T(0)}, scaled_erfc_from_4_to_8<T>,
                      scaled_erfc_from_4_to_8_tail<T>, 24);
  }
  return polynomial(double_word<T>{128 / (x * x) - 1, T(0)}, scaled_erfc_from_8<T>,
                    scaled_erfc_from_8_tail<T>, 9) /
         (root_pi<T> * x);
}

/// erfc x = (1 + excess) 2^exponent for 1 <= x < 120.
template <class T>
constexpr reduced_exponential<T> complement(T x) noexcept {
  const reduced_exponential<T> parts = reduce_exponential(-two_product(x, x));
  return {(parts.excess + T(1)) * scaled_complement(x), parts.exponent};
}

template <std::floating_point T>
constexpr T erf(T x) noexcept {
  if constexpr (is_narrow<T>) {
    return narrow<T>(erf(widened(x)));
  } else {
    if (is_nan(x) || x == 0) {
      return x;
    }
    const T size = magnitude(x);
    if (size < small_argument<T>) {
      // On the significand, lest parts of the product be subnormal.
      const binary_parts<T> parts = split(size);
      return with_sign(scale(two_over_root_pi<T> * parts.significand, parts.exponent), x < 0);
    }
    if (size <= 1) {
      const double_word<T> y = error_function_by_series(size);
      return with_sign(y.high + y.low, x < 0);
    }
    if (size > 7) {
      return with_sign(T(1), x < 0);
    }
    const reduced_exponential<T> rest = complement(size);
    const double_word<T> y = -scaled(rest.excess, power_of_two<T>(rest.exponent)) + T(1);
    return with_sign(y.high + y.low, x < 0);
  }
}

template <std::floating_point T>
constexpr T erfc(T x) noexcept {
  if constexpr (is_narrow<T>) {
    return narrow<T>(erfc(widened(x)));
  } else {
    if (is_nan(x)) {
      return x;
    }
    const T size = magnitude(x);
    if (size < power_of_two<T>(-66)) {
      return T(1);
    }
    if (size <= 1) {
      const double_word<T> y =
          size < small_argument<T> ? two_over_root_pi<T> * size : error_function_by_series(size);
      const double_word<T> rest = (x < 0 ? y : -y) + T(1);
      return rest.high + rest.low;
    }
    if (x < -7) {
      return T(2);
    }
    if (x > (std::numeric_limits<T>::max_exponent == 1024 ? T(28) : T(108))) {
      return T(0);
    }
    const reduced_exponential<T> y = complement(size);
    if (x < 0) {
      const double_word<T> rest = -scaled(y.excess, power_of_two<T>(y.exponent)) + T(2);
      return rest.high + rest.low;
    }
    return scale(y.excess, y.exponent);
  }
}

} // namespace tapeless::math::constant_evaluation

namespace tapeless::math {

/// Error function. Within 0.51 ulp in constant expressions (Maclaurin series, 1 - erfc from 1 on);
/// std::erf at run time. Odd, signed zero kept, erf(+-inf) = +-1. Other scalar types: their own
/// erf, found by argument-dependent lookup.
template <class T>
  requires(!std::integral<T>)
constexpr T erf(const T& x) noexcept(std::floating_point<T>) {
  if constexpr (std::floating_point<T>) {
    if constexpr (constant_evaluation::is_supported<T>) {
      if (std::is_constant_evaluated()) {
        return constant_evaluation::erf(x);
      }
    }
    return library::erf(x);
  } else {
    using library::erf;
    return T(erf(x));
  }
}

/// Complementary error function 1 - erf x, accurate in its tail. Within 0.55 ulp in constant
/// expressions (e^(-x^2) times polynomials); std::erfc at run time. erfc(-inf) = 2, erfc(inf) = 0.
/// Other scalar types: their own erfc, found by argument-dependent lookup.
template <class T>
  requires(!std::integral<T>)
constexpr T erfc(const T& x) noexcept(std::floating_point<T>) {
  if constexpr (std::floating_point<T>) {
    if constexpr (constant_evaluation::is_supported<T>) {
      if (std::is_constant_evaluated()) {
        return constant_evaluation::erfc(x);
      }
    }
    return library::erfc(x);
  } else {
    using library::erfc;
    return T(erfc(x));
  }
}

} // namespace tapeless::math

#endif // TAPELESS_MATH_ERROR_FUNCTION_HPP
