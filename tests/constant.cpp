// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
//
// Exact constants: literals, folding, rounding to the scalar.

#include <tapeless/tapeless.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <type_traits>

namespace {

using namespace tapeless::literals;
using tapeless::constant;

constexpr tapeless::variable<"x"> x;

template <class A, class B>
constexpr bool same(const A&, const B&) {
  return std::is_same_v<A, B>;
}

/// The constant as a scalar: the binding decides the type, its variable does not occur.
template <class T, class C>
constexpr T as(const C& c) {
  return c(x = T(1));
}

// A literal is the number that its digits say, in one normal form.
static_assert(same(2_c, constant<2>{}));
static_assert(same(0_c, constant<0>{}));
static_assert(same(0.5_c, constant<1, 2>{}));
static_assert(same(0.05_c, constant<1, 20>{}));
static_assert(same(1e-3_c, constant<1, 1000>{}));
static_assert(same(1E3_c, constant<1000>{}));
static_assert(same(1e+3_c, 1000_c));
static_assert(same(2.50_c, 2.5_c));
static_assert(same(.5_c, 0.5_c));
static_assert(same(5._c, 5_c));
static_assert(same(0.0_c, 0_c));
static_assert(same(0e5_c, 0_c));
static_assert(same(1'000'000_c, 1000000_c));
static_assert(same(0.000'1_c, 1e-4_c));
static_assert(same(1.500000000000000000000000000_c, 1.5_c));
static_assert(same(1000000000000000000000_c, 1e21_c));
static_assert(same(0.00000000000000000000000000001_c, 1e-29_c));
static_assert(same(9223372036854775807_c, constant<INT64_MAX>{}));
static_assert(same(6.62607015e-34_c, constant<662607015, 1, -42>{}));
static_assert(!same(6.62607015e-34_c, 6.62607016e-34_c));

// Constants that say the same are equal formulas, however they are spelt.
static_assert(constant<2, 4>{} == 0.5_c);
static_assert(constant<-1, -3>{} == constant<1, 3>{});
static_assert(constant<10, 1, -1>{} == 1_c);
static_assert(!(2_c == 3_c));
static_assert(2_c != 3_c);

// The value is the nearest one of the scalar type, to the last bit.
static_assert((0.1_c)() == 0.1);
static_assert(std::is_same_v<decltype((0.1_c)()), double>);
static_assert(std::is_same_v<decltype((0.1_c)(x = 1.0f)), float>);
static_assert(as<float>(0.1_c) == 0.1f && as<double>(0.1_c) == 0.1 &&
              as<long double>(0.1_c) == 0.1L);
static_assert(as<float>(6.62607015e-34_c) == 6.62607015e-34f);
static_assert(as<double>(6.62607015e-34_c) == 6.62607015e-34);
static_assert(as<long double>(6.62607015e-34_c) == 6.62607015e-34L);
static_assert(as<double>(6.02214076e23_c) == 6.02214076e23);
static_assert(as<double>(1.602176634e-19_c) == 1.602176634e-19);
static_assert(as<double>(123456789012345678_c) == 123456789012345678.0);
static_assert(as<float>(16777217_c) == 16777216.0f, "ties go to the even one");
static_assert(as<float>(16777219_c) == 16777220.0f);
static_assert(as<double>(9007199254740993_c) == 9007199254740992.0);
static_assert(as<double>(9223372036854775807_c) == 9223372036854775808.0);
static_assert(as<long double>(9223372036854775807_c) == 9223372036854775807.0L);
static_assert(as<double>(1.7976931348623157e308_c) == std::numeric_limits<double>::max());
static_assert(as<double>(2.2250738585072014e-308_c) == std::numeric_limits<double>::min());
static_assert(as<double>(5e-324_c) == std::numeric_limits<double>::denorm_min());
static_assert(as<double>(4.9e-324_c) == std::numeric_limits<double>::denorm_min());
static_assert(as<double>(2.4e-324_c) == 0.0);
static_assert(as<double>(3e-320_c) == 3e-320);
static_assert(as<float>(1e-42_c) == 1e-42f);
static_assert(as<double>(constant<1, 3>{}) == 1.0 / 3.0);
static_assert(as<float>(constant<1, 3>{}) == 1.0f / 3.0f);
static_assert(as<long double>(constant<1, 3>{}) == 1.0L / 3.0L);
static_assert(as<double>(-0.1_c) == -0.1);
// Beyond the type: the nearest is infinity, or zero.
static_assert(as<long double>(1e400_c) == 1e400L);
static_assert(as<long double>(1e-400_c) == 1e-400L);
static_assert(as<double>(1e400_c) == std::numeric_limits<double>::infinity());
static_assert(as<double>(-1e400_c) == -std::numeric_limits<double>::infinity());
static_assert(as<double>(1e-400_c) == 0.0);
static_assert(as<float>(1e39_c) == std::numeric_limits<float>::infinity());

// Arithmetic among constants is exact and folded.
static_assert(same(0.1_c + 0.2_c, 0.3_c));
static_assert(same(1_c / 3_c, constant<1, 3>{}));
static_assert(same(1_c / 3_c + 1_c / 6_c, 0.5_c));
static_assert(same(2_c - 5_c, -3_c));
static_assert(same(-(-3_c), 3_c));
static_assert(same(+3_c, 3_c));
static_assert(same(constant<2, 3>{} * constant<3, 2>{}, 1_c));
static_assert(same(6_c / 4_c, 1.5_c));
static_assert(same(1e-30_c * 1e30_c, 1_c));
static_assert(same(1e100_c / 1e98_c, 100_c));
static_assert(same(1e10_c * 1e10_c, 1e20_c));
static_assert(same(pow(2_c, 10_c), 1024_c));
static_assert(same(pow(2_c, -2_c), 0.25_c));
static_assert(same(pow(10_c, 300_c), 1e300_c));
static_assert(same(pow(0_c, 0_c), 1_c));
static_assert(same(square(1.5_c), 2.25_c));
static_assert(same(0_c * 5_c, 0_c));

// What does not fit into 64 bits is left as it stands, and is evaluated as it stands.
constexpr auto too_large = 9223372036854775807_c + 1_c;
static_assert(same(too_large,
                   tapeless::apply<struct tapeless::sum, constant<INT64_MAX>, constant<1>>{}));
static_assert(too_large() == 9223372036854775808.0);
constexpr auto too_fine = constant<1, 4611686018427387847>{} + constant<1, 4611686018427387817>{};
static_assert(!tapeless::is_constant<std::remove_const_t<decltype(too_fine)>>);
static_assert(tapeless::is_close(too_fine(), 2.0 / 4611686018427387832.0, 1e-15));
constexpr auto too_powerful = pow(3_c, 100_c);
static_assert(!tapeless::is_constant<std::remove_const_t<decltype(too_powerful)>>);
static_assert(tapeless::is_close(too_powerful(), 5.153775207320113e47, 1e-15));
constexpr auto root = pow(2_c, 0.5_c);
static_assert(tapeless::is_close(root(), 1.4142135623730951, 3e-16));
constexpr auto wide = 1e30_c + 1_c;
static_assert(wide() == 1e30);

// Named constants are as near as the scalar type comes.
static_assert(tapeless::pi() == 3.141592653589793);
static_assert(tapeless::pi(x = 1.0f) == 3.14159265f);
static_assert(tapeless::pi(x = 1.0L) == 3.14159265358979323846L);
static_assert(tapeless::e() == 2.718281828459045);
static_assert(tapeless::e(x = 1.0L) == 2.71828182845904523536L);

TEST_CASE("constants have the same bits at run time") {
  volatile double one = 1;
  CHECK((0.1_c * x)(x = static_cast<double>(one)) == 0.1);
  CHECK((6.62607015e-34_c * x)(x = static_cast<double>(one)) == 6.62607015e-34);
  CHECK((6.62607015e-34_c * x)(x = static_cast<float>(one)) == 6.62607015e-34f);
  CHECK((1e400_c * x)(x = static_cast<long double>(one)) == 1e400L);
  CHECK((too_large * x)(x = static_cast<double>(one)) == 9223372036854775808.0);
}

} // namespace
