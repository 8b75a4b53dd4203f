// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_INSPECT_C_NAMES_HPP
#define TAPELESS_INSPECT_C_NAMES_HPP

#include <tapeless/text.hpp>

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

namespace detail {

/// Words between blanks.
constexpr bool is_word_of(std::string_view words, std::string_view wanted) {
  for (std::size_t place = 0; place < words.size();) {
    std::size_t end = words.find(' ', place);
    end = end == std::string_view::npos ? words.size() : end;
    if (words.substr(place, end - place) == wanted)
      return true;
    place = end + 1;
  }
  return false;
}

/// Words, also with what the C library appends to say a type: f, l, f32, f64x, ...
constexpr bool is_word_with_type_of(std::string_view words, std::string_view wanted) {
  for (const std::string_view type :
       {"", "f", "l", "f16", "f32", "f32x", "f64", "f64x", "f128", "d32", "d64", "d128"})
    if (wanted.ends_with(type) && is_word_of(words, wanted.substr(0, wanted.size() - type.size())))
      return true;
  return false;
}

/// What generated code may not use as a name, in C, C++ or CUDA C++: keywords, macros, and the
/// functions that it calls.
constexpr bool is_reserved_in_c(std::string_view name) {
  constexpr std::string_view keywords =
      "alignas alignof and and_eq asm auto bitand bitor bool break case catch char char16_t "
      "char32_t char8_t class co_await co_return co_yield compl concept const const_cast consteval "
      "constexpr constinit continue decltype default delete do double dynamic_cast else enum "
      "explicit export extern false float for friend goto if import inline int long module mutable "
      "namespace new noexcept not not_eq nullptr operator or or_eq private protected public "
      "register reinterpret_cast requires restrict return short signed sizeof static static_assert "
      "static_cast struct switch template this thread_local throw true try typedef typeid typename "
      "typeof typeof_unqual union unsigned using virtual void volatile wchar_t while xor xor_eq";
  // <math.h> of g++ and clang++ brings those of <stdlib.h> and of what that includes.
  constexpr std::string_view macros =
      "BIG_ENDIAN BYTE_ORDER DOMAIN EOF HUGE I INFINITY LITTLE_ENDIAN MAXFLOAT MB_CUR_MAX NAN "
      "NFDBITS NULL OVERFLOW PDP_ENDIAN PLOSS RAND_MAX "
      "SING TLOSS UNDERFLOW WCONTINUED WEXITED WEXITSTATUS WIFCONTINUED WIFEXITED WIFSIGNALED "
      "WIFSTOPPED WNOHANG WNOWAIT WSTOPPED WSTOPSIG WTERMSIG WUNTRACED X_TLOSS alloca assert "
      "be16toh be32toh be64toh blockDim blockIdx complex errno fpclassify gridDim htobe16 htobe32 "
      "htobe64 htole16 htole32 htole64 i386 imaginary iscanonical iseqsig isfinite isgreater "
      "isgreaterequal isless islessequal islessgreater isnormal issignaling issubnormal "
      "isunordered "
      "iszero le16toh le32toh le64toh linux main math_errhandling signgam stderr stdin stdout "
      "threadIdx unix warpSize";
  // Not all that begins with M_, which is also a mass.
  constexpr std::string_view constants =
      "M_1_PI M_2_PI M_2_SQRTPI M_E M_LN10 M_LN2 M_LOG10E M_LOG2E M_PI M_PI_2 M_PI_4 M_SQRT1_2 "
      "M_SQRT2";
  constexpr std::string_view mathematics =
      "acos acosh asin asinh atan atan2 atanh cabs cacos cacosh carg casin casinh catan "
      "catanh cbrt ccos ccosh ceil cexp cimag clog clog10 conj copysign cos cosh cpow cproj creal "
      "csin csinh csqrt ctan ctanh drem erf erfc exp exp10 exp2 expm1 fabs fdim floor fma fmax "
      "fmin fmod frexp gamma hypot ilogb isinf isnan j0 j1 jn ldexp lgamma llrint "
      "llround log log10 log1p log2 logb lrint lround modf nan nearbyint nextafter nexttoward pow "
      "pow10 remainder remquo rint round scalb scalbln scalbn signbit significand sin sincos sinh "
      "sqrt tan tanh tgamma trunc y0 y1 yn";
  if (is_word_of(keywords, name) || is_word_of(macros, name) ||
      is_word_with_type_of(constants, name) || is_word_with_type_of(mathematics, name))
    return true;
  for (const std::string_view family : {"EXIT_", "FD_", "FP_", "HUGE_VAL", "MATH_ERR", "SNAN"})
    if (name.starts_with(family))
      return true;
  return false;
}

/// What is no name for a function: also what the C library declares or the compiler knows with
/// other parameters. A variable inside of a function may have such a name.
constexpr bool is_reserved_for_functions_in_c(std::string_view name) {
  constexpr std::string_view mathematics =
      "canonicalize finite fmaximum fmaximum_mag fmaximum_mag_num fmaximum_num fmaxmag fminimum "
      "fminimum_mag fminimum_mag_num fminimum_num fminmag fromfp fromfpx gamma getpayload lerp "
      "lgamma llogb nextdown nextup rhypot rnorm roundeven rsqrt setpayload setpayloadsig "
      "totalorder totalordermag ufromfp ufromfpx";
  constexpr std::string_view rounded_operations = "add div fma mul sqrt sub"; // fadd, f32addf64
  constexpr std::string_view functions =
      "abort abs aligned_alloc arc4random bcmp bcopy bzero calloc clearenv dcgettext dgettext "
      "drand48 execl execle execlp execv execve execvp exit fd_mask fd_set feclearexcept fegetenv "
      "fegetexceptflag fegetround feholdexcept feraiseexcept fesetenv fesetexceptflag fesetround "
      "fetestexcept feupdateenv ffs ffsimax ffsl ffsll fopen fork fputc fputs fread free fwrite "
      "getpt gettext imaxabs index labs llabs lrand48 malloc memccpy memchr memcmp memcpy memmove "
      "mempcpy memset mrand48 norm posix_memalign putc putchar puts rand random realloc rindex std "
      "stpcpy stpncpy strcasecmp strcat strchr strcmp strcpy strcspn strdup strerror strfmon "
      "strftime strlen strncasecmp strncat strncmp strncpy strndup strnlen strpbrk strrchr strspn "
      "strstr strtod strtof strtok strtol strtold strtoll strtoul strtoull strxfrm u_char u_int "
      "u_long u_short uint ulong ushort va_arg va_copy va_end va_start";
  constexpr std::string_view classes =
      "alnum alpha ascii blank cntrl digit graph lower print punct space upper xdigit";
  if (is_reserved_in_c(name) || name.ends_with("_t")) // a type
    return true;
  for (const std::string_view variant : {"_r", "_unlocked"})
    if (name.ends_with(variant))
      name.remove_suffix(variant.size());
  if (is_word_of(functions, name) || is_word_with_type_of(mathematics, name) ||
      name.ends_with("printf") || name.ends_with("scanf"))
    return true;
  for (const std::string_view type : {"d", "f", "f32", "f32x", "f64", "f64x"})
    if (name.starts_with(type) &&
        is_word_with_type_of(rounded_operations, name.substr(type.size())))
      return true;
  if (!name.starts_with("is") && !name.starts_with("to"))
    return false;
  name.remove_prefix(2);
  return is_word_of(classes, name) ||
         (name.starts_with('w') && is_word_of(classes, name.substr(1)));
}

/// The text in ASCII: other characters by their codes, as in u03c3 for a sigma, and '_' for all
/// that `allowed` does not allow.
template <class Allowed>
std::string in_ascii(std::string_view text, Allowed allowed) {
  std::string result;
  while (!text.empty()) {
    const character next = first_character(text);
    const auto code = static_cast<std::uint32_t>(next.code);
    if (next.length > 1) {
      result += 'u';
      for (int shift = code > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4)
        result += "0123456789abcdef"[code >> shift & 0xF];
    } else {
      result += next.length == 1 && allowed(text[0]) ? text[0] : '_';
    }
    text.remove_prefix(next.length == 0 ? 1 : static_cast<std::size_t>(next.length));
  }
  return result;
}

constexpr bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// A text that ends no comment and goes on in no other line: `\`, and `??/`, which is the same to
/// C, are left out with line feeds.
inline std::string c_comment(std::string_view text) {
  return in_ascii(text, [](char c) {
    return is_letter_or_digit(c) ||
           std::string_view(" _+-*/^()[]<>=.,:;'").find(c) != std::string_view::npos;
  });
}

/// The names of one piece of generated code: valid in C and C++, each given only once.
class c_names {
public:
  /// The name itself for a variable, or one like it where it is reserved or given already.
  std::string take(std::string_view wanted) { return take(wanted, is_reserved_in_c); }

  /// The same for a function.
  std::string take_function(std::string_view wanted) {
    return take(wanted, is_reserved_for_functions_in_c);
  }

  /// The next of t1, t2, ... that is free.
  std::string take_unnamed() {
    std::string name;
    do
      name = 't' + std::to_string(++unnamed_);
    while (is_taken(name));
    taken_.insert(name);
    return name;
  }

private:
  std::string take(std::string_view wanted, bool (*is_reserved)(std::string_view)) {
    std::string name;
    for (const char c : in_ascii(wanted, is_letter_or_digit))
      if (c != '_' || name.empty() || name.back() != '_') // C++ reserves two underscores
        name += c;
    if (name.empty() || name[0] == '_' || (name[0] >= '0' && name[0] <= '9'))
      name = 'v' + name;
    if (is_reserved(name))
      name += '_';
    if (is_taken(name)) {
      const std::string numbered = name.back() == '_' ? name : name + '_';
      for (int count = 2; is_taken(name) || is_reserved(name); ++count) // M_PI_2 is
        name = numbered + std::to_string(count);
    }
    taken_.insert(name);
    return name;
  }

  bool is_taken(const std::string& name) const { return taken_.contains(name); }

  std::set<std::string> taken_;
  int unnamed_ = 0;
};

} // namespace detail

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
