// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// sin, cos, tan and their inverses in constant expressions.
//
// Arguments are reduced to [-pi/4, pi/4] in double words: below 2^20 by subtracting k pi/2 in parts
// (Cody and Waite, "Software Manual for the Elementary Functions", 1980), above by multiplying with
// those bits of 2/pi that matter modulo 4 (M. Payne and R. Hanek, "Radian reduction for
// trigonometric functions", SIGNUM Newsletter 18, 1983); then Taylor series. The inverse functions
// all are angles of points (x, y), turned towards the axis by the nearest of the angles atan(i/8)
// (J.-M. Muller, "Elementary Functions", 3rd ed., 2016, ch. 11).

#ifndef TAPELESS_MATH_TRIGONOMETRIC_HPP
#define TAPELESS_MATH_TRIGONOMETRIC_HPP

#include <tapeless/math/root.hpp>
#include <tapeless/math/two_over_pi.hpp>

namespace tapeless::math::constant_evaluation {

template <class T>
inline constexpr double_word<T> pi =
    sum_of<T>(0x1.921fb54442d18p+1, 0x1.1a62633145c07p-53, -0x1.f1976b7ed8fbcp-109);
template <class T>
inline constexpr double_word<T> half_pi = scaled(pi<T>, T(0.5));

/// x = angle + quadrant pi/2, |angle| <= pi/4 and a little, quadrant modulo 4.
template <class T>
struct reduced_angle {
  double_word<T> angle;
  int quadrant;
};

/// For 0 <= x < 2^20. pi/2 in three parts of 33 bits, whose products with k are exact, and the
/// rest.
template <class T>
constexpr reduced_angle<T> reduce_moderate_angle(T x) noexcept {
  const int quadrant = static_cast<int>(x * static_cast<T>(0.636619772367581343075535L) + T(0.5));
  const T k = static_cast<T>(quadrant);
  const double_word<T> first = two_sum(x, -k * static_cast<T>(0x1.921fb544p+0)),
                       second = two_sum(first.high, -k * static_cast<T>(0x1.0b4611a6p-34)),
                       third = two_sum(second.high, -k * static_cast<T>(0x1.3198a2ep-69));
  const T rest =
      (first.low + second.low) + (third.low - k * static_cast<T>(0x1.b839a252049c1p-104));
  return {quick_two_sum(third.high, rest), quadrant & 3};
}

/// For 2^20 <= x < infinity.
template <class T>
constexpr reduced_angle<T> reduce_large_angle(T x) noexcept {
  // x = mantissa * 2^exponent with an integer mantissa of at most 64 bits.
  const binary_parts<T> parts = split(x);
  const auto mantissa = static_cast<std::uint64_t>(
      parts.significand * power_of_two<T>(std::numeric_limits<T>::digits - 1));
  const int exponent = parts.exponent - (std::numeric_limits<T>::digits - 1);
  const std::uint64_t mantissa_low = mantissa & 0xffffffffU, mantissa_high = mantissa >> 32;
  // With the table's bits from `position` on as a number w of 224 bits, x 2/pi modulo 4 is
  // 4 (mantissa * w modulo 2^224)/2^224: the bits before contribute multiples of 4, the bits
  // after less than 2^(64-222). No reduced angle is below 2^-80, so 2^-78 of it is left in error.
  constexpr int words = 7;
  const int position = exponent - 2 + 64;
  const int index = position / 32, shift = position % 32;
  std::uint64_t product[words]{}; // 32 bits each, the lowest first
  std::uint64_t carry = 0, previous = 0;
  for (int i = 0; i < words; ++i) {
    const int j = index + words - 1 - i;
    const std::uint64_t word =
        ((std::uint64_t{two_over_pi[j]} << 32 | two_over_pi[j + 1]) >> (32 - shift)) & 0xffffffffU;
    const std::uint64_t low = word * mantissa_low, high = previous * mantissa_high;
    const std::uint64_t sum = (low & 0xffffffffU) + (high & 0xffffffffU) + carry;
    product[i] = sum & 0xffffffffU;
    carry = (sum >> 32) + (low >> 32) + (high >> 32);
    previous = word;
  }
  // The top two bits are the quadrant; a fraction of one half or more counts down from the next.
  const std::uint64_t top = product[words - 1];
  const bool up = (top >> 29 & 1) != 0;
  double_word<T> fraction{T(0), T(0)};
  T weight = power_of_two<T>(2 - 32 * words);
  for (int i = 0; i < words; ++i, weight *= T(4294967296)) {
    const std::uint64_t digit = i == words - 1 ? product[i] & 0x3fffffffU : product[i];
    const T signed_digit =
        up ? static_cast<T>(i == words - 1 ? 0x3fffffffU - digit : 0xffffffffU - digit)
           : static_cast<T>(digit);
    const double_word<T> sum = quick_two_sum(signed_digit * weight, fraction.high);
    fraction = {sum.high, sum.low + fraction.low};
  }
  fraction = quick_two_sum(fraction.high, fraction.low);
  const double_word<T> angle = fraction * half_pi<T>;
  return {up ? -angle : angle, static_cast<int>((top >> 30) + (up ? 1U : 0U)) & 3};
}

/// For finite x.
template <class T>
constexpr reduced_angle<T> reduce_angle(T x) noexcept {
  const T size = magnitude(x);
  if (size < T(0.785)) {
    return {double_word<T>{x, T(0)}, 0};
  }
  const reduced_angle<T> reduced =
      size < T(1048576) ? reduce_moderate_angle(size) : reduce_large_angle(size);
  return x < 0 ? reduced_angle<T>{-reduced.angle, (4 - reduced.quadrant) & 3} : reduced;
}

/// (-1)^n/(2n+1)! for n = 2 ... 10.
template <class T>
inline constexpr T sine_coefficients[9] = {T(1) / T(120),
                                           T(-1) / T(5040),
                                           T(1) / T(362880),
                                           T(-1) / T(39916800),
                                           T(1) / T(6227020800),
                                           T(-1) / T(1307674368000),
                                           T(1) / T(355687428096000),
                                           T(-1) / T(121645100408832000),
                                           T(1) / T(51090942171709440000.0L)};

/// (-1)^n/(2n)! for n = 2 ... 10.
template <class T>
inline constexpr T cosine_coefficients[9] = {T(1) / T(24),
                                             T(-1) / T(720),
                                             T(1) / T(40320),
                                             T(-1) / T(3628800),
                                             T(1) / T(479001600),
                                             T(-1) / T(87178291200),
                                             T(1) / T(20922789888000),
                                             T(-1) / T(6402373705728000),
                                             T(1) / T(2432902008176640000)};

template <class T>
inline constexpr double_word<T> minus_one_sixth =
    double_word<T>{T(-1), T(0)} / double_word<T>{T(6), T(0)};

/// r^2 in double words.
template <class T>
constexpr double_word<T> squared(const double_word<T>& r) noexcept {
  const double_word<T> square = two_product(r.high, r.high);
  return quick_two_sum(square.high, square.low + 2 * r.high * r.low);
}

/// sin r for |r| <= pi/4, to a relative accuracy of about 2^-60 (for double): r + r^3 (-1/6 + ...)
template <class T>
constexpr double_word<T> sine(const double_word<T>& r) noexcept {
  constexpr int terms = std::numeric_limits<T>::digits <= 53 ? 8 : 9;
  const double_word<T> square = squared(r);
  const double_word<T> factor =
      minus_one_sixth<T> + square.high * polynomial(square.high, sine_coefficients<T>, terms);
  const double_word<T> cubic = r * (square * factor), sum = quick_two_sum(r.high, cubic.high);
  return quick_two_sum(sum.high, sum.low + (r.low + cubic.low));
}

/// cos r likewise: 1 - r^2/2 + r^4 (1/24 - ...)
template <class T>
constexpr double_word<T> cosine(const double_word<T>& r) noexcept {
  const double_word<T> square = squared(r);
  const T quartic = square.high * square.high * polynomial(square.high, cosine_coefficients<T>, 9);
  const double_word<T> sum = quick_two_sum(T(1), -square.high / 2);
  return quick_two_sum(sum.high, sum.low + (quartic - square.low / 2));
}

template <std::floating_point T>
constexpr T sin(T x) noexcept {
  if constexpr (is_narrow<T>) {
    return narrow<T>(sin(widened(x)));
  } else {
    if (is_nan(x) || magnitude(x) < small_argument<T>) {
      return x;
    }
    if (is_infinite(x)) {
      return not_a_number<T>;
    }
    const reduced_angle<T> reduced = reduce_angle(x);
    const double_word<T> y =
        (reduced.quadrant & 1) != 0 ? cosine(reduced.angle) : sine(reduced.angle);
    return with_sign(y.high + y.low, (reduced.quadrant & 2) != 0);
  }
}

template <std::floating_point T>
constexpr T cos(T x) noexcept {
  if constexpr (is_narrow<T>) {
    return narrow<T>(cos(widened(x)));
  } else {
    if (is_nan(x)) {
      return x;
    }
    if (is_infinite(x)) {
      return not_a_number<T>;
    }
    const reduced_angle<T> reduced = reduce_angle(x);
    const double_word<T> y =
        (reduced.quadrant & 1) != 0 ? sine(reduced.angle) : cosine(reduced.angle);
    return with_sign(y.high + y.low, reduced.quadrant == 1 || reduced.quadrant == 2);
  }
}

template <std::floating_point T>
constexpr T tan(T x) noexcept {
  if constexpr (is_narrow<T>) {
    return narrow<T>(tan(widened(x)));
  } else {
    if (is_nan(x) || magnitude(x) < small_argument<T>) {
      return x;
    }
    if (is_infinite(x)) {
      return not_a_number<T>;
    }
    const reduced_angle<T> reduced = reduce_angle(x);
    const double_word<T> s = sine(reduced.angle), c = cosine(reduced.angle),
                         y = (reduced.quadrant & 1) != 0 ? -c / s : s / c;
    return y.high + y.low;
  }
}

/// atan(i/8) for i = 0 ... 8, each as a sum of two doubles.
template <class T>
inline constexpr double_word<T> arc_tangents_of_eighths[9] = {
    {T(0), T(0)},
    {T(0x1.fd5ba9aac2f6ep-4), T(-0x1.cd37686760c17p-59)},
    {T(0x1.f5b75f92c80ddp-3), T(0x1.8ab6e3cf7afbdp-57)},
    {T(0x1.6f61941e4def1p-2), T(-0x1.c63aae6f6e918p-56)},
    {T(0x1.dac670561bb4fp-2), T(0x1.a2b7f222f65e2p-56)},
    {T(0x1.1e00babdefeb4p-1), T(-0x1.928df287a668fp-58)},
    {T(0x1.4978fa3269ee1p-1), T(0x1.2419a87f2a458p-56)},
    {T(0x1.700a7c5784634p-1), T(-0x1.8c34d25aadef6p-56)},
    {T(0x1.921fb54442d18p-1), T(0x1.1a62633145c07p-55)}};

/// (-1)^n/(2n+1) for n = 1 ... 9.
template <class T>
inline constexpr T arc_tangent_coefficients[9] = {T(-1) / T(3),  T(1) / T(5),   T(-1) / T(7),
                                                  T(1) / T(9),   T(-1) / T(11), T(1) / T(13),
                                                  T(-1) / T(15), T(1) / T(17),  T(-1) / T(19)};

/// atan(y/x) for 0 <= y <= x, 0 < x: with c = i/8 nearest to y/x,
/// atan(y/x) = atan c + atan((y - c x)/(x + c y)).
template <class T>
constexpr double_word<T> angle_in_octant(const double_word<T>& y,
                                         const double_word<T>& x) noexcept {
  const int i = static_cast<int>(8 * (y.high / x.high) + T(0.5));
  const T c = static_cast<T>(i) / 8;
  const double_word<T> t = i == 0 ? y / x : (y - x * c) / (x + y * c);
  const T square = t.high * t.high;
  const T tail = square * polynomial(square, arc_tangent_coefficients<T>, 9);
  const double_word<T> rest = quick_two_sum(t.high, t.low + (t.high * tail - t.low * square));
  return arc_tangents_of_eighths<T>[i] + rest;
}

/// The angle of the point (x, y) with y >= 0, in [0, pi].
template <class T>
constexpr double_word<T> angle_in_half_plane(const double_word<T>& y,
                                             const double_word<T>& x) noexcept {
  const double_word<T> width = x.high < 0 ? -x : x;
  const double_word<T> angle =
      y.high > width.high ? half_pi<T> - angle_in_octant(width, y) : angle_in_octant(y, width);
  return x.high < 0 ? pi<T> - angle : angle;
}

/// sqrt(1 - x^2) for |x| <= 1.
template <class T>
constexpr double_word<T> other_leg(T x) noexcept {
  const T size = magnitude(x);
  return size == 1 ? double_word<T>{T(0), T(0)}
                   : square_root(two_sum(T(1), size) * two_sum(T(1), -size));
}

template <std::floating_point T>
constexpr T asin(T x) noexcept {
  if constexpr (is_narrow<T>) {
    return narrow<T>(asin(widened(x)));
  } else {
    const T size = magnitude(x);
    if (is_nan(x) || size < small_argument<T>) {
      return x;
    }
    if (size > 1) {
      return not_a_number<T>;
    }
    const double_word<T> y = angle_in_half_plane(double_word<T>{size, T(0)}, other_leg(x));
    return with_sign(y.high + y.low, x < 0);
  }
}

template <std::floating_point T>
constexpr T acos(T x) noexcept {
  if constexpr (is_narrow<T>) {
    return narrow<T>(acos(widened(x)));
  } else {
    if (is_nan(x) || magnitude(x) > 1) {
      return not_a_number<T>;
    }
    const double_word<T> y = angle_in_half_plane(other_leg(x), double_word<T>{x, T(0)});
    return y.high + y.low;
  }
}

template <std::floating_point T>
constexpr T atan(T x) noexcept {
  if constexpr (is_narrow<T>) {
    return narrow<T>(atan(widened(x)));
  } else {
    const T size = magnitude(x);
    if (is_nan(x) || size < small_argument<T>) {
      return x;
    }
    const double_word<T> y =
        size > power_of_two<T>(80)
            ? half_pi<T>
            : angle_in_half_plane(double_word<T>{size, T(0)}, double_word<T>{T(1), T(0)});
    return with_sign(y.high + y.low, x < 0);
  }
}

template <std::floating_point T>
constexpr T atan2(T y, T x) noexcept {
  if constexpr (is_narrow<T>) {
    return narrow<T>(atan2(widened(y), widened(x)));
  } else {
    // The special cases are those of C17, F.10.1.4.
    if (is_nan(y) || is_nan(x)) {
      return not_a_number<T>;
    }
    const bool below = has_minus_sign(y), left = has_minus_sign(x);
    if (y == 0 || (is_infinite(x) && !is_infinite(y))) {
      return with_sign(left ? pi<T>.high : T(0), below);
    }
    if (is_infinite(x)) {
      return with_sign(left ? (3 * half_pi<T>.high) / 2 : half_pi<T>.high / 2, below);
    }
    if (x == 0 || is_infinite(y)) {
      return with_sign(half_pi<T>.high, below);
    }
    const binary_parts<T> height = split(magnitude(y)), width = split(magnitude(x));
    const int difference = height.exponent - width.exponent;
    if (difference > 80) {
      return with_sign(half_pi<T>.high, below);
    }
    if (difference < -80) {
      // The angle is y/x to within (y/x)^3/3.
      return with_sign(left ? pi<T>.high
                            : scale(double_word<T>{height.significand, T(0)} /
                                        double_word<T>{width.significand, T(0)},
                                    difference),
                       below);
    }
    const double_word<T> angle =
        angle_in_half_plane(double_word<T>{height.significand * power_of_two<T>(difference), T(0)},
                            double_word<T>{with_sign(width.significand, left), T(0)});
    return with_sign(angle.high + angle.low, below);
  }
}

} // namespace tapeless::math::constant_evaluation

namespace tapeless::math {

/// Sine. Within 0.6 ulp in constant expressions, for arguments of every size (Cody and Waite's or
/// Payne and Hanek's reduction, Taylor series); std::sin at run time. Odd, signed zero kept,
/// sin(+-inf) is NaN. Other scalar types: their own sin, found by argument-dependent lookup.
template <class T>
  requires(!std::integral<T>)
constexpr T sin(const T& x) noexcept(std::floating_point<T>) {
  if constexpr (std::floating_point<T>) {
    if constexpr (constant_evaluation::is_supported<T>) {
      if (std::is_constant_evaluated()) {
        return constant_evaluation::sin(x);
      }
    }
    return library::sin(x);
  } else {
    using library::sin;
    return T(sin(x));
  }
}

/// Cosine. Within 0.6 ulp in constant expressions, for arguments of every size (as sin); std::cos
/// at run time. Even, cos(+-inf) is NaN. Other scalar types: their own cos, found by
/// argument-dependent lookup.
template <class T>
  requires(!std::integral<T>)
constexpr T cos(const T& x) noexcept(std::floating_point<T>) {
  if constexpr (std::floating_point<T>) {
    if constexpr (constant_evaluation::is_supported<T>) {
      if (std::is_constant_evaluated()) {
        return constant_evaluation::cos(x);
      }
    }
    return library::cos(x);
  } else {
    using library::cos;
    return T(cos(x));
  }
}

/// Sine and cosine of one angle, as sin and cos have them, in one call where the C library has one.
template <class T>
constexpr void sine_and_cosine(const T& x, T& sine, T& cosine) noexcept(std::floating_point<T>) {
  if constexpr (std::floating_point<T>)
    if (!std::is_constant_evaluated())
      return library::sine_and_cosine(x, sine, cosine);
  sine = sin(x);
  cosine = cos(x);
}

/// Tangent. Within 0.6 ulp in constant expressions, for arguments of every size (sin/cos in double
/// words); std::tan at run time. Odd, signed zero kept, tan(+-inf) is NaN. Other scalar types:
/// their own tan, found by argument-dependent lookup.
template <class T>
  requires(!std::integral<T>)
constexpr T tan(const T& x) noexcept(std::floating_point<T>) {
  if constexpr (std::floating_point<T>) {
    if constexpr (constant_evaluation::is_supported<T>) {
      if (std::is_constant_evaluated()) {
        return constant_evaluation::tan(x);
      }
    }
    return library::tan(x);
  } else {
    using library::tan;
    return T(tan(x));
  }
}

/// Arc sine in [-pi/2, pi/2]. Within 0.51 ulp in constant expressions (the angle of
/// (sqrt(1 - x^2), x)); std::asin at run time. Odd, signed zero kept, NaN for |x| > 1. Other scalar
/// types: their own asin, found by argument-dependent lookup.
template <class T>
  requires(!std::integral<T>)
constexpr T asin(const T& x) noexcept(std::floating_point<T>) {
  if constexpr (std::floating_point<T>) {
    if constexpr (constant_evaluation::is_supported<T>) {
      if (std::is_constant_evaluated()) {
        return constant_evaluation::asin(x);
      }
    }
    return library::asin(x);
  } else {
    using library::asin;
    return T(asin(x));
  }
}

/// Arc cosine in [0, pi]. Within 0.51 ulp in constant expressions (the angle of (x, sqrt(1 -
/// x^2))); std::acos at run time. acos(1) = +0, NaN for |x| > 1. Other scalar types: their own
/// acos, found by argument-dependent lookup.
template <class T>
  requires(!std::integral<T>)
constexpr T acos(const T& x) noexcept(std::floating_point<T>) {
  if constexpr (std::floating_point<T>) {
    if constexpr (constant_evaluation::is_supported<T>) {
      if (std::is_constant_evaluated()) {
        return constant_evaluation::acos(x);
      }
    }
    return library::acos(x);
  } else {
    using library::acos;
    return T(acos(x));
  }
}

/// Arc tangent in [-pi/2, pi/2]. Within 0.51 ulp in constant expressions (reduction by atan(i/8),
/// Taylor series); std::atan at run time. Odd, signed zero kept, atan(+-inf) = +-pi/2. Other scalar
/// types: their own atan, found by argument-dependent lookup.
template <class T>
  requires(!std::integral<T>)
constexpr T atan(const T& x) noexcept(std::floating_point<T>) {
  if constexpr (std::floating_point<T>) {
    if constexpr (constant_evaluation::is_supported<T>) {
      if (std::is_constant_evaluated()) {
        return constant_evaluation::atan(x);
      }
    }
    return library::atan(x);
  } else {
    using library::atan;
    return T(atan(x));
  }
}

/// The angle of the point (x, y) in [-pi, pi]. Within 0.51 ulp in constant expressions (as atan);
/// std::atan2 at run time. Special cases as in C17, F.10.1.4: atan2(+-0, -0) = +-pi,
/// atan2(+-inf, -inf) = +-3 pi/4. Other scalar types: their own atan2, found by argument-dependent
/// lookup.
template <class T>
  requires(!std::integral<T>)
constexpr T atan2(const T& y, const T& x) noexcept(std::floating_point<T>) {
  if constexpr (std::floating_point<T>) {
    if constexpr (constant_evaluation::is_supported<T>) {
      if (std::is_constant_evaluated()) {
        return constant_evaluation::atan2(y, x);
      }
    }
    return library::atan2(y, x);
  } else {
    using library::atan2;
    return T(atan2(y, x));
  }
}

} // namespace tapeless::math

#endif // TAPELESS_MATH_TRIGONOMETRIC_HPP
