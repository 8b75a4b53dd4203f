// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// What docs/inspection.md quotes on C code and costs.

#include <tapeless/inspect.hpp>
#include <tapeless/tapeless.hpp>

#include <string>

using namespace tapeless::literals;

constexpr tapeless::variable<"x"> x;
constexpr tapeless::variable<"y"> y;

using tapeless::let;
constexpr auto sigy = let<"sigy">(sigmoid(y));
constexpr auto num = let<"num">(x + sigy);
constexpr auto sigx = let<"sigx">(sigmoid(x));
constexpr auto xpy = let<"xpy">(x + y);
constexpr auto xpysqr = let<"xpysqr">(square(xpy));
constexpr auto den = let<"den">(sigx + xpysqr);
constexpr auto invden = let<"invden">(1_c / den);
constexpr auto f = let<"f">(num * invden);

std::string headline() { return to_c(value_and_gradient(f, x, y), "headline"); }

std::string for_a_gpu() {
  return to_c(gradient(f, x, y), "headline_slope",
              {.scalar = tapeless::c_scalar::single_precision,
               .restrict_pointers = true,
               .prefix = "__host__ __device__"});
}

static_assert(cost(f).calls == 2);
static_assert(cost(value_and_gradient(f, x, y)).calls == 2); // the gradient needs no other
static_assert(cost(value_and_gradient(f, x, y)).calls_to("exp") == 2);
static_assert(cost(value_and_gradient(f, x, y)).operations < 3 * cost(f).operations);

int main() {
  const bool declared =
      headline().find("void headline(const double in[2], double out[3])") != std::string::npos &&
      for_a_gpu().find("__host__ __device__ void headline_slope(const float *__restrict in") !=
          std::string::npos;
  return declared ? 0 : 1;
}
