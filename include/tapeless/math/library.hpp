// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_MATH_LIBRARY_HPP
#define TAPELESS_MATH_LIBRARY_HPP

/// The functions of the standard library's <cmath>, under a name of their own. The compilers know
/// them as builtins, which are the same calls with the same folding; including <cmath> itself would
/// take longer than all of tapeless.
namespace tapeless::math::library {

#define TAPELESS_LIBRARY_FUNCTION(name)                                                            \
  inline float name(float x) noexcept { return __builtin_##name##f(x); }                           \
  inline double name(double x) noexcept { return __builtin_##name(x); }                            \
  inline long double name(long double x) noexcept { return __builtin_##name##l(x); }

#define TAPELESS_LIBRARY_FUNCTION_OF_TWO(name)                                                     \
  inline float name(float x, float y) noexcept { return __builtin_##name##f(x, y); }               \
  inline double name(double x, double y) noexcept { return __builtin_##name(x, y); }               \
  inline long double name(long double x, long double y) noexcept {                                 \
    return __builtin_##name##l(x, y);                                                              \
  }

TAPELESS_LIBRARY_FUNCTION(exp)
TAPELESS_LIBRARY_FUNCTION(expm1)
TAPELESS_LIBRARY_FUNCTION(exp2)
TAPELESS_LIBRARY_FUNCTION(log)
TAPELESS_LIBRARY_FUNCTION(log1p)
TAPELESS_LIBRARY_FUNCTION(log2)
TAPELESS_LIBRARY_FUNCTION(log10)
TAPELESS_LIBRARY_FUNCTION(sqrt)
TAPELESS_LIBRARY_FUNCTION(cbrt)
TAPELESS_LIBRARY_FUNCTION(sin)
TAPELESS_LIBRARY_FUNCTION(cos)
TAPELESS_LIBRARY_FUNCTION(tan)
TAPELESS_LIBRARY_FUNCTION(asin)
TAPELESS_LIBRARY_FUNCTION(acos)
TAPELESS_LIBRARY_FUNCTION(atan)
TAPELESS_LIBRARY_FUNCTION(sinh)
TAPELESS_LIBRARY_FUNCTION(cosh)
TAPELESS_LIBRARY_FUNCTION(tanh)
TAPELESS_LIBRARY_FUNCTION(asinh)
TAPELESS_LIBRARY_FUNCTION(acosh)
TAPELESS_LIBRARY_FUNCTION(atanh)
TAPELESS_LIBRARY_FUNCTION(erf)
TAPELESS_LIBRARY_FUNCTION(erfc)
TAPELESS_LIBRARY_FUNCTION_OF_TWO(pow)
TAPELESS_LIBRARY_FUNCTION_OF_TWO(hypot)
TAPELESS_LIBRARY_FUNCTION_OF_TWO(atan2)

#undef TAPELESS_LIBRARY_FUNCTION
#undef TAPELESS_LIBRARY_FUNCTION_OF_TWO

inline float abs(float x) noexcept { return __builtin_fabsf(x); }
inline double abs(double x) noexcept { return __builtin_fabs(x); }
inline long double abs(long double x) noexcept { return __builtin_fabsl(x); }

// g++ makes one call of sin and cos by itself, clang does not. Under names of our own, because
// users may have declared sincos, or something else of that name.
#if defined(__clang__) && defined(__GLIBC__)
extern "C" {
void tapeless_sincosf(float x, float* sine, float* cosine) noexcept __asm__("sincosf");
void tapeless_sincos(double x, double* sine, double* cosine) noexcept __asm__("sincos");
void tapeless_sincosl(long double x, long double* sine, long double* cosine) noexcept
    __asm__("sincosl");
}
inline void sine_and_cosine(float x, float& sine, float& cosine) noexcept {
  tapeless_sincosf(x, &sine, &cosine);
}
inline void sine_and_cosine(double x, double& sine, double& cosine) noexcept {
  tapeless_sincos(x, &sine, &cosine);
}
inline void sine_and_cosine(long double x, long double& sine, long double& cosine) noexcept {
  tapeless_sincosl(x, &sine, &cosine);
}
#else
inline void sine_and_cosine(auto x, auto& sine, auto& cosine) noexcept {
  sine = sin(x);
  cosine = cos(x);
}
#endif

} // namespace tapeless::math::library

#endif
