// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// ADOL-C: traced once, at the first sample, and from then on its interpreters run the trace. The
// parameters of a workload are parameters of the trace. The interpreters are called directly where
// the driver of the manual (gradient, jacobian) would throw away the values that it computes.
//
// An interpreter that meets a comparison whose outcome differs from that while tracing returns a
// negative number, and a user traces again. Here that stops the program: the only comparison is
// that of the angle in reprojection, and its samples all lie on one side.
#include <adolc/adolc.h>
#include <algorithm>
#include <array>
#include <cstdlib>
#include <vector>

// Missing in ADOL-C 2.7, which has erf.
inline adub erfc(const badouble& x) { return 1.0 - erf(x); }

// The traces of a program are told apart by numbers.
inline short next_tag() {
  static short tag = 0;
  return ++tag;
}

namespace {

// A parameter of a trace. ADOL-C's own type cannot stand in an array.
struct parameter {
  pdouble value;
  explicit parameter(double number) : value(mkparam(number)) {}
  operator const pdouble&() const { return value; }
};

template <std::size_t Rows, std::size_t Columns>
struct matrix {
  std::array<double, Rows * Columns> elements{};
  std::array<double*, Rows> rows;
  matrix() {
    for (std::size_t i = 0; i < Rows; ++i)
      rows[i] = elements.data() + i * Columns;
  }
};

template <class Workload>
class traced {
public:
  static constexpr int variables = static_cast<int>(Workload::variables);
  static constexpr int values = static_cast<int>(Workload::values);
  // As ADOL-C's driver jacobian decides.
  static constexpr bool forward = values > variables / 2;

  explicit traced(const double* in) {
    for (std::size_t i = 0; i < seeds_.rows.size(); ++i)
      seeds_.rows[i][i] = 1.0;
    trace_on(tag_);
    adouble x[Workload::variables];
    for (std::size_t i = 0; i < Workload::variables; ++i)
      x[i] <<= in[i];
    const std::vector<parameter> parameters(in + Workload::variables, in + Workload::inputs);
    adouble y[Workload::values];
    Workload::evaluate(x, parameters.data(), y);
    double value;
    for (adouble& each : y)
      each >>= value;
    trace_off();
  }

  void operator()(const double* in, double* out) {
    if constexpr (Workload::parameters > 0) {
      std::copy_n(in + variables, Workload::parameters, parameters_.data());
      set_param_vec(tag_, Workload::parameters, parameters_.data());
    }
    if constexpr (Workload::order == 2) {
      std::copy_n(in, variables, x_.data());
      require(hessian(tag_, variables, x_.data(), derivatives_.rows.data()));
      for (std::size_t i = 0; i < Workload::variables; ++i)
        for (std::size_t k = 0; k <= i; ++k)
          out[i * Workload::variables + k] = out[k * Workload::variables + i] =
              derivatives_.rows[i][k];
    } else if constexpr (forward) {
      require(fov_forward(tag_, values, variables, variables, in, seeds_.rows.data(), out,
                          derivatives_.rows.data()));
      std::copy_n(derivatives_.elements.data(), values * variables, out + values);
    } else {
      require(zos_forward(tag_, values, variables, 1, in, out));
      if constexpr (values == 1)
        require(fos_reverse(tag_, 1, variables, seeds_.rows[0], out + values));
      else {
        require(fov_reverse(tag_, values, variables, values, seeds_.rows.data(),
                            derivatives_.rows.data()));
        std::copy_n(derivatives_.elements.data(), values * variables, out + values);
      }
    }
  }

private:
  static constexpr std::size_t directions = forward ? Workload::variables : Workload::values;

  static void require(int result) {
    if (result < 0)
      std::abort();
  }

  short tag_ = next_tag();
  matrix<directions, directions> seeds_;
  matrix<Workload::order == 2 ? Workload::variables : Workload::values, Workload::variables>
      derivatives_;
  std::array<double, Workload::variables> x_;
  std::array<double, Workload::parameters> parameters_;
};

} // namespace

extern "C" void FUNCTION(const double* in, double* out) {
  static traced<bench::WORKLOAD> function(in);
  function(in, out);
}
