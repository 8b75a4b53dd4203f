// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// Derivatives that texts on machine learning, statistics, physics, chemistry and finance work out.

#include "table.hpp"

#include <doctest/doctest.h>

namespace {

constexpr auto y = "y"_v;

// Machine learning and statistics.
static_assert(row(sigmoid(x), x, exp(-x) / square(1_c + exp(-x))));
static_assert(row(tanh(x), x, (1_c - tanh(x)) * (1_c + tanh(x))));
static_assert(row(softplus(x), x, 1_c / (1_c + exp(-x))));
static_assert(row(x * sigmoid(x), x, sigmoid(x) + x * sigmoid(x) * (1_c - sigmoid(x)))); // SiLU
static_assert(row(-(y * log(sigmoid(x)) + (1_c - y) * log(1_c - sigmoid(x))), x,
                  sigmoid(x) - y)); // cross-entropy by the logit
static_assert(row(-(y * log(x) + (1_c - y) * log(1_c - x)), x, (x - y) / (x * (1_c - x))));
static_assert(row(exp(x) / (exp(x) + exp(y)), x,
                  exp(x) / (exp(x) + exp(y)) * (1_c - exp(x) / (exp(x) + exp(y))))); // softmax
static_assert(row(exp(x) / (exp(x) + exp(y)), y, -exp(x + y) / square(exp(x) + exp(y))));
static_assert(row(log(exp(x) + exp(y)), x, 1_c / (1_c + exp(y - x))));
static_assert(row(square(a) * (sqrt(1_c + square(x / a)) - 1_c), x,
                  x / sqrt(1_c + square(x / a)))); // pseudo-Huber loss
static_assert(row(x / 2_c * (1_c + erf(x / sqrt(2_c))), x,
                  (1_c + erf(x / sqrt(2_c))) / 2_c + x * exp(-square(x) / 2_c) / sqrt(2_c * pi)));

constexpr auto mean = "mean"_v;
constexpr auto deviation = "deviation"_v;
constexpr auto gaussian =
    exp(-square(x - mean) / (2_c * square(deviation))) / (deviation * sqrt(2_c * pi));
static_assert(row(gaussian, x, -(x - mean) / square(deviation) * gaussian));
static_assert(row(gaussian, deviation,
                  gaussian*(square(x - mean) - square(deviation)) / pow(deviation, 3_c)));
static_assert(row(-square(x - mean) / (2_c * square(deviation)) - log(deviation), deviation,
                  square((x - mean) / deviation) / deviation - 1_c / deviation));

// Growth.
constexpr auto k = "k"_v;
constexpr auto t = "t"_v;
constexpr auto limit = "limit"_v;
constexpr auto logistic = limit / (1_c + a * exp(-k * t));
static_assert(row(logistic, t, k* logistic * (1_c - logistic / limit)));
static_assert(row(a * exp(-b * exp(-c * t)), t, a* b* c* exp(-b* exp(-c* t) - c * t)));

// Physics and chemistry.
constexpr auto r = "r"_v;
constexpr auto epsilon = "epsilon"_v;
constexpr auto sigma = "sigma"_v;
static_assert(row(4_c * epsilon * (pow(sigma / r, 12_c) - pow(sigma / r, 6_c)), r,
                  -24_c * epsilon / r *
                      (2_c * pow(sigma / r, 12_c) - pow(sigma / r, 6_c)))); // Lennard-Jones

constexpr auto depth = "D"_v;
constexpr auto r_e = "r_e"_v;
static_assert(row(depth * square(1_c - exp(-a * (r - r_e))), r,
                  2_c * a * depth * (exp(-a * (r - r_e)) - exp(-2_c * a * (r - r_e))))); // Morse
static_assert(row(-a * exp(-r / b) / r, r, a* exp(-r / b) * (1_c / r + 1_c / b) / r));   // Yukawa

constexpr auto h = "h"_v;
constexpr auto nu = "nu"_v;
constexpr auto T = "T"_v;
constexpr auto u = h * nu / (k * T);
constexpr auto planck = 2_c * h * pow(nu, 3_c) / (square(c) * (exp(u) - 1_c));
static_assert(row(planck, nu, planck / nu * (3_c - u * exp(u) / (exp(u) - 1_c))));
static_assert(row(planck, T, planck* u / T / (1_c - exp(-u))));

constexpr auto energy = "E"_v;
constexpr auto mu = "mu"_v;
constexpr auto half_ratio = (energy - mu) / (2_c * k * T);
static_assert(row(1_c / (exp((energy - mu) / (k * T)) + 1_c), energy,
                  -1_c / (4_c * k * T * square(cosh(half_ratio))))); // Fermi-Dirac
static_assert(row(1_c / (exp((energy - mu) / (k * T)) - 1_c), energy,
                  -1_c / (4_c * k * T * square(sinh(half_ratio))))); // Bose-Einstein

constexpr auto R = "R"_v;
static_assert(row(log(a * exp(-energy / (R * T))), T, energy / (R * square(T)))); // Arrhenius
static_assert(row(R * T / (x - b) - a / square(x), x,
                  (2_c * a * square(x - b) - R * T * pow(x, 3_c)) /
                      (pow(x, 3_c) * square(x - b))));        // van der Waals
static_assert(row(a * x / (b + x), x, a* b / square(b + x))); // Michaelis-Menten
static_assert(row(pow(x, 4_c) / (pow(b, 4_c) + pow(x, 4_c)), x,
                  4_c * pow(b, 4_c) * pow(x, 3_c) / square(pow(b, 4_c) + pow(x, 4_c)))); // Hill

constexpr auto v = "v"_v;
constexpr auto lorentz = 1_c / sqrt(1_c - square(v) / square(c));
static_assert(row(lorentz, v, v / square(c) * pow(lorentz, 3_c)));
static_assert(row(v * lorentz, v, pow(lorentz, 3_c)));

constexpr auto m = "m"_v;
static_assert(row(square(v) * exp(-m * square(v) / (2_c * k * T)), v,
                  v* exp(-m* square(v) / (2_c * k * T)) *
                      (2_c - m * square(v) / (k * T)))); // Maxwell-Boltzmann

constexpr auto theta = "theta"_v;
static_assert(row(a * (1_c - square(b)) / (1_c + b * cos(theta)), theta,
                  a* b * (1_c - square(b)) * sin(theta) / square(1_c + b * cos(theta)))); // Kepler
static_assert(row(square(v) * sin(2_c * theta) / a, theta,
                  2_c * square(v) / a * (2_c * square(cos(theta)) - 1_c))); // range of a throw
static_assert(row(exp(-a * t) * cos(b * t + theta), t,
                  -exp(-a* t) * (a * cos(b * t + theta) + b * sin(b * t + theta))));
static_assert(row(x * a / (x - a), x, -square(a / (x - a)))); // thin lens
static_assert(row(a * coth(x / a) - square(a) / x, x,
                  square(a / x) - square(csch(x / a)))); // Langevin function

} // namespace

TEST_CASE("a wrong derivative is no row of the table") {
  static_assert(!row(sigmoid(x), x, sigmoid(x) * (1_c + sigmoid(x))));
  static_assert(!row(lorentz, v, v / c * pow(lorentz, 3_c)));
}
