// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_MATH_CENTRAL_DIFFERENCES_HPP
#define TAPELESS_MATH_CENTRAL_DIFFERENCES_HPP

#include <tapeless/math/arithmetic.hpp>

/// Derivatives from values alone: central differences with steps that are halved, extrapolated
/// to a step of zero (L. F. Richardson; error estimate after C. Ridders, "Accurate computation of
/// F'(x) and F'(x) F''(x)", Advances in Engineering Software 4, 1982).
namespace tapeless::math {

/// What differences say of a derivative that is claimed to have some value.
enum class comparison_with_differences {
  agrees,     ///< both are the same number
  differs,    ///< they are not
  unresolved, ///< the error of the differences is too large to tell
  no_value,   ///< there is no finite value to take differences of
};

template <std::floating_point T>
struct checked_derivative {
  comparison_with_differences outcome;
  T by_differences; ///< the best estimate, 0 where there is none
};

namespace differences {

using constant_evaluation::magnitude;

// A derivative is right when it and the differences agree to 2^-12, four digits, where the error of
// the differences is estimated to be half of that at most. So a factor of 1.001 is found even where
// the error is six times its estimate, and what is right passes even where it is twice its
// estimate. Derivatives themselves are accurate to many digits more.
template <class T>
inline constexpr T resolution = T(0x1p-13);
template <class T>
inline constexpr T tolerance = T(0x1p-12);

/// Differences below this share of |value| / step count as nothing where the claim is exactly 0.
template <class T>
inline constexpr T vanishing = T(0x1p-30);

/// How many units in the last place a value may be wrong without a warning from the extrapolation.
template <class T>
inline constexpr T rounding = 4 * std::numeric_limits<T>::epsilon();

/// The steps of a ladder span seven decimal orders. The first one is a share of the variable's
/// size that no sum or difference of round numbers hits, so that 1/x is not asked for at 0.
inline constexpr int steps = 24;
template <class T>
inline constexpr T first_step = T(0.3711);

/// Small enough for the few sums that follow.
template <class T>
constexpr bool is_ordinary(T number) {
  constexpr T limit = std::numeric_limits<T>::max() / 1024;
  return number < limit && number > -limit;
}

/// One column after the other of the table that extrapolates a quantity q(h) = q(0) + a h^2 + b h^4
/// + ... to q(0): column j is free of the first j powers.
template <class T>
class extrapolation {
public:
  static constexpr int most_columns = 8;

  constexpr void add_row(T first) {
    const int columns = size_ < most_columns ? size_ + 1 : most_columns;
    for (int j = 0; j < size_; ++j)
      before_[j] = row_[j];
    row_[0] = first;
    T power = 1;
    for (int j = 1; j < columns; ++j) {
      power *= 4;
      row_[j] = row_[j - 1] + (row_[j - 1] - before_[j - 1]) / (power - 1);
    }
    size_ = columns;
  }
  constexpr void clear() { size_ = 0; }
  constexpr int size() const { return size_; }
  constexpr T operator[](int column) const { return row_[column]; }
  /// What a column after the first changes with respect to the two entries it was made of.
  constexpr T change(int column) const {
    const T to_left = magnitude(row_[column] - row_[column - 1]);
    const T to_above = magnitude(row_[column] - before_[column - 1]);
    return to_left < to_above ? to_above : to_left;
  }

private:
  T row_[most_columns]{};
  T before_[most_columns]{};
  int size_ = 0;
};

} // namespace differences

/// Compares a claimed derivative of `value` at x with differences of `value`.
///
/// The steps begin at the size of x, or at 1 where that is larger, then once more at the smaller of
/// the two: so both log at 1e-8 and cos at 1e-8, both x^2 at 1e8 and sin at 1e8 get steps that suit
/// them. The error of an estimate is what the extrapolation still changes, what rounding of the
/// values may do, and how far the mean of the values on both sides, extrapolated in the same way,
/// misses the value in the middle. The last shows kinks, jumps and peaks between the points.
/// Estimates that agree with the claim end the search. Others do not, since smaller steps may know
/// better.
template <std::floating_point T, class Value>
constexpr checked_derivative<T> check_by_differences(const Value& value, T x, T claimed) {
  using enum comparison_with_differences;
  using namespace differences;
  const T middle = value(x);
  if (!is_ordinary(middle))
    return {no_value, 0};
  if (!is_ordinary(x))
    return {unresolved, 0};
  const bool claim_is_finite = is_ordinary(claimed);
  const T size_of_claim = claim_is_finite ? magnitude(claimed) : T(0);
  const T size = magnitude(x);
  const T scales[] = {size < 1 ? T(1) : size, size < 1 ? size : T(1)};
  checked_derivative<T> best{unresolved, 0};
  T least_error = std::numeric_limits<T>::max();
  for (const T scale : scales) {
    extrapolation<T> slopes;
    extrapolation<T> means;
    T step = first_step<T> * scale;
    for (int i = 0; i < steps; ++i, step /= 2) {
      const T above = x + step;
      const T below = x - step;
      if (above == x || below == x)
        break;
      const T at_above = value(above);
      const T at_below = value(below);
      T largest = magnitude(middle);
      largest = magnitude(at_above) > largest ? magnitude(at_above) : largest;
      largest = magnitude(at_below) > largest ? magnitude(at_below) : largest;
      const T slope_of_largest = divide(largest, step);
      if (!is_ordinary(at_above) || !is_ordinary(at_below) || !is_ordinary(slope_of_largest)) {
        slopes.clear();
        means.clear();
        continue;
      }
      slopes.add_row((at_above - at_below) / (above - below));
      means.add_row(at_above / 2 + at_below / 2);
      for (int j = 1; j < slopes.size(); ++j) {
        const T estimate = slopes[j];
        const T miss = magnitude(means[j] - middle);
        const T error = slopes.change(j) + miss / step + rounding<T> * slope_of_largest;
        const T size_of_estimate = magnitude(estimate);
        const T larger = size_of_estimate < size_of_claim ? size_of_claim : size_of_estimate;
        const bool nothing = size_of_claim == 0 && size_of_estimate <= error &&
                             error <= vanishing<T> * slope_of_largest;
        const bool resolved = error <= resolution<T> * larger || nothing;
        if (resolved && claim_is_finite &&
            (nothing || magnitude(estimate - claimed) <= tolerance<T> * larger))
          return {agrees, estimate};
        // A middle value apart from its neighbours belongs to something narrower than the steps,
        // such as a pole close by, whose slope may be anything.
        const T spread = magnitude(at_above - middle) + magnitude(at_below - middle);
        const bool refuted = resolved && miss <= resolution<T> * spread + rounding<T> * largest;
        const bool first_refuted = refuted && best.outcome == unresolved;
        if (first_refuted || (refuted == (best.outcome == differs) && error <= least_error)) {
          best = {refuted ? differs : unresolved, estimate};
          least_error = error;
        }
      }
    }
    if (scales[0] == scales[1])
      break;
  }
  return best;
}

} // namespace tapeless::math

#endif
