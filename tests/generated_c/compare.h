/* SPDX-License-Identifier: BSL-1.0
   Copyright (c) 2026 the tapeless authors

   What generated functions compute, compared bit by bit with what the C++ plans did. */

#include <stdio.h>
#include <string.h>

#define MOST_VALUES 64

/* Numbers are given by their bits. All NaN are one. */
static int compare_double(const char *name, void (*function)(const double *, double *),
                          const unsigned long long *inputs, int input_count,
                          const unsigned long long *outputs, int output_count, int points) {
  int differences = 0;
  int point, i;
  for (point = 0; point < points; ++point) {
    double in[MOST_VALUES], out[MOST_VALUES], expected[MOST_VALUES];
    memcpy(in, inputs + point * input_count, (size_t)input_count * sizeof in[0]);
    memcpy(expected, outputs + point * output_count, (size_t)output_count * sizeof out[0]);
    function(in, out);
    for (i = 0; i < output_count; ++i) {
      const int both_nan = out[i] != out[i] && expected[i] != expected[i];
      if (memcmp(&out[i], &expected[i], sizeof out[0]) != 0 && !both_nan && ++differences < 4)
        printf("%s: out[%d] differs at point %d, in[0] = %.17g: %.17g instead of %.17g\n", name, i,
               point, in[0], out[i], expected[i]);
    }
  }
  return differences;
}

static int compare_float(const char *name, void (*function)(const float *, float *),
                         const unsigned int *inputs, int input_count, const unsigned int *outputs,
                         int output_count, int points) {
  int differences = 0;
  int point, i;
  for (point = 0; point < points; ++point) {
    float in[MOST_VALUES], out[MOST_VALUES], expected[MOST_VALUES];
    memcpy(in, inputs + point * input_count, (size_t)input_count * sizeof in[0]);
    memcpy(expected, outputs + point * output_count, (size_t)output_count * sizeof out[0]);
    function(in, out);
    for (i = 0; i < output_count; ++i) {
      const int both_nan = out[i] != out[i] && expected[i] != expected[i];
      if (memcmp(&out[i], &expected[i], sizeof out[0]) != 0 && !both_nan && ++differences < 4)
        printf("%s: out[%d] differs at point %d, in[0] = %.9g: %.9g instead of %.9g\n", name, i,
               point, (double)in[0], (double)out[i], (double)expected[i]);
    }
  }
  return differences;
}
