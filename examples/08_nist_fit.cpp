// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// Two problems of the NIST Statistical Reference Datasets (see nist/README.md), fitted by the
// method of Levenberg and Marquardt from both of NIST's starting points. The derivatives come from
// `jacobian`; the certified parameters are reached to eight digits.

#include <tapeless/tapeless.hpp>

#include <boost/hana/tuple.hpp>

#include <array>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

using namespace tapeless::literals;

constexpr tapeless::variable<"x"> x;
constexpr tapeless::variable<"y"> y;

// The parameters are b1, b2, ... in the files, and b[0], b[1], ... here.
constexpr auto misra1a(tapeless::vector<"b", 2> b) { return b[0_c] * (1_c - exp(-b[1_c] * x)); }

constexpr auto thurber(tapeless::vector<"b", 7> b) {
  return (b[0_c] + b[1_c] * x + b[2_c] * pow(x, 2_c) + b[3_c] * pow(x, 3_c)) /
         (1_c + b[4_c] * x + b[5_c] * pow(x, 2_c) + b[6_c] * pow(x, 3_c));
}

template <std::size_t N>
using parameters = std::array<double, N>;
template <std::size_t N>
using matrix = std::array<std::array<double, N>, N>;

struct observation {
  double x, y;
};

template <std::size_t N>
struct problem {
  parameters<N> start[2]{};
  parameters<N> certified{};
  std::vector<observation> observations;
};

/// The files have a fixed layout: parameters from line 41 on, observations from line 61 on.
template <std::size_t N>
problem<N> read(const char* path) {
  problem<N> result;
  std::ifstream file(path);
  std::string line, word;
  for (std::size_t number = 1; std::getline(file, line); ++number) {
    std::istringstream fields(line);
    if (number >= 41 && number < 41 + N) {
      const std::size_t i = number - 41;
      fields >> word >> word >> result.start[0][i] >> result.start[1][i] >> result.certified[i];
    } else if (number >= 61) {
      observation next{};
      if (fields >> next.y >> next.x)
        result.observations.push_back(next);
    }
  }
  return result;
}

/// Solves a symmetric positive definite system by Cholesky's factorization.
template <std::size_t N>
parameters<N> solve(matrix<N> a, parameters<N> right) {
  for (std::size_t i = 0; i < N; ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      double rest = a[i][j];
      for (std::size_t k = 0; k < j; ++k)
        rest -= a[i][k] * a[j][k];
      a[i][j] = i == j ? std::sqrt(rest) : rest / a[j][j];
    }
    for (std::size_t k = 0; k < i; ++k)
      right[i] -= a[i][k] * right[k];
    right[i] /= a[i][i];
  }
  for (std::size_t i = N; i-- > 0;) {
    for (std::size_t k = i + 1; k < N; ++k)
      right[i] -= a[k][i] * right[k];
    right[i] /= a[i][i];
  }
  return right;
}

template <std::size_t N>
struct fit_result {
  parameters<N> b{};
  double sum_of_squares = 0.0;
};

template <std::size_t N, class Model>
fit_result<N> fit(Model model, const problem<N>& data, parameters<N> values) {
  // Two vectors of one name are the same one, so this b is the model's. Here is the one place where
  // derivatives are needed; nobody wrote them.
  constexpr tapeless::vector<"b", N> b;
  constexpr auto residual = y - model;
  constexpr auto slope = jacobian(boost::hana::make_tuple(residual), b);

  const auto sum_of_squares = [&](const parameters<N>& at) {
    double total = 0.0;
    for (const observation& each : data.observations) {
      const double r = residual(b = at, x = each.x, y = each.y);
      total += r * r;
    }
    return total;
  };

  double damping = 1e-3;
  double best = sum_of_squares(values);
  for (int step = 0; step < 1000; ++step) {
    // The normal equations (J^T J) change = -J^T r, summed up one observation at a time.
    matrix<N> normal{};
    parameters<N> right{};
    for (const observation& each : data.observations) {
      const double r = residual(b = values, x = each.x, y = each.y);
      const auto row = slope(b = values, x = each.x, y = each.y)[0];
      for (std::size_t i = 0; i < N; ++i) {
        right[i] -= row[i] * r;
        for (std::size_t j = 0; j < N; ++j)
          normal[i][j] += row[i] * row[j];
      }
    }

    // The parameters differ by factors of a million. In units in which the diagonal is one, they do
    // not, and the damping treats them alike (Marquardt 1963).
    parameters<N> unit{};
    for (std::size_t i = 0; i < N; ++i)
      unit[i] = std::sqrt(normal[i][i]);
    matrix<N> scaled = normal;
    for (std::size_t i = 0; i < N; ++i) {
      right[i] /= unit[i];
      for (std::size_t j = 0; j < N; ++j)
        scaled[i][j] /= unit[i] * unit[j];
      scaled[i][i] = 1.0 + damping;
    }
    const parameters<N> change = solve(scaled, right);

    parameters<N> next = values;
    double largest = 0.0;
    for (std::size_t i = 0; i < N; ++i) {
      next[i] += change[i] / unit[i];
      largest = std::fmax(largest, std::fabs(next[i] - values[i]) / std::fabs(next[i]));
    }

    // Downhill: be bolder. Uphill, or nowhere: stay, and be more careful. Once the steps are so
    // small that the sum of squares no longer tells them apart, the equations know better.
    const double reached = sum_of_squares(next);
    if (reached < best || largest < 1e-7) {
      values = next;
      best = reached;
      damping /= 10.0;
    } else {
      damping *= 10.0;
    }
    if (largest < 1e-12)
      break;
  }
  return {values, best};
}

template <std::size_t N, class Model>
bool report(const char* name, const char* path, Model model) {
  const problem<N> data = read<N>(path);
  const fit_result<N> first = fit(model, data, data.start[0]);
  const fit_result<N> second = fit(model, data, data.start[1]);

  std::printf("%s: %zu observations, %zu parameters\n", name, data.observations.size(), N);
  std::printf("       certified        from start 1     from start 2\n");
  bool good = !data.observations.empty();
  for (std::size_t i = 0; i < N; ++i) {
    std::printf("  b%zu   %.7e    %.7e    %.7e\n", i + 1, data.certified[i], first.b[i],
                second.b[i]);
    // Half of the eighth digit, at worst.
    good = good && tapeless::is_close(first.b[i], data.certified[i], 5e-9) &&
           tapeless::is_close(second.b[i], data.certified[i], 5e-9);
  }
  std::printf("  sum of squares %.7e    %.7e\n\n", first.sum_of_squares, second.sum_of_squares);
  return good;
}

int main() {
  const bool misra1a_agrees = report<2>("Misra1a", "nist/Misra1a.dat", misra1a({}));
  const bool thurber_agrees = report<7>("Thurber", "nist/Thurber.dat", thurber({}));
  const bool both_agree = misra1a_agrees && thurber_agrees;
  std::puts(both_agree ? "Both agree to eight digits." : "They do not agree.");
  return both_agree ? 0 : 1;
}
