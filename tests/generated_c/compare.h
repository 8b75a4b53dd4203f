// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// What generated functions compute, compared bit by bit with what the C++ plans did. Included for
// each type of numbers: NUMBER, the type BITS of as many bits, and the function's name COMPARE.

#include <stdio.h>
#include <string.h>

#define MOST_VALUES 64

// Numbers are given by their bits. All NaN are one.
static int COMPARE(const char* name, void (*function)(const NUMBER*, NUMBER*), const BITS* inputs,
                   int input_count, const BITS* outputs, int output_count, int points) {
  int differences = 0;
  int point, i;
  for (point = 0; point < points; ++point) {
    NUMBER in[MOST_VALUES], out[MOST_VALUES], expected[MOST_VALUES];
    memcpy(in, inputs + point * input_count, (size_t)input_count * sizeof in[0]);
    memcpy(expected, outputs + point * output_count, (size_t)output_count * sizeof out[0]);
    function(in, out);
    for (i = 0; i < output_count; ++i) {
      const int both_nan = out[i] != out[i] && expected[i] != expected[i];
      if (memcmp(&out[i], &expected[i], sizeof out[0]) != 0 && !both_nan && ++differences < 4)
        printf("%s: out[%d] differs at point %d, in[0] = %.17g: %.17g instead of %.17g\n", name, i,
               point, (double)in[0], (double)out[i], (double)expected[i]);
    }
  }
  return differences;
}

#undef NUMBER
#undef BITS
#undef COMPARE
