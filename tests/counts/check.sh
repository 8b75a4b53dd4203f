#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the tapeless authors

# usage: check.sh PROGRAM WORKLOAD LIMIT
# Fails when generated_WORKLOAD executes more than LIMIT times the instructions of
# handwritten_WORKLOAD.
program=$1 workload=$2 limit=$3
count() { sh "$(dirname "$0")/count.sh" "$program" "$1"; }

generated=$(count "generated_$workload") || exit 1
handwritten=$(count "handwritten_$workload") || exit 1
awk -v workload="$workload" -v generated="$generated" -v handwritten="$handwritten" \
  -v limit="$limit" 'BEGIN {
  ratio = generated / handwritten
  printf "instructions of %s: ", workload
  printf "generated %d, handwritten %d, ratio %.4f\n", generated, handwritten, ratio
  if (ratio <= limit) exit 0
  print "above the limit of " limit
  exit 1
}'
