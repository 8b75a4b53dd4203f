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

/// What generated code may not use as a name, in C, C++ or CUDA C++: keywords, macros, and
/// functions that the compiler knows with other parameters.
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
  constexpr std::string_view macros =
      "DOMAIN EOF FP_FAST_FMA FP_ILOGB0 FP_ILOGBNAN FP_INFINITE FP_NAN FP_NORMAL FP_SUBNORMAL "
      "FP_ZERO HUGE HUGE_VAL HUGE_VALF HUGE_VALL I INFINITY MATH_ERREXCEPT MATH_ERRNO MAXFLOAT "
      "M_1_PI M_2_PI "
      "M_2_SQRTPI M_E M_LN10 M_LN2 M_LOG10E M_LOG2E M_PI M_PI_2 M_PI_4 M_SQRT1_2 M_SQRT2 NAN NULL "
      "OVERFLOW PLOSS SING SNAN TLOSS UNDERFLOW X_TLOSS assert asm blockDim blockIdx complex errno "
      "fpclassify gridDim i386 imaginary isfinite isgreater isgreaterequal isinf isless "
      "islessequal islessgreater isnan isnormal isunordered linux main math_errhandling signbit "
      "signgam stderr stdin stdout threadIdx unix warpSize";
  // These also with f or l behind.
  constexpr std::string_view mathematics =
      "acos acosh asin asinh atan atan2 atanh cabs cacos cacosh carg casin casinh catan "
      "catanh cbrt ccos ccosh ceil cexp cimag clog clog10 conj copysign cos cosh cpow cproj creal "
      "csin csinh csqrt ctan ctanh drem erf erfc exp exp10 exp2 expm1 fabs fdim floor fma fmax "
      "fmin fmod frexp gamma gamma_r hypot ilogb isinf isnan j0 j1 jn ldexp lgamma lgamma_r llrint "
      "llround log log10 log1p log2 logb lrint lround modf nan nearbyint nextafter nexttoward pow "
      "pow10 remainder remquo rint round scalb scalbln scalbn significand sin sincos sinh sqrt tan "
      "tanh tgamma trunc y0 y1 yn";
  constexpr std::string_view functions =
      "abort abs alloca bcmp bcopy bzero calloc execl execle execlp execv execve execvp exit ffs "
      "ffsl ffsll fork fprintf fputc fputs free fscanf fwrite gettext imaxabs index isalnum "
      "isalpha isascii isblank iscntrl isdigit isgraph islower isprint ispunct isspace isupper "
      "isxdigit labs llabs malloc memchr memcmp memcpy memmove mempcpy memset norm printf "
      "putchar puts realloc rhypot rindex rnorm rsqrt scanf snprintf sprintf sscanf stpcpy strcat "
      "strchr strcmp strcpy strdup strlen strncat strncmp strncpy strpbrk strrchr strspn strstr "
      "toascii tolower toupper vprintf";
  if (is_word_of(keywords, name) || is_word_of(macros, name) || is_word_of(mathematics, name) ||
      is_word_of(functions, name))
    return true;
  const char last = name.empty() ? '\0' : name.back();
  return (last == 'f' || last == 'l') && is_word_of(mathematics, name.substr(0, name.size() - 1));
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
  /// The name itself, or one like it where it is reserved or given already.
  std::string take(std::string_view wanted) {
    std::string name;
    for (const char c : in_ascii(wanted, is_letter_or_digit))
      if (c != '_' || name.empty() || name.back() != '_') // C++ reserves two underscores
        name += c;
    if (name.empty() || name[0] == '_' || (name[0] >= '0' && name[0] <= '9'))
      name = 'v' + name;
    if (is_reserved_in_c(name))
      name += '_';
    if (is_taken(name)) {
      const std::string numbered = name.back() == '_' ? name : name + '_';
      for (int count = 2; is_taken(name); ++count)
        name = numbered + std::to_string(count);
    }
    taken_.insert(name);
    return name;
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
  bool is_taken(const std::string& name) const { return taken_.contains(name); }

  std::set<std::string> taken_;
  int unnamed_ = 0;
};

} // namespace detail

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
