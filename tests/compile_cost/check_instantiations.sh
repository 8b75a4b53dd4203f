#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the tapeless authors
#
# check_instantiations.sh BASELINE SOURCE CLANG [OPTION...]: clang may instantiate at most 3 % more
# templates for the source than the baseline says. The number repeats; seconds do not.
set -eu
baseline=$1 source=$2
shift 2
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
"$@" -std=c++20 -O2 -c "$source" -o "$folder/object.o" -ftime-trace="$folder/trace.json" \
  -ftime-trace-granularity=0
measured=$(grep -o '"name":"Instantiate' "$folder/trace.json" | wc -l)
awk -v baseline="$baseline" -v measured="$measured" 'BEGIN {
  if (measured < 100) { print "no instantiations were counted"; exit 1 }
  printf "templates instantiated: %d, baseline %d, ratio %.3f\n",
         measured, baseline, measured / baseline
  if (measured > 1.03 * baseline) { print "more than 3 % above the baseline"; exit 1 }
}'
