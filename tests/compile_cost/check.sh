#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the tapeless authors
#
# check.sh LIMIT COMPILER [OPTION...]: the instructions that the compiler executes for headline.cpp may
# be at most LIMIT times those for baseline.cpp. Instructions repeat; seconds do not.
set -eu
limit=$1
shift
folder=$(dirname "$0")

instructions() {
  file=$1
  shift
  valgrind --tool=callgrind --trace-children=yes --callgrind-out-file=/dev/null \
    "$@" -std=c++20 -O2 -c "$folder/$file" -o /dev/null 2>&1 |
    awk '/Collected/ { total += $4 } END { printf "%.0f", total / 1000000 }'
}

baseline=$(instructions baseline.cpp "$@")
headline=$(instructions headline.cpp "$@")
awk -v baseline="$baseline" -v headline="$headline" -v limit="$limit" 'BEGIN {
  if (baseline < 100) { print "no instructions were counted"; exit 1 }
  printf "millions of instructions: baseline %d, headline %d, ratio %.3f, limit %s\n",
         baseline, headline, headline / baseline, limit
  exit headline / baseline > limit
}'
