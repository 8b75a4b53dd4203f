#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the tapeless authors
#
# check.sh SECONDS MEGABYTES SOURCE PROGRAM COMPILER [OPTION...]: compiles the source with -O2 and -g,
# where every process of the compiler gets so many seconds of processor time and megabytes of
# address space, and runs the program.
set -eu
seconds=$1 megabytes=$2 source=$3 program=$4
shift 4
(
  ulimit -t "$seconds"
  ulimit -v $((megabytes * 1024))
  "$@" -std=c++20 -O2 -g "$source" -o "$program"
) || {
  echo "does not compile within $seconds s of processor time and $megabytes MB"
  exit 1
}
"$program" || { echo "the compiled program fails"; exit 1; }
echo "user and system time of this shell, then of the compiler and the program:"
times
