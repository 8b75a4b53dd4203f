// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// What generated C looks like; tests/generated_c runs it.

#include <tapeless/inspect/c_code.hpp>
#include <tapeless/inspect/cost.hpp>
#include <tapeless/tapeless.hpp>

#include <boost/hana/tuple.hpp>
#include <doctest/doctest.h>

#include <stdexcept>
#include <string>
#include <string_view>

using namespace tapeless::literals;
using tapeless::let;
using tapeless::detail::c_comment;
using tapeless::detail::c_names;

namespace {

constexpr tapeless::variable<"x"> x;
constexpr tapeless::variable<"y"> y;
constexpr tapeless::variable<"z"> z;

constexpr auto sigy = let<"sigy">(sigmoid(y));
constexpr auto num = let<"num">(x + sigy);
constexpr auto sigx = let<"sigx">(sigmoid(x));
constexpr auto xpy = let<"xpy">(x + y);
constexpr auto xpysqr = let<"xpysqr">(square(xpy));
constexpr auto den = let<"den">(sigx + xpysqr);
constexpr auto invden = let<"invden">(1_c / den);
constexpr auto headline = let<"f">(num * invden);

struct unusual_operation {
  static constexpr std::string_view name = "*/\n\\ int?\?/";
  static constexpr int arity = 2;
  template <class T>
  static constexpr T evaluate(const T& u, const T& v) {
    return u - v;
  }
  static constexpr auto derivative(const auto&, const auto&, const auto&) {
    return tapeless::partials(1, -1);
  }
};
struct constant_operation {
  static constexpr std::string_view name = "exp";
  static constexpr int arity = 0;
  template <class T>
  static constexpr T evaluate() {
    return T(7);
  }
};
struct random_operation : constant_operation {
  static constexpr std::string_view name = "random";
};
constexpr auto unusual(const auto& u, const auto& v) {
  return tapeless::apply_operation<unusual_operation>(u, v);
}

/// The lines between the braces.
std::string body(const std::string& code) {
  const std::size_t begin = code.find("{\n") + 2;
  return code.substr(begin, code.rfind('}') - begin);
}

bool contains(const std::string& code, std::string_view wanted) {
  return code.find(wanted) != std::string::npos;
}

} // namespace

TEST_CASE("the headline reads like the tutorial's program by hand") {
  CHECK(
      to_c(value_and_gradient(headline, x, y), "headline") ==
      R"(// The value and gradient of (x + sigmoid(y)) * (1 / (sigmoid(x) + (x + y)^2)), written by tapeless.
#include <math.h>

void headline(const double in[2], double out[3]) {
  const double x = in[0];
  const double y = in[1];
  const double t1 = exp(-y);
  const double sigy = 1.0 / (1.0 + t1); // sigmoid(y)
  const double num = x + sigy; // x + sigmoid(y), df/dinvden
  const double t2 = exp(-x);
  const double sigx = 1.0 / (1.0 + t2); // sigmoid(x)
  const double xpy = x + y;
  const double xpysqr = xpy * xpy; // (x + y)^2
  const double den = sigx + xpysqr; // sigmoid(x) + (x + y)^2
  const double invden = 1.0 / den; // 1 / (sigmoid(x) + (x + y)^2), df/dnum, df/dsigy
  const double f = num * invden; // (x + sigmoid(y)) * (1 / (sigmoid(x) + (x + y)^2))

  // Backwards: dname is the derivative of the value by name.
  const double t3 = num / den * invden; // -df/dden, -df/dxpysqr, -df/dsigx
  const double t4 = t3 * xpy;
  const double dxpy = -2.0 * t4; // df/dxpy
  const double large_number = 2.028240960365167e+31;
  const double t5 = large_number < t2 ? 1.0 : (large_number < t2 ? large_number : t2) * sigx;
  const double dx = dxpy - t3 * (sigx * t5) + invden; // df/dx
  const double t6 = large_number < t1 ? 1.0 : (large_number < t1 ? large_number : t1) * sigy;
  const double dy = invden * (sigy * t6) - 2.0 * t4; // df/dy

  out[0] = f;
  out[1] = dx; // df/dx
  out[2] = dy; // df/dy
}
)");
  CHECK(to_c(headline, "headline") ==
        R"(// The value of (x + sigmoid(y)) * (1 / (sigmoid(x) + (x + y)^2)), written by tapeless.
#include <math.h>

void headline(const double in[2], double out[1]) {
  const double x = in[0];
  const double y = in[1];
  const double sigy = 1.0 / (1.0 + exp(-y)); // sigmoid(y)
  const double num = x + sigy; // x + sigmoid(y)
  const double sigx = 1.0 / (1.0 + exp(-x)); // sigmoid(x)
  const double xpy = x + y;
  const double xpysqr = xpy * xpy; // (x + y)^2
  const double den = sigx + xpysqr; // sigmoid(x) + (x + y)^2
  const double invden = 1.0 / den; // 1 / (sigmoid(x) + (x + y)^2)
  const double f = num * invden; // (x + sigmoid(y)) * (1 / (sigmoid(x) + (x + y)^2))

  out[0] = f;
}
)");
}

TEST_CASE("matrices are written row by row") {
  CHECK(to_c(jacobian(boost::hana::make_tuple(x * y, exp(x)), x, y), "table") ==
        R"(// The Jacobian, row by row, of 2 formulas, written by tapeless.
#include <math.h>

void table(const double in[2], double out[4]) {
  const double x = in[0];
  const double y = in[1];
  const double exp_x = exp(x);

  out[0] = y; // df1/dx
  out[1] = x; // df1/dy
  out[2] = exp_x; // df2/dx
  out[3] = 0.0; // df2/dy
}
)");
  CHECK(to_c(value_and_jacobian(boost::hana::make_tuple(x * y, exp(x)), x), "both") ==
        R"(// The values, and the Jacobian row by row, of 2 formulas, written by tapeless.
#include <math.h>

void both(const double in[2], double out[4]) {
  const double x = in[0];
  const double y = in[1];
  const double x_times_y = x * y;
  const double exp_x = exp(x);

  out[0] = x_times_y; // f1
  out[1] = exp_x; // f2
  out[2] = y; // df1/dx
  out[3] = exp_x; // df2/dx
}
)");
  CHECK(to_c(hessian(x * x * y, x, y), "curvature") ==
        R"(// The Hessian, row by row, of x * x * y, written by tapeless.

void curvature(const double in[2], double out[4]) {
  const double x = in[0];
  const double y = in[1];
  const double t1 = 2.0 * x;

  out[0] = 2.0 * y; // d2f/(dx dx)
  out[1] = t1; // d2f/(dx dy)
  out[2] = t1; // d2f/(dy dx)
  out[3] = 0.0; // d2f/(dy dy)
}
)");
}

TEST_CASE("inputs stand in the order asked, then in that of first appearance") {
  CHECK(body(to_c(x / y - z, "f")) == R"(  const double x = in[0];
  const double y = in[1];
  const double z = in[2];
  const double x_over_y = x / y;
  const double t1 = x_over_y - z; // x / y - z

  out[0] = t1; // f
)");
  CHECK(body(to_c(gradient(x / y - z, z, y), "g")) == R"(  // in[0] is not used: z
  const double y = in[1];
  const double x = in[2];
  const double x_over_y = x / y;

  // Backwards: dname is the derivative of the value by name.
  const double dx = 1.0 / y; // df/dx
  const double dy = -(dx * x_over_y); // df/dy

  out[0] = -1.0; // df/dz
  out[1] = dy; // df/dy
)");
  // A variable that the formula lacks keeps its place.
  constexpr tapeless::vector<"w", 2> w;
  CHECK(to_c(gradient(w[1_c] * w[1_c], w), "g") ==
        R"(// The gradient of w[1] * w[1], written by tapeless.

void g(const double in[2], double out[2]) {
  // in[0] is not used: w[0]
  const double w_1 = in[1]; // w[1]

  // Backwards: dname is the derivative of the value by name.
  const double dw_1 = 2.0 * w_1; // df/dw[1]

  out[0] = 0.0; // df/dw[0]
  out[1] = dw_1; // df/dw[1]
}
)");
}

TEST_CASE("a formula without inputs takes a pointer that it does not use") {
  CHECK(to_c(2_c * tapeless::pi, "tau") == R"(// The value of 2 * pi, written by tapeless.

void tau(const double *in, double out[1]) {
  (void)in;
  const double pi = 3.141592653589793;
  const double t1 = 2.0 * pi; // 2 * pi

  out[0] = t1; // f
}
)");
  CHECK(to_c(gradient(3_c * x, x), "slope") == R"(// The gradient of 3 * x, written by tapeless.

void slope(const double in[1], double out[1]) {
  // in[0] is not used: x
  (void)in;

  out[0] = 3.0; // df/dx
}
)");
}

TEST_CASE("numbers are the shortest that give the same bits") {
  CHECK(body(to_c(0.1_c * x, "f")) == R"(  const double x = in[0];
  const double t1 = 0.1 * x;

  out[0] = t1; // f
)");
  CHECK(body(to_c(0.1_c * x + 1_c / 3_c, "f", {.scalar = tapeless::c_scalar::single_precision})) ==
        R"(  const float x = in[0];
  const float t1 = 0.1f * x;
  const float t2 = t1 + 0.33333334f; // 0.1 * x + 1/3

  out[0] = t2; // f
)");
  CHECK(contains(to_c(x + 1e400_c, "f"), "x + HUGE_VAL;"));
  CHECK(contains(to_c(x + 1e400_c, "f"), "#include <math.h>"));
  CHECK(contains(to_c(x + 1e300_c, "f", {.scalar = tapeless::c_scalar::single_precision}),
                 "x + HUGE_VALF;"));
  CHECK(contains(to_c(x * 1e-320_c, "f"), "x * 1e-320;"));
  CHECK(contains(to_c(x * -2_c, "f"), "x * (-2.0);"));
}

TEST_CASE("options") {
  CHECK(to_c(exp(x), "f",
             {.scalar = tapeless::c_scalar::single_precision,
              .restrict_pointers = true,
              .prefix = "static inline"}) == R"(// The value of exp(x), written by tapeless.
#include <math.h>

static inline void f(const float *__restrict in, float *__restrict out) {
  const float x = in[0];
  const float exp_x = expf(x);

  out[0] = exp_x; // f
}
)");
}

TEST_CASE("operators keep their order") {
  const auto code = [](const auto& f) { return body(to_c(f, "f")); };
  CHECK(code(sigmoid(x) * 0_c - relu(-x)) == R"(  const double x = in[0];
  const double minus_x = -x;
  const double sigmoid_x = 1.0 / (1.0 + exp(minus_x)); // sigmoid(x)
  const double t1 = sigmoid_x * 0.0; // sigmoid(x) * 0
  const double t2 = minus_x < 0.0 ? 0.0 : minus_x; // relu(-x)
  const double t3 = t1 - t2; // sigmoid(x) * 0 - relu(-x)

  out[0] = t3; // f
)");
}

TEST_CASE("users' functions are declared, under names that C leaves to users") {
  const std::string code = to_c(unusual(x, tapeless::apply<constant_operation>{}), "f",
                                {.prefix = "__host__ __device__"});
  CHECK(code == R"(// The value of */__ int__/(x, exp), written by tapeless.

__host__ __device__ double exp_(void); // yours to define
__host__ __device__ double v_int_(double, double); // yours to define

__host__ __device__ void f(const double in[1], double out[1]) {
  const double x = in[0];
  const double exp_2 = exp_();
  const double t1 = v_int_(x, exp_2); // */__ int__/(x, exp)

  out[0] = t1; // f
}
)");
}

TEST_CASE("names that C or C++ reserves are escaped, and stay unique") {
  c_names names;
  const auto take = [&](std::string_view name) { return names.take(name); };
  CHECK(take("x") == "x");
  CHECK(take("x") == "x_2");
  CHECK(take("int") == "int_");
  CHECK(take("int") == "int_2");
  CHECK(take("int_") == "int_3");
  CHECK(take("template") == "template_");
  CHECK(take("exp") == "exp_");
  CHECK(take("expf") == "expf_");
  CHECK(take("y0") == "y0_");
  CHECK(take("main") == "main_");
  CHECK(take("NAN") == "NAN_");
  CHECK(take("_X") == "v_X");
  CHECK(take("a__b") == "a_b");
  CHECK(take("__b") == "v_b");
  CHECK(take("\xCF\x83") == "u03c3"); // a small sigma
  CHECK(take("x\xCC\x82_1") == "xu0302_1");
  CHECK(take("\xF0\x9D\x9B\xBC") == "u01d6fc");
  CHECK(take("\xFF*") == "v_");
  CHECK(take("2x") == "v2x");
  CHECK(take("") == "v");
  CHECK(take("t1") == "t1");
  CHECK(names.take_unnamed() == "t2");
  CHECK(take("M_PI") == "M_PI_");
  CHECK(take("M_PI") == "M_PI_3"); // M_PI_2 is a macro too
}

TEST_CASE("variables have the names of macros and of what generated code calls with a _ behind") {
  for (const std::string name :
       {"M_PIl", "M_PIf", "M_Ef64", "SNANF", "RAND_MAX", "EXIT_FAILURE", "BIG_ENDIAN", "BYTE_ORDER",
        "HUGE_VAL_F64", "FP_LLOGB0", "MB_CUR_MAX", "WNOHANG", "FD_SET", "signbit", "isinf", "asm"})
    CHECK(c_names().take(name) == name + '_');
  // What is often called so stays readable, also where C has a function of that name.
  for (const std::string name :
       {"V_max", "T_0", "K_M", "S", "R", "N_A", "k_B", "T_C", "E_0", "M_1", "M_sun", "RAND",
        "index", "norm", "random", "f_t", "strain", "torque"})
    CHECK(c_names().take(name) == name);
}

TEST_CASE("users' functions have the names of functions of C with a _ behind") {
  for (const std::string name :
       {"random", "rand", "finite", "roundeven", "lerp", "index", "f_t", "M_PI", "int"})
    CHECK(c_names().take_function(name) == name + '_');
  for (const std::string name : {"f", "softplus", "random_walk", "M_1"})
    CHECK(c_names().take_function(name) == name);
  CHECK(contains(to_c(tapeless::apply<random_operation>{}, "f"),
                 "double random_(void); // yours to define"));
}

TEST_CASE("variables may have any names") {
  constexpr auto f = "in"_v * "out"_v + "int"_v / "exp"_v - exp("f"_v) * "double_"_v + "double"_v;
  CHECK(to_c(f, "f") ==
        R"(// The value of in * out + int / exp - exp(f) * double_ + double, written by tapeless.
#include <math.h>

void f(const double in[7], double out[1]) {
  const double in_2 = in[0]; // in
  const double out_2 = in[1]; // out
  const double int_ = in[2]; // int
  const double exp_ = in[3]; // exp
  const double f_2 = in[4]; // f
  const double double_ = in[5];
  const double double_2 = in[6]; // double
  const double in_times_out = in_2 * out_2;
  const double int_over_exp = int_ / exp_;
  const double t1 = in_times_out + int_over_exp; // in * out + int / exp
  const double exp_f = exp(f_2);
  const double t2 = exp_f * double_; // exp(f) * double_
  const double t3 = t1 - t2; // in * out + int / exp - exp(f) * double_
  const double t4 = t3 + double_2; // in * out + int / exp - exp(f) * double_ + double

  out[0] = t4; // f_2
}
)");
  // `x_0` beside x[0], and what the names of adjoints might be.
  constexpr auto w = tapeless::vector<"w", 1>{};
  CHECK(to_c(gradient(w[0_c] * "w_0"_v * "dw_0"_v, w, "w_0"_v, "dw_0"_v), "f") ==
        R"(// The gradient of w[0] * w_0 * dw_0, written by tapeless.

void f(const double in[3], double out[3]) {
  const double w_0_2 = in[0]; // w[0]
  const double w_0 = in[1];
  const double dw_0 = in[2];
  const double w_0_2_times_w_0 = w_0_2 * w_0; // df/ddw_0

  // Backwards: dname is the derivative of the value by name.
  const double dw_0_2 = dw_0 * w_0; // df/dw[0]
  const double dw_0_3 = dw_0 * w_0_2; // df/dw_0

  out[0] = dw_0_2; // df/dw[0]
  out[1] = dw_0_3; // df/dw_0
  out[2] = w_0_2_times_w_0; // df/ddw_0
}
)");
}

TEST_CASE("comments end no comment and no line early") {
  CHECK(c_comment("x[0] * (y + 1) / 2 == -3^2") == "x[0] * (y + 1) / 2 == -3^2");
  CHECK(c_comment("a\\") == "a_");
  CHECK(c_comment("a?\?/") == "a__/");
  CHECK(c_comment("a\nb\r\tc\"") == "a_b__c_");
  CHECK(c_comment("\xCF\x83\xFF") == "u03c3_");
}

TEST_CASE("a function's name is one that C leaves to users") {
  for (const std::string_view name :
       {"",           "2d",        "a b",      "\xCF\x83",      "int",       "exp",
        "sinf",       "main",      "_x",       "a__b",          "class",     "double_t",
        "float_t",    "roundeven", "finite",   "finitef",       "signbitf",  "gammaf_r",
        "lgammaf_r",  "strftime",  "vfprintf", "vsprintf",      "vsnprintf", "vscanf",
        "vfscanf",    "vsscanf",   "iswalnum", "isalnum",       "towlower",  "strndup",
        "strnlen",    "random",    "M_PIf",    "aligned_alloc", "std",       "fputs_unlocked",
        "f32addf32x", "lerp"})
    CHECK_THROWS_AS(to_c(x, name), std::invalid_argument);
  for (const std::string_view name : {"f", "stress", "strain", "torque", "total", "tower",
                                      "isotherm", "memory", "f_theta", "f32", "f64_x", "K_M"})
    CHECK_NOTHROW(to_c(x, name));
  CHECK_THROWS_WITH(to_c(x, "a-b"),
                    "to_c: the name of a C function consists of the letters a to z, digits and "
                    "underscores, no digit first; it is not \"a-b\"");
  CHECK_THROWS_WITH(to_c(x, "double"), "to_c: C or C++ has another use for the name "
                                       "\"double\"; choose another one for the function");
}

TEST_CASE("the code has the operations of the plan") {
  // Each operation is one operator or call.
  const auto operators = [](const std::string& code) {
    int count = 0;
    for (std::size_t place = code.find('{'); place < code.size(); ++place) {
      if (code.compare(place, 2, "//") == 0)
        place = code.find('\n', place);
      for (const std::string_view sign : {" + ", " - ", " * ", " / ", " ? ", "exp(", "(-", "= -"})
        count += code.compare(place, sign.size(), sign) == 0;
    }
    return count;
  };
  CHECK(operators(to_c(headline, "f")) == cost(headline).operations);
  const auto all = value_and_gradient(headline, x, y);
  CHECK(operators(to_c(all, "f")) == cost(all).operations + 1); // -2.0
}
