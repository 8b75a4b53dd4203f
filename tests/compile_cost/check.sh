#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the tapeless authors
#
# check.sh LIMIT BASELINE SOURCE COMPILER [OPTION...]: the instructions that the compiler executes for
# the source may be at most LIMIT times those for the baseline. Instructions repeat; seconds do not.
set -eu
limit=$1 baseline_source=$2 source=$3
shift 3
folder=$(dirname "$0")

instructions() {
  file=$1
  shift
  valgrind --tool=callgrind --trace-children=yes --callgrind-out-file=/dev/null \
    "$@" -std=c++20 -O2 -c "$folder/$file" -o /dev/null 2>&1 |
    awk '/Collected/ { total += $4 } END { printf "%.0f", total / 1000000 }'
}

baseline=$(instructions "$baseline_source" "$@")
measured=$(instructions "$source" "$@")
awk -v baseline="$baseline" -v measured="$measured" -v limit="$limit" 'BEGIN {
  if (baseline < 100) { print "no instructions were counted"; exit 1 }
  printf "millions of instructions: baseline %d, source %d, ratio %.3f, limit %s\n",
         baseline, measured, measured / baseline, limit
  exit measured / baseline > limit
}'
