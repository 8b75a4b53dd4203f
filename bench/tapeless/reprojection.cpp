// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#include <tapeless/tapeless.hpp>

#include <boost/hana/tuple.hpp>

#include <span>

using namespace tapeless::literals;

extern "C" void tapeless_reprojection(const double* in, double* out) {
  constexpr tapeless::vector<"w", 3> w;
  constexpr tapeless::vector<"t", 3> t;
  constexpr auto f = "f"_v;
  constexpr tapeless::vector<"k", 2> k;
  constexpr tapeless::vector<"X", 3> X;
  constexpr tapeless::vector<"observed", 2> observed;

  constexpr auto square_of_angle = square(w[0_c]) + square(w[1_c]) + square(w[2_c]);
  constexpr auto is_turned = square_of_angle > 2.2e-16_c;
  constexpr auto angle = sqrt(square_of_angle);
  constexpr auto inverse_angle = 1_c / angle;
  constexpr auto inverse_square = 1_c / square_of_angle;
  constexpr auto cosine = cos(angle);
  constexpr auto sine_by_angle = sin(angle) * inverse_angle;
  constexpr auto along =
      (w[0_c] * X[0_c] + w[1_c] * X[1_c] + w[2_c] * X[2_c]) * ((1_c - cosine) * inverse_square);
  constexpr auto p = [=](auto a, auto b, auto c) {
    constexpr auto cross = w[b] * X[c] - w[c] * X[b];
    constexpr auto turned = X[a] * cosine + cross * sine_by_angle + w[a] * along;
    return select(is_turned, turned, X[a] + cross) + t[a];
  };
  constexpr auto depth = p(2_c, 0_c, 1_c);
  constexpr auto inverse_depth = 1_c / depth;
  constexpr auto x = -p(0_c, 1_c, 2_c) * inverse_depth;
  constexpr auto y = -p(1_c, 2_c, 0_c) * inverse_depth;
  constexpr auto r2 = square(x) + square(y);
  constexpr auto scale = f * (1_c + r2 * (k[0_c] + k[1_c] * r2));

  tapeless::store(value_and_jacobian(
                      boost::hana::make_tuple(scale * x - observed[0_c], scale * y - observed[1_c]),
                      w, t, f, k, X)(w = std::span<const double, 3>(in, 3),
                                     t = std::span<const double, 3>(in + 3, 3), f = in[6],
                                     k = std::span<const double, 2>(in + 7, 2),
                                     X = std::span<const double, 3>(in + 9, 3),
                                     observed = std::span<const double, 2>(in + 12, 2)),
                  out);
}
